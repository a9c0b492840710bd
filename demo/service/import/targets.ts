import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';

import { FolderInUseError } from '../db/embedded/folder-lock.js';
import { openDatabase } from '../db/open.js';
import { createStore } from '../store/store.js';
import { FileFailure } from './findings.js';
import { type ImportAccess, readAccess } from './gate.js';
import { importFile, type ImportSettings } from './import-file.js';
import { openSource } from './read/source.js';
import type { Summary } from './summary.js';
import { type ImportMessage, type ImportOrder, ORDER_HEADER, TOKEN_HEADER } from './wire.js';

/** Where files go. */
export interface Target {
  /** For the person who started the import. */
  readonly description: string;
  /** @throws FileFailure */
  take(path: string, settings: ImportSettings): Promise<Summary>;
  close(): Promise<void>;
}

/** There is no database to import into. */
export class NoTarget extends Error {
  override readonly name = 'NoTarget';
}

/** How the database is chosen; the same as the service's own. */
export interface TargetChoice {
  readonly url?: string;
  readonly folder: string;
  /** Imports into a database that the service never filled, and keeps the demonstration's data out of it. */
  readonly withoutDemo: boolean;
}

/** The running service where there is one, else the database itself. @throws NoTarget */
export async function openTarget(choice: TargetChoice): Promise<Target> {
  if (choice.url) return database(choice);
  const access = readAccess(choice.folder);
  if (access && (await isListening(access.port))) return runningService(choice.folder);
  try {
    return await database(choice);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    throw new NoTarget(
      `数据目录 ${choice.folder} 正由进程 ${error.pid} 使用，但它现在不接受导入。若服务正在启动，请稍后再试；否则请先结束该进程。`,
    );
  }
}

/** A service that was killed leaves its file behind, and its process id may be another's by now. */
function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

async function database({ url, folder, withoutDemo }: TargetChoice): Promise<Target> {
  const opened = await openDatabase(url ? { url } : { folder });
  // Cursors are signed with the secret; an import makes none.
  const store = await createStore(opened, { secret: randomBytes(32) });
  if (!(await store.isSeeded())) {
    if (!withoutDemo) {
      await opened.close();
      throw new NoTarget(
        '数据库还没有装载演示数据，首次启动服务时会清空重装。请先运行 npm start，准备好后再导入；不需要演示数据时加 --without-demo。',
      );
    }
    await store.markSeeded();
  }
  let wrote = false;
  return {
    description: url ? 'PostgreSQL 数据库' : `数据目录 ${folder}`,
    async take(path, settings) {
      const summary = await importFile(path, store, settings);
      wrote ||= !settings.dryRun;
      return summary;
    },
    async close() {
      if (wrote) await store.analyse();
      await opened.close();
    },
  };
}

function runningService(folder: string): Target {
  return {
    description: '正在运行的服务',
    async take(path, settings) {
      // Looked at here first: a folder or a missing file needs no journey.
      const source = await openSource(path, settings.signal);
      const access = readAccess(folder);
      if (!access) throw new NoTarget('服务已经停止。请重新运行导入命令。');
      const order: ImportOrder = {
        fileName: basename(path),
        ...(settings.dataset ? { dataset: settings.dataset } : {}),
        ...(settings.sourceName ? { sourceName: settings.sourceName } : {}),
        modified: (settings.modified ?? source.modified).getTime(),
        dryRun: settings.dryRun ?? false,
      };
      return send(path, access, order, settings);
    },
    close: () => Promise.resolve(),
  };
}

async function send(
  path: string,
  { port, token }: ImportAccess,
  order: ImportOrder,
  settings: ImportSettings,
): Promise<Summary> {
  const request: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      [TOKEN_HEADER]: token,
      [ORDER_HEADER]: encodeURIComponent(JSON.stringify(order)),
    },
    body: Readable.toWeb(createReadStream(path)) as unknown as BodyInit,
    duplex: 'half',
    signal: settings.signal ?? null,
  };
  const answer = await fetch(`http://127.0.0.1:${port}/v1/import`, request).catch((error: Error) => {
    if (settings.signal?.aborted) throw error;
    throw new NoTarget(`无法连接正在运行的服务（端口 ${port}）。`);
  });
  if (!answer.ok || !answer.body) throw await refusal(answer);
  for await (const line of createInterface({ input: Readable.fromWeb(answer.body as unknown as WebStream) })) {
    const message = JSON.parse(line) as ImportMessage;
    if (message.type === 'progress') settings.onProgress?.(message.done);
    else if (message.type === 'finding') settings.onFinding?.(message.finding);
    else if (message.type === 'failed') throw new FileFailure(message.message);
    else return message.summary;
  }
  throw new FileFailure(
    '与服务的连接中断，不清楚文件是否已经导入。请查看服务是否还在运行，再导入一次（重复导入不会产生重复数据）。',
  );
}

async function refusal(answer: Response): Promise<Error> {
  const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string };
  const message = detail ?? `服务拒绝了导入（${answer.status}）。`;
  return answer.status === 413 ? new FileFailure(message) : new NoTarget(message);
}
