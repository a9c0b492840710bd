import { type CSSResult, nothing } from 'lit';

import type { Failure, Result } from '../../../src/client/failure.js';
import type { CreditClient } from '../../../src/client/credit-client.js';
import type { CreditRecord } from '../../../src/contract/schema/record.js';
import type { ReportRecordList } from '../../../src/contract/schema/report.js';
import type { SearchReportRecordsRequest } from '../../../src/contract/schema/request.js';
import type { Service } from '../../../src/contract/schema/service.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import type { HostAdapters } from '../../../src/element/host.js';
import type { ReportHost, ReportRoutes } from '../../../src/elements/credit-report/report-host.js';
import { type ReadingOptions, ReadingView } from '../../../src/elements/credit-report/reading/reading-view.js';
import type { ShownReport } from '../../../src/elements/credit-report/shown-report.js';
import {
  aReportHeader,
  aReportRecordList,
  aShownReport,
  pagesEntry,
  pagesOf,
  type RecordsOptions,
  reportRecords,
} from '../../fixtures/reports.js';
import { fixture, nextFrame, waitUntil } from '../helpers/index.js';

/** Stands in for `<credit-report>`: shows one report and nothing else. */
class ReadingHostElement extends CreditElement implements ReportHost {
  protected readonly stateName = 'report';
  readonly trust = undefined;
  readonly heard: string[] = [];
  reading: ReadingView | undefined;
  adapters: Partial<HostAdapters> = {};

  override get host(): HostAdapters {
    return { ...super.host, ...this.adapters };
  }

  announce(text: string): void {
    this.heard.push(text);
  }

  describe(): Promise<Result<Service>> {
    return Promise.resolve({ ok: false, failure: aFailure('network') });
  }

  fetchFile(): Promise<Result<Uint8Array>> {
    return Promise.resolve({ ok: false, failure: aFailure('network') });
  }

  override adopt(styles: readonly CSSResult[]): void {
    super.adopt(styles);
  }

  protected content(): unknown {
    return this.reading?.render() ?? nothing;
  }
}
customElements.define('reading-host', ReadingHostElement);

/** A failed call. */
export const aFailure = (code: Failure['code']): Failure => ({ operation: 'searchReportRecords', code });

/** A call that waits for its answer. */
export interface Call {
  readonly request: SearchReportRecordsRequest;
  readonly signal: AbortSignal;
  answer(given: ReportRecordList | Failure): void;
}

/** An endpoint of a report's records; what it isn't told to answer waits. */
export class FakeEndpoint {
  readonly calls: Call[] = [];
  answers: (request: SearchReportRecordsRequest) => ReportRecordList | Failure | undefined;

  constructor(pages: readonly (readonly CreditRecord[])[]) {
    this.answers = ({ page }) => aReportRecordList(pages[page ?? 0] ?? []);
  }

  readonly client = {
    call: (_operation: unknown, request: SearchReportRecordsRequest, { signal }: { signal: AbortSignal }) =>
      new Promise<Result<unknown>>((resolve) => {
        const answer = (given: ReportRecordList | Failure) =>
          resolve('code' in given ? { ok: false, failure: given } : { ok: true, value: given });
        this.calls.push({ request, signal, answer });
        const now = this.answers(request);
        if (now) answer(now);
      }),
  } as unknown as CreditClient;
}

/** What a test works with. */
export interface Opened {
  readonly element: ReadingHostElement;
  readonly view: ReadingView;
  readonly root: ShadowRoot;
  /** Text as people read it, without line breaks. */
  text(selector?: string): string;
  all(selector: string): HTMLElement[];
  button(name: string): HTMLElement;
  /** Presses a button and waits until everything is drawn. */
  press(name: string): Promise<void>;
  /** Fills a field in as a visitor does. */
  fill(selector: string, value: string, event?: 'input' | 'change'): Promise<void>;
  heard(words: string): Promise<void>;
}

/** Text without line breaks. */
export const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Waits until what was answered is drawn, and what that led to. */
export async function settle(element: CreditElement): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await nextFrame();
    await element.updateComplete;
  }
}

/** How a report is opened. */
export interface OpenOptions extends ReadingOptions {
  readonly lang?: string;
  readonly look?: 'standard' | 'elder';
  readonly endpoint?: FakeEndpoint;
  readonly adapters?: Partial<HostAdapters>;
  readonly routes?: Partial<Pick<ReportRoutes, 'present'>>;
}

/** Opens a report in a page. */
export async function open(report: ShownReport, options: OpenOptions = {}): Promise<Opened> {
  const element = await fixture<ReadingHostElement>('<reading-host></reading-host>');
  const { lang = 'zh-Hans', look = 'standard', endpoint = new FakeEndpoint([]), adapters = {}, routes = {} } = options;
  Object.assign(element, { lang, view: look, adapters, client: endpoint.client });
  await element.updateComplete;
  const view = new ReadingView(element, report, routes, options);
  element.reading = view;
  await view.ready;
  element.requestUpdate();
  await settle(element);
  const root = element.shadowRoot as ShadowRoot;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const button = (name: string) => {
    const found = all('button, a, summary').find((each) =>
      clean(each.getAttribute('aria-label') ?? each.textContent).includes(name),
    );
    if (!found) throw new Error(`No button “${name}” in: ${clean(root.textContent).slice(0, 2000)}`);
    return found;
  };
  return {
    element,
    view,
    root,
    all,
    button,
    text: (selector = '.credit') => clean(root.querySelector(selector)?.textContent),
    press: async (name) => {
      button(name).click();
      await settle(element);
    },
    fill: async (selector, value, event = 'change') => {
      const field = root.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
      if (!field) throw new Error(`No field ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event(event, { bubbles: true }));
      await settle(element);
    },
    heard: (words) => waitUntil(() => element.heard.some((each) => each.includes(words)), `“${words}” is announced`),
  };
}

/** A report with so many records, all of which came with it. */
export function reportOf(count: number, given: Partial<ShownReport> = {}, options: RecordsOptions = {}): ShownReport {
  const pages = pagesOf(reportRecords(count, options));
  return aShownReport(pages, { header: aReportHeader(pages, { records: pagesEntry(pages, () => '') }), ...given });
}

/** A report of which only the digests came, and the endpoint that has its pages. */
export function remoteReport(count: number): { report: ShownReport; endpoint: FakeEndpoint; records: CreditRecord[] } {
  const { pages = [], ...report } = reportOf(count);
  return { report, endpoint: new FakeEndpoint(pages), records: pages.flat() };
}
