/** Why a value has no canonical form: it is no JSON, a number without digits, half a character, or nested too deeply. */
export type CanonicalJsonFault = 'notJson' | 'number' | 'surrogate' | 'depth';

/** Thrown by {@link canonicalJson}. */
export class CanonicalJsonError extends Error {
  constructor(readonly fault: CanonicalJsonFault) {
    super(`No canonical JSON: ${fault}`);
    this.name = 'CanonicalJsonError';
  }
}

/** Levels that a value may be deep; answers are cut off at the same depth. */
export const DEEPEST_JSON = 64;

// Without quotes, backslashes, control characters and surrogates: most texts, and finding out is much quicker than asking JSON.stringify.
const PLAIN = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/;
// With the flag only a surrogate without its other half matches.
const HALF_CHARACTER = /[\uD800-\uDFFF]/u;

/**
 * The one text of a JSON value (RFC 8785): members in the order of their UTF-16 code units, numbers as ECMAScript writes them, no white
 * space. What is signed and digested is the UTF-8 of this text. A member that is `undefined` is left out, as JSON leaves it out; anything else
 * that is no JSON throws a {@link CanonicalJsonError}. Only own members count, and no `toJSON` is called: host pages hang things on the
 * prototypes of arrays and objects.
 */
export const canonicalJson = (value: unknown): string => write(value, DEEPEST_JSON);

function write(value: unknown, left: number): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalJsonError('number');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value !== 'object') throw new CanonicalJsonError('notJson');
  if (left === 0) throw new CanonicalJsonError('depth');
  return Array.isArray(value) ? writeList(value, left - 1) : writeObject(value, left - 1);
}

function writeText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (HALF_CHARACTER.test(text)) throw new CanonicalJsonError('surrogate');
  return JSON.stringify(text);
}

function writeList(list: readonly unknown[], left: number): string {
  const items: string[] = [];
  for (let index = 0; index < list.length; index += 1) items.push(write(list[index], left));
  return `[${items.join(',')}]`;
}

function writeObject(object: object, left: number): string {
  // A date or a map would be written as if it were empty.
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new CanonicalJsonError('notJson');
  const members: string[] = [];
  for (const name of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[name];
    if (value !== undefined) members.push(`${writeText(name)}:${write(value, left)}`);
  }
  return `{${members.join(',')}}`;
}
