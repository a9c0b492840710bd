import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { StartError } from './settings.js';

/** A server that answers on one port. */
export interface Listening {
  readonly port: number;
  /** Stops taking requests, lets those under way end for a moment, then cuts them. */
  close(): Promise<void>;
}

/** How long requests under way may take to end when the server stops, in milliseconds. */
const CLOSING = 1000;

function open(handler: RequestListener, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: host.includes(':') }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), CLOSING);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** What to say when a port is taken: which one, and what to type instead. */
export function portTaken(variable: string, port: number): StartError {
  return new StartError(
    `端口 ${port} 已被占用。请先停止占用它的程序，或换一个端口：${variable}=${port + 1} npm start\n` +
      `Port ${port} is in use. Stop the program that uses it, or take another port: ${variable}=${port + 1} npm start`,
  );
}

/**
 * Listens on `port`. Without a host it takes both loopback addresses: browsers try `::1` first for `localhost`, so another program
 * there would be answered by in our place. Port 0 takes a free port, on 127.0.0.1 alone.
 * @throws StartError when the port is taken or may not be used
 */
export async function listen(
  handler: RequestListener,
  options: { host: string | undefined; port: number; variable: string },
): Promise<Listening> {
  const { host, port, variable } = options;
  const servers: Server[] = [];
  try {
    servers.push(await open(handler, host ?? '127.0.0.1', port));
    if (host === undefined && port !== 0) {
      try {
        servers.push(await open(handler, '::1', port));
      } catch (error) {
        // Machines without IPv6 have no ::1; that's no fault.
        if (codeOf(error) === 'EADDRINUSE') throw error;
      }
    }
  } catch (error) {
    await Promise.all(servers.map(shut));
    if (codeOf(error) === 'EADDRINUSE') throw portTaken(variable, port);
    if (codeOf(error) === 'EACCES') {
      throw new StartError(
        `没有使用端口 ${port} 的权限，请换一个大于 1023 的端口。\nPort ${port} may not be used; take one above 1023.`,
      );
    }
    if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'ENOTFOUND') {
      throw new StartError(`本机没有地址 HOST=${host}。\nThis machine has no address HOST=${host}.`);
    }
    throw error;
  }
  const [first] = servers;
  return {
    port: (first?.address() as AddressInfo).port,
    close: async () => void (await Promise.all(servers.map(shut))),
  };
}
