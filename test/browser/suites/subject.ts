import type { HostRequest, HostResponse, RequestAdapter } from '../../../src/client/transport.js';
import type { CreditElement } from '../../../src/element/credit-element.js';
import { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { waitUntil } from '../helpers/index.js';

/** An element's class as the suites need it. */
export type ElementClass<E extends CreditElement = CreditElement> = (new () => E) & {
  readonly tag: string;
  readonly version: string;
  define(tag?: string, registry?: CustomElementRegistry): void;
};

/** An element under test: what the suites have to know of it. */
export interface Subject<E extends CreditElement = CreditElement> {
  readonly element: ElementClass<E>;
  /** What the endpoint answers, by operation; JSON. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What a visitor does so that the endpoint is asked. */
  act(element: E): unknown;
}

/** How an element is put into the page. */
export interface Setup {
  lang?: string;
  view?: 'standard' | 'elder';
  theme?: 'light' | 'dark' | 'auto';
  /** Answers the requests; what the subject says by default. */
  request?: RequestAdapter;
  /** Stands in for the page's body. */
  parent?: ParentNode & Node;
}

/** An answer of an endpoint. */
export const reply = (body: unknown, status = 200, headers: Record<string, string> = {}): HostResponse => ({
  status,
  headers: new Headers({ 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers }),
  text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
});

/** A problem as an endpoint words it. */
export const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, ...more }, status);

/** An endpoint that answers every operation as it should. */
export const answering =
  (answers: Subject['answers']): RequestAdapter =>
  ({ operation }) =>
    Promise.resolve(
      operation in answers ? reply(answers[operation]) : reply({ code: 'not-found', title: operation }, 404),
    );

/** An endpoint that never answers; it keeps what it was asked. */
export function silent(): { readonly requests: HostRequest[]; readonly request: RequestAdapter } {
  const requests: HostRequest[] = [];
  return {
    requests,
    request: (request) => {
      requests.push(request);
      return new Promise((_, reject) =>
        request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      );
    },
  };
}

const mounted = new Set<Element>();

/** Puts an element into the page inside a `<credit-config>`, and waits until it's drawn. */
export async function mount<E extends CreditElement>(subject: Subject<E>, setup: Setup = {}): Promise<E> {
  CreditConfigElement.define();
  subject.element.define();
  const config = document.createElement('credit-config');
  config.endpoint = '/endpoint';
  config.view = setup.view;
  config.theme = setup.theme;
  config.host = { request: setup.request ?? answering(subject.answers) };
  if (setup.lang) config.lang = setup.lang;
  const element = document.createElement(subject.element.tag) as E;
  config.append(element);
  (setup.parent ?? document.body).append(config);
  mounted.add(config);
  await element.updateComplete;
  return element;
}

/** Takes what `mount` has put into the page away again. */
export function unmount(): void {
  mounted.forEach((each) => each.remove());
  mounted.clear();
}

/** Waits until the element shows one of these states. */
export async function settled(element: CreditElement, ...states: string[]): Promise<void> {
  await waitUntil(() => states.includes(element.state), `expected ${states.join(' or ')}, is ${element.state}`, {
    timeout: 10_000,
  });
  await element.updateComplete;
}

/** Waits until what was started has ended one way or another. */
export async function quiet(element: CreditElement): Promise<void> {
  await waitUntil(() => !['idle', 'loading'].includes(element.state), `still ${element.state}`, { timeout: 10_000 });
  await element.updateComplete;
}
