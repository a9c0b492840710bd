// Files from the form's own controller to the reference service, over HTTP: what a visitor sees of them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { pageClock } from '../../../src/client/clock.js';
import { CreditClient } from '../../../src/client/index.js';
import { createUpload, deleteUpload, getUpload } from '../../../src/contract/index.js';
import { aFilesForm } from '../form/files-support.js';
import { startTestService, type TestService } from '../helpers/service.js';

describe('files of a form', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uploads-client-'));
  let service: TestService;
  before(async () => {
    service = await startTestService({ folder });
  });
  after(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string, content: string) => new File([content], name, { type: 'application/pdf' });

  function aForm() {
    const client = new CreditClient({ endpoint: service.url });
    // Short waits, as the service checks at once; what is waited for is the outcome.
    const clock = { ...pageClock, setTimeout: (handler: () => void) => setTimeout(handler, 10) };
    const gone: unknown[] = [];
    const form = aFilesForm({
      clock,
      makeKey: undefined,
      send: (sent, options) => client.call(createUpload, { file: sent }, options),
      look: (id, signal) => client.call(getUpload, { id }, { signal }),
      remove: async (id) => gone.push(await client.call(deleteUpload, { id })),
    });
    const settled = async () => {
      for (;;) {
        const statuses = form.statuses();
        if (!/waiting|sending|stored|checking/.test(statuses.join())) return statuses;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    return { ...form, client, gone, settled };
  }

  it('end as clean, infected or not checked, each by itself', async () => {
    const form = aForm();
    await form.choose(
      file('a.pdf', '%PDF-1.4\n%%EOF\n'),
      file('b.pdf', `%PDF-1.4\n${'EICAR-STANDARD-'}ANTIVIRUS-TEST-FILE!`),
      file('c.pdf', '%PDF-1.4\nCREDIT-ELEMENTS-CHECK-FAILS'),
    );
    assert.deepEqual(await form.settled(), ['clean', 'infected', 'check-failed']);
    assert.equal(form.model.attempt(), false);
  });

  it('that the service refuses are told in its own words', async () => {
    const form = aForm();
    await form.choose(file('a.pdf', 'PK\u0003\u0004 %PDF-1.4'));
    assert.deepEqual(await form.settled(), ['failed']);
    const [entry] = form.files.of('licence');
    assert.ok(entry?.state.status === 'failed' && entry.state.failure.code === 'invalid');
    assert.match(form.said.join(), /没有传上去。.*[\u3400-\u9fff]/);
  });

  it('that are taken away are gone at the service too', async () => {
    const form = aForm();
    await form.choose(file('a.pdf', '%PDF-1.4\n%%EOF\n'));
    await form.settled();
    const [id] = form.model.many('licence');
    form.files.reset();
    while (!form.gone.length) await new Promise((resolve) => setTimeout(resolve, 10));
    const found = await form.client.call(getUpload, { id: id ?? '' });
    assert.ok(!found.ok && found.failure.code === 'not-found');
  });
});
