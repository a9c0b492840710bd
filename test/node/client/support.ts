import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

import type { Clock } from '../../../src/client/clock.js';
import type { HostRequest, HostResponse, RequestAdapter } from '../../../src/client/index.js';

/** An answer of `searchSubjects` that found nothing, and says so. */
export const EMPTY_LIST = {
  items: [],
  asOf: '2025-06-01T08:00:00+08:00',
  sources: [{ name: '登记注册库', state: 'ok', asOf: '2025-06-01T08:00:00+08:00' }],
};

/** A clock that stands still until it is driven, and remembers for how long it was asked to wait. */
export class FakeClock implements Clock {
  /** Milliseconds of the timers that went off, in order. */
  readonly fired: number[] = [];
  chance = 0;
  private time = Date.parse('2025-06-01T00:00:00Z');
  private timers: { at: number; milliseconds: number; handler: () => void }[] = [];

  now = () => this.time;
  random = () => this.chance;

  setTimeout = (handler: () => void, milliseconds: number) => {
    const timer = { at: this.time + milliseconds, milliseconds, handler };
    this.timers.push(timer);
    return timer;
  };

  clearTimeout = (timer: unknown) => {
    this.timers = this.timers.filter((each) => each !== timer);
  };

  get pending(): number {
    return this.timers.length;
  }

  /** Lets the timer that is next go off. */
  fire(): void {
    const [next] = this.timers.sort((a, b) => a.at - b.at);
    if (!next) throw new Error('Nothing is waited for');
    this.clearTimeout(next);
    this.time = next.at;
    this.fired.push(next.milliseconds);
    next.handler();
  }

  /** Lets timers go off whenever all else has come to rest, until the promise is settled. */
  async drive<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = () => (settled = true);
    promise.then(mark, mark);
    for (;;) {
      await rest();
      if (settled) return promise;
      this.fire();
    }
  }
}

/** Until every promise that could go on has gone on. */
export const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Never, as a network that swallows everything. */
export const never = <T>() => new Promise<T>(() => undefined);

/** Something that will happen, told by `happen()`. */
export function event(): { happened: Promise<void>; happen: () => void } {
  let happen: () => void = () => undefined;
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happened, happen };
}

export interface Canned {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** An answer as an adapter gives it; an object becomes JSON. */
export function answer({ status = 200, headers = {}, body = EMPTY_LIST }: Canned = {}): HostResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: new Headers({
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    }),
    text: () => Promise.resolve(text),
  };
}

/** An adapter that goes through a list, staying on its last entry, and keeps what it was asked. */
export function adapter(
  ...answers: (Canned | (() => Promise<HostResponse>))[]
): RequestAdapter & { sent: HostRequest[] } {
  const sent: HostRequest[] = [];
  const request: RequestAdapter = (asked) => {
    sent.push(asked);
    const next = answers[Math.min(sent.length, answers.length) - 1];
    return typeof next === 'function' ? next() : Promise.resolve(answer(next));
  };
  return Object.assign(request, { sent });
}

/** A server on loopback for one test. */
export async function serve(
  t: TestContext,
  handler: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => handler(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Puts globals in place for one test, as a page has them. */
export function withGlobals(t: TestContext, globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    t.after(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}
