import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { NO_FILTER } from '../../../src/elements/credit-report/reading/record-filter.js';
import { RecordBrowser } from '../../../src/elements/credit-report/reading/record-browser.js';
import { sourceOf } from '../../../src/elements/credit-report/reading/record-source.js';
import { records as words } from '../../../src/locale/zh-hans/records.js';
import {
  aReportHeader,
  aReportRecordList,
  aShownReport,
  pagesEntry,
  pagesOf,
  reportRecords,
} from '../../fixtures/reports.js';
import { aFailure, FakeEndpoint, settled } from './support.js';

const records = reportRecords(1200);
const pages = pagesOf(records, 100);
const header = aReportHeader(pages, { records: pagesEntry(pages, () => '') });

function browse(inline: boolean) {
  const endpoint = new FakeEndpoint(pages);
  const report = aShownReport(pages, { header, ...(inline ? {} : { pages: undefined }) });
  const heard: string[] = [];
  const browser = new RecordBrowser(
    endpoint.host,
    report,
    sourceOf(report, endpoint.host, () => {}),
    () => words,
    {
      filtered: () => heard.push('filtered'),
      failed: ({ code }) => heard.push(code),
      allLoaded: () => heard.push('all'),
    },
  );
  const ids = () =>
    browser.stretches().flatMap((each) => (each.kind === 'records' ? each.entries.map(({ record }) => record.id) : []));
  return { endpoint, browser, heard, ids };
}

/** Answers a filter as an endpoint does: by 100, with a cursor. */
const answering =
  (matching: number, given: object = {}) =>
  ({ cursor = '0', page }: { cursor?: string; page?: number }) => {
    if (page !== undefined) return aReportRecordList(pages[page] ?? []);
    const from = Number(cursor);
    const next = from + 100 < matching ? { nextCursor: String(from + 100) } : {};
    return aReportRecordList(records.slice(from, Math.min(from + 100, matching)), {
      total: matching,
      ...next,
      ...given,
    });
  };

describe('turning the pages of a report', () => {
  it('shows fifty records at a time, numbered on from page to page', async () => {
    const { browser, ids } = browse(true);
    assert.deepEqual([browser.pages, browser.hasNext, ids().length], [24, true, 50]);
    await browser.goTo(23);
    assert.deepEqual([ids()[0], ids().length, browser.hasNext], ['record-1151', 50, false]);
    const [stretch] = browser.stretches();
    assert.equal(stretch?.kind === 'records' && stretch.entries[0]?.number, 1151);
    await browser.goTo(99);
    assert.equal(browser.page, 23);
  });

  it('asks the endpoint for what the page needs, and drops what an older page needed', async () => {
    const { browser, endpoint, ids } = browse(false);
    const { answers } = endpoint;
    endpoint.answers = () => undefined;
    const first = browser.goTo(4);
    await settled();
    endpoint.answers = answers;
    await browser.goTo(12);
    await first;
    assert.equal(endpoint.waiting[0]?.signal.aborted, true);
    assert.equal(ids()[0], 'record-601');
    assert.deepEqual(
      endpoint.requests.map(({ page }) => page),
      [2, 6],
    );
  });
});

describe('filtering a report that is all here', () => {
  it('asks nobody, begins at the first page, and goes back to everything', async () => {
    const { browser, endpoint, ids, heard } = browse(true);
    await browser.goTo(5);
    await browser.setFilter({ ...NO_FILTER, chapter: 'honorInfo' });
    assert.deepEqual([browser.by, browser.page, browser.whole, ids().length], ['here', 0, true, 48]);
    await browser.setFilter(NO_FILTER);
    assert.deepEqual([browser.by, ids()[0], browser.pages], ['report', 'record-1', 24]);
    assert.deepEqual([endpoint.requests.length, heard], [0, ['filtered', 'filtered']]);
  });

  it('keeps the last of two filters', async () => {
    const { browser } = browse(true);
    await Promise.all([
      browser.setFilter({ ...NO_FILTER, text: '荣誉' }),
      browser.setFilter({ ...NO_FILTER, chapter: 'dishonestyInfo' }),
    ]);
    assert.equal(browser.matching.count, records.filter(({ chapter }) => chapter === 'dishonestyInfo').length);
  });
});

describe('filtering a report of which pages are missing', () => {
  it('asks the endpoint, and has few matches whole', async () => {
    const { browser, endpoint, ids } = browse(false);
    endpoint.answers = answering(230);
    await browser.setFilter({ ...NO_FILTER, text: '许可' });
    assert.deepEqual([browser.by, browser.whole, ids().length], ['server', true, 230]);
    assert.deepEqual(
      endpoint.requests.map(({ cursor, limit, query }) => [cursor, limit, query]),
      [
        [undefined, 100, '许可'],
        ['100', 100, '许可'],
        ['200', 100, '许可'],
      ],
    );
  });

  it('reads many matches on as pages are turned, one after the other', async () => {
    const { browser, endpoint, ids } = browse(false);
    endpoint.answers = answering(1100);
    await browser.setFilter({ ...NO_FILTER, text: '许可' });
    assert.deepEqual([browser.pages, browser.jumps, ids().length, endpoint.requests.length], [22, false, 50, 1]);
    await browser.goTo(1);
    await browser.goTo(2);
    assert.deepEqual([ids()[0], endpoint.requests.length], ['record-101', 2]);
    await browser.goTo(20);
    assert.equal(browser.page, 3, 'a cursor leads to the next page only');
    await browser.goTo(0);
    assert.equal(ids()[0], 'record-1');
  });

  it('says that nobody has counted, or that there are more than counted', async () => {
    const { browser, endpoint } = browse(false);
    endpoint.answers = answering(1100, { total: undefined });
    await browser.setFilter({ ...NO_FILTER, text: 'a' });
    assert.deepEqual([browser.matching.known, browser.pages], ['uncounted', undefined]);
    endpoint.answers = answering(1100, { total: 1000, totalIsCapped: true });
    await browser.setFilter({ ...NO_FILTER, text: 'b' });
    assert.deepEqual(browser.matching, { count: 1000, known: 'atLeast' });
  });

  it('ends the older one when a newer one comes, and never shows it late', async () => {
    const { browser, endpoint, ids } = browse(false);
    endpoint.answers = ({ query }) => (query === 'old' ? undefined : answering(3)({}));
    const old = browser.setFilter({ ...NO_FILTER, text: 'old' });
    await settled();
    await browser.setFilter({ ...NO_FILTER, text: 'new' });
    endpoint.waiting[0]?.answer(aReportRecordList(records.slice(0, 80)));
    await old;
    assert.equal(endpoint.waiting[0]?.signal.aborted, true);
    assert.equal(ids().length, 3);
  });

  it('keeps the list when it fails, and tries again when told to', async () => {
    const { browser, endpoint, ids, heard } = browse(false);
    await browser.show();
    endpoint.answers = () => aFailure('unavailable');
    await browser.setFilter({ ...NO_FILTER, text: '许可' });
    const { activity } = browser;
    assert.ok(activity.status === 'failed');
    assert.deepEqual([browser.by, ids().length, heard], ['report', 50, ['unavailable']]);
    endpoint.answers = answering(3);
    activity.again();
    await settled();
    assert.deepEqual([browser.by, ids().length], ['server', 3]);
  });

  it('isn’t fooled by a cursor that brings nothing new', async () => {
    const { browser, endpoint } = browse(false);
    endpoint.answers = () => aReportRecordList(records.slice(0, 40), { total: 400, nextCursor: 'again' });
    await browser.setFilter({ ...NO_FILTER, text: '许可' });
    assert.deepEqual([endpoint.requests.length, browser.matching.count], [2, 40]);
  });
});

describe('loading all records', () => {
  it('answers the filter that is set here from then on', async () => {
    const { browser, endpoint, heard } = browse(false);
    endpoint.answers = answering(1100);
    await browser.setFilter({ ...NO_FILTER, chapter: 'honorInfo' });
    assert.equal(browser.by, 'server');
    await browser.loadAll();
    assert.deepEqual([browser.by, browser.matching.count, browser.filtersHere], ['here', 48, true]);
    assert.ok(heard.includes('all'));
    const asked = endpoint.requests.length;
    await browser.setFilter({ ...NO_FILTER, chapter: 'abnormalInfo' });
    assert.equal(endpoint.requests.length, asked);
  });

  it('can be given up, and goes on from there', async () => {
    const { browser, endpoint } = browse(false);
    const { answers } = endpoint;
    endpoint.answers = (request) => (request.page === 3 ? undefined : answers(request));
    const loading = browser.loadAll();
    while (endpoint.waiting.length === 0) await settled();
    assert.deepEqual(browser.activity, { status: 'loadingAll', loaded: 300 });
    browser.cancel();
    await loading;
    assert.deepEqual([browser.activity.status, browser.source.loaded], ['idle', 300]);
    endpoint.answers = answers;
    await browser.loadAll();
    assert.equal(endpoint.requests.length, 13);
    assert.equal(browser.source.complete, true);
  });
});
