import type {
  Licence,
  ListEntry,
  Penalty,
  ContractPerformance,
  CreditRecord,
  EvaluationRecord,
} from '../../contract/schema/record.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { evaluationFields } from './evaluation.js';
import { extraFields, type Field, type FieldName, fieldsOf } from './fields.js';

// The fields of each type in the order of its standard. What opens a record (its title, date and marks) and its publication stand apart.

type Names<T> = readonly Extract<keyof T, FieldName>[];

const COUNTERPART = [
  'subjectName',
  'subjectCategory',
  'uscc',
  'businessRegNo',
  'orgCode',
  'taxRegNo',
  'publicInstitutionCertNo',
  'socialOrgCertNo',
  'legalRepresentative',
] as const satisfies Names<Licence | Penalty>;

/** 领域, which opens the records of a special report. Whoever shows them has put its name in the place of the code. */
export const DOMAIN: Names<CreditRecord> = ['domain'];

/** 数据来源 and 备注, which end every record. */
export const PROVENANCE: Names<CreditRecord> = ['dataSourceName', 'dataSourceUscc', 'remark', 'asOf'];

/** 行政许可. */
export const LICENCE: Names<Licence> = [
  ...COUNTERPART,
  'decisionDocName',
  'decisionDocNo',
  'licenceType',
  'certificateName',
  'certificateNo',
  'licenceContent',
  'decisionDate',
  'validFrom',
  'validUntil',
  'authorityName',
  'authorityUscc',
  'status',
  'areaCode',
];

/** 行政处罚. */
export const PENALTY: Names<Penalty> = [
  ...COUNTERPART,
  'decisionDocNo',
  'caseName',
  'violationType',
  'violationFacts',
  'penaltyBasis',
  'penaltyType',
  'penaltyContent',
  'fineAmount',
  'confiscatedAmount',
  'licenceSuspendedOrRevoked',
  'decisionDate',
  'penaltyValidUntil',
  'authorityName',
  'authorityUscc',
  'status',
  'areaCode',
];

/** 合同履行. */
export const CONTRACT: Names<ContractPerformance> = [
  'contractNo',
  'contractName',
  'contractType',
  'partyAName',
  'partyAUscc',
  'partyBName',
  'partyBUscc',
  'signedOn',
  'amount',
  'performancePeriod',
  'performanceStatus',
];

/** The part of 合同履行 that says what was broken. */
export const BREACH: Names<ContractPerformance> = ['breachParty', 'breachFacts', 'breachBasis', 'breachStatus'];

/** Any other record; the server's own labelled values follow. */
export const LIST_ENTRY: Names<ListEntry> = ['listName', 'listCode'];

/** 公示期: what every record may carry about its publication. */
export const PUBLICITY: Names<CreditRecord> = ['seriousness', 'publicityFrom', 'publicityUntil', 'autoEndOn'];

/** Fields that belong together, under a title of their own unless they are what the record is about. */
export interface FieldGroup {
  readonly title?: string;
  readonly fields: readonly Field[];
}

/** All fields of a record; groups without any are left out. */
export function recordGroups(record: CreditRecord, words: RecordsMessages): FieldGroup[] {
  const groups: FieldGroup[] = [
    {
      fields: [
        ...fieldsOf(record, DOMAIN, words),
        ...ownFields(record, words),
        ...extraFields(record.extras, words),
        ...fieldsOf(record, PROVENANCE, words),
      ],
    },
    { title: words.breach, fields: record.type === 'contractPerformance' ? fieldsOf(record, BREACH, words) : [] },
    { title: words.publicity, fields: publicityFields(record, words) },
  ];
  return groups.filter((group) => group.fields.length > 0);
}

function ownFields(record: CreditRecord, words: RecordsMessages): Field[] {
  switch (record.type) {
    case 'licence':
      return fieldsOf(record, LICENCE, words, 'licence');
    case 'penalty':
      return fieldsOf(record, PENALTY, words, 'penalty');
    case 'contractPerformance':
      return fieldsOf(record, CONTRACT, words);
    case 'evaluation':
      return evaluationFields((record as EvaluationRecord).evaluation, words);
    default:
      return fieldsOf(record, LIST_ENTRY, words);
  }
}

function publicityFields(record: CreditRecord, words: RecordsMessages): Field[] {
  const earliestOn = record.actions.find(({ action }) => action === 'repair')?.earliestOn;
  return [...fieldsOf(record, PUBLICITY, words), ...fieldsOf({ earliestOn }, ['earliestOn'], words)];
}
