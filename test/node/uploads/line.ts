import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What happens to a line: torn at once, or dead without anybody being told. */
export type Break = 'reset' | 'stall';

interface Cut {
  readonly at: number;
  readonly how: Break;
  then?(): unknown;
}

/** A line of bytes between a visitor and a service, which breaks where a test says. */
export class Line {
  /** Bytes that have gone from the visitor to the service. */
  passed = 0;
  private cuts: Cut[] = [];
  private isUp = true;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly servicePort: () => number | undefined,
  ) {
    server.on('connection', (socket) => this.take(socket));
  }

  static async to(servicePort: () => number | undefined): Promise<Line> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Line(server, servicePort);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** Breaks once, when so many bytes have gone. */
  cut(at: number, how: Break, then?: Cut['then']): void {
    this.cuts.push({ at, how, then });
  }

  /** Every connection breaks, and none comes about. */
  down(): void {
    this.isUp = false;
    this.sockets.forEach((socket) => socket.resetAndDestroy());
  }

  up(): void {
    this.isUp = true;
  }

  async close(): Promise<void> {
    this.down();
    this.server.close();
    await once(this.server, 'close');
  }

  private take(visitor: Socket): void {
    const port = this.servicePort();
    if (!this.isUp || port === undefined) return void visitor.resetAndDestroy();
    const service = connect(port, '127.0.0.1');
    for (const socket of [visitor, service]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    }
    let isDead = false;
    visitor.on('data', (data: Buffer) => {
      if (isDead) return;
      const next = this.cuts[0];
      const bytes =
        next && this.passed + data.length >= next.at ? data.subarray(0, Math.max(0, next.at - this.passed)) : data;
      this.passed += bytes.length;
      const isBreak = bytes !== data || this.passed === next?.at;
      if (!isBreak || !next) {
        if (!service.write(bytes)) {
          visitor.pause();
          service.once('drain', () => visitor.resume());
        }
        return;
      }
      this.cuts.shift();
      isDead = true;
      // What was on its way arrives before the line breaks.
      service.write(bytes, () => {
        if (next.how === 'reset') {
          visitor.resetAndDestroy();
          service.resetAndDestroy();
        }
        next.then?.();
      });
    });
    service.on('data', (data: Buffer) => {
      if (!isDead) visitor.write(data);
    });
    service.on('close', () => !isDead && visitor.resetAndDestroy());
    visitor.on('close', () => service.destroy());
  }
}
