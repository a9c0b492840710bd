import type { CreditRecord } from '../../../../src/contract/schema/record.js';
import type { SubjectInput } from '../../store/types.js';
import { daysAgo, REFERENCE_DATE } from '../calendar.js';
import { authorityUscc } from '../codes.js';
import type { Random } from '../random.js';
import { type Authority, type AuthorityKind, authorityName } from '../vocabulary/authorities.js';
import { type District, DISTRICTS, FENGXIAN } from '../vocabulary/districts.js';

/** What the makers of records know of the subject that they write about. */
export interface RecordContext {
  readonly subject: SubjectInput;
  readonly district: District;
  readonly random: Random;
  /** `full` fills every field of the record's kind; otherwise most optional ones stay empty, as in real feeds. */
  readonly full: boolean;
  /** Id for the next record. */
  nextId(): string;
  authority(kind: AuthorityKind): Authority;
  /** A date between that many days ago and the reference date, never before the subject was founded. */
  dateWithin(days: number, atLeast?: number): string;
}

/** Makes the context of one subject. */
export function contextOf(subject: SubjectInput, random: Random, full = false): RecordContext {
  const district = DISTRICTS.find(({ code }) => code === subject.region?.code) ?? FENGXIAN;
  const founded = subject.establishedOn ?? '2000-01-01';
  let serial = 0;
  return {
    subject,
    district,
    random,
    full,
    nextId: () => `${subject.id}-${(serial++).toString(36)}`,
    authority: (kind) => ({ name: authorityName(district, kind), uscc: authorityUscc(district, kind) }),
    dateWithin: (days, atLeast = 0) => {
      const date = daysAgo(random.between(atLeast, days));
      return date < founded && founded < REFERENCE_DATE ? founded : date;
    },
  };
}

/** The subject as decisions name it. */
export function counterpartOf({ subject, full, random }: RecordContext, authority: Authority) {
  const { registration } = subject;
  return {
    subjectName: subject.name,
    subjectCategory: subject.kind === 'individualBusiness' ? '个体工商户' : '法人及非法人组织',
    ...(subject.uscc ? { uscc: subject.uscc } : {}),
    authorityName: authority.name,
    ...(full
      ? {
          authorityUscc: authority.uscc,
          businessRegNo: subject.businessRegNo,
          orgCode: subject.orgCode,
          taxRegNo: registration.taxRegNo ?? subject.uscc,
          publicInstitutionCertNo: registration.publicInstitutionCertNo,
          socialOrgCertNo: registration.socialOrgCertNo,
          legalRepresentative: subject.legalRepresentative?.name,
          areaCode: subject.region?.code,
          remark: random.chance(0.5) ? '演示数据' : '— —',
        }
      : {}),
  } satisfies Partial<CreditRecord>;
}

/** A document's number in the manner of authorities: mark, year, serial. */
export const documentNo = (mark: string, date: string, random: Random) =>
  `${mark}〔${date.slice(0, 4)}〕${random.between(1, 99_999)}号`;
