import type { Exchange, Fate, Reply } from './network.js';

const half = (bytes: number): number => Math.floor(bytes / 2);

const fate = (moment: string, arrives: boolean | undefined, meet: Fate['meet']): Fate => ({ moment, arrives, meet });

export const beforeItLeaves = fate('the connection is cut before the request leaves', false, (exchange) =>
  exchange.cut(),
);
export const afterHeaders = fate('the connection is cut after the headers', false, async (exchange) => {
  await exchange.forwardPart(0);
  exchange.cut();
});
export const inTheBody = fate('the connection is cut in the middle of the body', false, async (exchange) => {
  await exchange.forwardPart(half(exchange.length));
  exchange.cut();
});
/** Whether the service goes on with somebody who has left is its own affair. */
export const onArrival = fate('the connection is cut as the last byte arrives', undefined, async (exchange) => {
  await exchange.forwardAndLeave();
  exchange.cut();
});
export const beforeTheAnswer = fate('the connection is cut before the answer', true, async (exchange) => {
  await exchange.forward();
  exchange.cut();
});
export const afterTheStatus = fate('the connection is cut after the headers of the answer', true, async (exchange) =>
  exchange.answerPart(await exchange.forward(), 0),
);
export const inTheAnswer = fate('the connection is cut in the middle of the answer', true, async (exchange) => {
  const reply = await exchange.forward();
  exchange.answerPart(reply, half(reply?.body.length ?? 0));
});
export const brokenJson = fate('the JSON of the answer breaks off', true, async (exchange) => {
  const reply = await exchange.forward();
  exchange.answer(reply && { ...reply, body: reply.body.subarray(0, half(reply.body.length)) });
});
export const swallowed = fate('the request is swallowed until time is up', false, (exchange) => exchange.swallow());
export const answerSwallowed = fate('the answer is swallowed until time is up', true, async (exchange) => {
  await exchange.forward();
  await exchange.swallow();
});

/** Every way in which an answer can be lost. */
export const LOSSES: readonly Fate[] = [
  beforeItLeaves,
  afterHeaders,
  inTheBody,
  onArrival,
  beforeTheAnswer,
  afterTheStatus,
  inTheAnswer,
  brokenJson,
  swallowed,
  answerSwallowed,
];

/** It is kept on the way, and arrives when the test says so. */
export function delayed() {
  const kept: Exchange[] = [];
  return {
    fate: fate('the request is held up on the way', undefined, async (exchange) => {
      kept.push(exchange);
      await exchange.swallow();
    }),
    /** Everything that was held up arrives now; what the service answered. */
    arrive: () => Promise.all(kept.splice(0).map((exchange) => exchange.forward())),
  };
}

/** Waits on its way there, or on its way back, until the test lets it go on or tears the line; meanwhile time stands still. */
export function parked(where: 'before the service has it' | 'before the answer leaves') {
  const arrives = where === 'before the answer leaves';
  let come: () => void = () => undefined;
  let go: (how: 'on' | 'cut') => void = () => undefined;
  const there = new Promise<void>((resolve) => (come = resolve));
  const released = new Promise<'on' | 'cut'>((resolve) => (go = resolve));
  return {
    /** Fulfilled when a request has come there. */
    there,
    letGo: () => go('on'),
    cut: () => go('cut'),
    fate: fate(where, arrives, async (exchange) => {
      const answer = arrives ? await exchange.forward() : undefined;
      come();
      const how = await Promise.race([released, exchange.gone]);
      if (how === 'cut') exchange.cut();
      else if (how === 'on') exchange.answer(answer ?? (await exchange.forward()));
    }),
  };
}

const reply = (status: number, body: string, headers: Readonly<Record<string, string>>): Reply => ({
  status,
  headers,
  body: Buffer.from(body),
});

/** A problem document. */
export const problem = (status: number, code: string, retryAfter?: number): Reply =>
  reply(status, JSON.stringify({ status, code, ...(retryAfter === undefined ? {} : { retryAfter }) }), {
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }),
  });

/** A page of a gateway. */
export const gatewayPage = (status: number): Reply =>
  reply(status, '<!doctype html><title>Bad gateway</title><p>nginx</p>', { 'content-type': 'text/html' });

/** Somebody on the way answers in the service's place, before it or after it has done what it was asked. */
export const answeredWith = (moment: string, answer: Reply, arrives: boolean): Fate =>
  fate(moment, arrives, async (exchange) => {
    if (arrives) await exchange.forward();
    exchange.answer(answer);
  });

/** The network brings it twice. */
export const twice = fate('the network brings the request twice', true, async (exchange) => {
  const [first, second] = await Promise.all([exchange.forward(), exchange.forward()]);
  exchange.answer(first?.status === 200 ? first : second);
});
