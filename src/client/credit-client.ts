import type { Operation } from '../contract/operation.js';
import { type Authorise, authoriser, type GetToken } from './authorise.js';
import { type Clock, pageClock } from './clock.js';
import { type CsrfSettings, csrfHeader } from './csrf.js';
import { decode, readJson } from './decode.js';
import type { Fault, Result } from './failure.js';
import { limited } from './limited.js';
import { type OperationSettings, targetOf } from './paths.js';
import { faultFrom } from './problem.js';
import { waitBeforeRetry } from './retry.js';
import { fetchRequest, type HostRequest, type RequestAdapter } from './transport.js';

/** How to reach an endpoint. */
export interface ClientSettings {
  /** Base of the operations' paths: absolute, root-relative, or relative to `document.baseURI`. A query in it goes with every request. */
  endpoint: string;
  /** Asked before each call and once after a 401. */
  getToken?: GetToken;
  /** By name of operation: where the endpoint differs from the contract. */
  operations?: Record<string, OperationSettings>;
  /** Carries the requests; `fetch` by default. */
  request?: RequestAdapter;
  /** Milliseconds for one attempt, body included, and for one answer of `getToken`; 15,000 by default. */
  timeout?: number;
  csrf?: CsrfSettings;
  /** For tests. */
  clock?: Partial<Clock>;
}

/** What goes with one call. */
export interface CallOptions {
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /** Makes a write repeatable: the endpoint does it once however often it arrives. */
  idempotencyKey?: string;
  /** Milliseconds for one attempt; the client's own by default, which is short for files. */
  timeout?: number;
  /** Told in bytes while a file leaves; begins anew with every attempt. */
  onUploadProgress?: (sent: number, total: number) => void;
  /**
   * Takes the call over from the client, unless the page carries requests by means of its own.
   * @internal
   */
  by?: Carrier;
}

/** Brings about what a call is for by requests of its own. */
export type Carrier = (client: CreditClient, options: CallOptions) => Promise<{ value: unknown } | Fault>;

/**
 * Talks to one endpoint: finds the path, signs the request in, decodes every answer, retries what may be repeated, and says what went wrong in
 * the contract's words. It logs nothing, stores nothing, and calls no other origin.
 */
export class CreditClient {
  /**
   * For what takes calls over.
   * @internal
   */
  readonly clock: Clock;
  /**
   * For what takes calls over.
   * @internal
   */
  readonly authorise?: Authorise;
  private readonly timeout: number;

  constructor(readonly settings: ClientSettings) {
    const { getToken, timeout = 15_000, clock } = settings;
    this.clock = { ...pageClock, ...clock };
    this.timeout = timeout;
    if (getToken) this.authorise = authoriser(getToken, timeout, this.clock);
  }

  /**
   * Calls an operation. Never rejects: whatever happens comes back as a {@link Result}. Settings that make the call impossible come back as
   * `unavailable` with the reason `settings`, before anything is sent.
   */
  async call<Request, Answer>(
    operation: Operation<Request, Answer>,
    request: Request,
    options: CallOptions = {},
  ): Promise<Result<Answer>> {
    const { by } = options;
    const outcome = (await (by && !this.settings.request
      ? by(this, options)
      : this.run(operation, request as object, options))) as { value: Answer } | Fault;
    return 'code' in outcome
      ? { ok: false, failure: { operation: operation.name, ...outcome } }
      : { ok: true, ...outcome };
  }

  private async run<Answer>(
    operation: Operation<never, Answer>,
    request: object,
    { signal, headers: extra, idempotencyKey, timeout = this.timeout, onUploadProgress }: CallOptions,
  ): Promise<{ value: Answer } | Fault> {
    const { settings, authorise, clock } = this;
    const { name } = operation;
    const own = settings.operations?.[name];
    const target = targetOf(settings.endpoint, operation, request, own);
    if ('code' in target) return target;

    const headers: Record<string, string> = { accept: 'application/json' };
    if (typeof target.body === 'string') headers['content-type'] = 'application/json';
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    const added = { ...csrfHeader(target.method, target.url, settings.csrf), ...own?.headers, ...extra };
    // In lower case: `fetch` would join two spellings of one name into one wrong value.
    for (const [key, value] of Object.entries(added)) headers[key.toLowerCase()] = value;

    const exchange = async (limit: AbortSignal): Promise<{ value: Answer } | Fault> => {
      const sent: HostRequest = {
        operation: name,
        ...target,
        headers: { ...headers },
        signal: limit,
        onUploadProgress,
      };
      const response = await (settings.request ?? fetchRequest)(sent);
      const body = await readJson(response);
      const { status } = response;
      if (status < 200 || status > 299) return faultFrom(response, body, clock.now());
      const read = body !== undefined || status === 204;
      return (read && decode(operation.answer, body)) || { code: 'malformed', status };
    };

    let grant = await authorise?.({ reason: 'initial', operation: name }, signal);
    let renewed = false;
    let doubtful = false;
    for (let attempt = 1; ; attempt++) {
      if (grant) {
        if ('code' in grant) return doubtful ? { ...grant, doubtful } : grant;
        if (grant.token) headers.authorization = `Bearer ${grant.token}`;
      }
      const outcome = await limited(exchange, timeout, signal, clock);
      if (!('code' in outcome)) return outcome;
      if (doubtful) outcome.doubtful = true;
      if (outcome.code === 'unauthenticated' && grant && authorise && !renewed) {
        const { level, actor } = outcome;
        grant = await authorise({ reason: 'expired', operation: name, level, actor }, signal, grant);
        if ('token' in grant && !grant.token) return outcome;
        renewed = true;
      } else {
        const wait = operation.safe || idempotencyKey ? waitBeforeRetry(outcome, attempt, clock.random()) : undefined;
        if (wait === undefined) return outcome;
        doubtful ||= !operation.safe && outcome.code !== 'rate-limited';
        const rest = await limited(() => new Promise<Fault>(() => undefined), wait, signal, clock);
        if (rest.code === 'aborted') return rest;
      }
    }
  }
}
