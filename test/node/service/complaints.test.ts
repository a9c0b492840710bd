// Complaints over HTTP: what can be filed, what is refused and why, and what complainants do with them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import { ComplaintSchema } from '../../../src/contract/index.js';
import { Complainer } from '../helpers/complaints.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';

describe('smoke', () => {
  const clock = new TestClock();
  let service: TestService;
  let anyone: Complainer;
  before(async () => {
    service = await startTestService({ clock });
    anyone = new Complainer(service);
  });
  after(() => service.close());
  it('files', async () => {
    const made = await anyone.file();
    v.parse(ComplaintSchema, made);
    const { body } = await anyone.track(made.number, made.queryCode);
    assert.equal(body.number, made.number);
    const { body: s } = await anyone.get<{ complaints: unknown }>('/service');
    assert.ok(s.complaints);
  });
});
