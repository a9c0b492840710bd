import { CreditClient } from '../../../src/client/credit-client.js';
import type { CallOptions } from '../../../src/client/credit-client.js';
import { createUpload } from '../../../src/contract/operations/create-upload.js';
import { expect, uploadServer, waitUntil } from '../helpers/index.js';

const MEGABYTE = 1024 * 1024;

describe('a file on its way over HTTP', () => {
  let origin: string;

  before(async () => {
    origin = await uploadServer();
  });

  const scan = (size = 2 * MEGABYTE) => new File([new Uint8Array(size)], '张三.pdf', { type: 'application/pdf' });
  const send = (path: string, options: CallOptions = {}, file = scan()) =>
    new CreditClient({ endpoint: `${origin}/${path}` }).call(
      createUpload,
      { file },
      { onUploadProgress: () => undefined, ...options },
    );
  const closed = async () => ((await (await fetch(`${origin}/closed`)).json()) as { closed: number }).closed;

  it('tells how much of it has left, up to the last byte', async () => {
    const told: [number, number][] = [];
    const result = await send('stored', {
      onUploadProgress: (...progress) => told.push(progress),
      idempotencyKey: 'k',
    });
    expect(result.ok).to.equal(true);
    expect(told.length).to.be.greaterThan(0);
    const [sent, total] = told[told.length - 1] as [number, number];
    expect(sent).to.equal(total);
    expect(total).to.be.within(2 * MEGABYTE, 2 * MEGABYTE + 1000);
    told.slice(1).forEach(([later], index) => expect(later).to.be.at.least(told[index]?.[0] ?? 0));
  });

  it('arrives as a form, without its name and without cookies for another origin', async () => {
    document.cookie = 'sample=1';
    const result = await send('stored');
    document.cookie = 'sample=; max-age=0';
    const said = JSON.parse(result.ok ? result.value.type : '{}') as Record<string, unknown>;
    expect(said.type).to.match(/^multipart\/form-data; boundary=/);
    expect(said.name).to.equal('file');
    expect(said.cookie).to.equal(undefined);
    expect(said.size).to.be.greaterThan(2 * MEGABYTE);
  });

  it('that is refused brings the endpoint’s own word and wait', async () => {
    const result = await send('refused', {}, scan(10));
    expect(result).to.deep.include({ ok: false });
    if (result.ok) return;
    const { code, reason, status, traceId, retryAfter } = result.failure;
    expect([code, reason, status, traceId, retryAfter]).to.deep.equal(['too-large', 'too-large', 413, 't-1', 7]);
  });

  it('that an endpoint leads to another origin is not believed to have arrived', async () => {
    const result = await send('elsewhere', {}, scan(10));
    expect(!result.ok && [result.failure.code, result.failure.status]).to.deep.equal(['malformed', 302]);
  });

  it('whose answer is no UTF-8 is answered with nothing that makes sense', async () => {
    const result = await send('not-utf8', {}, scan(10));
    expect(!result.ok && result.failure.code).to.equal('malformed');
  });

  it('whose answer never ends is cut off instead of filling the memory', async () => {
    const before = await closed();
    const result = await send('endless', { timeout: 60_000 }, scan(10));
    expect(!result.ok && result.failure.code).to.equal('malformed');
    await waitUntil(async () => (await closed()) > before, 'the connection is still open', { timeout: 5000 });
  });

  it('is stopped on the wire when it is given up', async () => {
    const before = await closed();
    const controller = new AbortController();
    const result = send('silent', {
      signal: controller.signal,
      onUploadProgress: (sent, total) => sent === total && controller.abort(),
    });
    expect(await result).to.deep.equal({ ok: false, failure: { operation: 'createUpload', code: 'aborted' } });
    await waitUntil(async () => (await closed()) > before, 'the connection is still open', { timeout: 5000 });
  });

  it('whose line is cut is a failure of the network', async () => {
    const result = await send('cut', {}, scan());
    expect(!result.ok && result.failure.code).to.equal('network');
  });

  it('that was given up before it began is never sent', async () => {
    const controller = new AbortController();
    controller.abort();
    const result = await send('stored', { signal: controller.signal });
    expect(!result.ok && result.failure.code).to.equal('aborted');
  });

  it('goes to an origin that nobody listens at as a failure of the network', async () => {
    const result = await new CreditClient({ endpoint: 'http://127.0.0.1:1' }).call(
      createUpload,
      { file: scan(10) },
      { onUploadProgress: () => undefined },
    );
    expect(!result.ok && result.failure.code).to.equal('network');
  });
});
