import { isOpenEnded } from '../../../contract/dates.js';
import type { CommitmentRecord } from '../../../contract/schema/commitment.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { term } from '../../../locale/term.js';
import type { Row } from '../../../parts/track/rows.js';

type FieldName = keyof CommitmentTermsMessages['fields'];

/** The record that is collected, field by field in its order; what isn't filled in yet says so. */
export function recordRows(
  record: CommitmentRecord,
  terms: CommitmentTermsMessages,
  notFilledIn: string,
): readonly Row[] {
  return (Object.keys(terms.fields) as FieldName[]).map((name) => [
    terms.fields[name],
    valueText(name, record, terms) || notFilledIn,
  ]);
}

function valueText(name: FieldName, record: CommitmentRecord, terms: CommitmentTermsMessages): string {
  const value = record[name] ?? '';
  switch (name) {
    case 'subjectCategory':
      return term(terms.categories, value) ?? value;
    case 'commitmentType': {
      const type = term(terms.types, value) ?? value;
      return record.commitmentTypeText ? terms.bracketed(type, record.commitmentTypeText) : type;
    }
    case 'fulfillmentStatus':
      return term(terms.fulfilments, value) ?? value;
    case 'publicationType':
      return term(terms.publications, value) ?? value;
    case 'validUntil':
      return isOpenEnded(value) ? terms.openEnded : value;
    default:
      return value;
  }
}
