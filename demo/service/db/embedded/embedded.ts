import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database, Queryable, Row } from '../database.js';
import { lockFolder } from './folder-lock.js';

interface Reply {
  readonly id?: number;
  readonly ready?: boolean;
  readonly value?: unknown;
  readonly error?: { message: string; code?: string };
}

/** What PostgreSQL refused, with its SQLSTATE as `code`. */
const failure = ({ message, code }: { message: string; code?: string }) => Object.assign(new Error(message), { code });

/** Talks to the worker; one statement is under way there at a time. */
class WorkerPort {
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private lastId = 0;
  private readonly worker: Worker;
  readonly started: Promise<void>;
  readonly ended: Promise<void>;

  constructor(folder: string | undefined) {
    // No flags of the parent: a TypeScript loader would only slow the worker down.
    this.worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { folder },
      execArgv: [],
      env: {},
    });
    this.started = new Promise((resolve, reject) => {
      this.worker.on('message', (reply: Reply) => {
        if (reply.ready === true) resolve();
        else if (reply.ready === false && reply.error) reject(failure(reply.error));
        else this.settle(reply);
      });
      this.worker.on('error', (error: Error) => {
        reject(error);
        this.rejectAll(error);
      });
    });
    this.ended = new Promise((resolve) => {
      this.worker.on('exit', () => {
        this.rejectAll(failure({ message: 'The embedded database has ended', code: '57P01' }));
        resolve();
      });
    });
  }

  call(kind: 'query' | 'exec' | 'close', input: object = {}): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, kind, ...input });
    });
  }

  terminate(): Promise<number> {
    return this.worker.terminate();
  }

  private settle({ id, value, error }: Reply): void {
    const waiting = this.waiting.get(id ?? 0);
    this.waiting.delete(id ?? 0);
    if (error) waiting?.reject(failure(error));
    else waiting?.resolve(value);
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** Lets work happen one after the other: the embedded database has one session, which a transaction needs for itself. */
class Turnstile {
  private last: Promise<unknown> = Promise.resolve();

  pass<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * Opens the embedded PostgreSQL in a worker.
 * @param folder where its files are; in memory when absent
 * @throws FolderInUseError when another process has the folder
 */
export async function openEmbedded(folder?: string): Promise<Database> {
  const unlock = folder ? lockFolder(folder) : () => {};
  const port = new WorkerPort(folder && join(folder, 'pg'));
  try {
    await port.started;
  } catch (error) {
    await port.terminate();
    unlock();
    throw error;
  }
  const session: Queryable = {
    query: <R = Row>(sql: string, params: readonly unknown[] = []) =>
      port.call('query', { sql, params }) as Promise<{ rows: R[] }>,
    exec: async (sql) => {
      await port.call('exec', { sql });
    },
  };
  const turnstile = new Turnstile();
  return {
    kind: 'embedded',
    query: (sql, params) => turnstile.pass(() => session.query(sql, params)),
    exec: (sql) => turnstile.pass(() => session.exec(sql)),
    transaction: (work) =>
      turnstile.pass(async () => {
        await session.exec('begin');
        try {
          const result = await work(session);
          await session.exec('commit');
          return result;
        } catch (error) {
          await session.exec('rollback').catch(() => undefined);
          throw error;
        }
      }),
    close: () =>
      turnstile.pass(async () => {
        await port.call('close').catch(() => undefined);
        await port.ended;
        unlock();
      }),
  };
}
