import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { RegionField, RegionOption } from '../field.js';
import { error, type FieldRules } from '../rules.js';

/** One level of a region: what can be chosen there, and what is. */
export interface RegionLevel {
  /** The region that everything here is part of; none on the first level. */
  readonly above: RegionOption | undefined;
  readonly options: readonly RegionOption[];
  readonly chosen: RegionOption | undefined;
}

type Tree = ReadonlyMap<string, readonly RegionOption[]>;

const trees = new WeakMap<readonly RegionOption[], Tree>();

/** The options by the one above them; those of the first level, and those whose parent isn't there, under no name. */
function treeOf(options: readonly RegionOption[]): Tree {
  const known = trees.get(options);
  if (known) return known;
  const values = new Set(options.map(({ value }) => value));
  const tree = new Map<string, RegionOption[]>();
  for (const option of options) {
    const above = option.parent !== undefined && values.has(option.parent) ? option.parent : '';
    const level = tree.get(above);
    if (level) level.push(option);
    else tree.set(above, [option]);
  }
  trees.set(options, tree);
  return tree;
}

/** From the first level down to the one that was chosen; nothing for a code that isn't there. */
export function regionPath(options: readonly RegionOption[], code: string): readonly RegionOption[] {
  const path: RegionOption[] = [];
  for (let at: string | undefined = code; at !== undefined;) {
    const found = options.find(({ value }) => value === at);
    // An endpoint's mistake may lead in a circle.
    if (!found || path.includes(found)) break;
    path.unshift(found);
    at = found.parent;
  }
  return path;
}

/** The levels that can be chosen from now: those above, and the next below where there is one. */
export function regionLevels({ options }: RegionField, code: string): readonly RegionLevel[] {
  const tree = treeOf(options);
  const path = regionPath(options, code);
  return [undefined, ...path]
    .map((above, level) => ({ above, options: tree.get(above?.value ?? '') ?? [], chosen: path[level] }))
    .filter((level) => level.options.length);
}

/** A region, down to the last level that there is. */
export const regionRules = (words: () => FormFurtherMessages): FieldRules<RegionField, string> => {
  const offers = ({ options }: RegionField, value: unknown) => options.some((option) => option.value === value);
  return {
    blank: '',
    fits: offers,
    clean: (field, value) => (offers(field, value) ? value : ''),
    missing: ({ label }, { choose }) => choose(label),
    judge({ label, options }, value) {
      const reached = options.find((option) => option.value === value);
      return reached && treeOf(options).has(value) ? error(words().regionUnfinished(label, reached.label)) : undefined;
    },
  };
};
