// One loopback server for all pages: the same answers after the same wait, nothing cached.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './canned.js';

/** Milliseconds until an answer goes out: a fast service on a near network. */
const WAIT = 60;

/** A server that runs. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

function types(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8';
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'lost') return void response.destroy();
  const { status, body, type = 'application/json', headers } = answer;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/**
 * Serves files at once, and answers as an endpoint would.
 * @param answer of the endpoint to a path and a body; nothing where there is no such path
 */
export async function serve(
  files: ReadonlyMap<string, string>,
  answer: (path: string, body: Record<string, unknown>) => Answer | undefined,
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const content = files.get(path);
    if (content !== undefined) {
      response.writeHead(200, { 'content-type': types(path), 'cache-control': 'no-store' });
      return void response.end(content);
    }
    void bodyOf(request).then((body) => {
      const said = answer(path, body);
      if (said) setTimeout(() => send(response, said), WAIT);
      else send(response, { status: 404, body: '' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
