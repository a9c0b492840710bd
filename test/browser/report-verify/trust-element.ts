import type { TemplateResult } from 'lit';

import type { Clock } from '../../../src/client/clock.js';
import { pageClock } from '../../../src/client/clock.js';
import type { Failure, Result } from '../../../src/client/failure.js';
import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import { describeService } from '../../../src/contract/operations/describe-service.js';
import type { KeyList, ReportStatus } from '../../../src/contract/schema/report.js';
import type { Service } from '../../../src/contract/schema/service.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import type { Trust } from '../../../src/element/settings.js';
import type { ReportVerifiedDetail } from '../../../src/elements/credit-report/credit-report.events.js';
import type { ReportHost } from '../../../src/elements/credit-report/report-host.js';
import type { ShownReport } from '../../../src/elements/credit-report/shown-report.js';
import { ReportTrust } from '../../../src/elements/credit-report/verify/report-trust.js';
import { AS_OF } from '../../fixtures/subjects.js';
import { type ReportFixture, aSigner, ISSUER } from '../../fixtures/signed-reports.js';
import { aService } from '../../fixtures/service.js';
import { waitUntil } from '../helpers/index.js';
import { mount, reply, type Setup } from '../suites/index.js';

/** An hour after the reports were made. */
export const NOW = Date.parse(AS_OF) + 3_600_000;

/** The page's clock, standing still until it is moved. */
export function aClock(): Clock & { move(milliseconds: number): void } {
  let now = NOW;
  const timers = new Set<{ at: number; handler: () => void }>();
  return {
    ...pageClock,
    now: () => now,
    setTimeout: (handler, milliseconds) => {
      const timer = { at: now + milliseconds, handler };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => void timers.delete(timer as never),
    move: (milliseconds) => {
      now += milliseconds;
      for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.handler();
    },
  };
}

/** Draws nothing but the verdict on a report. */
export class TrustElement extends CreditElement implements ReportHost {
  static override readonly tag = 'trust-element';

  trusted: ReportTrust | undefined;
  said: string[] = [];
  trust: Trust | undefined;

  async describe(): Promise<Result<Service>> {
    return this.call(describeService, {}, new AbortController().signal);
  }

  fetchFile(): Promise<{ ok: false; failure: Failure }> {
    return Promise.resolve({ ok: false, failure: { operation: 'getReport', code: 'network' } });
  }

  announce(text: string): void {
    this.said.push(text);
  }

  protected get stateName(): string {
    return this.trusted ? 'report' : 'idle';
  }

  protected content(): TemplateResult | undefined {
    return this.trusted?.render();
  }
}

/** The bureau's key pair. */
export const bureau = aSigner('ES256');

/** What the issuer says of a report, just now unless said otherwise. */
export const aStatus = (state = 'valid', given: Partial<ReportStatus> = {}): ReportStatus => ({
  state,
  statedBy: ISSUER.name,
  statedAt: AS_OF,
  ...given,
});

/** The list that the bureau publishes. */
export const aKeyList = (given: Partial<KeyList> = {}): KeyList => ({
  keys: [bureau.key],
  statuses: [],
  statedBy: ISSUER.name,
  asOf: AS_OF,
  ...given,
});

/** A report as it was verified by its code. */
export const shownAs = (
  { header, signature, pages }: ReportFixture,
  given: Partial<ShownReport> = {},
): ShownReport => ({ header, signature, pages, origin: 'verified', id: 'report-1', status: aStatus(), ...given });

/** What a case is made of. */
export interface Case {
  readonly report: ShownReport;
  readonly trust?: Trust | undefined;
  /** What the endpoint answers to `listKeys`; it is down when there is nothing. */
  readonly list?: KeyList | (() => HostResponse | Promise<HostResponse>);
  readonly clock?: Clock;
  readonly setup?: Setup;
}

/** The verdict on a report, when everything has been asked and checked. */
export class Reader {
  readonly events: ReportVerifiedDetail[] = [];
  readonly asked: string[] = [];

  private constructor(
    readonly element: TrustElement,
    readonly trust: ReportTrust,
  ) {}

  static async opens({ report, trust = { keys: [bureau.key] }, list, clock = aClock(), setup }: Case): Promise<Reader> {
    const asked: string[] = [];
    const request = ({ operation }: HostRequest): Promise<HostResponse> => {
      asked.push(operation);
      if (operation === 'describeService')
        return Promise.resolve(reply(aService({ operations: ['describeService', 'listKeys', 'getReport'] })));
      if (operation === 'getReport')
        return Promise.resolve(reply({ id: 'report-1', state: 'ready', status: aStatus('revoked') }));
      if (typeof list === 'function') return Promise.resolve(list());
      return list ? Promise.resolve(reply(list)) : Promise.reject(new TypeError('offline'));
    };
    const element = await mount({ element: TrustElement, answers: {}, act: () => undefined }, { request, ...setup });
    element.trust = trust;
    const events: ReportVerifiedDetail[] = [];
    element.addEventListener('credit-report-verified', ({ detail }) => events.push(detail));
    element.trusted = new ReportTrust(element, report, clock);
    const reader = new Reader(element, element.trusted);
    Object.assign(reader, { events, asked });
    element.requestUpdate();
    await reader.settles();
    return reader;
  }

  async settles(): Promise<void> {
    await waitUntil(() => !this.trust.checking && !this.block?.querySelector('[aria-disabled]'), 'still checking', {
      timeout: 10_000,
    });
    await this.element.updateComplete;
  }

  get block(): HTMLElement | null {
    return this.element.renderRoot.querySelector('.verdict');
  }

  get shown(): string {
    return this.block?.dataset.verdict ?? '';
  }

  get text(): string {
    return (this.block?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get title(): string {
    return this.block?.querySelector('.verdict-title')?.textContent?.trim() ?? '';
  }

  /** The drawing beside the headline. */
  get icon(): SVGElement {
    return this.block?.querySelector('.verdict-head .icon') as SVGElement;
  }

  /** Every drawing in the block, by its strokes. */
  get drawings(): string[] {
    return [...(this.block?.querySelectorAll('.icon path') ?? [])].map((path) => path.getAttribute('d') ?? '');
  }

  check(name: string): string {
    return (this.block?.querySelector(`[data-check="${name}"]`)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  async presses(selector: string): Promise<void> {
    this.element.renderRoot.querySelector<HTMLElement>(selector)?.click();
    await this.element.updateComplete;
    await this.settles();
  }
}
