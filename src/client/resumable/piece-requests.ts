import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

import type { CallOptions, CreditClient } from '../credit-client.js';
import { csrfHeader } from '../csrf.js';
import { readJson } from '../decode.js';
import type { Fault } from '../failure.js';
import { faultFrom } from '../problem.js';
import { fetchRequest, type HostResponse } from '../transport.js';

/** The operation that all of it is, for the page and its operator. */
const OPERATION = 'createUpload';

/** Milliseconds in which something must happen on the line. */
const PATIENCE = 30_000;
/** On a line that doesn't tell how far it is, a piece may leave at so many bytes in a millisecond. */
const SLOWEST = 8;

/** A request that can't be answered with what tus expects; why stands in it. */
export class PieceError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** What the requests of one upload have in common. */
export interface PieceContext {
  readonly client: CreditClient;
  readonly options: CallOptions;
  /** Where it begins; no request leaves this origin. */
  readonly base: URL;
  /** Length of the file. */
  readonly size: number;
  /** Something was answered, thus there is a line. */
  answered(): void;
}

/**
 * Carries the requests of tus as the client carries its own: signed in, with one new login after a 401, with the token against forgery, by
 * `XMLHttpRequest` or `fetch`, and to the endpoint's origin alone. An answer that isn't good comes back as a {@link PieceError}.
 */
export const pieceRequests = (context: PieceContext): HttpStack => ({
  getName: () => 'credit-elements',
  createRequest: (method, url) => new PieceRequest(context, method, url),
});

class PieceRequest implements HttpRequest {
  private readonly url: URL;
  private readonly headers: Record<string, string> = {};
  private readonly controller = new AbortController();
  private progress: (sent: number) => void = () => undefined;

  constructor(
    private readonly context: PieceContext,
    private readonly method: string,
    url: string,
  ) {
    const { base } = context;
    this.url = new URL(url, base);
    this.url.search ||= base.search;
  }

  getMethod(): string {
    return this.method;
  }

  getURL(): string {
    return this.url.href;
  }

  setHeader(name: string, value: string): void {
    this.headers[name.toLowerCase()] = value;
  }

  getHeader(name: string): string | undefined {
    return this.headers[name.toLowerCase()];
  }

  setProgressHandler(handler: (sent: number) => void): void {
    this.progress = handler;
  }

  abort(): Promise<void> {
    this.controller.abort();
    return Promise.resolve();
  }

  getUnderlyingObject(): undefined {
    return undefined;
  }

  async send(body: Blob | null): Promise<HttpResponse> {
    const { base, client, options, answered } = this.context;
    // What an endpoint says about another origin isn't followed.
    if (this.url.origin !== base.origin) throw new PieceError({ code: 'malformed', reason: 'origin' });
    let grant = await client.authorise?.({ reason: 'initial', operation: OPERATION }, options.signal);
    for (let isRenewed = false; ; isRenewed = true) {
      if (grant && 'code' in grant) throw new PieceError(grant);
      const outcome = await this.exchange(body, grant?.token ?? null);
      if (!('code' in outcome)) {
        answered();
        return this.checked(outcome);
      }
      if (outcome.status) answered();
      const { code, level, actor } = outcome;
      if (code !== 'unauthenticated' || !grant || isRenewed) throw new PieceError(outcome);
      const renewed = await client.authorise?.(
        { reason: 'expired', operation: OPERATION, level, actor },
        options.signal,
        grant,
      );
      if (!renewed || ('token' in renewed && !renewed.token)) throw new PieceError(outcome);
      grant = renewed;
    }
  }

  /** One request; it ends when nothing happens on the line for too long. */
  private async exchange(body: Blob | null, token: string | null): Promise<HostResponse | Fault> {
    const { client, options } = this.context;
    const { clock } = client;
    const controller = new AbortController();
    let isLate = false;
    let timer: unknown;
    const stop = () => controller.abort();
    const wait = () => {
      clock.clearTimeout(timer);
      timer = clock.setTimeout(
        () => {
          isLate = true;
          stop();
        },
        PATIENCE + (body?.size ?? 0) / SLOWEST,
      );
    };
    wait();
    const { signal } = this.controller;
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      const response = await fetchRequest({
        operation: OPERATION,
        method: this.method,
        url: this.url.href,
        headers: this.allHeaders(token),
        // No body at all where there is none: a creation says its length alone.
        body: body ?? undefined,
        signal: controller.signal,
        ...(body && {
          onUploadProgress: (sent: number) => {
            wait();
            if (!signal.aborted && !options.signal?.aborted) this.progress(sent);
          },
        }),
      });
      const { status } = response;
      if (status >= 200 && status < 300) return response;
      const told = this.method === 'HEAD' ? undefined : await readJson(response);
      return faultFrom(response, told, clock.now());
    } catch {
      return { code: isLate ? 'timeout' : signal.aborted ? 'aborted' : 'network' };
    } finally {
      clock.clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      // Ends what is left of an answer that nobody reads.
      stop();
    }
  }

  private allHeaders(token: string | null): Record<string, string> {
    const { client, options } = this.context;
    const { csrf, operations } = client.settings;
    const { method, url } = this;
    const all = { ...csrfHeader(method, url.href, csrf), ...operations?.[OPERATION]?.headers, ...options.headers };
    const headers: Record<string, string> = { accept: 'application/json' };
    for (const [name, value] of Object.entries({ ...all, ...this.headers })) headers[name.toLowerCase()] = value;
    if (token) headers.authorization = `Bearer ${token}`;
    return headers;
  }

  /** What an answer says of the upload must fit the file: else it would go on for ever, or make something else of it. */
  private checked(response: HostResponse): HttpResponse {
    const { size } = this.context;
    const said = (name: string) => Number(response.headers.get(name) ?? NaN);
    const offset = said('upload-offset');
    const isPlace = offset >= 0 && offset <= size;
    if (this.method === 'PATCH' && !(isPlace && offset > Number(this.headers['upload-offset'])))
      throw new PieceError({ code: 'malformed', status: response.status });
    // Another file's: begun anew.
    if (this.method === 'HEAD' && !(isPlace && said('upload-length') === size))
      throw new PieceError({ code: 'not-found', status: response.status });
    return {
      getStatus: () => response.status,
      getHeader: (name) => response.headers.get(name.toLowerCase()) ?? undefined,
      getBody: () => '',
      getUnderlyingObject: () => undefined,
    };
  }
}
