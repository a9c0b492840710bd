import type { Problem, Upload } from '../../../src/contract/index.js';
import type { TestService } from './service.js';

/** Headers of a request. */
export type Headers = Readonly<Record<string, string>>;

/** What a page asks. */
export type PageService = Pick<TestService, 'url' | 'call' | 'signIn'>;

/** A document that holds some words. */
export const pdf = (words = '样例'): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);

/** A page that talks to a service, perhaps signed in. */
export class Page {
  constructor(
    protected readonly service: PageService,
    protected readonly headers: Headers = {},
  ) {}

  get<Body>(path: string) {
    return this.service.call<Body & Problem>('GET', path, undefined, this.headers);
  }

  delete<Body>(path: string) {
    return this.service.call<Body & Problem>('DELETE', path, undefined, this.headers);
  }

  async upload(bytes: Uint8Array = pdf(), as: { name?: string; type?: string; headers?: Headers } = {}) {
    const { name = 'a.pdf', type = 'application/pdf', headers = {} } = as;
    const form = new FormData();
    form.append('file', new File([new Uint8Array(bytes)], name, { type }));
    const answer = await fetch(`${this.service.url}/uploads`, {
      method: 'POST',
      body: form,
      headers: { ...this.headers, ...headers },
    });
    return { status: answer.status, body: (await answer.json()) as Upload & Problem };
  }

  /** The file when its check is over. */
  async checked(id: string): Promise<Upload> {
    for (;;) {
      const { body } = await this.get<Upload>(`/uploads/${id}`);
      if (body.state !== 'stored' && body.state !== 'checking') return body;
    }
  }

  protected send<Body>(method: string, path: string, body: unknown, headers: Headers = {}) {
    return this.service.call<Body & Problem>(method, path, body, { ...this.headers, ...headers });
  }
}
