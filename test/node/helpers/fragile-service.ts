import { once } from 'node:events';
import { connect } from 'node:net';
import { Browser } from './office-browser.js';
import type { PageService } from './page.js';
import { ServiceProcess } from './service-process.js';

/** The service as a process over one data folder, which may die and come back. */
export class FragileService {
  private process: ServiceProcess | undefined;
  private url = '';

  constructor(private readonly folder: string) {}

  /** What pages talk to, also after it came back. */
  get pages(): PageService {
    const url = () => this.url;
    return {
      get url() {
        return url();
      },
      call: async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
        const answer = await fetch(`${url()}${path}`, {
          method,
          headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
      },
      signIn: () => Promise.reject(new Error('Nobody signs in here')),
    };
  }

  async start(): Promise<void> {
    this.process = new ServiceProcess({
      DATA_DIR: this.folder,
      SEED_SUBJECTS: '30',
      SEED_RECORDS: '30',
      RATE_LIMIT: '0',
    });
    this.url = await this.process.url();
    await this.process.said('ready');
  }

  /** Ends it without a word. */
  async kill(): Promise<void> {
    this.process?.signal('SIGKILL');
    await this.process?.exitCode();
  }

  async stop(): Promise<void> {
    this.process?.signal('SIGTERM');
    await this.process?.exitCode();
  }

  /** Sends a request and leaves as soon as all of it is on its way: nobody hears the answer. */
  async sendAndLeave(path: string, body: unknown, key: string, bytes = Infinity): Promise<void> {
    const { port } = new URL(this.url);
    const text = JSON.stringify(body);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const head = [
      `POST /v1${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      `Idempotency-Key: ${key}`,
      `Content-Length: ${Buffer.byteLength(text)}`,
      '',
      '',
    ].join('\r\n');
    const sent = Buffer.from(head + text).subarray(0, bytes);
    await new Promise((resolve) => socket.end(sent, () => resolve(undefined)));
    socket.destroy();
  }

  /** What a page of the office says. */
  async office(path: string): Promise<string> {
    return (await new Browser({ url: this.url }).open(path)).text;
  }
}
