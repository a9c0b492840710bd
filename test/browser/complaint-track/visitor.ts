import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import type { Complaint } from '../../../src/contract/schema/complaint.js';
import type { HostAdapters } from '../../../src/element/host.js';
import type { ComplaintRoutes, ReceiptExtra } from '../../../src/elements/credit-complaint/complaint-host.js';
import { CreditComplaintElement } from '../../../src/elements/credit-complaint/credit-complaint.element.js';
import type { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { aComplaint, NUMBER, QUERY_CODE } from '../../fixtures/complaints.js';
import { aService } from '../../fixtures/service.js';
import { FormVisitor } from '../helpers/form-visitor.js';
import { waitUntil } from '../helpers/index.js';
import { mount, reply, type Setup, type Subject } from '../suites/index.js';

/** A problem as the endpoint words it. */
export const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, ...more }, status);

type Answer = HostResponse | Promise<HostResponse>;

const service = aService({
  operations: [
    'describeService',
    'trackComplaint',
    'supplementComplaint',
    'urgeComplaint',
    'rateComplaint',
    'withdrawComplaint',
    'createUpload',
  ],
  uploads: { maxBytes: 10_000_000, accept: ['application/pdf', 'image/jpeg', 'image/png'] },
});

/** An endpoint that keeps one complaint, and remembers what it was asked. */
export class Endpoint {
  readonly asked: { operation: string; body: Record<string, unknown>; key: string | undefined; url: string }[] = [];
  track: (body: Record<string, unknown>) => Answer = () => reply(aComplaint());
  write: (body: Record<string, unknown>) => Answer = () => reply(aComplaint());
  find: () => Answer = () => reply({ state: 'unknown' });

  readonly request = ({ operation, body, headers, url }: HostRequest): Promise<HostResponse> => {
    const parsed = typeof body === 'string' ? (JSON.parse(body || '{}') as Record<string, unknown>) : {};
    this.asked.push({ operation, body: parsed, key: headers['idempotency-key'], url });
    switch (operation) {
      case 'describeService':
        return Promise.resolve(reply(service));
      case 'trackComplaint':
        return Promise.resolve(this.track(parsed));
      case 'findSubmission':
        return Promise.resolve(this.find());
      case 'createUpload':
      case 'getUpload':
        return Promise.resolve(reply({ id: 'upload-00000009', state: 'clean', size: 15, type: 'application/pdf' }));
      default:
        return Promise.resolve(this.write(parsed));
    }
  };

  /** What was asked of an operation. */
  of(operation: string): Endpoint['asked'] {
    return this.asked.filter((each) => each.operation === operation);
  }
}

/** `<credit-complaint mode="track">` as the suites need it. */
export const tracking: Subject<CreditComplaintElement> = {
  element: CreditComplaintElement,
  answers: { describeService: service, trackComplaint: aComplaint() },
  act: (element) => routesOf(element).track(NUMBER, QUERY_CODE),
};

/** The way from part to part inside the element, which a receipt uses. */
const routesOf = (element: CreditComplaintElement): ComplaintRoutes =>
  (element as unknown as { routes: ComplaintRoutes }).routes;

/** How a visitor arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: Endpoint;
  readonly host?: Partial<HostAdapters>;
}

/** Somebody who has filed a complaint. */
export class Visitor extends FormVisitor<CreditComplaintElement> {
  private constructor(
    element: CreditComplaintElement,
    readonly endpoint: Endpoint,
  ) {
    super(element);
  }

  static async arrives({ endpoint = new Endpoint(), host, ...setup }: Arrival = {}): Promise<Visitor> {
    const element = await mount(tracking, { ...setup, request: endpoint.request });
    const config = element.closest('credit-config') as CreditConfigElement;
    if (host) config.host = { request: endpoint.request, ...host };
    element.mode = 'track';
    const visitor = new Visitor(element, endpoint);
    await visitor.settles('asking');
    return visitor;
  }

  /** Has looked a complaint up. */
  static async sees(complaint: Complaint, arrival: Arrival = {}): Promise<Visitor> {
    const endpoint = arrival.endpoint ?? new Endpoint();
    endpoint.track = () => reply(complaint);
    const visitor = await Visitor.arrives({ ...arrival, endpoint });
    await visitor.looksUp();
    await visitor.settles('tracked');
    return visitor;
  }

  /** Has just filed a complaint. */
  static async filed(complaint: Complaint, arrival: Arrival = {}, extra: ReceiptExtra = {}): Promise<Visitor> {
    const visitor = await Visitor.arrives(arrival);
    routesOf(visitor.element).receipt(complaint, extra);
    await visitor.settles('submitted');
    return visitor;
  }

  /** What a screen reader was told last. */
  get news(): string {
    const regions = [...this.root.querySelectorAll('[role=status]')];
    return regions[regions.length - 1]?.textContent?.trim() ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  async looksUp(number = NUMBER, queryCode = QUERY_CODE): Promise<void> {
    await this.fills('number', number);
    await this.fills('queryCode', queryCode);
    await this.presses('查询');
  }

  /** Chooses a PDF in a field. */
  async attaches(id: string, name = '回执.pdf'): Promise<void> {
    const input = this.find<HTMLInputElement>(`[id="${id}"]`) as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.7\n%%EOF\n'], name, { type: 'application/pdf' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.reads('.file-state', '通过了安全检查');
  }

  async reads(selector: string, text = ''): Promise<HTMLElement> {
    const found = () =>
      [...this.root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, { timeout: 20_000 });
    return found() as HTMLElement;
  }
}
