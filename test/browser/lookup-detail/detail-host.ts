import { nothing } from 'lit';

import type { CreditClient } from '../../../src/client/credit-client.js';
import type { Failure, Result } from '../../../src/client/failure.js';
import type { FailureCode } from '../../../src/contract/schema/failure.js';
import type { RecordList } from '../../../src/contract/schema/record.js';
import type { SearchRecordsRequest } from '../../../src/contract/schema/request.js';
import type { Subject } from '../../../src/contract/schema/subject.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import type { HostAdapters } from '../../../src/element/host.js';
import { SubjectDetail } from '../../../src/elements/credit-lookup/detail/subject-detail.js';
import { aRecordList } from '../../fixtures/records.js';
import { aSubject } from '../../fixtures/subjects.js';
import { fixture, html, nextFrame, waitUntil } from '../helpers/index.js';

/** Stands in for `<credit-lookup>`: shows the details and nothing else. */
class DetailHostElement extends CreditElement {
  protected readonly stateName = 'detail';
  detail: SubjectDetail | undefined;
  adapters: Partial<HostAdapters> = {};
  reportHref: string | undefined;
  shareHref: string | undefined;

  override get host(): HostAdapters {
    return { ...super.host, ...this.adapters };
  }

  protected content(): unknown {
    return this.detail?.render() ?? nothing;
  }
}
customElements.define('detail-host', DetailHostElement);

/** A call that waits for its answer. */
export interface Call<Request = unknown> {
  readonly request: Request;
  readonly signal: AbortSignal;
  answer(result: Result<unknown>): void;
}

/** An endpoint that answers at once what it is told to, or leaves its calls waiting. */
export class FakeEndpoint {
  readonly subjectCalls: Call[] = [];
  readonly recordCalls: Call<SearchRecordsRequest>[] = [];
  subject: Subject | Failure | undefined = aSubject();
  records: ((request: SearchRecordsRequest) => RecordList | Failure | undefined) | undefined = () => aRecordList();

  readonly client = {
    call: (operation: { name: string }, request: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<Result<unknown>>((resolve) => {
        const ofSubject = operation.name === 'getSubject';
        const call = { request: request as SearchRecordsRequest, signal, answer: resolve };
        (ofSubject ? this.subjectCalls : this.recordCalls).push(call);
        const answer = ofSubject ? this.subject : this.records?.(call.request);
        if (answer) resolve('code' in answer ? { ok: false, failure: answer } : { ok: true, value: answer });
      }),
  } as unknown as CreditClient;
}

/** A failed call. */
export const aFailure = (code: FailureCode, given: Partial<Failure> = {}): Failure => ({
  operation: 'getSubject',
  code,
  ...given,
});

/** What a test works with. */
export interface Opened {
  readonly element: DetailHostElement;
  readonly detail: SubjectDetail;
  readonly endpoint: FakeEndpoint;
  readonly root: ShadowRoot;
  /** Text as people read it, without line breaks. */
  text(selector?: string): string;
  button(name: string): HTMLElement;
  /** Presses a button and waits until everything is drawn. */
  press(name: string): Promise<void>;
  readonly closed: () => number;
}

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Waits until what was answered is drawn, and what that led to. */
export async function settle(element: DetailHostElement): Promise<void> {
  await nextFrame();
  await element.updateComplete;
  await nextFrame();
  await element.updateComplete;
}

/** Opens a subject in a page. */
export async function open(
  endpoint = new FakeEndpoint(),
  given: Partial<Pick<DetailHostElement, 'lang' | 'view' | 'reportHref' | 'shareHref' | 'adapters'>> = {},
): Promise<Opened> {
  const element = await fixture<DetailHostElement>(html`<detail-host lang=${given.lang ?? 'zh-Hans'}></detail-host>`);
  Object.assign(element, given, { client: endpoint.client });
  let closed = 0;
  const detail = new SubjectDetail(element, {
    id: 'subject-1',
    name: '列表里的名称',
    close: () => {
      closed += 1;
    },
    messages: { common: element.common },
  });
  element.detail = detail;
  element.adopt(SubjectDetail.styles);
  await detail.ready;
  element.requestUpdate();
  await settle(element);
  const root = element.shadowRoot as ShadowRoot;
  const button = (name: string) => {
    const found = [...root.querySelectorAll<HTMLElement>('button, a')].find((each) =>
      clean(each.getAttribute('aria-label') ?? each.textContent).includes(name),
    );
    if (!found) throw new Error(`No button “${name}” in: ${clean(root.textContent)}`);
    return found;
  };
  return {
    element,
    detail,
    endpoint,
    root,
    text: (selector = '.credit') => clean(root.querySelector(selector)?.textContent),
    button,
    press: async (name) => {
      button(name).click();
      await settle(element);
    },
    closed: () => closed,
  };
}

/** Waits until a screen reader was told. */
export const announced = (opened: Opened, words: string): Promise<void> =>
  waitUntil(() => opened.text('[role=status]').includes(words), `“${words}” is announced`);
