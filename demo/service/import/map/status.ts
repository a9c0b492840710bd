import type { SubjectInput } from '../../store/types.js';

type Status = Pick<SubjectInput, 'status' | 'statusName'>;

/** In this order: 吊销，已注销 holds the words of two others. */
const BY_WORDS: readonly (readonly [words: RegExp, status: Status['status']])[] = [
  [/吊销.*已注销/, 'revokedDeregistered'],
  [/吊销/, 'revoked'],
  [/撤销/, 'annulled'],
  [/注销/, 'deregistered'],
  [/迁出/, 'relocated'],
  [/存续|在营|开业|在册|在业|^正常$/, 'active'],
];

/** The file's words decide; a file that says nothing never makes a subject look active. */
export function statusOf(words: string | undefined): Status {
  if (words === undefined) return { status: 'other', statusName: '来源未提供' };
  const found = BY_WORDS.find(([pattern]) => pattern.test(words));
  return { status: found ? found[1] : 'other', statusName: words };
}
