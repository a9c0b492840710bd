import { request as open } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/** They speak of one connection, not of the message (RFC 9110 §7.6.1). */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

function refuse(response: ServerResponse): void {
  const body = {
    title: 'Service Unavailable',
    status: 503,
    code: 'unavailable',
    detail: 'The reference service does not answer.',
    retryAfter: 2,
  };
  response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '2' });
  response.end(JSON.stringify(body));
}

/**
 * Hands a request to the service on this machine and its answer back, byte for byte. The `Host` stays what the browser asked for, so
 * that the service sees the page's own origin. An answer that breaks off breaks off here too.
 */
export function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  target: { port: number; path: string },
): void {
  const headers = endToEnd(incoming.headers);
  // Without a length the body is sent in chunks, and a GET must not have one.
  if (incoming.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked';
  headers['x-forwarded-for'] = incoming.socket.remoteAddress ?? '';
  const outgoing = open({ host: '127.0.0.1', port: target.port, path: target.path, method: incoming.method, headers });

  outgoing.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    pipeline(answer, response, () => undefined);
  });
  outgoing.on('error', () => (response.headersSent ? response.destroy() : refuse(response)));
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
