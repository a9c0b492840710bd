import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import * as v from 'valibot';

import { isFromThisMachine } from '../http/connection.js';
import type { AppContext, Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { Routes } from '../http/routes.js';
import { FileFailure } from '../import/findings.js';
import type { ImportGate } from '../import/gate.js';
import { importFile } from '../import/import-file.js';
import { type ImportMessage, type ImportOrder, isImportDataset, ORDER_HEADER, TOKEN_HEADER } from '../import/wire.js';
import type { Store } from '../store/types.js';

/** Largest file that is taken, in bytes. */
const LARGEST = 2 * 1024 ** 3;

const OrderSchema = v.strictObject({
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  dataset: v.optional(v.pipe(v.string(), v.check(isImportDataset))),
  sourceName: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  modified: v.pipe(v.number(), v.minValue(0)),
  dryRun: v.boolean(),
});

/** `POST /import`: takes a file from `npm run service:import` on the same machine, because only this process may touch the database. */
export function addImport(routes: Routes, { store, log, clock }: Services, gate: ImportGate): void {
  routes.add({ method: 'POST', path: '/import' }, async (context) => {
    allow(context, gate);
    const order = orderOf(context);
    const target = store();
    const folder = await mkdtemp(join(tmpdir(), 'credit-import-'));
    try {
      const path = join(folder, 'file');
      await receive(context, path);
      const answer = run(path, order, target, () => clock.now().getTime(), log);
      return new Response(closing(answer, folder), {
        headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
      });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  });
}

function allow(context: AppContext, gate: ImportGate): void {
  const refused = new Problem(403, 'forbidden', { detail: '导入只接受本机的 npm run service:import。' });
  // No page of a browser has business here.
  if (context.req.header('Origin') !== undefined || !isFromThisMachine(context)) throw refused;
  if (!gate.take(context.req.header(TOKEN_HEADER) ?? '')) throw refused;
}

function orderOf(context: AppContext): ImportOrder {
  try {
    return v.parse(OrderSchema, JSON.parse(decodeURIComponent(context.req.header(ORDER_HEADER) ?? '')));
  } catch {
    throw new Problem(400, 'invalid', { detail: '导入请求的参数有误。' });
  }
}

async function receive(context: AppContext, path: string): Promise<void> {
  let size = 0;
  const limit = new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      done(size > LARGEST ? new Problem(413, 'too-large', { detail: '文件超过 2 GB，请分成几个文件。' }) : null, piece);
    },
  });
  const { body } = context.req.raw;
  const source = body ? Readable.fromWeb(body as unknown as WebStream) : Readable.from([]);
  await pipeline(source, limit, createWriteStream(path, { mode: 0o600 }));
}

/** The import, told line by line; when the reader goes away, it is undone. */
function run(
  path: string,
  order: ImportOrder,
  store: Store,
  now: () => number,
  log: Services['log'],
): ReadableStream<Uint8Array> {
  const abort = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const send = (message: ImportMessage) => {
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      let told = -1;
      try {
        const summary = await importFile(path, store, {
          ...order,
          modified: new Date(order.modified),
          signal: abort.signal,
          now,
          onFinding: (finding) => send({ type: 'finding', finding }),
          onProgress: (done) => {
            const percent = Math.floor(done * 100);
            if (percent > told) send({ type: 'progress', done });
            told = Math.max(told, percent);
          },
        });
        if (!order.dryRun) await store.analyse();
        send({ type: 'done', summary });
      } catch (error) {
        const { name, code } = error as NodeJS.ErrnoException;
        // Not the message: a database quotes what the file held.
        if (!(error instanceof FileFailure)) log.error({ error: { name, code } }, 'import');
        send({
          type: 'failed',
          message: error instanceof FileFailure ? error.message : `导入中断（${code ?? name}），没有写入任何内容。`,
        });
      }
      if (!abort.signal.aborted) controller.close();
    },
    cancel: () => abort.abort(),
  });
}

/** Removes the file when the answer is over, however it ends. */
function closing(answer: ReadableStream<Uint8Array>, folder: string): ReadableStream<Uint8Array> {
  const reader = answer.getReader();
  const clean = () => rm(folder, { recursive: true, force: true });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (!done) return controller.enqueue(value);
      await clean();
      controller.close();
    },
    async cancel(reason) {
      await reader.cancel(reason);
      await clean();
    },
  });
}
