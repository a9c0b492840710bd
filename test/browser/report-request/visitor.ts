import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import type { Service } from '../../../src/contract/schema/service.js';
import { CreditReportElement } from '../../../src/elements/credit-report/credit-report.element.js';
import { DOMAIN_NAMES, domainCode } from '../../fixtures/reports.js';
import { aService } from '../../fixtures/service.js';
import { aSubject } from '../../fixtures/subjects.js';
import { waitUntil } from '../helpers/index.js';
import { mount, reply, type Setup, type Subject } from '../suites/index.js';

/** 41 领域, ten of them common. */
export const domains = (): NonNullable<Service['domains']> =>
  Array.from({ length: 41 }, (_, index) => ({
    code: domainCode(index),
    name: DOMAIN_NAMES[index] ?? `演示领域${index + 1}`,
    group: index < 20 ? '经济' : '社会',
    common: index % 4 === 0,
  }));

/** An endpoint that makes both kinds of report. */
export const offering = (given: Partial<NonNullable<Service['reports']>> = {}): Service =>
  aService({
    operations: ['describeService', 'getSubject', 'createReport', 'findSubmission', 'getReport'],
    domains: domains(),
    reports: {
      kinds: [
        { kind: 'standard', name: '公共信用信息报告', description: '汇总归集到的全部公共信用信息。' },
        { kind: 'special', name: '专用信用报告', description: '按所选领域和期间说明有无违法记录。' },
      ],
      period: { earliest: '2020-01-01', maxMonths: 60, presets: [12, 36] },
      purposes: [
        { value: 'loan', label: '申请贷款' },
        { value: 'bid', label: '参加投标' },
      ],
      audiences: [{ value: 'bank', label: '金融机构' }],
      notes: ['警告和通报批评不计入。'],
      ...given,
    },
  });

/** A problem as the endpoint words it. */
export const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, ...more }, status);

type Answer = HostResponse | Promise<HostResponse>;

/** An endpoint that makes reports, and remembers what it was asked. */
export class Endpoint {
  readonly asked: { operation: string; body: Record<string, unknown>; key: string | undefined }[] = [];
  service = offering();
  create: (body: Record<string, unknown>) => Answer = () =>
    reply({ id: 'report-1', state: 'preparing', retryAfter: 30 });
  find: () => Answer = () => reply({ state: 'unknown' });
  subject: () => Answer = () => reply(aSubject());

  readonly request = ({ operation, body, headers }: HostRequest): Promise<HostResponse> => {
    const parsed = JSON.parse((body as string) ?? '{}') as Record<string, unknown>;
    this.asked.push({ operation, body: parsed, key: headers['idempotency-key'] });
    if (operation === 'describeService') return Promise.resolve(reply(this.service));
    if (operation === 'getSubject') return Promise.resolve(this.subject());
    if (operation === 'createReport') return Promise.resolve(this.create(parsed));
    if (operation === 'findSubmission') return Promise.resolve(this.find());
    return Promise.resolve(reply({ id: 'report-1', state: 'preparing', progress: 0.4, retryAfter: 30 }));
  };

  /** What was asked of an operation. */
  of(operation: string): Endpoint['asked'] {
    return this.asked.filter((each) => each.operation === operation);
  }
}

/** `<credit-report subject-id>` as the suites need it. */
export const requesting: Subject<CreditReportElement> = {
  element: CreditReportElement,
  answers: { describeService: offering(), getSubject: aSubject() },
  act: (element) => {
    element.subjectId = 'subject-1';
  },
};

/** Somebody who asks for a report. */
export class Visitor {
  private constructor(
    readonly element: CreditReportElement,
    readonly endpoint: Endpoint,
  ) {}

  static async arrives(endpoint = new Endpoint(), setup: Setup = {}, ...states: string[]): Promise<Visitor> {
    const element = await mount(requesting, { ...setup, request: endpoint.request });
    element.subjectId = 'subject-1';
    const visitor = new Visitor(element, endpoint);
    await visitor.settles(...(states.length ? states : ['asking']));
    return visitor;
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What a screen reader was told last. */
  get news(): string {
    const regions = [...this.root.querySelectorAll('[role=status]')];
    return regions[regions.length - 1]?.textContent?.trim() ?? '';
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }

  async settles(...states: string[]): Promise<void> {
    await waitUntil(() => states.includes(this.element.state), `expected ${states.join()}, is ${this.element.state}`, {
      timeout: 10_000,
    });
    await this.element.updateComplete;
  }

  async sees(selector: string, text = ''): Promise<HTMLElement> {
    const found = () =>
      [...this.root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, { timeout: 10_000 });
    return found() as HTMLElement;
  }

  async presses(text: string): Promise<void> {
    (await this.sees('button', text)).click();
    await this.element.updateComplete;
  }

  async ticks(name: string, value: string): Promise<void> {
    this.find<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.click();
    await this.element.updateComplete;
  }

  async picks(name: string, value: string): Promise<void> {
    const list = this.find<HTMLSelectElement>(`select[name="${name}"]`) as HTMLSelectElement;
    list.value = value;
    list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** Fills in a special report over the common 领域 and the last year. */
  async fillsIn(): Promise<void> {
    await this.ticks('kind', 'special');
    await this.presses('选常用');
    await this.presses('近 1 年');
  }

  async sends(): Promise<void> {
    await this.presses('申请报告');
  }
}
