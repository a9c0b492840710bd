import type { ReactiveController } from 'lit';

import type { FieldDefinition, FieldValue } from '../../../src/form/field.js';
import { FormModel, type FormValues } from '../../../src/form/form-model.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import type { Found, SubmissionFailure, SubmissionResult } from '../../../src/form/submission/submission.js';
import { SubmissionController, type SubmissionOptions } from '../../../src/form/submission/submission.controller.js';
import { form as words } from '../../../src/locale/zh-hans/form.js';
import { formFurther as furtherWords } from '../../../src/locale/zh-hans/form-further.js';
import { FakeClock } from '../client/support.js';

/** A form of these fields. */
export const aForm = (
  fields:
    readonly FieldDefinition[] | ((holds: (name: string) => FieldValue | undefined) => readonly FieldDefinition[]),
  initial?: FormValues,
): FormModel =>
  new FormModel({ fields: typeof fields === 'function' ? fields : () => fields, words: () => words, initial });

/** Messages that stand at a field. */
export const messages = (model: FormModel, name: string): string[] => model.shown(name).map(({ message }) => message);

/** What the endpoint of a test does with a request. */
export interface Order {
  readonly what: string;
}

/** A record that the endpoint made. */
export interface Receipt {
  readonly number: string;
}

/** What happens to one request on its way. */
export type Fate =
  /** Arrives, and so does the answer. */
  | 'well'
  /** Doesn't arrive. */
  | 'lost'
  /** Arrives, but not its answer. */
  | 'answer-lost'
  /** Arrives while the endpoint takes its time, and the answer is lost. */
  | 'slow'
  /** Is held up on the way, and arrives when nobody waits for it any more. */
  | 'late'
  | { refuse: SubmissionFailure };

/** A failure as the client tells it. */
export const failed = (code: SubmissionFailure['code'], more: Partial<SubmissionFailure> = {}): SubmissionFailure => ({
  operation: 'order',
  code,
  ...more,
});

/** An endpoint that keeps the contract about keys: one record for each, none after `unknown`. */
export class Endpoint {
  /** Records by their keys. */
  readonly records = new Map<string, { order: string; number: string }>();
  /** Keys in the order of the requests that were sent. */
  readonly sent: string[] = [];
  readonly asked: string[] = [];
  /** What happens to the next requests; all go well after that. */
  fates: Fate[] = [];
  /** What happens to the next questions: `true` is an answer. */
  questions: (boolean | SubmissionFailure)[] = [];
  /** Questions until something slow is done. */
  slowness = 2;
  private readonly held: (() => unknown)[] = [];
  private readonly void = new Set<string>();
  private readonly slow = new Map<string, number>();

  readonly send = async (
    order: Order,
    { idempotencyKey: key }: { idempotencyKey: string; signal: AbortSignal },
  ): Promise<SubmissionResult<Receipt>> => {
    this.sent.push(key);
    await Promise.resolve();
    const fate = this.fates.shift() ?? 'well';
    if (fate === 'lost') return { ok: false, failure: failed('network') };
    if (typeof fate === 'object') return { ok: false, failure: fate.refuse };
    if (fate === 'late') {
      this.held.push(() => this.arrive(order, key));
      return { ok: false, failure: failed('timeout') };
    }
    if (this.void.has(key)) return { ok: false, failure: failed('conflict') };
    const number = this.arrive(order, key);
    if (fate === 'slow') this.slow.set(key, this.slowness);
    return fate === 'well' ? { ok: true, value: { number } } : { ok: false, failure: failed('timeout') };
  };

  /** What was held up arrives now. */
  letArrive(): void {
    this.held.splice(0).forEach((arrive) => arrive());
  }

  private arrive({ what }: Order, key: string): string {
    if (this.void.has(key)) return '';
    const number = this.records.get(key)?.number ?? `N${this.records.size + 1}`;
    this.records.set(key, { order: what, number });
    return number;
  }

  readonly find = async (key: string): Promise<SubmissionResult<Found<Receipt>>> => {
    this.asked.push(key);
    await Promise.resolve();
    const question = this.questions.shift() ?? true;
    if (typeof question === 'object') return { ok: false, failure: question };
    if (!question) return { ok: false, failure: failed('network') };
    const left = this.slow.get(key) ?? 0;
    if (left > 0) {
      this.slow.set(key, left - 1);
      return { ok: true, value: { state: 'processing' } };
    }
    const record = this.records.get(key);
    if (record) return { ok: true, value: { state: 'done', result: { number: record.number } } };
    this.void.add(key);
    return { ok: true, value: { state: 'unknown' } };
  };
}

/** Memory in place of `sessionStorage`. */
export function aStorage() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

let keys = 0;

/** A form in front of an endpoint. */
export function aSubmission(endpoint = new Endpoint(), options: Partial<SubmissionOptions<Order, Receipt>> = {}) {
  const clock = new FakeClock();
  clock.chance = 0.999999;
  const controllers: ReactiveController[] = [];
  const host = {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const statuses: string[] = [];
  const submission = new SubmissionController<Order, Receipt>(host, {
    operation: 'order',
    send: endpoint.send,
    find: (key) => endpoint.find(key),
    clock,
    makeKey: () => `key-${(keys += 1)}`,
    ended: ({ status }) => statuses.push(status),
    ...options,
  });
  return { endpoint, clock, submission, host, ended: statuses };
}

/** A form that knows every type of field. */
export const aFullForm = (
  fields:
    readonly FieldDefinition[] | ((holds: (name: string) => FieldValue | undefined) => readonly FieldDefinition[]),
  initial?: FormValues,
): FormModel =>
  new FormModel({
    fields: typeof fields === 'function' ? fields : () => fields,
    words: () => words,
    further: furtherTypes(() => furtherWords),
    initial,
  });

/** A store that answers by promises, and when it's let. */
export class SlowStore {
  readonly held = new Map<string, string>();
  /** What it was asked to do, in the order in which it did it. */
  readonly done: string[] = [];
  private waiting: (() => void)[] = [];

  readonly getItem = (key: string): Promise<string | null> =>
    this.later(`get ${key}`, () => this.held.get(key) ?? null);
  readonly setItem = (key: string, text: string): Promise<void> =>
    this.later(`set ${key}`, () => void this.held.set(key, text));
  readonly removeItem = (key: string): Promise<void> => this.later(`remove ${key}`, () => void this.held.delete(key));

  /** Does everything that waits. */
  answer(): void {
    this.waiting.splice(0).forEach((act) => act());
  }

  private later<T>(what: string, act: () => T): Promise<T> {
    return new Promise((resolve) =>
      this.waiting.push(() => {
        this.done.push(what);
        resolve(act());
      }),
    );
  }
}
