import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createReport } from '../../../src/contract/operations/create-report.js';
import type { FoundSubmission } from '../../../src/contract/schema/submission.js';
import { foundSubmission } from '../../../src/client/found-submission.js';

const found = (value: FoundSubmission) => foundSubmission(createReport, { ok: true, value });

void describe('What became of a request whose answer was lost', () => {
  void it('is the report, when it was made', () => {
    const result = { id: 'report-1', state: 'preparing', unknown: true };
    assert.deepEqual(found({ state: 'done', result }), {
      ok: true,
      value: { state: 'done', result: { id: 'report-1', state: 'preparing' } },
    });
  });

  void it('stays open when the answer cannot be understood', () => {
    for (const result of [undefined, null, {}, { id: 1, state: 'ready' }, []])
      assert.deepEqual(found({ state: 'done', result }), {
        ok: false,
        failure: { operation: 'createReport', code: 'malformed' },
      });
  });

  void it('is a refusal with what is wrong at the fields', () => {
    const errors = [{ pointer: '/period/to', code: 'future', detail: '截止日期还没有到。' }];
    const answer = found({ state: 'refused', problem: { code: 'invalid', errors, traceId: 't-1' } });
    assert.ok(answer.ok && answer.value.state === 'refused');
    assert.equal(answer.value.failure.code, 'invalid');
    assert.deepEqual(answer.value.failure.errors, errors);
    assert.equal(answer.value.failure.traceId, 't-1');
  });

  void it('keeps the meaning of a refusal whose word is the endpoint’s own', () => {
    const answer = found({ state: 'refused', problem: { code: 'not-your-company', status: 403 } });
    assert.ok(answer.ok && answer.value.state === 'refused');
    assert.equal(answer.value.failure.code, 'forbidden');
    assert.equal(answer.value.failure.reason, 'not-your-company');
  });

  void it('is still being processed when the state is one that nobody knows', () => {
    assert.deepEqual(found({ state: 'paused', retryAfter: 3 }), {
      ok: true,
      value: { state: 'processing', retryAfter: 3 },
    });
  });

  void it('never arrived, when the endpoint has voided its key', () => {
    assert.deepEqual(found({ state: 'unknown' }), { ok: true, value: { state: 'unknown' } });
  });
});
