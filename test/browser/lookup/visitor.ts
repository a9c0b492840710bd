import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import type { Service } from '../../../src/contract/schema/service.js';
import type { SubjectList } from '../../../src/contract/schema/subject.js';
import { CreditLookupElement } from '../../../src/elements/credit-lookup/credit-lookup.element.js';
import { aSubject, aSubjectList } from '../../fixtures/subjects.js';
import { aRecordList } from '../../fixtures/records.js';
import { waitUntil } from '../helpers/index.js';
import { mount, reply, type Setup, settled, type Subject } from '../suites/index.js';

export const aService = (given: Partial<Service> = {}): Service => ({
  name: '演示信用服务',
  contractVersion: '1.0',
  operations: ['describeService', 'searchSubjects', 'getSubject', 'searchRecords'],
  limits: { queryMinLength: 1, queryMaxLength: 200, pageSize: 100 },
  filters: [],
  ...given,
});

/** `<credit-lookup>` as the suites need it. */
export const lookup: Subject<CreditLookupElement> = {
  element: CreditLookupElement,
  answers: {
    describeService: aService(),
    searchSubjects: aSubjectList(),
    getSubject: aSubject(),
    searchRecords: aRecordList(),
  },
  act: (element) => {
    element.query = '演示';
  },
};

type Answer = HostResponse | Promise<HostResponse>;

/** An endpoint that remembers what it was asked. */
export class Endpoint {
  readonly asked: { operation: string; body: Record<string, unknown>; url: string; signal: AbortSignal }[] = [];
  service: Service = aService();
  describe: () => Answer = () => reply(this.service);
  search: (body: Record<string, unknown>, request: HostRequest) => Answer = () => reply(aSubjectList());

  readonly request = (request: HostRequest): Promise<HostResponse> => {
    const body = JSON.parse((request.body as string) ?? '{}') as Record<string, unknown>;
    this.asked.push({ operation: request.operation, body, url: request.url, signal: request.signal });
    if (request.operation === 'describeService') return Promise.resolve(this.describe());
    if (request.operation === 'searchSubjects') return Promise.resolve(this.search(body, request));
    return Promise.resolve(reply(lookup.answers[request.operation]));
  };

  /** Bodies of the searches that visitors sent; suggestions are not among them. */
  get searches(): Record<string, unknown>[] {
    return this.asked
      .filter(({ operation, body }) => operation === 'searchSubjects' && !body.suggest)
      .map(({ body }) => body);
  }

  /** How often it was asked what it is and offers. */
  get questions(): Endpoint['asked'] {
    return this.asked.filter(({ operation }) => operation === 'describeService');
  }

  /** Answers every search with this list. */
  finds(given: Partial<SubjectList>): this {
    this.search = () => reply(aSubjectList(given));
    return this;
  }
}

/** Somebody in front of the element. */
export class Visitor {
  private constructor(
    readonly element: CreditLookupElement,
    readonly endpoint: Endpoint,
  ) {}

  static async arrives(endpoint = new Endpoint(), setup: Setup = {}): Promise<Visitor> {
    return new Visitor(await mount(lookup, { ...setup, request: endpoint.request }), endpoint);
  }

  get root(): ParentNode {
    return this.element.renderRoot;
  }

  get box(): HTMLInputElement {
    return this.root.querySelector('#query') as HTMLInputElement;
  }

  /** Touches the box, and waits for what stands around it then. */
  async touches(): Promise<void> {
    this.element.focus();
    await this.sees('.understood');
    await waitUntil(() => this.endpoint.questions.length > 0, 'not asked for the service');
    await this.element.updateComplete;
  }

  /** Writes into the box as a keyboard or a paste does. */
  async types(text: string): Promise<void> {
    if (!this.root.querySelector('.understood')) await this.touches();
    this.box.value = text;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async presses(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
    this.box.dispatchEvent(event);
    await this.element.updateComplete;
    return event;
  }

  async submits(): Promise<void> {
    this.root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await this.element.updateComplete;
  }

  /** Types, sends, and waits for the answer. */
  async looksUp(text: string, ...states: string[]): Promise<void> {
    await this.types(text);
    await this.submits();
    await settled(this.element, ...(states.length ? states : ['found']));
  }

  /** Waits until something stands there, and gives it. */
  async sees(selector: string, text = ''): Promise<HTMLElement> {
    const found = () =>
      [...this.root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, { timeout: 10_000 });
    return found() as HTMLElement;
  }

  async clicks(selector: string, text = ''): Promise<void> {
    (await this.sees(selector, text)).click();
    await this.element.updateComplete;
  }

  /** What can be read, white space folded. */
  get text(): string {
    return ((this.root as ShadowRoot).textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What a screen reader was told last by the live region of the answer. */
  get news(): string {
    const regions = [...this.root.querySelectorAll('[role=status]')];
    return regions[regions.length - 1]?.textContent?.trim() ?? '';
  }
}
