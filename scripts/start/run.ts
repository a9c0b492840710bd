import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildWhenStale } from './build-files.js';
import { listen } from './listen.js';
import { pageServer } from './page-server.js';
import { startService, untilReady } from './service.js';
import { StartError } from './settings.js';
import type { StartSettings } from './settings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that `npm start` runs. */
export interface Running {
  /** Settles when the service ends by itself. */
  readonly ended: Promise<number>;
  /** Ends the pages and the service; settles when both are gone. */
  stop(): Promise<void>;
}

const addressesOf = (port: number): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}/`);

function announce({ host, port, servicePort }: StartSettings, say: (text: string) => void): void {
  const wide = host === '0.0.0.0' || host === '::';
  const pages = host === undefined || wide ? `http://localhost:${port}/` : `http://${host}:${port}/`;
  say('');
  say(`  页面 pages      ${pages}`);
  if (wide)
    for (const address of addressesOf(port))
      say(`                  ${address}  （局域网，普通 http）(local network, plain http)`);
  say(`  服务 service    http://localhost:${servicePort}/v1  （页面上为 /api/v1）(at /api/v1 for the pages)`);
  say('');
  say('  演示数据：企业和信用记录均由程序生成，纯属虚构。');
  say('  Demonstration data: every enterprise and record is made up by a program.');
  if (!wide) say('  供其他设备访问，请用 HOST=0.0.0.0 npm start。For other devices: HOST=0.0.0.0 npm start');
  say('  按 Ctrl-C 停止。Ctrl-C stops it.');
  say('');
}

/** Tells how far the first data are, in steps of ten per cent. */
function progressTeller(say: (text: string) => void): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent === told) return;
    told = percent;
    say(`  首次启动，正在准备演示数据 ${percent}%  First start, preparing the data: ${percent}%`);
  };
}

async function claimServicePort(port: number): Promise<void> {
  const probe = await listen(() => undefined, { host: undefined, port, variable: 'SERVICE_PORT' });
  await probe.close();
}

/**
 * Starts the pages and the reference service, and builds what the pages load.
 * @param env handed on to the service
 * @throws StartError when a port is taken or the build fails; nothing is left running then
 */
export async function start(
  settings: StartSettings,
  env: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<Running> {
  const { host, port, servicePort } = settings;
  let built: Promise<unknown> = Promise.resolve();
  const handler = pageServer({
    pages: join(root, 'demo/pages'),
    cdn: join(root, 'dist/cdn'),
    built: () => built,
    servicePort,
  });
  const pages = await listen(handler, { host, port, variable: 'PORT' });
  try {
    await claimServicePort(servicePort);
  } catch (error) {
    await pages.close();
    throw error;
  }
  const service = startService(servicePort, { VERIFY_URL: `http://localhost:${port}/verify.html`, ...env });
  const stop = async (): Promise<void> => void (await Promise.all([pages.close(), service.stop()]));
  built = buildWhenStale(root, () => say('正在构建页面所用的文件… Building the files that the pages load…'));
  try {
    await built;
  } catch (error) {
    await stop();
    throw new StartError(`构建没有成功。The build failed.\n${error instanceof Error ? error.message : String(error)}`);
  }
  announce(settings, say);
  void untilReady(servicePort, service.ended, progressTeller(say)).then((ready) => {
    if (ready) say('  服务已就绪。The service is ready.');
  });
  return { ended: service.ended, stop };
}
