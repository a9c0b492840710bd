// Loaded into the service's own process before the service: holds it fast at one point, moves its clock, reads its tables while it runs.
// Nothing of the service is replaced; it only waits where a test wants it to.
import { Worker } from 'node:worker_threads';

import type { FromService, Point, ToService } from './service-messages.js';

interface Posted {
  readonly id: number;
  readonly kind: string;
  readonly sql: string;
}
interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { message: string };
}

const tell = (message: FromService): void => void process.send?.(message);

let armed: Point | undefined;
let held: (() => void) | undefined;
/** Statement whose reply is waited for. */
let replyOf: number | undefined;

function hold(goOn: () => void): void {
  armed = undefined;
  held = goOn;
  tell({ kind: 'held' });
}

// The embedded database runs in a worker, one statement after the other: between two of them the whole service can be stopped.
let database: Worker | undefined;
const { postMessage, emit } = Worker.prototype as unknown as {
  postMessage(this: Worker, message: unknown, ...rest: unknown[]): void;
  emit(this: Worker, event: string, ...rest: unknown[]): boolean;
};

const remember = (worker: Worker): void => void (database = worker);

const isPosted = (message: unknown): message is Posted =>
  /^(query|exec)$/.test((message as Partial<Posted> | undefined)?.kind ?? '');

function post(this: Worker, message: unknown, ...rest: unknown[]): void {
  const go = (): void => postMessage.call(this, message, ...rest);
  // Other workers load modules.
  if (!isPosted(message)) return go();
  remember(this);
  if (armed && 'statement' in armed && message.sql.trimStart().startsWith(armed.statement)) {
    if (armed.when === 'before') return hold(go);
    replyOf = message.id;
  }
  go();
}

function heard(this: Worker, event: string, ...rest: unknown[]): boolean {
  const pass = (): boolean => emit.call(this, event, ...rest);
  if (event !== 'message' || this !== database) return pass();
  const { id, value, error } = rest[0] as Reply;
  if (id < 0) {
    const { rows } = (value ?? {}) as { rows?: unknown[] };
    tell({ kind: 'rows', id: -id, ...(rows ? { rows } : { error: error?.message ?? 'no rows' }) });
    return true;
  }
  if (id !== replyOf) return pass();
  replyOf = undefined;
  hold(pass);
  return true;
}

Object.assign(Worker.prototype, { postMessage: post, emit: heard });

/** What the demonstration's slow template waits, in milliseconds. Nobody waits that long here: it is held, or goes on at once. */
const SLOW = 8000;
const wait = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((handler: () => void, milliseconds?: number, ...rest: unknown[]) => {
  if (milliseconds !== SLOW) return wait(handler, milliseconds, ...rest);
  if (armed && 'asleep' in armed) {
    hold(handler);
    return wait(() => undefined, 0);
  }
  return wait(handler, 0);
}, wait) as typeof setTimeout;

let ahead = 0;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length ? given : [RealDate.now() + ahead]) as [number]));
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
} as DateConstructor;

process.on('message', (message: ToService) => {
  switch (message.kind) {
    case 'hold':
      armed = message.at;
      tell({ kind: 'armed' });
      break;
    case 'go-on': {
      const goOn = held;
      held = undefined;
      goOn?.();
      break;
    }
    case 'clock':
      ahead = message.ahead;
      break;
    case 'rows':
      if (database)
        postMessage.call(database, { id: -message.id, kind: 'query', sql: message.sql, params: message.params });
      break;
  }
});
// The test that started it is gone.
process.on('disconnect', () => process.exit(1));
