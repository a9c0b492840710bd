import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { labelledColumns, MOST_COLUMNS, timelineOf } from '../../../src/elements/credit-report/reading/timeline.js';
import { timelineSummary } from '../../../src/elements/credit-report/reading/timeline-picture.js';
import { reportReading as en } from '../../../src/locale/en/report-reading.js';
import { reportReading as zh } from '../../../src/locale/zh-hans/report-reading.js';

const entry = (year: number | undefined, count: number, chapter = 'administrationInfo') =>
  year === undefined ? { chapter, count } : { year, chapter, count };

describe('the records over the years', () => {
  it('stand in every year from the first to the last, also in those without any', () => {
    const { columns, lanes, highest } = timelineOf([entry(2026, 3), entry(2023, 1), entry(2024, 2, 'honorInfo')]);
    assert.deepEqual(
      columns.map(({ year }) => year),
      [2023, 2024, 2025, 2026],
    );
    assert.deepEqual(
      lanes.map(({ chapter, counts }) => [chapter, counts]),
      [
        ['administrationInfo', [1, 0, 0, 3]],
        ['honorInfo', [0, 2, 0, 0]],
      ],
    );
    assert.equal(highest, 3);
  });

  it('stand in thirty columns at most, of which the first holds all that is older', () => {
    const { columns, lanes, total } = timelineOf([
      entry(1950, 4),
      entry(1990, 2),
      entry(1997, 1),
      entry(1998, 1),
      entry(2026, 1),
    ]);
    assert.equal(columns.length, MOST_COLUMNS);
    assert.deepEqual(columns[0], { year: 1997, andBefore: true });
    assert.deepEqual(lanes[0]?.counts.slice(0, 2), [7, 1]);
    assert.equal(total, 9);
  });

  it('are counted but not drawn where a source sent no year, or none that can be one', () => {
    const { columns, undated, total, lanes } = timelineOf([
      entry(undefined, 2),
      entry(0, 1),
      entry(999_999, 1),
      entry(2026, 1),
    ]);
    assert.deepEqual([columns.length, undated, total, lanes[0]?.undated], [1, 4, 5, 4]);
    assert.deepEqual(timelineOf([entry(undefined, 2)]).columns, []);
    assert.deepEqual(timelineOf([]).lanes, []);
  });

  it('add up when a year and chapter come twice, and ignore chapters without any', () => {
    const { lanes, total } = timelineOf([entry(2026, 2), entry(2026, 3), entry(2025, 0, 'honorInfo')]);
    assert.deepEqual([lanes.length, total], [1, 5]);
  });

  it('are told in a sentence too', () => {
    const timeline = timelineOf([entry(2024, 1), entry(2025, 5), entry(2026, 2, 'honorInfo'), entry(undefined, 3)]);
    assert.equal(
      timelineSummary(timeline, zh),
      '2024 至 2026 年共 8 条有日期的记录，最多的是 2025 年，5 条。另有 3 条没有日期。',
    );
    assert.match(timelineSummary(timeline, en), /^8 records with a date from 2024 to 2026, most of them in 2025 \(5\)/);
    assert.equal(timelineSummary(timelineOf([entry(undefined, 1)]), zh), '这些记录都没有日期，不能按年份画出。');
  });
});

describe('the years below the picture', () => {
  it('are all there when they are few, else the first, the last and some between', () => {
    assert.deepEqual(labelledColumns(3, 4), [0, 1, 2]);
    assert.deepEqual(labelledColumns(9, 4), [0, 5, 8]);
    assert.deepEqual(labelledColumns(30, 4), [0, 9, 19, 29]);
    assert.deepEqual(labelledColumns(0, 4), []);
  });
});
