/**
 * A copy of what a server sent, with the names of natural persons and their addresses masked, for papers that pass through other hands. What a decision
 * tells in sentences stays as it is: whoever hands such a copy out has to say so.
 */
import { maskAddress, maskPersonName, maskPhone, maskResidentId } from './masking.js';
import type { Extra } from './schema/common.js';
import type { CreditRecord } from './schema/record.js';
import type { ReportSubject } from './schema/report.js';

/** What a server's own label says of its value. */
const BY_LABEL: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/证件号|身份证/, maskResidentId],
  [/电话|手机|联系方式/, maskPhone],
  [/地址|住所|经营场所|住址/, maskAddress],
  [/姓名|法定代表人|负责人|经营者|合伙人|投资人|联系人/, maskPersonName],
];

/** Two to four Chinese letters, or more in parts, and no word that ends an organisation's name. */
const looksLikePerson = (name: string): boolean =>
  /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+$/.test(name) &&
  !/(?:公司|中心|局|厅|部|院|校|所|店|厂|社|会|站|队|处|馆|行|场|集团)$/.test(name);

const maskedExtra = ({ label, value, ...rest }: Extra): Extra => {
  const mask = BY_LABEL.find(([pattern]) => pattern.test(label))?.[1];
  return { ...rest, label, value: mask ? mask(value) : value };
};

/** Whom a report is about, masked. */
export function maskedSubject(subject: ReportSubject): ReportSubject {
  const { legalRepresentative: person, registration } = subject;
  const { domicile } = registration;
  return {
    ...subject,
    ...(person && { legalRepresentative: { ...person, name: maskPersonName(person.name) } }),
    registration: { ...registration, ...(domicile !== undefined && { domicile: maskAddress(domicile) }) },
  };
}

/** Members that hold a name, perhaps a person's. */
const NAMES = ['subjectName', 'partyAName', 'partyBName', 'breachParty'] as const;

/** A record, masked. */
export function maskedRecord(record: CreditRecord): CreditRecord {
  const masked: Record<string, unknown> = { ...record, extras: record.extras.map(maskedExtra) };
  const person = masked['subjectCategory'] === '自然人';
  for (const name of NAMES) {
    const value = masked[name];
    if (typeof value === 'string' && ((person && name === 'subjectName') || looksLikePerson(value)))
      masked[name] = maskPersonName(value);
  }
  const { legalRepresentative: representative } = masked;
  if (typeof representative === 'string') masked['legalRepresentative'] = maskPersonName(representative);
  return masked as unknown as CreditRecord;
}
