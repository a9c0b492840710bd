import type { AppContext } from './environment.js';

/** The browser sends `Secure` cookies over https only; behind a proxy the header says what the visitor uses. */
export const isSecure = (context: AppContext): boolean =>
  (context.req.header('X-Forwarded-Proto') ?? new URL(context.req.url).protocol).startsWith('https');

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const PROXY_HEADERS = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'Via'];

/** Whether a request comes from this machine itself: a proxy on it passes strangers on from a loopback address. */
export const isFromThisMachine = (context: AppContext): boolean =>
  LOOPBACK.test(context.env.incoming.socket.remoteAddress ?? '') &&
  PROXY_HEADERS.every((name) => context.req.header(name) === undefined);

/** Whether the browser was told to ask this machine; a foreign name that leads here (DNS rebinding) isn't that. */
export const isAskedByLocalName = (context: AppContext): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i.test(context.req.header('Host') ?? '');
