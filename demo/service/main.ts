// Starts the reference service from the environment; see README.md.
import { pino } from 'pino';
import { ConfigError, readConfig } from './config.js';
import { FolderInUseError } from './db/embedded/folder-lock.js';
import { ImportGate } from './import/gate.js';
import { addImport } from './routes/import.js';
import { completeDemo, seed } from './seed/index.js';
import { type RunningService, startService } from './service.js';

/** Says on one or two lines what stands in the way, and ends. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** What to say of a failure at the start; an address may hold a password and isn't repeated. */
function explain(error: unknown, port?: number): string {
  if (error instanceof ConfigError || error instanceof FolderInUseError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用，请用 SERVICE_PORT 换一个端口。\nPort ${port} is in use: set SERVICE_PORT to another one.`;
  }
  return `服务无法启动 (the service can't start): ${message || code}`;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: undefined });
  // Files reach a PostgreSQL server without this process; the embedded database only through it.
  const gate = config.folder && !config.databaseUrl ? new ImportGate(config.folder) : undefined;
  let service: RunningService;
  try {
    service = await startService(config, {
      log,
      seed,
      complete: completeDemo,
      ...(gate ? { extend: (routes, services) => addImport(routes, services, gate) } : {}),
    });
    gate?.open(service.port);
  } catch (error) {
    fail(explain(error, config.port));
  }
  log.info({ url: service.url, database: config.databaseUrl ? 'postgres' : 'embedded' }, 'listening');

  let stoppedAt = 0;
  const stop = async (signal: string) => {
    if (stoppedAt > 0) {
      // A second signal means: now. One that follows at once is the same, passed on by the parent that the terminal told too.
      if (Date.now() - stoppedAt > 1000) process.exit(1);
      return;
    }
    stoppedAt = Date.now();
    log.info({ signal }, 'stopping');
    gate?.close();
    await service.close();
    log.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));

  try {
    const store = await service.ready;
    log.info({ subjects: await store.countSubjects() }, 'ready');
  } catch (error) {
    if (stoppedAt > 0) return;
    gate?.close();
    await service.close();
    fail(explain(error));
  }
}

main().catch((error: unknown) => fail(explain(error)));
