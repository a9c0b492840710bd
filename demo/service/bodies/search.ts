import { type Body, normaliseName } from '../../../src/contract/index.js';
import { BODIES, type KnownBody } from './bodies.js';

const MOST = 10;

/** What a body is found by: its names, those of the district with the district in front too. */
const namesOf = ({ name, aliases }: KnownBody): string[] =>
  [name, ...aliases, ...aliases.filter((alias) => alias.startsWith('区')).map((alias) => `上海市奉贤${alias}`)].map(
    normaliseName,
  );

const FOUND_BY = BODIES.map((body) => ({ body, names: namesOf(body) }));

/** How near a name is to the words: the whole, its beginning, its end or something in it; of equals the shorter name. */
function distance(names: readonly string[], words: string): number {
  const near = (name: string): number => {
    if (name === words) return 0;
    const place = name.startsWith(words) ? 1 : name.endsWith(words) ? 2 : 3;
    return name.includes(words) ? place * 1000 + name.length : Infinity;
  };
  return Math.min(...names.map(near));
}

const shown = ({ id, name, kind, aliases }: KnownBody): Body => ({
  id,
  name,
  kind,
  ...(aliases.length > 0 ? { note: `又称${aliases.join('、')}` } : {}),
});

/** Bodies whose names hold these words, the nearest first. */
export function searchBodies(query: string, limit = MOST): Body[] {
  const words = normaliseName(query);
  if (!words) return [];
  return FOUND_BY.map(({ body, names }) => ({ body, at: distance(names, words) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ body }) => shown(body));
}
