import { request } from 'node:http';
import type { TestService } from './service.js';

/** A browser with a jar for one cookie; `fetch` sends no `Host` of one's own. */
export class Browser {
  cookie = '';

  constructor(
    private readonly service: Pick<TestService, 'url'>,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  open(path: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
    const { port } = new URL(this.service.url);
    const body = form && new URLSearchParams(form).toString();
    return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: form ? 'POST' : 'GET',
          headers: {
            ...(this.cookie ? { Cookie: this.cookie } : {}),
            ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
            ...this.headers,
            ...headers,
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (piece: string) => (text += piece));
          answer.on('end', () => {
            const [set] = answer.headers['set-cookie'] ?? [];
            if (set) this.cookie = set.split(';')[0] ?? '';
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** What the forms of a page carry. */
export const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
