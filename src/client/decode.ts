import { type GenericSchema, safeParse } from 'valibot';

import { LONGEST_ANSWER, type HostResponse } from './transport.js';

const DEEPEST = 64;

/** `application/json` or `…+json`, and no charset but UTF-8: other bytes were not read right. */
const JSON_TYPE = /^\s*application\/([\w.-]+\+)?json\s*(;(?!.*charset\s*=(?!\s*"?utf-?8)).*)?$/i;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Level by level, because walking down node by node could be brought to exhaust the stack. */
const isShallow = (level: object[], left = DEEPEST): boolean =>
  level.length === 0 ||
  (left > 0 && isShallow(level.flatMap((node) => Object.values(node) as unknown[]).filter(isObject), left - 1));

/** Reads the body as JSON; `undefined` when it is none, too long or too deep. A body of another type isn't read. */
export async function readJson(response: HostResponse): Promise<unknown> {
  if (!JSON_TYPE.test(response.headers.get('content-type') ?? '')) return undefined;
  const text = await response.text();
  try {
    const value: unknown = text.length > LONGEST_ANSWER ? undefined : JSON.parse(text);
    return isShallow([value].filter(isObject)) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The value as the schema has it; `undefined` when it doesn't fit. Unknown members are dropped. */
export function decode<T>(schema: GenericSchema<unknown, T>, value: unknown): { value: T } | undefined {
  const result = safeParse(schema, value, { abortEarly: true });
  return result.success ? { value: result.output } : undefined;
}
