import type { ChineseTexts } from './chinese.js';
import type { ManifestElement, Member } from './manifest.js';
import { code, table } from './markdown.js';

/** Headers of the tables in one language, and the text of each entry. */
export interface Wording {
  readonly properties: readonly [string, string, string, string, string];
  readonly methods: readonly [string, string];
  readonly events: readonly [string, string, string];
  readonly slots: readonly [string, string];
  readonly parts: readonly [string, string];
  readonly fallbackSlot: string;
  readonly readOnly: string;
  text(tag: string, group: keyof ChineseTexts, name: string, jsdoc: string | undefined): string;
}

type Described = readonly { readonly name: string; readonly description?: string }[];

const isPublic = ({ name, privacy, static: isStatic }: Member): boolean =>
  (privacy === undefined || privacy === 'public') && (!isStatic || name === 'define');

const typeOf = ({ type }: Member): string => code(type?.text.replace(/ \| undefined$/, ''));

const signature = ({ name, static: isStatic, parameters = [] }: Member): string =>
  code(
    `${isStatic ? 'static ' : ''}${name}(${parameters.map((each) => each.name + (each.optional ? '?' : '')).join(', ')})`,
  );

/** The tables of one element. */
export function elementTables(
  { tagName, members, events = [], slots = [], cssParts = [] }: ManifestElement,
  details: ReadonlyMap<string, readonly string[]>,
  wording: Wording,
): string {
  const text = (group: keyof ChineseTexts, { name, description }: Described[number]) =>
    wording.text(tagName, group, name, description);
  const shown = members.filter(isPublic);
  const detailOf = (type: string): string => {
    const names = details.get(type);
    if (!names) throw new Error(`${type} is not found among the event classes.`);
    return names.map(code).join(' ');
  };
  return [
    table(
      wording.properties,
      shown
        .filter(({ kind }) => kind === 'field')
        .map((each) => [
          code(each.attribute),
          code(each.name),
          typeOf(each),
          each.readonly ? wording.readOnly : code(each.default),
          text('members', each),
        ]),
    ),
    table(
      wording.methods,
      shown.filter(({ kind }) => kind === 'method').map((each) => [signature(each), text('members', each)]),
    ),
    table(
      wording.events,
      events.map((each) => [code(each.name), text('events', each), detailOf(each.type.text)]),
    ),
    table(
      wording.slots,
      slots.map((each) => [code(each.name) || wording.fallbackSlot, text('slots', each)]),
    ),
    table(
      wording.parts,
      cssParts.map((each) => [code(each.name), text('parts', each)]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}
