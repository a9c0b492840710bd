import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { CHAPTERS } from '../../../src/contract/schema/common.js';
import {
  ContractPerformanceSchema,
  EvaluationRecordSchema,
  LicenceSchema,
  ListEntrySchema,
  PenaltySchema,
  SERIOUSNESS,
  ServedDocumentsSchema,
} from '../../../src/contract/schema/record.js';
import {
  EvaluationSchema,
  RegistrationSchema,
  SUBJECT_KINDS,
  SUBJECT_STATUSES,
  SubjectSchema,
} from '../../../src/contract/schema/subject.js';
import {
  BREACH,
  CONTRACT,
  DOMAIN,
  LICENCE,
  LIST_ENTRY,
  PENALTY,
  PROVENANCE,
  PUBLICITY,
} from '../../../src/element/records/record-fields.js';
import { REGISTRATION } from '../../../src/element/records/registration.js';
import { records as en } from '../../../src/locale/en/records.js';
import { records as zh } from '../../../src/locale/zh-hans/records.js';

const schemas = {
  SubjectSchema,
  RegistrationSchema,
  EvaluationSchema,
  LicenceSchema,
  PenaltySchema,
  EvaluationRecordSchema,
  ContractPerformanceSchema,
  ListEntrySchema,
};

/** Members that aren't read as a labelled value: references, and the server's own word for the member beside it. */
const unlabelled = ['id', 'chapter', 'type', 'kindName', 'statusName', 'seriousnessName'];

for (const [language, words] of Object.entries({ zh, en })) {
  describe(`the words of records, ${language}`, () => {
    it('have a label for every field of the contract', () => {
      for (const [name, schema] of Object.entries(schemas)) {
        const missing = Object.keys(schema.entries).filter(
          (field) => !unlabelled.includes(field) && !(words.fields as Record<string, string>)[field],
        );
        assert.deepEqual(missing, [], name);
      }
      assert.ok(words.fields.servedOn && 'servedOn' in ServedDocumentsSchema.entries);
    });

    it('have a term for every value that the contract knows', () => {
      assert.deepEqual(
        CHAPTERS.filter((value) => !words.chapters[value]),
        [],
      );
      assert.deepEqual(
        SUBJECT_KINDS.filter((value) => !words.kinds[value]),
        [],
      );
      assert.deepEqual(
        SUBJECT_STATUSES.filter((value) => !words.statuses[value]),
        [],
      );
      assert.deepEqual(
        SERIOUSNESS.filter((value) => !words.seriousnesses[value]),
        [],
      );
    });

    it('are not empty', () => {
      const empty = Object.entries(words.fields).filter(([, label]) => !label.trim());
      assert.deepEqual(empty, []);
    });
  });
}

describe('what is shown of a record', () => {
  // Shown in another place: as the heading, the date and the marks, as the publication, as blocks of their own, or as the server's word of the member.
  const elsewhere = [
    ...[
      'id',
      'type',
      'chapter',
      'title',
      'date',
      'adverse',
      'underObjection',
      'underRepair',
      'repaired',
      'actions',
      'extras',
    ],
    ...['statusName', 'seriousnessName', 'servedDocuments', ...DOMAIN, ...PUBLICITY, ...PROVENANCE],
  ];
  const shown: [string, object, readonly string[]][] = [
    ['licence', LicenceSchema.entries, LICENCE],
    ['penalty', PenaltySchema.entries, PENALTY],
    ['contract performance', ContractPerformanceSchema.entries, [...CONTRACT, ...BREACH]],
    ['list entry', ListEntrySchema.entries, LIST_ENTRY],
    ['registration', RegistrationSchema.entries, ['formerNames', ...REGISTRATION]],
  ];
  for (const [name, entries, fields] of shown) {
    it(`leaves no field of a ${name} out`, () => {
      assert.deepEqual(
        Object.keys(entries)
          .filter((field) => !elsewhere.includes(field))
          .sort(),
        [...fields].sort(),
      );
    });
  }
});
