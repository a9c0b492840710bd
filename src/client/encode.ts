/**
 * JSON, the same on every page: `JSON.stringify` of an object asks `toJSON`, and Prototype.js up to 1.6 puts one on arrays that turns them
 * into strings. Requests hold plain values only.
 */
export const encode = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || !value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => encode(item) ?? 'null').join()}]`;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const text = encode(member);
    return text === undefined ? [] : `${JSON.stringify(name)}:${text}`;
  });
  return `{${members.join()}}`;
};
