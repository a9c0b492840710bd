import { randomUUID } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import type { AppContext, Environment } from './environment.js';
import { Problem } from './problem.js';
import type { RateLimiter } from './rate-limit.js';
import type { Sessions } from './session.js';

/** Names of the cookies: the login, which scripts can't read, and what they repeat in `X-CSRF-Token`. */
export const COOKIES = { session: 'credit_session', csrf: 'csrf_token' } as const;

/** Names each answer, so that a visitor can say which one they mean. */
export const traced = createMiddleware<Environment>(async (context, next) => {
  const traceId = randomUUID();
  context.set('traceId', traceId);
  await next();
  context.header('X-Trace-Id', traceId);
});

/** One line per request, without what was asked and without who asked. */
export const logged = (log: Logger) =>
  createMiddleware<Environment>(async (context, next) => {
    const started = performance.now();
    await next();
    log.info(
      {
        method: context.req.method,
        route: context.get('route') ?? 'none',
        status: context.res.status,
        ms: Math.round(performance.now() - started),
        traceId: context.get('traceId'),
      },
      'request',
    );
  });

/** Answers are data: nothing in them may run, be framed, be sniffed or be kept. */
export const hardened = createMiddleware<Environment>(async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  // The operator's pages have one of their own.
  if (!context.res.headers.has('Content-Security-Policy'))
    context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
});

/** Any origin may ask, without cookies: across origins a login travels as a bearer token. */
export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'Tus-Resumable',
    'Upload-Length',
    'Upload-Offset',
    'X-Challenge-Response',
    'X-CSRF-Token',
  ],
  exposeHeaders: [
    'Location',
    'Retry-After',
    'Tus-Resumable',
    'Upload-Expires',
    'Upload-Length',
    'Upload-Offset',
    'X-Trace-Id',
  ],
  maxAge: 600,
});

/** The last address that a proxy of ours added, or the connection's own. */
const clientOf = (context: AppContext, trustProxy: boolean): string =>
  (trustProxy && context.req.header('X-Forwarded-For')?.split(',').pop()?.trim()) ||
  (context.env.incoming.socket.remoteAddress ?? '');

/** Keeps one client from taking the service for itself. */
export const limited = (limiter: RateLimiter, trustProxy: boolean) =>
  createMiddleware<Environment>(async (context, next) => {
    const client = clientOf(context, trustProxy);
    context.set('client', client);
    const retryAfter = limiter.take(client);
    if (retryAfter > 0) throw new Problem(429, 'rate-limited', { retryAfter, detail: '请求过于频繁，请稍后再试。' });
    await next();
  });

/**
 * Finds out who asks. A bearer token wins over a cookie and must be good; a cookie that is over is as none. With a cookie, whatever isn't a
 * plain read must repeat the CSRF token.
 */
export const identified = (sessions: Sessions) =>
  createMiddleware<Environment>(async (context, next) => {
    const authorisation = context.req.header('Authorization');
    if (authorisation !== undefined) {
      const session = sessions.read(/^Bearer +(\S+)$/i.exec(authorisation)?.[1] ?? '');
      if (!session)
        throw new Problem(401, 'unauthenticated', {
          level: 'account',
          actor: 'any',
          detail: '登录已失效，请重新登录。',
        });
      context.set('session', session);
      return next();
    }
    const session = sessions.read(getCookie(context, COOKIES.session) ?? '');
    if (!session) return next();
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    if (!isRead && !sessions.isCsrfToken(session, context.req.header('X-CSRF-Token') ?? '')) {
      throw new Problem(403, 'csrf', { detail: '页面已过期，请刷新后重试。' });
    }
    context.set('session', session);
    return next();
  });
