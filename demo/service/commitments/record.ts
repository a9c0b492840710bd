import {
  type CommitmentRecord,
  type CommitmentContent,
  maskResidentId,
  paragraphText,
} from '../../../src/contract/index.js';
import type { KeptTemplate } from './templates.js';
import type { CommitmentRow } from './types.js';

/** Longest 承诺内容 and 违诺责任, in code points. */
const LONGEST = 4000;

/** A section as it was signed, blanks filled in. */
function sectionText({ sections, fields }: KeptTemplate, id: string, { values }: CommitmentContent): string {
  const text = sections
    .filter((section) => section.id === id)
    .flatMap(({ paragraphs }) => paragraphs.map((pieces) => paragraphText(pieces, fields, values)))
    .join('\n');
  return [...text].slice(0, LONGEST).join('');
}

/** The 20 fields of a commitment as it is collected (信用承诺信息归集). */
export function recordOf(row: CommitmentRow): CommitmentRecord {
  const { number, template, content, judgement } = row;
  const { type, typeText, matter, authority, validUntil } = template;
  const { applicant } = content;
  return {
    code: number,
    subjectName: applicant.name,
    subjectCategory: applicant.category,
    subjectId: applicant.code,
    commitmentType: type,
    ...(typeText ? { commitmentTypeText: typeText } : {}),
    reason: matter.name,
    content: sectionText(template, 'content', content),
    breachLiability: sectionText(template, 'liability', content),
    commitmentDate: content.madeOn,
    ...(validUntil ? { validUntil } : {}),
    ...(judgement
      ? {
          fulfillmentStatus: judgement.state,
          ...(judgement.unperformed ? { unperformedContent: judgement.unperformed } : {}),
          ...(judgement.liability ? { liabilityContent: judgement.liability } : {}),
          fulfillmentStatusDate: judgement.on,
          confirmUnit: authority.name,
          ...(authority.uscc ? { confirmUnitCode: authority.uscc } : {}),
        }
      : {}),
    acceptanceUnit: authority.name,
    ...(authority.uscc ? { acceptanceUnitCode: authority.uscc } : {}),
    publicationType: content.publication,
  };
}

/** The record as it is shown: the number of a person isn't repeated where the signed text has it already. */
export function shownRecordOf(row: CommitmentRow): CommitmentRecord {
  const record = recordOf(row);
  return record.subjectCategory === 'naturalPerson'
    ? { ...record, subjectId: maskResidentId(record.subjectId) }
    : record;
}
