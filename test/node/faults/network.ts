import { once } from 'node:events';
import { createServer, type IncomingMessage, request as requestOf, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer as it goes over the line. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the network does with one request. */
export interface Fate {
  /** In words, for the table. */
  readonly moment: string;
  /** Whether the service does what it's asked; `undefined` when that's chance. */
  readonly arrives: boolean | undefined;
  meet(exchange: Exchange): Promise<void> | void;
}

/** One request on its way from a visitor to the service, in the hands of the network. */
export class Exchange {
  /** Fulfilled when the visitor's side is gone. */
  readonly gone: Promise<void>;

  constructor(
    private readonly network: Network,
    private readonly asked: IncomingMessage,
    private readonly answered: ServerResponse,
    private readonly body: Buffer,
  ) {
    this.gone = once(answered, 'close').then(() => undefined);
  }

  /** Passes the request on; nothing comes back when the service dies over it. */
  forward(): Promise<Reply | undefined> {
    return this.send(this.body).reply;
  }

  /** Passes the head on and this much of the body, and then breaks off. */
  async forwardPart(bytes: number): Promise<void> {
    const { line } = this.send(this.body.subarray(0, bytes), false);
    await new Promise<void>((resolve) => setImmediate(resolve));
    line.destroy();
  }

  /** Passes all of it on, and breaks off at once. */
  async forwardAndLeave(): Promise<void> {
    const { line } = this.send(this.body);
    await once(line, 'finish');
    line.destroy();
  }

  /** How much of the body there is. */
  get length(): number {
    return this.body.length;
  }

  /** Tears the visitor's connection. */
  cut(): void {
    this.answered.socket?.destroy();
  }

  /** Gives the visitor the answer; without one the connection breaks, as the service's did. */
  answer(reply: Reply | undefined): void {
    if (!reply) return this.cut();
    const { status, headers, body } = reply;
    this.answered.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' }).end(body);
  }

  /** Gives the visitor the beginning of the answer, and tears the connection. */
  answerPart(reply: Reply | undefined, bytes: number): void {
    if (!reply) return this.cut();
    const { status, headers, body } = reply;
    this.answered.writeHead(status, { ...headers, 'content-length': body.length });
    this.answered.flushHeaders();
    this.answered.write(body.subarray(0, bytes), () => setImmediate(() => this.cut()));
  }

  /** Keeps the visitor waiting until their patience ends. */
  async swallow(): Promise<void> {
    this.network.holds(1);
    await this.gone;
    this.network.holds(-1);
  }

  private send(bytes: Buffer, whole = true) {
    const { method, url, headers } = this.asked;
    const { host: _, connection: __, ...rest } = headers;
    const line = requestOf({
      host: '127.0.0.1',
      port: this.network.servicePort() ?? 1,
      method,
      path: url,
      headers: { ...rest, 'content-length': this.body.length, connection: 'close' },
    });
    const reply = new Promise<Reply | undefined>((resolve) => {
      line.on('error', () => resolve(undefined));
      line.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve(undefined));
        response.on('end', () => {
          const { 'content-type': type = '', 'retry-after': retryAfter } = response.headers;
          resolve({
            status: response.statusCode ?? 0,
            headers: { 'content-type': type, ...(retryAfter ? { 'retry-after': retryAfter } : {}) },
            body: Buffer.concat(chunks),
          });
        });
      });
    });
    if (whole) line.end(bytes);
    else {
      line.flushHeaders();
      if (bytes.length) line.write(bytes);
    }
    return { line, reply };
  }
}

/** What goes over the network, by what it asks for. */
export type Traffic = 'submission' | 'question' | 'other';

const WELL: Fate = {
  moment: 'always',
  arrives: true,
  meet: async (exchange) => exchange.answer(await exchange.forward()),
};

/** The line between a visitor and the service, where everything can go wrong. */
export class Network {
  /** How many requests are kept waiting without end. */
  held = 0;
  /** What went over it. */
  readonly passed: Record<Traffic, number> = { submission: 0, question: 0, other: 0 };
  /** Every address that was asked. */
  readonly addresses = new Set<string>();
  private readonly next: Record<Traffic, Fate[]> = { submission: [], question: [], other: [] };
  private readonly usual: Record<Traffic, Fate> = { submission: WELL, question: WELL, other: WELL };
  private server: Server | undefined;
  private port = 0;

  constructor(
    /** Where the service listens now. */
    readonly servicePort: () => number | undefined,
    private readonly changed: () => void,
    /** Where the form is sent, under the base. */
    private readonly submitted: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** There is a line; the same as before, if there was one. */
  async connect(): Promise<void> {
    const server = createServer((asked, answered) => void this.take(asked, answered));
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** There is no line: nothing listens. */
  async disconnect(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** What the next ones meet. */
  meet(traffic: Traffic, ...fates: readonly Fate[]): void {
    this.next[traffic].push(...fates);
  }

  /** What all meet from now on. */
  always(traffic: Traffic, fate: Fate): void {
    this.usual[traffic] = fate;
  }

  /** Everything goes well from now on. */
  heal(): void {
    for (const traffic of ['submission', 'question', 'other'] as const) {
      this.next[traffic] = [];
      this.usual[traffic] = WELL;
    }
  }

  holds(by: 1 | -1): void {
    this.held += by;
    this.changed();
  }

  private trafficOf(path: string): Traffic {
    if (path.endsWith(this.submitted)) return 'submission';
    return path.endsWith('/submissions/find') ? 'question' : 'other';
  }

  private async take(asked: IncomingMessage, answered: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    const { url = '' } = asked;
    const traffic = this.trafficOf(url);
    this.passed[traffic] += 1;
    this.addresses.add(url);
    try {
      for await (const chunk of asked) chunks.push(chunk as Buffer);
    } catch {
      return; // The visitor has left.
    }
    const fate = this.next[traffic].shift() ?? this.usual[traffic];
    await fate.meet(new Exchange(this, asked, answered, Buffer.concat(chunks)));
  }
}
