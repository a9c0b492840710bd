import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';

import {
  EXAMPLES,
  type ExampleKey,
  generateRecords,
  generateSubjects,
  seed,
} from '../../../demo/service/seed/index.js';
import { OPEN_END, REFERENCE_DATE } from '../../../demo/service/seed/calendar.js';
import type { RecordInput, Store, StoreWriter, SubjectInput } from '../../../demo/service/store/types.js';
import { isBusinessRegNo } from '../../../src/contract/business-reg-no.js';
import { isDate } from '../../../src/contract/dates.js';
import { CHAPTERS, SUBJECT_KINDS, SUBJECT_STATUSES } from '../../../src/contract/index.js';
import { isOrgCode } from '../../../src/contract/org-code.js';
import { isResidentId } from '../../../src/contract/resident-id.js';
import { RecordSchema, SERIOUSNESS } from '../../../src/contract/schema/record.js';
import { RegistrationSchema } from '../../../src/contract/schema/subject.js';
import { checkUscc } from '../../../src/contract/uscc.js';

const OPTIONS = { subjects: 3000, records: 30_000, seed: 7 };
const subjects = [...generateSubjects(OPTIONS)];
const records = [...generateRecords(OPTIONS)];
const byId = new Map(subjects.map((subject) => [subject.id, subject]));
const recordsOf = new Map<string, RecordInput['record'][]>();
for (const { subjectId, record } of records) recordsOf.set(subjectId, [...(recordsOf.get(subjectId) ?? []), record]);

const subjectOf = (key: ExampleKey) => byId.get(EXAMPLES[key].id) as SubjectInput;
const length = (text: string) => [...text].length;

/** Every text in a value with the rule on it that the contract's schema states. */
function longTexts(schema: v.GenericSchema, value: unknown): string[] {
  const found: string[] = [];
  const walk = (of: Record<string, unknown>, at: unknown, path: string) => {
    if (at === undefined) return;
    if (of['type'] === 'optional') return walk(of['wrapped'] as Record<string, unknown>, at, path);
    if (of['type'] === 'object') {
      for (const [key, entry] of Object.entries(of['entries'] as object))
        walk(entry, (at as Record<string, unknown>)[key], `${path}.${key}`);
    } else if (of['type'] === 'array') {
      for (const item of at as unknown[]) walk(of['item'] as Record<string, unknown>, item, `${path}[]`);
    } else if (typeof at === 'string') {
      const { maxLength, format } = v.getMetadata(of as never) as { maxLength?: number; format?: string };
      if (maxLength !== undefined && length(at) > maxLength) found.push(`${path} has ${length(at)} characters`);
      if (format === 'date' && !isDate(at)) found.push(`${path} is no date: ${at}`);
    }
  };
  walk(schema as unknown as Record<string, unknown>, value, '');
  return found;
}

test('the same options make the same data, another seed makes other data', () => {
  assert.deepEqual([...generateSubjects(OPTIONS)].slice(40, 60), subjects.slice(40, 60));
  assert.notDeepEqual([...generateSubjects({ ...OPTIONS, seed: 8 })].slice(40, 60), subjects.slice(40, 60));
});

test('as many subjects and records come as were asked for, each with an id of its own', () => {
  assert.equal(subjects.length, OPTIONS.subjects);
  assert.equal(records.length, OPTIONS.records);
  assert.equal(byId.size, OPTIONS.subjects);
  assert.equal(new Set(records.map(({ record }) => record.id)).size, OPTIONS.records);
  assert.ok(records.every(({ subjectId }) => byId.has(subjectId)));
});

test('very small sets hold the first examples and no record without its subject', () => {
  const few = { subjects: 5, records: 20, seed: 1 };
  assert.deepEqual([...generateSubjects(few)].map(({ id }) => id).slice(0, 2), [
    EXAMPLES.enterprise.id,
    EXAMPLES.individualBusiness.id,
  ]);
  assert.equal([...generateRecords(few)].length, 20);
  assert.equal([...generateRecords({ subjects: 0, records: 0, seed: 1 })].length, 0);
});

test('every kind, status and chapter occurs', () => {
  assert.deepEqual(new Set(subjects.map(({ kind }) => kind)), new Set(SUBJECT_KINDS));
  assert.deepEqual(new Set(subjects.map(({ status }) => status)), new Set(SUBJECT_STATUSES));
  assert.deepEqual(new Set(records.map(({ record }) => record.chapter)), new Set(CHAPTERS));
});

test('every record and registration keeps the lengths and dates of the contract', () => {
  for (const { record } of records) {
    const { success } = v.safeParse(RecordSchema, record);
    assert.ok(success, record.id);
  }
  const kinds = new Map(records.map(({ record }) => [`${record.chapter} ${record.type}`, record]));
  const variants = RecordSchema.options[0].options as unknown as (v.GenericSchema & {
    entries: { type: { literal: string } };
  })[];
  const schemaOf = (record: RecordInput['record']) =>
    variants.find(({ entries }) => entries.type.literal === record.type) ??
    (RecordSchema.options[1] as unknown as v.GenericSchema);
  assert.ok(kinds.size > 11);
  for (const { record } of records) assert.deepEqual(longTexts(schemaOf(record), record), [], record.id);
  for (const subject of subjects) {
    assert.deepEqual(longTexts(RegistrationSchema, subject.registration), [], subject.id);
    assert.ok(length(subject.name) <= 200, subject.name);
  }
});

test('codes are right but for the few that registers get wrong too, and hold the organisation code', () => {
  const checks = subjects.map(({ uscc }) => (uscc === undefined ? 'none' : checkUscc(uscc)));
  const share = (check: string) => checks.filter((each) => each === check).length / checks.length;
  assert.ok(share('valid') > 0.96);
  for (const check of ['none', 'placeholder', 'wrong-check-digit'])
    assert.ok(share(check) > 0 && share(check) < 0.03, check);
  for (const { uscc, orgCode, businessRegNo, region } of subjects) {
    if (orgCode) assert.ok(isOrgCode(orgCode) && uscc?.slice(8, 17) === orgCode, orgCode);
    if (businessRegNo) assert.ok(isBusinessRegNo(businessRegNo), businessRegNo);
    assert.match(region?.code ?? '', /^3101\d\d$/);
  }
  const codes = subjects.flatMap(({ uscc }) => (uscc && checkUscc(uscc) !== 'placeholder' ? [uscc] : []));
  assert.equal(new Set(codes).size, codes.length);
});

test('nobody’s data can be meant: codes stand in a block of their own, no identity number occurs, authorities are marked', () => {
  for (const { uscc } of subjects) if (uscc && checkUscc(uscc) !== 'placeholder') assert.equal(uscc.slice(8, 10), 'YX');
  for (const { extras } of subjects) assert.ok(extras.some(({ value }) => value.includes('演示数据')));
  const text = JSON.stringify(records);
  for (const number of text.match(/\b\d{17}[\dX]\b/g) ?? []) assert.ok(!isResidentId(number), number);
  for (const { record } of records) if ('authorityName' in record) assert.match(record.authorityName ?? '', /演示/);
});

test('names show what a layout must bear', () => {
  const names = subjects.map(({ name }) => name);
  assert.ok(names.some((name) => length(name) >= 60 && length(name) < 200));
  assert.equal(length(EXAMPLES.longestName.name), 200);
  assert.ok(names.filter((name) => /[\u{20000}-\u{3FFFF}]/u.test(name)).length > 5);
  assert.ok(names.some((name) => /（/.test(name)) && names.some((name) => /\(/.test(name)));
  assert.ok(names.some((name) => /[A-Za-z]{4}/.test(name)));
  const persons = subjects.map(({ legalRepresentative }) => legalRepresentative?.name);
  for (const pattern of [/·/, /\*/, /^[A-Z][a-z]/, /[\u{20000}-\u{3FFFF}]/u])
    assert.ok(
      persons.some((name) => name && pattern.test(name)),
      String(pattern),
    );
  assert.ok(persons.includes(undefined));
});

test('same names occur in groups of two to five, each in a district of its own', () => {
  const groups = new Map<string, SubjectInput[]>();
  for (const subject of subjects) groups.set(subject.name, [...(groups.get(subject.name) ?? []), subject]);
  const same = [...groups.values()].filter((group) => group.length > 1);
  assert.ok(same.length >= 5);
  for (const group of same) {
    assert.ok(group.length <= 5);
    assert.equal(new Set(group.map(({ region }) => region?.code)).size, group.length);
  }
});

test('former names are one to three, none later than the reference date', () => {
  const withFormer = subjects.filter(({ formerNames }) => formerNames.length > 0);
  assert.deepEqual(new Set(withFormer.map(({ formerNames }) => formerNames.length)), new Set([1, 2, 3]));
  for (const { formerNames } of withFormer)
    for (const { until } of formerNames) assert.ok(!until || until < REFERENCE_DATE);
});

test('published penalties lie within their class’s period, and say when repair may be asked for and that it is free', () => {
  const penalties = records.flatMap(({ record }) =>
    record.type === 'penalty' && 'penaltyType' in record ? [record] : [],
  );
  assert.deepEqual(new Set(penalties.map(({ seriousness }) => seriousness)), new Set(SERIOUSNESS));
  for (const each of penalties) {
    assert.ok((each.publicityUntil ?? '') >= REFERENCE_DATE, each.id);
    assert.ok(each.date && each.date <= REFERENCE_DATE);
    for (const { action, available, earliestOn, route } of each.actions) {
      if (action === 'repair' && available)
        assert.ok((earliestOn as string) <= REFERENCE_DATE && route?.text.includes('不收取任何费用'));
    }
  }
  for (const flag of ['underObjection', 'underRepair', 'repaired'] as const)
    assert.ok(
      penalties.some((each) => each[flag]),
      flag,
    );
  assert.ok(penalties.some(({ fineAmount }) => /\.\d{6}$/.test(fineAmount?.value ?? '')));
  assert.ok(penalties.some(({ penaltyType }) => penaltyType.split('；').length > 2));
  assert.ok(penalties.some(({ penaltyValidUntil }) => penaltyValidUntil === OPEN_END));
  assert.ok(penalties.some(({ servedDocuments }) => servedDocuments?.documents.length === 3));
});

test('whoever is labelled as punished or rewarded has the record for it', () => {
  for (const { id, labels, dataset } of subjects) {
    const chapters = new Set((recordsOf.get(id) ?? []).map(({ chapter }) => chapter));
    if (labels.some(({ code }) => code === 'incentive')) assert.ok(chapters.has('honorInfo'), id);
    if (labels.some(({ code }) => code === 'punished') && dataset === 'demo')
      assert.ok(chapters.has('dishonestyInfo'), id);
  }
});

test('the examples show what they say', () => {
  const chaptersOf = (key: ExampleKey) =>
    new Set((recordsOf.get(EXAMPLES[key].id) ?? []).map(({ chapter }) => chapter));
  assert.equal(chaptersOf('enterprise').size, CHAPTERS.length - 1);
  assert.ok(chaptersOf('individualBusiness').has('qualificationInfo'));
  assert.equal(recordsOf.get(EXAMPLES.noRecords.id), undefined);
  assert.equal(recordsOf.get(EXAMPLES.manyRecords.id)?.length, 3000);
  assert.equal(subjectOf('notPublic').scope, 'authorised');
  assert.equal(subjectOf('partialSources').dataset, 'demo-partial');
  assert.equal(subjectOf('formerNames').formerNames.length, 3);
  assert.equal(subjectOf('deregistered').legalRepresentative, undefined);
  for (const [key, { uscc }] of Object.entries(EXAMPLES)) {
    const expected = key === 'withoutCode' ? 'placeholder' : key === 'wrongCheckDigit' ? 'wrong-check-digit' : 'valid';
    assert.equal(checkUscc(uscc), expected, key);
  }
});

test('records are compact enough for an embedded database', () => {
  assert.ok(Buffer.byteLength(JSON.stringify(records.map(({ record }) => record))) / records.length < 800);
});

test('seeding writes sources, subjects and records in batches, reports progress and marks the store', async () => {
  const written = { subjects: 0, records: 0, sources: 0, domains: 0, marked: false };
  const seen: number[] = [];
  const writer = {
    insertSubjects: async (rows: readonly SubjectInput[]) => ((written.subjects += rows.length), []),
    insertRecords: async (rows: readonly RecordInput[]) => void (written.records += rows.length),
    setChapterSources: async (rows: readonly unknown[]) => void (written.sources += rows.length),
    setDomainSources: async (rows: readonly unknown[]) => void (written.domains += rows.length),
  } as unknown as StoreWriter;
  const store = {
    load: (write: (to: StoreWriter) => Promise<unknown>) => write(writer),
    markSeeded: async () => void (written.marked = true),
  };
  await seed(store as unknown as Store, {
    subjects: 300,
    records: 2500,
    seed: 3,
    onProgress: (done) => seen.push(done),
  });
  assert.deepEqual(written, { subjects: 300, records: 2500, sources: 24, domains: 82, marked: true });
  assert.equal(seen[seen.length - 1], 1);
  assert.ok(seen.length > 3 && seen.every((done, at) => done >= (seen[at - 1] ?? 0)));
});

test('a seeding that is called off leaves the store unmarked', async () => {
  const abort = new AbortController();
  let marked = false;
  const store = {
    load: (write: (to: unknown) => Promise<unknown>) =>
      write({
        setChapterSources: async () => abort.abort(),
        setDomainSources: async () => undefined,
        insertSubjects: async () => [],
        insertRecords: async () => undefined,
      }),
    markSeeded: async () => void (marked = true),
  };
  await assert.rejects(seed(store as unknown as Store, { subjects: 40, records: 40, signal: abort.signal }), {
    name: 'AbortError',
  });
  assert.equal(marked, false);
});
