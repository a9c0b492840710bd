import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import type { Commitment } from '../../../src/contract/schema/commitment.js';
import type { HostAdapters } from '../../../src/element/host.js';
import type { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import type { CommitmentRoutes, ReceiptExtra } from '../../../src/elements/credit-commitment/commitment-host.js';
import { CreditCommitmentElement } from '../../../src/elements/credit-commitment/credit-commitment.element.js';
import { aCommitment, NUMBER, QUERY_CODE } from '../../fixtures/commitments.js';
import { aService } from '../../fixtures/service.js';
import { waitUntil } from '../helpers/index.js';
import { mount, reply, type Setup, type Subject } from '../suites/index.js';

/** A problem as the endpoint words it. */
export const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, ...more }, status);

type Answer = HostResponse | Promise<HostResponse>;

const service = aService({
  operations: ['describeService', 'trackCommitment', 'supplementCommitment', 'withdrawCommitment', 'createUpload'],
  uploads: { maxBytes: 10_000_000, accept: ['application/pdf'] },
});

/** An endpoint that keeps one commitment, and remembers what it was asked. */
export class Endpoint {
  readonly asked: { operation: string; body: Record<string, unknown>; key: string | undefined; url: string }[] = [];
  track: (body: Record<string, unknown>) => Answer = () => reply(aCommitment());
  write: (body: Record<string, unknown>) => Answer = () => reply(aCommitment({ state: 'withdrawn', allowed: [] }));
  find: () => Answer = () => reply({ state: 'unknown' });

  readonly request = ({ operation, body, headers, url }: HostRequest): Promise<HostResponse> => {
    const parsed = typeof body === 'string' ? (JSON.parse(body || '{}') as Record<string, unknown>) : {};
    this.asked.push({ operation, body: parsed, key: headers['idempotency-key'], url });
    switch (operation) {
      case 'describeService':
        return Promise.resolve(reply(service));
      case 'trackCommitment':
        return Promise.resolve(this.track(parsed));
      case 'findSubmission':
        return Promise.resolve(this.find());
      case 'createUpload':
      case 'getUpload':
        return Promise.resolve(reply({ id: 'upload-00000001', state: 'clean', size: 9, type: 'application/pdf' }));
      default:
        return Promise.resolve(this.write(parsed));
    }
  };

  /** What was asked of an operation. */
  of(operation: string): Endpoint['asked'] {
    return this.asked.filter((each) => each.operation === operation);
  }
}

/** `<credit-commitment mode="track">` as the suites need it. */
export const tracking: Subject<CreditCommitmentElement> = {
  element: CreditCommitmentElement,
  answers: { describeService: service, trackCommitment: aCommitment() },
  act: (element) => routesOf(element).track(NUMBER, QUERY_CODE),
};

/** The way from part to part inside the element, which a receipt uses. */
const routesOf = (element: CreditCommitmentElement): CommitmentRoutes =>
  (element as unknown as { routes: CommitmentRoutes }).routes;

/** How a visitor arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: Endpoint;
  readonly host?: Partial<HostAdapters>;
}

/** Somebody who has made a commitment. */
export class Visitor {
  private constructor(
    readonly element: CreditCommitmentElement,
    readonly endpoint: Endpoint,
  ) {}

  static async arrives({ endpoint = new Endpoint(), host, ...setup }: Arrival = {}): Promise<Visitor> {
    const element = await mount(tracking, { ...setup, request: endpoint.request });
    const config = element.closest('credit-config') as CreditConfigElement;
    if (host) config.host = { request: endpoint.request, ...host };
    element.mode = 'track';
    const visitor = new Visitor(element, endpoint);
    await visitor.settles('asking');
    return visitor;
  }

  /** Has looked a commitment up. */
  static async sees(commitment: Commitment, arrival: Arrival = {}): Promise<Visitor> {
    const endpoint = arrival.endpoint ?? new Endpoint();
    endpoint.track = () => reply(commitment);
    const visitor = await Visitor.arrives({ ...arrival, endpoint });
    await visitor.looksUp();
    await visitor.settles('tracked');
    return visitor;
  }

  /** Has just submitted a commitment. */
  static async submitted(commitment: Commitment, arrival: Arrival = {}, extra: ReceiptExtra = {}): Promise<Visitor> {
    const visitor = await Visitor.arrives(arrival);
    routesOf(visitor.element).receipt(commitment, extra);
    await visitor.settles('submitted');
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

  async types(name: string, text: string): Promise<void> {
    const box = this.find<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async looksUp(number = NUMBER, queryCode = QUERY_CODE): Promise<void> {
    await this.types('number', number);
    await this.types('queryCode', queryCode);
    await this.presses('查询');
  }

  async settles(...states: string[]): Promise<void> {
    await waitUntil(() => states.includes(this.element.state), `expected ${states.join()}, is ${this.element.state}`, {
      timeout: 10_000,
    });
    await this.element.updateComplete;
  }

  async reads(selector: string, text = ''): Promise<HTMLElement> {
    const found = () =>
      [...this.root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, { timeout: 10_000 });
    return found() as HTMLElement;
  }

  async presses(text: string): Promise<void> {
    (await this.reads('button', text)).click();
    await this.element.updateComplete;
  }
}
