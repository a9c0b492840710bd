import { AUTH_LEVELS, type AuthLevel } from '../../../src/contract/index.js';
import type { Params } from './params.js';
import type { Caller } from './types.js';

/** The login that data for the authorised need. */
export const LEVEL_FOR_AUTHORISED: AuthLevel = 'real-name';

/** Why something isn't shown, for the visitor. */
export const NOT_PUBLIC_REASON = '该信息依法不对社会公开，仅向主体本人提供查询。';

/** Whether a login proves as much as `needed`. */
export const reaches = (level: AuthLevel, needed: AuthLevel): boolean =>
  AUTH_LEVELS.indexOf(level) >= AUTH_LEVELS.indexOf(needed);

/** The code whose data this caller may see beyond the public ones. */
export const entitledUscc = (caller: Caller | undefined): string | undefined =>
  caller?.actor === 'legal' && reaches(caller.level, LEVEL_FOR_AUTHORISED) && caller.uscc ? caller.uscc : undefined;

/** Whether the caller is the subject. */
export const isEntitled = (caller: Caller | undefined, uscc: string): boolean =>
  uscc !== '' && entitledUscc(caller) === uscc;

/** Which subjects a caller may find. */
export function visibleSubjects(caller: Caller | undefined, params: Params): string {
  const uscc = entitledUscc(caller);
  return uscc ? `(scope = 'public' or uscc = ${params.add(uscc, 'text')})` : `scope = 'public'`;
}
