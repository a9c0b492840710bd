import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { ReportHeader } from '../../../src/contract/schema/report.js';
import { conclusionOf } from '../../../src/elements/credit-report/reading/conclusions.js';
import { numberGroups } from '../../../src/elements/credit-report/reading/header-fields.js';
import { overviewOf } from '../../../src/elements/credit-report/reading/overview.js';
import { reportReading as en } from '../../../src/locale/en/report-reading.js';
import { reportReading as zh } from '../../../src/locale/zh-hans/report-reading.js';
import { aReportHeader, aSpecialReport } from '../../fixtures/reports.js';
import { aChapter, aSource } from '../../fixtures/subjects.js';

describe('the conclusion of a 领域', () => {
  it('is evidence only when it is known and doesn’t contradict its own count', () => {
    const cases: [string, number | undefined, string][] = [
      ['none', undefined, 'none'],
      ['none', 0, 'none'],
      ['none', 1, 'unavailable'],
      ['found', 3, 'found'],
      ['found', undefined, 'found'],
      ['found', 0, 'unavailable'],
      ['notSelected', undefined, 'notSelected'],
      ['unavailable', 0, 'unavailable'],
      ['brandNew', undefined, 'unavailable'],
      ['', undefined, 'unavailable'],
    ];
    for (const [conclusion, count, meaning] of cases)
      assert.equal(conclusionOf({ conclusion, count }), meaning, `${conclusion} with ${count}`);
  });
});

describe('the overview', () => {
  const found = (given: Partial<ReportHeader>) => overviewOf(aReportHeader([], given), zh).found.join('\n');
  const none = [aChapter({ count: 0 }), aChapter({ chapter: 'honorInfo', count: 0 })];

  it('says what was asked, what was found and as of when, in sentences', () => {
    const { asked, found: lines, asOf } = overviewOf(aSpecialReport(6).header, zh, 1);
    assert.equal(asked, '专用信用报告；查询期间：2021-11-20 至 2026-11-20；查询领域：5 个，共 41 个。');
    assert.deepEqual(lines, [
      '有记录：2 个领域，共 6 条。',
      '其中失信信息 1 条。',
      '查询范围内无记录：2 个领域。',
      '数据暂不可用：1 个领域（消防救援）。有没有记录无法确认，不能当作“无记录”。',
      '未选择：36 个领域，本报告没有查询这些领域。',
    ]);
    assert.match(asOf, /^数据截至 2026-11-20 09:30/);
    assert.match(overviewOf(aSpecialReport(6).header, en).asked, /^Special credit report; period: 2021-11-20 to/);
  });

  it('says “no record” of a standard report only when every chapter and every source has answered', () => {
    assert.equal(found({ chapters: none }), '查询范围内无记录。');
    const never: Partial<ReportHeader>[] = [
      { chapters: [...none, { chapter: 'abnormalInfo', state: 'unavailable' }] },
      { chapters: [...none, { chapter: 'abnormalInfo', state: 'notConnected' }] },
      { chapters: [...none, { chapter: 'abnormalInfo', state: 'notPublic' }] },
      { chapters: [...none, { chapter: 'abnormalInfo', state: 'brandNew', count: 0 }] },
      { chapters: none, sources: [aSource(), aSource({ state: 'unavailable' })] },
      { chapters: none, sources: [aSource({ state: 'brandNew' })] },
      { chapters: none, sources: [] },
      { chapters: [] },
      { chapters: [aChapter({ count: 3 })] },
    ];
    for (const given of never) {
      assert.doesNotMatch(found(given), /查询范围内无记录/, JSON.stringify(given));
      assert.notEqual(found(given) || given.chapters?.[0]?.count, '', 'something is said');
    }
    assert.match(found(never[0] ?? {}), /没有查到数据：经营异常。.*不能当作“无记录”/);
    assert.match(found({ chapters: none, sources: [aSource({ state: 'unavailable', required: false })] }), /无记录。$/);
  });

  it('says nothing of records when a special report doesn’t list its 领域', () => {
    const lines = overviewOf({ ...aSpecialReport().header, domains: undefined }, zh).found;
    assert.deepEqual(lines, ['本报告没有列出查询了哪些领域，不能据此判断有没有记录。']);
  });

  it('leaves the sum out when one 领域 doesn’t say how many', () => {
    const { header } = aSpecialReport(6);
    const domains = header.domains?.map((domain) => (domain.code === 'D01' ? { ...domain, count: undefined } : domain));
    assert.equal(overviewOf({ ...header, domains }, zh).found[0], '有记录：2 个领域。');
  });
});

describe('the number of a report', () => {
  it('is read out in groups, and stays whole where it has no form', () => {
    assert.deepEqual(numberGroups('20261120093015AB12CD34'), ['20261120', '093015', 'AB12', 'CD34']);
    assert.deepEqual(numberGroups('310120000017'), ['3101', '2000', '0017']);
    assert.deepEqual(numberGroups('沪信〔2026〕17 号'), ['沪信〔2026〕17 号']);
  });
});
