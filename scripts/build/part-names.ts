import { createHash } from 'node:crypto';
import { parse } from 'acorn';
import type { Program } from 'acorn';
import { full } from 'acorn-walk';

/** A piece of a text, by its place, and what stands there instead. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

export const parseModule = (code: string): Program => parse(code, { ecmaVersion: 'latest', sourceType: 'module' });

/** The text with its pieces replaced. */
export function replaceRanges(code: string, pieces: readonly Replacement[]): string {
  let out = code;
  for (const { start, end, text } of [...pieces].sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + text + out.slice(end);
  return out;
}

/** Places in a script that name a part, by static or dynamic import. */
export function references(code: string): { start: number; end: number; part: string; dynamic: boolean }[] {
  const found: ReturnType<typeof references> = [];
  full(parseModule(code), (node) => {
    if (node.type !== 'ImportDeclaration' && node.type !== 'ImportExpression') return;
    const { source } = node;
    if (source.type !== 'Literal' || typeof source.value !== 'string') throw new Error('import() of a computed name');
    const part = source.value.replace(/^\.\/(parts\/)?/, '');
    found.push({ start: source.start, end: source.end, part, dynamic: node.type === 'ImportExpression' });
  });
  return found;
}

/** `detail-1a2b3c4d.js` is `detail.js`. */
export const plainName = (name: string): string => name.replace(/-[0-9a-f]{8}\.js$/, '.js');

/** A script whose imports name parts as `rename` says. */
export const relink = (code: string, rename: (part: string) => string, prefix = './'): string =>
  replaceRanges(
    code,
    references(code).map(({ start, end, part }) => ({ start, end, text: JSON.stringify(prefix + rename(part)) })),
  );

/**
 * The hash that a part's name ends in, by the part's name. It covers the part and all that it can load, with plain names in their
 * imports, because parts may name each other in a circle. So a name changes whenever anything behind it does, and what is
 * shipped can be checked from the files alone.
 */
export function partHashes(parts: ReadonlyMap<string, string>): Map<string, string> {
  const named = new Map([...parts].map(([name, code]) => [name, references(code).map(({ part }) => part)]));
  const plain = new Map([...parts].map(([name, code]) => [name, `${plainName(name)}\n${relink(code, plainName)}\n`]));
  const reach = (name: string, seen: Set<string>): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    const next = named.get(name);
    if (!next) throw new Error(`${name} is named by a part and missing`);
    next.forEach((each) => reach(each, seen));
    return seen;
  };
  return new Map(
    [...parts.keys()].map((name) => {
      const texts = [...reach(name, new Set())].map((each) => plain.get(each) ?? '').sort();
      const hash = createHash('sha256').update(plainName(name)).update(texts.join('')).digest('hex');
      return [name, hash.slice(0, 8)];
    }),
  );
}
