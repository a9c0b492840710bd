import { isBusinessRegNo } from '../../contract/business-reg-no.js';
import { isOrgCode } from '../../contract/org-code.js';
import { isResidentId } from '../../contract/resident-id.js';
import type { CODE_KINDS } from '../../contract/schema/form-field.js';
import { checkUscc } from '../../contract/uscc.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { Remark } from '../field.js';
import { error } from '../rules.js';

/** A kind of code that has a check digit. */
export type CheckedCodeKind = Exclude<(typeof CODE_KINDS)[number], 'other'>;

interface Kind {
  /** How long it may be. Numbers from before a standard have no check digit, and another length. */
  readonly lengths: readonly number[];
  isRight(code: string): boolean;
}

const KINDS: Readonly<Record<CheckedCodeKind, Kind>> = {
  uscc: { lengths: [18], isRight: (code) => checkUscc(code) === 'valid' },
  orgCode: { lengths: [9], isRight: isOrgCode },
  businessRegNo: { lengths: [15, 13], isRight: (code) => code.length === 13 || isBusinessRegNo(code) },
  residentId: { lengths: [18, 15], isRight: (code) => code.length === 15 || isResidentId(code) },
};

/** Whether this version knows how to check codes of a kind. */
export const isCheckedKind = (kind: string | undefined): kind is CheckedCodeKind =>
  kind !== undefined && Object.keys(KINDS).includes(kind);

/** What there is to say about a code. A wrong check digit is a reason to look again, never to refuse: registers hold codes that fail it. */
export function judgeCode(
  kind: CheckedCodeKind,
  label: string,
  code: string,
  words: FormFurtherMessages,
): Remark | undefined {
  const { lengths, isRight } = KINDS[kind];
  if (!lengths.includes(code.length)) return error(words.codeLength(label, lengths, code.length));
  if (isRight(code)) return undefined;
  return { severity: 'warning', message: /^0+$/.test(code) ? words.placeholderCode(label) : words.suspectCode(label) };
}
