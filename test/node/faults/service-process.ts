import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { readSecret } from '../../../demo/service/config.js';
import { openDatabase } from '../../../demo/service/db/open.js';
import { Sessions } from '../../../demo/service/http/session.js';
import type { Form } from './form.js';
import type { FromService, Point, ToService } from './service-messages.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HOUR = 3_600_000;

/** A record as it stands in the tables. */
export interface Written {
  readonly number: string;
  readonly code: string;
  readonly words: string;
}

/** The reference service in a process of its own, with its database in a folder; it can be held, killed and started again. */
export class ServiceProcess {
  /** Where it listens; nowhere while it is down. */
  port: number | undefined;
  /** Everything that it has said. */
  said = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'credit-faults-'));
  private child: ChildProcess | undefined;
  private ended: Promise<unknown> = Promise.resolve();
  private ahead = 0;
  private lastId = 0;
  private readonly listeners = new Map<string, () => void>();

  /** @param form what is sent to it */
  constructor(readonly form: Form) {}

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--import', './test/node/faults/inside-service.ts', 'demo/service/main.ts'],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          DATABASE_URL: '',
          DATA_DIR: this.folder,
          SERVICE_PORT: '0',
          SEED_SUBJECTS: '2',
          SEED_RECORDS: '0',
          RATE_LIMIT: '0',
          LOG_LEVEL: 'info',
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.child = child;
    this.ended = once(child, 'exit');
    child.stderr?.on('data', (data: Buffer) => (this.said += data.toString()));
    this.tell({ kind: 'clock', ahead: this.ahead });
    const ready = this.says('ready');
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      this.said += line;
      const { msg, url = '' } = JSON.parse(line) as { msg: string; url?: string };
      if (msg === 'listening') this.port = Number(new URL(url).port);
      this.listeners.get(msg)?.();
    });
    await Promise.race([ready, this.ended.then(() => assert.fail(`The service ended: ${this.said.slice(-2000)}`))]);
  }

  /** As when the power fails. */
  async kill(): Promise<void> {
    this.port = undefined;
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** In order: what is under way is finished. Fulfilled when it has begun to stop; `down` when it has stopped. */
  async stop(): Promise<{ readonly down: Promise<unknown> }> {
    const stopping = this.says('stopping');
    this.child?.kill('SIGTERM');
    await stopping;
    this.port = undefined;
    return { down: this.ended };
  }

  remove(): void {
    this.child?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Holds it the next time that it comes there; fulfilled when it will. */
  async holdAt(at: Point): Promise<{ readonly held: Promise<void> }> {
    const armed = this.hears(({ kind }) => kind === 'armed');
    const held = this.hears(({ kind }) => kind === 'held').then(() => undefined);
    this.tell({ kind: 'hold', at });
    await armed;
    return { held };
  }

  goOn(): void {
    this.tell({ kind: 'go-on' });
  }

  /** Time passes for it too. */
  pass(milliseconds: number): void {
    this.ahead += milliseconds;
    this.tell({ kind: 'clock', ahead: this.ahead });
  }

  /** What the tables hold of an enterprise, while it runs. */
  async written(code: string): Promise<readonly Written[]> {
    const id = ++this.lastId;
    const answer = this.hears((message) => message.kind === 'rows' && message.id === id);
    const sql = `select * from (${this.form.written}) as written where code = $1`;
    this.tell({ kind: 'rows', id, sql, params: [code] });
    const message = await answer;
    assert.ok(message.kind === 'rows' && message.rows, `The tables can't be read: ${JSON.stringify(message)}`);
    return message.rows as Written[];
  }

  /** What the tables hold of everybody, once it is down. */
  async allWritten(): Promise<readonly Written[]> {
    const database = await openDatabase({ folder: this.folder });
    try {
      return (await database.query<Written>(this.form.written)).rows;
    } finally {
      await database.close();
    }
  }

  /** A login, or one that was over an hour ago. */
  login(who: { readonly actor: 'legal' | 'person'; readonly uscc?: string }, isOver = false): string {
    const at = Date.now() + this.ahead - (isOver ? 9 * HOUR : 0);
    return new Sessions(readSecret(this.folder), () => at).create({ level: 'real-name', ...who }).token;
  }

  private says(words: string): Promise<void> {
    return new Promise((resolve) => this.listeners.set(words, resolve));
  }

  private tell(message: ToService): void {
    if (this.child?.connected) this.child.send(message);
  }

  private hears(isIt: (message: FromService) => boolean): Promise<FromService> {
    const { child } = this;
    return new Promise((resolve) => {
      const listener = (message: FromService): void => {
        if (!isIt(message)) return;
        child?.off('message', listener);
        resolve(message);
      };
      child?.on('message', listener);
    });
  }
}
