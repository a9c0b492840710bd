import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { domainNames } from '../../../src/elements/credit-report/reading/domain-names.js';
import {
  isFiltering,
  LocalFilter,
  NO_FILTER,
  type RecordFilter,
} from '../../../src/elements/credit-report/reading/record-filter.js';
import { InlineRecords } from '../../../src/elements/credit-report/reading/record-source.js';
import { requestOf } from '../../../src/elements/credit-report/reading/server-matches.js';
import { records as en } from '../../../src/locale/en/records.js';
import { records as zh } from '../../../src/locale/zh-hans/records.js';
import { aLicence, aListEntry, aPenalty } from '../../fixtures/records.js';
import { reportRecords } from '../../fixtures/reports.js';
import { never } from './support.js';

const list = [
  aPenalty({ id: 'a', domain: 'D01', date: '2026-06-15', underRepair: true }),
  aLicence({ id: 'b', domain: 'D02', date: '2024-05-20' }),
  aListEntry({ id: 'c', domain: 'D02', date: undefined }),
];
const found = async (filter: Partial<RecordFilter>, words = zh) => {
  const matches = await new LocalFilter(new InlineRecords([list])).run({ ...NO_FILTER, ...filter }, words, never());
  return matches?.places.map((place) => list[place]?.id).join('');
};

describe('a filter over records that are all here', () => {
  it('finds what stands on the page: titles, values, marks, documents, amounts as they are written', async () => {
    assert.equal(await found({ text: '报送年度报告案' }), 'a');
    assert.equal(await found({ text: '修复处理中' }), 'a');
    assert.equal(await found({ text: '行政合规建议书' }), 'a');
    assert.equal(await found({ text: '5,000' }), 'a');
    assert.equal(await found({ text: 'ys0000000001' }), 'b');
    assert.equal(await found({ text: '长期' }), 'ab');
  });

  it('finds no identifiers and member names, which nobody sees', async () => {
    assert.equal(await found({ text: 'administrationInfo' }), '');
    assert.equal(await found({ text: 'subjectName' }), '');
  });

  it('wants all words, in any order', async () => {
    assert.equal(await found({ text: ' 罚款  演市监处 ' }), 'a');
    assert.equal(await found({ text: '罚款 经营异常名录' }), '');
  });

  it('goes by chapter, 领域 and days, both included', async () => {
    assert.equal(await found({ chapter: 'abnormalInfo' }), 'c');
    assert.equal(await found({ domain: 'D02' }), 'bc');
    assert.equal(await found({ from: '2024-05-20', to: '2024-05-20' }), 'b');
    assert.equal(await found({ from: '2024-05-21' }), 'a');
  });

  it('finds the name of a 领域, which stands on the page in the place of its code', async () => {
    const named = domainNames({ domains: [{ code: 'D02', name: '税务', conclusion: 'found' }] });
    const run = async (text: string) =>
      (await new LocalFilter(new InlineRecords([list]), named).run({ ...NO_FILTER, text }, zh, never()))?.places;
    assert.deepEqual(await run('税务'), [1, 2]);
    assert.deepEqual(await run('D02'), []);
    assert.deepEqual(await run('D01'), [0], 'a code without a name is all there is');
  });

  it('counts the records without a date that a period leaves out', async () => {
    const filter = new LocalFilter(new InlineRecords([list]));
    const matches = await filter.run({ ...NO_FILTER, domain: 'D02', to: '2026-01-01' }, zh, never());
    assert.deepEqual(matches, { places: [1], undated: 1 });
  });

  it('follows the language of the page', async () => {
    const filter = new LocalFilter(new InlineRecords([list]));
    const run = async (text: string, words: typeof zh) =>
      (await filter.run({ ...NO_FILTER, text }, words, never()))?.places.length;
    assert.equal(await run('失信信息', zh), 2);
    assert.equal(await run('adverse', en), 2);
    assert.equal(await run('失信信息', en), 0);
  });

  it('lets the page draw between its slices, and stops there when a newer one has come', async () => {
    const control = new AbortController();
    let now = 0;
    let pauses = 0;
    const pace = {
      now: () => (now += 7),
      pause: async () => {
        pauses += 1;
        if (pauses === 3) control.abort();
      },
    };
    let looked = 0;
    const records = reportRecords(2000);
    const source = { total: 2000, record: (place: number) => ((looked += 1), records[place]) };
    const matches = await new LocalFilter(source).run({ ...NO_FILTER, text: '许可' }, zh, control.signal, pace);
    assert.equal(matches, undefined);
    assert.equal(pauses, 3);
    assert.ok(looked < 1000, `${looked} records were looked at`);
  });
});

describe('a filter that asks nothing', () => {
  it('is none, also when only spaces were typed', () => {
    assert.equal(isFiltering({ ...NO_FILTER, text: ' \u3000' }), false);
    assert.equal(isFiltering({ ...NO_FILTER, to: '2026-01-01' }), true);
  });
});

describe('a filter that the endpoint answers', () => {
  it('is asked in the words of the contract, without what was left open', () => {
    assert.deepEqual(requestOf({ id: 'r', grant: 'g' }, { ...NO_FILTER, text: ' 罚款 ', from: '2026-01-01' }), {
      id: 'r',
      grant: 'g',
      query: '罚款',
      period: { from: '2026-01-01' },
    });
    assert.deepEqual(requestOf({ id: 'r' }, { ...NO_FILTER, chapter: 'honorInfo', domain: 'D01' }), {
      id: 'r',
      chapter: 'honorInfo',
      domain: 'D01',
    });
  });
});
