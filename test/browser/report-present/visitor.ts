import { nothing } from 'lit';

import type { Result } from '../../../src/client/failure.js';
import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import { describeService } from '../../../src/contract/operations/describe-service.js';
import type { ReportCode, ReportViewingList } from '../../../src/contract/schema/report.js';
import type { Service } from '../../../src/contract/schema/service.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import { PresentView } from '../../../src/elements/credit-report/present/present.view.js';
import type { ReportHost } from '../../../src/elements/credit-report/report-host.js';
import type { ShownReport } from '../../../src/elements/credit-report/shown-report.js';
import { aSpecialReport, domainCode } from '../../fixtures/reports.js';
import { aService } from '../../fixtures/service.js';
import { waitUntil } from '../helpers/index.js';
import { aClock, NOW } from '../report-verify/trust-element.js';
import { mount, reply, type Setup } from '../suites/index.js';

/** Draws nothing but the view of showing a report by a code. */
export class PresentElement extends CreditElement implements ReportHost {
  static override readonly tag = 'present-element';

  readonly trust = undefined;
  readonly said: string[] = [];
  presenting: PresentView | undefined;

  async describe(): Promise<Result<Service>> {
    return this.call(describeService, {}, new AbortController().signal);
  }

  fetchFile(): Promise<Result<Uint8Array>> {
    return Promise.resolve({ ok: false, failure: { operation: 'getReport', code: 'network' } });
  }

  announce(text: string): void {
    this.said.push(text);
  }

  protected get stateName(): string {
    return this.presenting?.stateName ?? 'idle';
  }

  protected content(): unknown {
    return this.presenting?.render() ?? nothing;
  }
}

export const SECRET = 'Zq8-secret-token';
export const SHORT = '7KFN-3W9Q';

/** What the endpoint answers to an order. */
export const aCode = (body: Record<string, unknown> = {}, given: Partial<ReportCode> = {}): ReportCode => {
  const { lifetime = 600, ...terms } = body as { lifetime?: number };
  return {
    id: 'code-1',
    payload: `https://example.test/verify#credit-code=${SECRET}`,
    shortCode: SHORT,
    issuedAt: new Date(NOW).toISOString(),
    expiresAt: new Date(NOW + lifetime * 1000).toISOString(),
    ...terms,
    ...given,
  };
};

/** Who looked. */
export const viewingList = (given: Partial<ReportViewingList> = {}): ReportViewingList => ({
  items: [],
  total: 0,
  asOf: new Date(NOW).toISOString(),
  sources: [{ name: '演示平台', state: 'ok' }],
  ...given,
});

export const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, ...more }, status);

type Answer = HostResponse | Promise<HostResponse>;

/** An endpoint with codes, which remembers what it was asked. */
export class Endpoint {
  readonly asked: { operation: string; body: Record<string, unknown>; key: string | undefined; url: string }[] = [];
  service = aService({
    operations: [
      'describeService',
      'createReportCode',
      'revokeReportCode',
      'listReportViewings',
      'findSubmission',
      'getReport',
    ],
    reports: {
      kinds: [{ kind: 'special', name: '专用信用报告' }],
      purposes: [
        { value: 'loan', label: '申请贷款' },
        { value: 'bid', label: '参加投标' },
      ],
      codes: { lifetimes: [86_400, 600, 3600] },
    },
  });
  create: (body: Record<string, unknown>) => Answer = (body) => reply(aCode(body));
  revoke: () => Answer = () => reply({ id: 'code-1', revokedAt: new Date(NOW + 30_000).toISOString() });
  viewings: () => Answer = () => reply(viewingList());

  readonly request = ({ operation, body, headers, url }: HostRequest): Promise<HostResponse> => {
    const parsed = JSON.parse((body as string) ?? '{}') as Record<string, unknown>;
    this.asked.push({ operation, body: parsed, key: headers['idempotency-key'], url });
    const answers: Record<string, () => Answer> = {
      describeService: () => reply(this.service),
      createReportCode: () => this.create(parsed),
      revokeReportCode: () => this.revoke(),
      listReportViewings: () => this.viewings(),
      findSubmission: () => reply({ state: 'unknown' }),
    };
    return Promise.resolve((answers[operation] ?? (() => problem(404, 'not-found')))());
  };

  of(operation: string): Endpoint['asked'] {
    return this.asked.filter((each) => each.operation === operation);
  }
}

/** How the holder arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: Endpoint;
  readonly report?: ShownReport;
}

/** The holder of a report, who shows it to somebody. */
export class Visitor {
  backs = 0;

  private constructor(
    readonly element: PresentElement,
    readonly endpoint: Endpoint,
    readonly clock: ReturnType<typeof aClock>,
    readonly view: PresentView,
  ) {}

  static async arrives({
    endpoint = new Endpoint(),
    report = aSpecialReport(),
    ...setup
  }: Arrival = {}): Promise<Visitor> {
    const subject = { element: PresentElement, answers: {}, act: () => undefined };
    const element = await mount(subject, { ...setup, request: endpoint.request });
    const clock = aClock();
    const routes = { show: () => {}, open: () => {}, present: () => {}, back: () => void (visitor.backs += 1) };
    const view = new PresentView(element, report, routes, clock);
    const visitor = new Visitor(element, endpoint, clock, view);
    await view.ready;
    element.presenting = view;
    element.requestUpdate();
    view.focus();
    await visitor.settles('code-form', 'failed');
    return visitor;
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** The heading that has the focus. */
  get at(): string {
    return this.root.activeElement?.textContent?.trim() ?? '';
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }

  /** Whether something stands there; a failed comparison of an element itself would print the whole page. */
  has(selector: string): boolean {
    return this.find(selector) !== null;
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

  async types(name: string, text: string): Promise<void> {
    const box = this.find<HTMLInputElement>(`input[name="${name}"]`) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** Fills in: two 领域, ten minutes, for a bank. */
  async fillsIn(): Promise<void> {
    await this.ticks('scope', 'some');
    await this.ticks('domains', domainCode(0));
    await this.ticks('domains', domainCode(4));
    await this.ticks('purpose', 'loan');
    await this.types('recipient', '演示银行');
    await this.ticks('lifetime', '600');
  }

  /** Makes a code and waits until it is drawn. */
  async makes(): Promise<void> {
    await this.fillsIn();
    await this.presses(this.element.locale === 'en' ? 'Make the code' : '生成合规码');
    await this.settles('code');
    await this.sees('.qr-frame');
    await waitUntil(() => this.find('.present-viewings [data-kind=loading]') === null, 'viewings are still asked for');
  }

  async passes(seconds: number): Promise<void> {
    this.clock.move(seconds * 1000);
    await this.element.updateComplete;
  }
}
