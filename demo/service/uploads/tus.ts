import { Server, ERRORS } from '@tus/server';

import { fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { invalid } from '../http/validate.js';
import { tooLarge, wrongFile } from './multipart.js';
import type { PartialUploads } from './partial-uploads.js';
import { newUploadId, UPLOAD_OFFER } from './uploads.js';

/** How long a piece whose line is dead may hold up the next one, in milliseconds. */
const DEAD_LINE = 1000;
const { maxBytes } = UPLOAD_OFFER;
const TUS = { 'Tus-Resumable': '1.0.0', 'Tus-Version': '1.0.0' };

/** What the protocol needs of a request; all else of tus, such as names of files and joining, isn't let through. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  POST: ['tus-resumable', 'upload-length'],
  HEAD: ['tus-resumable'],
  PATCH: ['tus-resumable', 'upload-offset', 'content-type', 'content-length'],
};

const notFound = () =>
  new Problem(404, 'not-found', { detail: '没有这个未传完的文件，可能已过保存期限。请重新上传。' });

/** What the library's refusals are called here. */
function problemOf({
  status_code: status,
  body = '',
}: {
  readonly status_code?: number;
  readonly body?: string;
}): Problem {
  switch (status) {
    case 404:
    case 410:
      return notFound();
    case 409:
      return new Problem(409, 'conflict', { detail: '续传位置与已收到的内容不符，请重新查询位置后再传。' });
    case 412:
      return new Problem(412, 'tus-version', { detail: '只支持 tus 1.0.0 断点续传协议。' });
    case 413:
      return body === ERRORS.ERR_SIZE_EXCEEDED.body
        ? wrongFile('收到的内容比说明的长度多，请重新上传。')
        : tooLarge(maxBytes);
    case 400:
    case 403:
      return invalid([fault('', 'tus', '断点续传的请求头不完整或不正确。')]);
    default:
      return new Problem(500, 'internal-error', { detail: '文件没有写完，请稍后接着传。' });
  }
}

/** Files piece by piece, by tus 1.0.0: begun with a length, asked where they stand, gone on with. */
export class Tus {
  private readonly server: Server;
  /** Whose request it is; requests hold nothing else of ours. */
  private readonly owners = new WeakMap<Request, string>();
  private readonly failures = new WeakMap<Request, unknown>();

  constructor(private readonly partial: PartialUploads) {
    this.server = new Server({
      path: '/',
      datastore: partial.store,
      maxSize: maxBytes,
      lockDrainTimeout: DEAD_LINE,
      namingFunction: newUploadId,
      // Relative, as proxies put other paths in front.
      generateUrl: (_request, { id }) => `resumable/${id}`,
      getFileIdFromRequest: (_request, last) => last,
      onUploadCreate: async (request, { id, size = 0 }) => {
        if (size === 0) throw wrongFile('文件是空的，请重新选择。');
        await partial.begin(id, this.ownerOf(request), size);
        return {};
      },
      onUploadFinish: async (request, { id }) => {
        await partial.finish(id, this.ownerOf(request));
        return {};
      },
      onResponseError: (request, error) => {
        this.failures.set(request, error);
        return undefined;
      },
    });
  }

  /** Begins an upload. @throws Problem */
  create(request: Request, owner: string): Promise<Response> {
    return this.pass(request, 'POST', '', owner);
  }

  /** Goes on with one. @throws Problem */
  async append(request: Request, id: string, owner: string): Promise<Response> {
    if (!(await this.partial.find(id, owner))) throw notFound();
    return this.pass(request, 'PATCH', id, owner);
  }

  /** Says where one stands: at its end when it's whole. @throws Problem */
  async look(request: Request, id: string, owner: string, whole: () => Promise<number | undefined>): Promise<Response> {
    const found = await this.partial.find(id, owner);
    // Its last byte may have come just before a process died.
    const size = !found || found.offset === found.size ? await whole() : undefined;
    if (size !== undefined) {
      const place = { 'Upload-Offset': String(size), 'Upload-Length': String(size) };
      return new Response(null, { headers: { ...TUS, ...place } });
    }
    if (!found) throw notFound();
    return this.pass(request, 'HEAD', id, owner);
  }

  private async pass(request: Request, method: string, id: string, owner: string): Promise<Response> {
    const headers = new Headers();
    for (const name of HEADERS[method] ?? []) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const body = method === 'PATCH' ? request.body : null;
    // Under an address of its own, since ids are read from the end of it.
    const inner = new Request(`http://tus/${id}`, { method, headers, body, duplex: 'half' } as RequestInit);
    this.owners.set(inner, owner);
    const answer = await this.server.handleWeb(inner);
    if (answer.status >= 400) throw this.refusalOf(inner, answer.status);
    const made = new Headers(TUS);
    for (const name of ['Location', 'Upload-Offset', 'Upload-Length']) {
      const value = answer.headers.get(name);
      if (value !== null) made.set(name, value);
    }
    const place = id || (made.get('Location') ?? '').split('/').pop() || '';
    const left = await this.partial.find(place, owner);
    if (left) made.set('Upload-Expires', new Date(left.expiresAt).toUTCString());
    return new Response(null, { status: answer.status, headers: made });
  }

  private refusalOf(request: Request, status: number): Error {
    const failure = this.failures.get(request);
    if (failure instanceof Problem) return failure;
    // What isn't the library's own word is a failure like any other.
    if (failure instanceof Error && !('status_code' in failure)) return failure;
    return problemOf({ status_code: status, ...(failure as object | undefined) });
  }

  private ownerOf(request: unknown): string {
    return this.owners.get(request as Request) ?? 'nobody';
  }
}
