import type { Service } from '../../../src/contract/schema/service.js';
import type { HostAdapters } from '../../../src/element/host.js';
import type { PartedElement } from '../../../src/element/parted-element.js';
import type { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { type ElementClass, mount, reply, type Setup, type Subject } from '../suites/subject.js';
import { FormVisitor } from './form-visitor.js';
import { type Answer, type Body, RecordingEndpoint } from './recording-endpoint.js';

/** What stands under a number, as far as everything that can be followed has it. */
export interface Found {
  readonly steps: readonly unknown[];
}

/** What is different from what is found otherwise. */
export interface Given {
  state?: string;
  stateLabel?: string;
  steps?: { what: string; label?: string; at: string }[];
  /** Told on receipts only. */
  queryCode?: string;
  allowed?: never[];
}

/** What a receipt says besides. */
export interface Extra {
  readonly earlier?: boolean;
  readonly signedText?: string;
}

/** How an element shows the receipt and what is followed; each element has its own name for what it is about. */
interface Routes<T> {
  receipt(found: T, extra?: Extra): void;
  track(number?: string, queryCode?: string): void;
}

/** Something that is filed, gets a receipt and is followed by number and query code, as its tests need it. */
export interface Followed<E extends PartedElement, T extends Found> {
  readonly element: ElementClass<E>;
  readonly service: Service;
  /** Names of the operations. */
  readonly track: string;
  readonly withdraw: string;
  readonly number: string;
  /** The number as it is shown and read aloud. */
  readonly grouped: string;
  readonly queryCode: string;
  /** Both as somebody may type them from paper. */
  readonly typed: readonly [number: string, queryCode: string];
  /** A number that can't be one, and what is said about it. */
  readonly wrong: readonly [number: string, said: string];
  /** The attribute that says which one is followed. */
  readonly attribute: string;
  /** What each state is called. */
  readonly states: Readonly<Record<string, string>>;
  readonly words: {
    /** The login doesn't open it. */
    readonly notYours: string;
    /** Looks another one up. */
    readonly another: string;
    /** Something that is shown of it in every state. */
    readonly shown: string;
    /** Stands above it on paper. */
    readonly printTitle: string;
  };
  /** Takes it back, says what that means, and that it is done. */
  readonly withdrawal: { readonly button: string; readonly means: string; readonly done: string };
  readonly receipt: {
    readonly title: string;
    /** Said of a query code that is given, and only then. */
    readonly keepCode: string;
    /** What happens next. */
    readonly next: string;
    /** Stands on it when it's printed. */
    readonly printed: string;
  };
  /** As it stands just after it was filed, or as given. */
  made(given?: Given): T;
  /** One of which everything is shown, and what has to be read aloud and printed of it. */
  readonly whole: { found(): T; readonly says: readonly string[] };
  /** One in which every text of the endpoint is this. */
  hostile(text: string): T;
  /** The way from part to part inside the element, which a receipt uses. */
  routes(element: E): Routes<T>;
}

/** An endpoint that keeps one thing that is followed. */
export class FollowEndpoint<T extends Found = Found> extends RecordingEndpoint {
  track: (body: Body) => Answer;
  write: (body: Body) => Answer;
  private readonly operation: string;

  constructor({ service, track, made }: Pick<Followed<PartedElement, T>, 'service' | 'track' | 'made'>) {
    super(service);
    this.operation = track;
    this.track = () => reply(made());
    this.write = () => reply(made());
  }

  protected answer(operation: string, body: Body): Answer {
    return operation === this.operation ? this.track(body) : this.write(body);
  }
}

/** How a visitor arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: FollowEndpoint;
  readonly host?: Partial<HostAdapters>;
  /** What the page's login hands out. */
  readonly token?: string;
  /** The number that the page gives. */
  readonly given?: string;
  /** Name of the state to wait for. */
  readonly state?: string;
}

/** The class of somebody who follows this. */
export const visitorOf = <E extends PartedElement, T extends Found>(followed: Followed<E, T>) => {
  const { element, service, track, made, number: ownNumber, queryCode: ownCode, routes, attribute } = followed;
  const tracking: Subject<E> = {
    element,
    answers: { describeService: service, [track]: made() },
    act: (each) => routes(each).track(ownNumber, ownCode),
  };

  return class Visitor extends FormVisitor<E, FollowEndpoint> {
    static async arrives(arrival: Arrival = {}): Promise<Visitor> {
      const { endpoint = new FollowEndpoint<T>(followed), host, token, given, state = 'asking', ...setup } = arrival;
      const mounted = await mount(tracking, { ...setup, request: endpoint.request });
      const config = mounted.closest('credit-config') as CreditConfigElement;
      if (host) config.host = { request: endpoint.request, ...host };
      if (token) config.getToken = () => Promise.resolve(token);
      await config.updateComplete;
      if (given) mounted.setAttribute(attribute, given);
      mounted.setAttribute('mode', 'track');
      const visitor = new Visitor(mounted, endpoint);
      await visitor.settles(state);
      return visitor;
    }

    /** Has looked it up. */
    static async sees(found: T, arrival: Arrival = {}): Promise<Visitor> {
      const endpoint = arrival.endpoint ?? new FollowEndpoint<T>(followed);
      endpoint.track = () => reply(found);
      const visitor = await Visitor.arrives({ ...arrival, endpoint });
      await visitor.looksUp();
      await visitor.settles('tracked');
      return visitor;
    }

    /** Has just filed it. */
    static async submitted(found: T, arrival: Arrival = {}, extra: Extra = {}): Promise<Visitor> {
      const visitor = await Visitor.arrives(arrival);
      routes(visitor.element).receipt(found, extra);
      await visitor.settles('submitted');
      return visitor;
    }

    /** What was asked to look it up. */
    get lookUps(): Body[] {
      return this.endpoint.of(track).map(({ body }) => body);
    }

    async looksUp(number = ownNumber, queryCode = ownCode): Promise<void> {
      await this.fills('number', number);
      await this.fills('queryCode', queryCode);
      await this.presses('查询');
    }
  };
};
