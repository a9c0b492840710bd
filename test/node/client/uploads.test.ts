import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CreditClient } from '../../../src/client/index.js';
import { createUpload } from '../../../src/contract/operations/create-upload.js';
import { adapter, FakeClock, never, serve } from './support.js';

const STORED = { id: 'upload-1', state: 'checking', size: 5, type: 'application/pdf' };

const scan = () => new File(['%PDF-'], '张三的身份证.pdf', { type: 'application/pdf' });

/** A multipart body as a form, read by Node and not by us. */
const formOf = (type: string | undefined, body: Uint8Array<ArrayBuffer>) =>
  new Response(body, { headers: { 'content-type': type ?? '' } }).formData();

test('a file arrives whole, as one part, with the key and the token, and without its name', async (t) => {
  const arrived: { headers: Record<string, unknown>; body: Uint8Array<ArrayBuffer> }[] = [];
  const endpoint = await serve(t, (request, response, body) => {
    arrived.push({ headers: request.headers, body: new TextEncoder().encode(body) });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(STORED));
  });
  const client = new CreditClient({ endpoint, getToken: () => Promise.resolve('secret') });
  const result = await client.call(createUpload, { file: scan() }, { idempotencyKey: 'key-1' });
  assert.deepEqual(result, { ok: true, value: STORED });
  const [request] = arrived;
  assert.match(String(request?.headers['content-type']), /^multipart\/form-data; ?boundary=/);
  assert.equal(request?.headers['idempotency-key'], 'key-1');
  assert.equal(request?.headers.authorization, 'Bearer secret');
  const form = await formOf(request?.headers['content-type'] as string, request?.body ?? new Uint8Array());
  assert.deepEqual([...form.keys()], ['file']);
  const file = form.get('file') as File;
  assert.deepEqual([file.name, file.type, await file.text()], ['file', 'application/pdf', '%PDF-']);
  assert.ok(!new TextDecoder().decode(request?.body).includes('张三'), 'the name of the file was sent');
});

test('an adapter of the page gets the form, where to tell of its progress, and no media type without a boundary', async () => {
  const request = adapter({ body: STORED });
  const progress: number[] = [];
  const client = new CreditClient({ endpoint: 'https://x.example', request });
  await client.call(createUpload, { file: scan() }, { onUploadProgress: (sent, total) => progress.push(sent, total) });
  const [sent] = request.sent;
  assert.ok(sent?.body instanceof FormData);
  assert.equal('content-type' in (sent?.headers ?? {}), false);
  sent?.onUploadProgress?.(3, 5);
  assert.deepEqual(progress, [3, 5]);
});

test('a file may take longer than a question, and ends in a timeout when it takes longer than that', async () => {
  const clock = new FakeClock();
  const client = new CreditClient({ endpoint: 'https://x.example', request: adapter(never), clock });
  const result = await clock.drive(client.call(createUpload, { file: scan() }, { timeout: 300_000 }));
  assert.ok(!result.ok && result.failure.code === 'timeout');
  assert.deepEqual(clock.fired, [300_000]);
});

test('a file with a key is sent again whole when its first attempt was lost, and one without is not', async () => {
  const lost = () => Promise.reject(new TypeError('network'));
  for (const [idempotencyKey, attempts] of [
    ['key-1', 2],
    [undefined, 1],
  ] as const) {
    const clock = new FakeClock();
    const request = adapter(lost, { body: STORED });
    const client = new CreditClient({ endpoint: 'https://x.example', request, clock });
    const result = await clock.drive(client.call(createUpload, { file: scan() }, { idempotencyKey }));
    assert.equal(result.ok, attempts === 2);
    assert.equal(request.sent.length, attempts);
    for (const { body } of request.sent) assert.equal(((body as FormData).get('file') as File).size, 5);
  }
});

test('a gateway that wants GET for everything gets no file', async () => {
  const request = adapter({ body: STORED });
  const operations = { createUpload: { method: 'GET' } };
  const client = new CreditClient({ endpoint: 'https://x.example', request, operations });
  const result = await client.call(createUpload, { file: scan() });
  assert.ok(!result.ok && result.failure.reason === 'settings');
  assert.equal(request.sent.length, 0);
});
