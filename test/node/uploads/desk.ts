import { once } from 'node:events';
import { createServer, request as requestOf, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came from the visitor. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An answer as it goes to the visitor. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What somebody in between makes of a request; `cut` tears the visitor's connection, and nothing leaves it as it is. */
export type Meddler = (
  asked: Asked,
  forward: (changed?: Partial<Asked>) => Promise<Told>,
) => Promise<Told | 'cut' | undefined>;

/** An answer that somebody in between makes up. */
export const told = (
  status: number,
  body: object | string = '',
  headers: Readonly<Record<string, string>> = {},
): Told => ({
  status,
  headers: {
    'content-type': typeof body === 'string' ? 'text/html' : 'application/problem+json',
    'tus-resumable': '1.0.0',
    ...headers,
  },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

/** Reads what a visitor asks and what the service answers, and meddles with it. */
export class Desk {
  /** Every request, as method and path. */
  readonly seen: string[] = [];
  meddle: Meddler | undefined;

  private constructor(
    private readonly server: Server,
    private readonly servicePort: () => number | undefined,
  ) {}

  static async to(servicePort: () => number | undefined): Promise<Desk> {
    const server = createServer((asked, answered) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('error', () => undefined);
      asked.on('end', () => {
        const { method = '', url: path = '' } = asked;
        const headers = asked.headers as Record<string, string>;
        void desk.answer({ method, path, headers, body: Buffer.concat(chunks) }).then((reply) => {
          if (reply === 'cut') return answered.socket?.resetAndDestroy();
          answered.writeHead(reply.status, reply.headers).end(reply.body);
        });
      });
    });
    const desk = new Desk(server, servicePort);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return desk;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(asked: Asked): Promise<Told | 'cut'> {
    this.seen.push(`${asked.method} ${asked.path.replace(/[\w-]{32}$/, '{id}')}`);
    const forward = (changed: Partial<Asked> = {}) => this.forward({ ...asked, ...changed });
    try {
      return (await this.meddle?.(asked, forward)) ?? (await forward());
    } catch {
      return 'cut';
    }
  }

  private forward({ method, path, headers, body }: Asked): Promise<Told> {
    return new Promise((resolve, reject) => {
      const { host: _, connection: __, 'transfer-encoding': ___, ...rest } = headers;
      const line = requestOf({
        host: '127.0.0.1',
        port: this.servicePort() ?? 1,
        method,
        path,
        headers: { ...rest, ...(body.length ? { 'content-length': body.length } : {}), connection: 'close' },
      });
      line.on('error', reject);
      line.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { 'transfer-encoding': _, connection: __, ...kept } = response.headers as Record<string, string>;
          resolve({ status: response.statusCode ?? 0, headers: kept, body: Buffer.concat(chunks) });
        });
      });
      line.end(body);
    });
  }
}
