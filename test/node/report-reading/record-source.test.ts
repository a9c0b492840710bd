import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CreditRecord } from '../../../src/contract/schema/record.js';
import {
  EndpointRecords,
  InlineRecords,
  type Piece,
  sourceOf,
} from '../../../src/elements/credit-report/reading/record-source.js';
import { aReportRecordList, aShownReport, pagesOf, reportRecords } from '../../fixtures/reports.js';
import { aFailure, FakeEndpoint, never } from './support.js';

const records = reportRecords(250);
const pages = pagesOf(records, 100);
const counts = pages.map(({ length }) => length);

function endpointRecords(kept?: number) {
  const endpoint = new FakeEndpoint(pages);
  const handed: [number, readonly CreditRecord[]][] = [];
  const source = new EndpointRecords(
    endpoint.host,
    { id: 'report-1', grant: 'granted' },
    counts,
    (index, page) => handed.push([index, page]),
    kept,
  );
  return { endpoint, handed, source };
}

const idsOf = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'records' ? piece.records.map(({ id }) => id) : [piece.state.status]));
const ids = (from: number, to: number) => records.slice(from, to).map(({ id }) => id);

describe('the records that came with a report', () => {
  const source = new InlineRecords(pages);

  it('are found across the pages in which they were signed', () => {
    assert.equal(source.total, 250);
    assert.deepEqual(idsOf(source.pieces(90, 210)), ids(90, 210));
    assert.equal(source.record(249)?.id, 'record-250');
    assert.equal(source.record(250), undefined);
  });

  it('may stand in pages of any size, empty ones too', () => {
    const odd = new InlineRecords([[], records.slice(0, 3), [], records.slice(3, 4), []]);
    assert.deepEqual(idsOf(odd.pieces(0, 9)), ids(0, 4));
    assert.equal(odd.record(3)?.id, 'record-4');
    assert.deepEqual(new InlineRecords([]).pieces(0, 50), []);
  });
});

describe('the records that an endpoint brings', () => {
  it('are asked for by the number of the page, with the grant, and only where they are missing', async () => {
    const { endpoint, source } = endpointRecords();
    assert.deepEqual(idsOf(source.pieces(90, 110)), ['absent', 'absent']);
    await source.load(90, 110, never());
    assert.deepEqual(endpoint.requests, [
      { id: 'report-1', grant: 'granted', page: 0 },
      { id: 'report-1', grant: 'granted', page: 1 },
    ]);
    assert.deepEqual(idsOf(source.pieces(90, 110)), ids(90, 110));
    await source.load(100, 150, never());
    assert.equal(endpoint.requests.length, 2);
    assert.equal(source.complete, false);
  });

  it('are handed over page by page as they came, so that each can be checked', async () => {
    const { handed, source } = endpointRecords();
    await source.load(100, 250, never());
    assert.deepEqual(
      handed.map(([index, page]) => [index, page.length, page[0]?.id]),
      [
        [1, 100, 'record-101'],
        [2, 50, 'record-201'],
      ],
    );
  });

  it('leave a gap that says why where a page fails, keep the rest, and come when tried again', async () => {
    const { endpoint, source } = endpointRecords();
    const { answers } = endpoint;
    endpoint.answers = (request) => (request.page === 1 ? aFailure('network') : answers(request));
    await source.load(0, 250, never());
    assert.deepEqual(idsOf(source.pieces(98, 202)), [...ids(98, 100), 'failed', ...ids(200, 202)]);
    const gap = source.pieces(98, 202)[1];
    assert.deepEqual(gap && [gap.first, gap.kind === 'gap' && gap.count], [100, 100]);
    endpoint.answers = answers;
    await source.load(0, 250, never());
    assert.deepEqual(idsOf(source.pieces(98, 202)), ids(98, 202));
    assert.equal(endpoint.requests.length, 4);
  });

  it('are not taken for the page that was signed when there are more or fewer of them', async () => {
    const { endpoint, handed, source } = endpointRecords();
    endpoint.answers = () => aReportRecordList(records.slice(0, 99));
    await source.load(0, 50, never());
    const [gap] = source.pieces(0, 50);
    assert.ok(gap?.kind === 'gap' && gap.state.status === 'failed' && gap.state.failure.code === 'malformed');
    assert.equal(handed.length, 1, 'whoever checks sees it all the same');
  });

  it('are let go when too many are here, those not looked at for longest first', async () => {
    const { endpoint, source } = endpointRecords(150);
    await source.load(0, 50, never());
    await source.load(100, 150, never());
    assert.deepEqual(idsOf(source.pieces(0, 2)), ['absent']);
    assert.equal(source.loaded, 100);
    await source.load(0, 2, never());
    assert.deepEqual(idsOf(source.pieces(0, 2)), ids(0, 2));
    assert.equal(endpoint.requests.length, 3);
  });

  it('stay while a range is shown that is longer than what is kept', async () => {
    const { source } = endpointRecords(150);
    await source.load(0, 250, never());
    assert.deepEqual(idsOf(source.pieces(0, 250)), ids(0, 250));
  });

  it('all come with progress, and then none are let go', async () => {
    const { source } = endpointRecords(150);
    await source.load(150, 200, never());
    const told: number[] = [];
    assert.equal(await source.loadAll(never(), (loaded) => told.push(loaded)), undefined);
    assert.deepEqual(told, [200, 250]);
    assert.equal(source.complete, true);
    await source.load(0, 50, never());
    assert.equal(source.complete, true);
  });

  it('can be given up on their way: what has come stays, and nothing hangs', async () => {
    const { endpoint, source } = endpointRecords();
    const { answers } = endpoint;
    endpoint.answers = (request) => (request.page === 1 ? undefined : answers(request));
    const control = new AbortController();
    const all = source.loadAll(control.signal, () => {});
    while (endpoint.waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    control.abort();
    assert.equal(await all, undefined);
    assert.equal(source.loaded, 100);
    assert.deepEqual(idsOf(source.pieces(100, 101)), ['absent']);
  });

  it('stop at the page that fails when all are wanted, and tell why', async () => {
    const { endpoint, source } = endpointRecords();
    const { answers } = endpoint;
    endpoint.answers = (request) => (request.page === 2 ? aFailure('unavailable') : answers(request));
    assert.equal((await source.loadAll(never(), () => {}))?.code, 'unavailable');
    assert.equal(source.loaded, 200);
  });
});

describe('where the records of a report come from', () => {
  it('is the report itself when it holds them, and the endpoint when it has only their digests', () => {
    const endpoint = new FakeEndpoint(pages);
    assert.equal(sourceOf(aShownReport(pages), endpoint.host, () => {}).remote, false);
    const header = aShownReport(pages).header;
    const remote = sourceOf(aShownReport(pages, { header, pages: undefined }), endpoint.host, () => {});
    assert.deepEqual([remote.remote, remote.total], [true, 250]);
    const nowhere = sourceOf(aShownReport(pages, { header, pages: undefined, id: undefined }), endpoint.host, () => {});
    assert.deepEqual([nowhere.remote, nowhere.total], [false, 0]);
  });
});
