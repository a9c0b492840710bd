import type { AuthActor, AuthLevel, FieldError } from '../../../src/contract/index.js';

/** The statuses that this service answers failures with. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 429 | 500 | 503;

/** What a failure may say beside its code. */
export interface ProblemDetails {
  readonly detail?: string;
  /** Seconds; also sent as `Retry-After`. */
  readonly retryAfter?: number;
  readonly progress?: number;
  readonly level?: AuthLevel;
  readonly actor?: AuthActor;
  readonly errors?: readonly FieldError[];
  readonly triesLeft?: number;
  /** With `duplicate`. */
  readonly earlier?: { readonly at: string; readonly number?: string };
  /** With 405. */
  readonly allow?: readonly string[];
}

/** Short words for a status; what exactly is wrong stands in `detail` and `errors`. */
const TITLES: Readonly<Record<ProblemStatus, string>> = {
  400: '请求内容有误',
  401: '需要登录',
  403: '无权访问',
  404: '未找到',
  405: '不支持该请求方法',
  409: '与当前状态冲突',
  410: '已失效',
  412: '协议版本不符',
  413: '请求内容过大',
  415: '不支持该内容类型',
  429: '请求过于频繁',
  500: '服务出错',
  503: '服务暂不可用',
};

/** Thrown by whatever handles a request; the application answers with it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: ProblemStatus,
    /** A failure code of the contract, or a narrower word. */
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }

  /** What the answer says. */
  toBody(traceId: string) {
    const { allow: _, ...details } = this.details;
    const { status, code } = this;
    return { type: 'about:blank', title: TITLES[status], status, code, traceId, ...details };
  }

  /** The answer, `application/problem+json` (RFC 9457). */
  toResponse(traceId: string): Response {
    const { allow, ...details } = this.details;
    const body = this.toBody(traceId);
    const headers = new Headers({ 'Content-Type': 'application/problem+json; charset=utf-8' });
    if (details.retryAfter !== undefined) headers.set('Retry-After', String(details.retryAfter));
    if (allow) headers.set('Allow', allow.join(', '));
    if (this.status === 401) headers.set('WWW-Authenticate', 'Bearer');
    return new Response(JSON.stringify(body), { status: this.status, headers });
  }
}

/** A request that needs a login, or a stronger one. */
export const unauthenticated = (level: AuthLevel, actor: AuthActor): Problem =>
  new Problem(401, 'unauthenticated', { level, actor, detail: '请先登录后再查询。' });
