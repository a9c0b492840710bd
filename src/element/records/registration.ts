import type { Registration, Subject } from '../../contract/schema/subject.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { extraFields, type Field, type FieldName, fieldsOf, labelOf } from './fields.js';
import { term } from '../../locale/term.js';

/** 登记注册基础信息 in the order of the report standard, after the names and the person who answers for the subject. */
export const REGISTRATION: readonly Extract<keyof Registration, FieldName>[] = [
  'entityTypeName',
  'registeredCapital',
  'establishedOn',
  'approvedOn',
  'validFrom',
  'validUntil',
  'statusChangedOn',
  'domicile',
  'businessScope',
  'registrationAuthority',
  'industry',
  'sponsor',
  'approvalAuthority',
  'supervisingAuthority',
  'organisationType',
  'registrationType',
  'fundingSource',
  'businessRegNo',
  'orgCode',
  'taxRegNo',
  'publicInstitutionCertNo',
  'socialOrgCertNo',
];

/** What is told of a subject's registration, by a lookup and, as of its making, by a report. */
export type Registered = Pick<Subject, 'registration' | 'legalRepresentative' | 'kind'> &
  Partial<Pick<Subject, 'region' | 'extras'>>;

/** What tells a subject from others. */
export type Identified = Pick<Subject, 'uscc' | 'kind' | 'kindName' | 'status' | 'statusName'>;

/** What a subject registered, with the labels of its kind. */
export function registrationFields(subject: Registered, words: RecordsMessages): Field[] {
  const { registration, legalRepresentative: person, region, kind } = subject;
  const formerNames = registration.formerNames
    ?.map(({ name, until }) => (until ? words.until(name, until) : name))
    .join(words.semicolon);
  return [
    ...(formerNames ? [{ label: words.fields.formerNames, value: formerNames }] : []),
    ...(person
      ? [{ label: term(words.roles, person.role) ?? labelOf('legalRepresentative', words), value: person.name }]
      : []),
    ...fieldsOf(registration, REGISTRATION, words, kind),
    ...(region ? [{ label: words.fields.region, value: region.name }] : []),
    ...extraFields(subject.extras ?? [], words),
  ];
}

/** The code, in words where there is none. */
export const codeField = (subject: Pick<Subject, 'uscc'>, words: RecordsMessages): Field[] =>
  subject.uscc ? fieldsOf(subject, ['uscc'], words) : [{ label: words.fields.uscc, value: words.noUscc }];

/** What tells a subject from all others: code, kind and status. */
export const identityFields = (subject: Identified, words: RecordsMessages): Field[] => [
  ...codeField(subject, words),
  { label: words.fields.kind, value: kindText(subject, words) },
  { label: words.fields.status, value: statusText(subject, words) },
];

/** The kind in words, the server's own first. */
export const kindText = ({ kind, kindName }: Identified, words: RecordsMessages): string =>
  kindName ?? term(words.kinds, kind) ?? kind;

/** The status in words, the server's own first. */
export const statusText = ({ status, statusName }: Identified, words: RecordsMessages): string =>
  statusName ?? term(words.statuses, status) ?? status;
