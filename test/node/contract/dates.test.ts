import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CHINA_OFFSET,
  compareDates,
  formatInstant,
  isDate,
  isInstant,
  isOpenEnded,
  parseDate,
  todayIn,
} from '../../../src/contract/dates.js';

test('only days that exist are dates', () => {
  for (const text of ['2026-11-23', '2024-02-29', '2000-02-29', '2099-12-31', '9999-12-31'])
    assert.ok(isDate(text), text);
  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-1-1',
    '20230101',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '',
    'undefined',
  ]) {
    assert.equal(isDate(text), false, text);
  }
});

test('a date is understood however the source writes it', () => {
  for (const source of [
    '2024-01-05',
    '2024-1-5',
    '2024/1/5',
    '2024/01/05 00:00:00',
    '2024.1.5',
    '2024年1月5日',
    '2024年01月05日',
    ' 20240105 ',
    20240105,
    '2024-01-05 09:30',
    '2024-01-05T23:59:59.000',
    '2024-01-05T08:00:00+08:00',
    '2024-01-04T16:00:00Z',
    '2024-01-04T16:00:00.000+0000',
    Date.UTC(2024, 0, 4, 16),
    Date.UTC(2024, 0, 4, 16) / 1000,
    String(Date.UTC(2024, 0, 4, 16)),
  ]) {
    assert.equal(parseDate(source), '2024-01-05', String(source));
  }
});

test('what is no date, a range or a day that does not exist is not made into one', () => {
  for (const source of [
    '',
    'N/A',
    '长期',
    '2024年1月',
    '2024-02-30',
    '20240230',
    '2024-01-05 至 2025-01-04',
    '2024年1月5日至2025年1月4日',
    '2024-01-05abc',
    0,
    NaN,
    Infinity,
    1.5,
    1e300,
    '99999999999999999999',
    '9999-12-31T23:00:00Z',
  ]) {
    assert.equal(parseDate(source), undefined, String(source));
  }
});

test('whatever a source says, the answer is a date or nothing', () => {
  const sources = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  fc.assert(
    fc.property(sources, (source) => {
      const date = parseDate(source);
      assert.ok(date === undefined || isDate(date));
    }),
  );
});

test('dates without end are recognised', () => {
  for (const date of ['2099-12-31', '2099-01-31', '9999-12-31']) assert.ok(isOpenEnded(date), date);
  for (const date of ['2098-12-31', '2099-12-30', '2026-12-31', '']) assert.equal(isOpenEnded(date), false, date);
});

test('an instant needs a day that exists, a time of day and an offset', () => {
  for (const text of ['2026-11-23T09:05:00+08:00', '2026-11-23T01:05:00Z', '2026-11-23T01:05:00.123456Z']) {
    assert.ok(isInstant(text), text);
  }
  for (const text of [
    '2026-11-23T09:05:00',
    '2026-11-23 09:05:00+08:00',
    '2026-11-23T09:05+08:00',
    '2026-02-30T09:05:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T09:60:00Z',
    '2026-11-23T09:05:00+0800',
    '2026-11-23',
    '',
  ]) {
    assert.equal(isInstant(text), false, text);
  }
});

test('an instant is shown in China\u2019s time wherever the reader is', () => {
  assert.equal(formatInstant('2026-11-23T09:05:00+08:00'), '2026-11-23 09:05');
  assert.equal(formatInstant('2026-11-22T16:00:00Z'), '2026-11-23 00:00');
  assert.equal(formatInstant('2026-12-31T23:30:00.999-05:00'), '2027-01-01 12:30');
});

test('a time that is no instant is shown as the server wrote it', () => {
  for (const text of ['昨天', '', '2026-02-30T09:05:00Z']) assert.equal(formatInstant(text), text);
});

test('dates sort from old to new', () => {
  assert.deepEqual(['2026-01-02', '2025-12-31', '2026-01-02', '2026-01-01'].sort(compareDates), [
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-02',
  ]);
  assert.equal(compareDates('2026-01-02', '2026-01-02'), 0);
});

test('a new day begins at midnight in China', () => {
  assert.equal(todayIn(CHINA_OFFSET, Date.parse('2026-11-22T15:59:59Z')), '2026-11-22');
  assert.equal(todayIn(CHINA_OFFSET, Date.parse('2026-11-22T16:00:00Z')), '2026-11-23');
  assert.equal(todayIn(0, Date.parse('2026-11-22T16:00:00Z')), '2026-11-22');
});
