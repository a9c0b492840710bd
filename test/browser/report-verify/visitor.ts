import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import { writeReportFile } from '../../../src/contract/report-file.js';
import type { VerifiedReport } from '../../../src/contract/schema/report.js';
import type { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { CreditReportElement } from '../../../src/elements/credit-report/credit-report.element.js';
import type { HostAdapters } from '../../../src/element/host.js';
import { aSignedReport, type ReportFixture } from '../../fixtures/signed-reports.js';
import { aService } from '../../fixtures/service.js';
import { waitUntil } from '../helpers/index.js';
import { mount, reply, type Setup, type Subject } from '../suites/index.js';
import { aKeyList, aStatus, bureau } from './trust-element.js';

/** What a good code shows. */
export function aVerifiedReport({ header, signature, pages }: ReportFixture = aSignedReport(bureau)): VerifiedReport {
  return {
    report: { id: 'report-1', state: 'ready', header, signature, pages: [...pages] },
    status: aStatus(),
    grant: 'grant-1',
    purpose: '银行贷款',
    recipient: '演示银行',
  };
}

/** A problem as the endpoint words it. */
export const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, ...more }, status);

type Answer = HostResponse | Promise<HostResponse>;

/** An endpoint that verifies, and remembers what it was asked. */
export class Endpoint {
  readonly asked: { operation: string; body: Record<string, unknown>; url: string }[] = [];
  verify: (body: Record<string, unknown>) => Answer = () => reply(aVerifiedReport());
  keys: () => Answer = () => reply(aKeyList());

  readonly request = ({ operation, body, url }: HostRequest): Promise<HostResponse> => {
    const parsed = JSON.parse((body as string) ?? '{}') as Record<string, unknown>;
    this.asked.push({ operation, body: parsed, url });
    if (operation === 'verifyReport') return Promise.resolve(this.verify(parsed));
    if (operation === 'listKeys') return Promise.resolve(this.keys());
    if (operation === 'describeService')
      return Promise.resolve(reply(aService({ operations: ['describeService', 'verifyReport', 'listKeys'] })));
    return Promise.resolve(problem(404, 'not-found'));
  };

  /** What was to be verified. */
  get tries(): Record<string, unknown>[] {
    return this.asked.filter(({ operation }) => operation === 'verifyReport').map(({ body }) => body);
  }
}

/** `<credit-report mode="verify">` as the suites need it. */
export const verifying: Subject<CreditReportElement> = {
  element: CreditReportElement,
  answers: { verifyReport: aVerifiedReport(), listKeys: aKeyList() },
  act: (element) => {
    element.verificationCode = '7KFN-3W9Q';
  },
};

/** How a visitor arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: Endpoint;
  readonly host?: Partial<HostAdapters>;
  /** A code that the page gives. */
  readonly code?: string;
}

/** The text of a saved report, as bytes. */
export const fileOf = (report: ReportFixture): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(writeReportFile(report));

/** Somebody who is shown a report. */
export class Visitor {
  private constructor(
    readonly element: CreditReportElement,
    readonly endpoint: Endpoint,
  ) {}

  static async arrives({ endpoint = new Endpoint(), host, code, ...setup }: Arrival = {}): Promise<Visitor> {
    const element = await mount(verifying, { ...setup, request: endpoint.request });
    const config = element.closest('credit-config') as CreditConfigElement;
    config.trust = { endpointKeys: true };
    if (host) config.host = { request: endpoint.request, ...host };
    element.mode = 'verify';
    if (code !== undefined) element.verificationCode = code;
    const visitor = new Visitor(element, endpoint);
    await waitUntil(() => visitor.find('.verify') ?? visitor.element.state === 'report', 'nothing to verify with', {
      timeout: 10_000,
    });
    await element.updateComplete;
    return visitor;
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What a screen reader was told last. */
  get news(): string {
    const regions = [...this.root.querySelectorAll('[role=status]')];
    return regions[regions.length - 1]?.textContent?.trim() ?? '';
  }

  box(name: string): HTMLInputElement {
    return this.find<HTMLInputElement>(`input[name="${name}"]`) as HTMLInputElement;
  }

  async types(name: string, text: string): Promise<void> {
    const box = this.box(name);
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async sends(name = 'code'): Promise<void> {
    this.box(name).form?.requestSubmit();
    await this.element.updateComplete;
  }

  /** Types a code, sends it, and waits for the end of it. */
  async tries(code: string): Promise<void> {
    await this.types('code', code);
    await this.sends();
    await this.settles();
  }

  async settles(...states: string[]): Promise<void> {
    const busy = ['idle', 'loading', 'verifying', 'reading'];
    await waitUntil(
      () => (states.length ? states.includes(this.element.state) : !busy.includes(this.element.state)),
      `is ${this.element.state}`,
      { timeout: 10_000 },
    );
    await this.element.updateComplete;
  }

  async sees(selector: string, text = ''): Promise<HTMLElement> {
    const found = () =>
      [...this.root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, { timeout: 10_000 });
    return found() as HTMLElement;
  }

  /** Drops files on the view, as a mouse does. */
  async drops(...contents: (Uint8Array<ArrayBuffer> | string)[]): Promise<void> {
    const dataTransfer = new DataTransfer();
    contents.forEach((content, index) => dataTransfer.items.add(new File([content], `report-${index}.json`)));
    this.find('.verify')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await this.element.updateComplete;
    await this.settles();
  }

  async pastes(name: string, text: string): Promise<ClipboardEvent> {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
    this.box(name).dispatchEvent(event);
    await this.element.updateComplete;
    return event;
  }
}
