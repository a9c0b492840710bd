import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { type AppSettings, createApp } from './app.js';
import { readSecret, type ServiceConfig } from './config.js';
import { Commitments } from './commitments/commitments.js';
import { Templates } from './commitments/templates.js';
import { Complaints } from './complaints/complaints.js';
import { ContactCodes } from './contact-codes/contact-codes.js';
import type { Database } from './db/database.js';
import { FolderInUseError } from './db/embedded/folder-lock.js';
import { openDatabase } from './db/open.js';
import type { Clock, Data } from './http/environment.js';
import { Secrets } from './reports/numbers.js';
import { Reports } from './reports/reports.js';
import { readSigningKeys } from './signing/key-file.js';
import { Signing } from './signing/signing.js';
import { Audit } from './store/audit.js';
import { createStore } from './store/store.js';
import type { Store } from './store/types.js';
import { Submissions } from './submissions/submissions.js';
import { UploadFiles } from './uploads/files.js';
import { demoScanner, type Scanner } from './uploads/scanner.js';
import { Uploads } from './uploads/uploads.js';
import { WorkingDays } from './working-days/working-days.js';

/** Fills an empty store and marks it as seeded. */
export type Seeder = (
  store: Store,
  options: { subjects: number; records: number; onProgress(done: number): void; signal: AbortSignal },
) => Promise<void>;

/** What a service is started with besides its configuration. */
export interface ServiceParts {
  readonly log: Logger;
  readonly seed: Seeder;
  /** Adds what first data that an earlier version made lack. */
  complete?(store: Store): Promise<void>;
  readonly clock?: Clock;
  /** Checks what visitors send; the demonstration's own unless given. */
  readonly scanner?: Scanner;
  readonly extend?: AppSettings['extend'];
}

/** A service that listens. */
export interface RunningService {
  /** `http://127.0.0.1:8787/v1` */
  readonly url: string;
  readonly port: number;
  /** The store, once its first data is there; rejects when the database can't be opened or filled. */
  readonly ready: Promise<Store>;
  /** Finishes the requests under way, closes the database, gives the folder back. */
  close(): Promise<void>;
}

/** How long requests under way may take when the service stops, in milliseconds. */
const LAST_REQUESTS = 10_000;

const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
};

/** The failure of a promise that fails without waiting for anything, such as a folder that is in use. */
const earlyFailure = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    promise.then(
      () => undefined,
      (error: unknown) => error,
    ),
    new Promise((resolve) => setImmediate(resolve)),
  ]);

async function listen(server: Server, port: number, host: string): Promise<{ url: string; port: number }> {
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/v1`, port: taken };
}

async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  // A connection whose request ends from now on isn't kept for a next one.
  server.keepAliveTimeout = 1;
  server.close();
  const patience = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  await closed;
  clearTimeout(patience);
}

/**
 * Starts the service: it listens at once and says `unavailable`, with its progress, until the database is open and filled.
 * @throws FolderInUseError when another process has the folder, and whatever keeps it from listening
 */
export async function startService(config: ServiceConfig, parts: ServiceParts): Promise<RunningService> {
  const { log, seed, complete, clock = systemClock, scanner = demoScanner, extend } = parts;
  const workingDays = new WorkingDays(config.workingDaysFile);
  const stopping = new AbortController();
  const opening = openDatabase({
    ...(config.databaseUrl ? { url: config.databaseUrl } : {}),
    ...(config.folder ? { folder: config.folder } : {}),
    onIdleError: (error) => log.warn({ code: (error as NodeJS.ErrnoException).code }, 'database connection lost'),
  });
  const early = await earlyFailure(opening);
  if (early instanceof FolderInUseError) throw early;

  const secret = readSecret(config.folder);
  let state: Data | { progress: number } = { progress: 0 };
  const prepare = async (database: Database): Promise<Store> => {
    const now = () => clock.now();
    const store = await createStore(database, { secret, now });
    if (!(await store.isSeeded())) {
      const onProgress = (done: number) => {
        // The last hundredth: the indexes.
        state = { progress: Math.min(0.99, done) };
      };
      await seed(store, { ...config.seed, onProgress, signal: stopping.signal });
    } else await complete?.(store);
    const secrets = new Secrets(secret);
    const audit = new Audit(database, now);
    const reports = new Reports(
      {
        database,
        store,
        signing: new Signing(readSigningKeys(config.folder, now())),
        secrets,
        audit,
        clock,
        algorithm: config.algorithm,
        verifyUrl: config.verifyUrl,
      },
      secret,
      log,
    );
    await reports.begin();
    const uploads = new Uploads({ database, files: new UploadFiles(config.folder), scanner, clock, log });
    await uploads.begin();
    const submissions = new Submissions(database, secret, now);
    await submissions.resume();
    const templates = new Templates();
    const commitments = new Commitments({ database, templates, uploads, secrets, audit, clock });
    const contactCodes = new ContactCodes({ database, secrets, clock });
    const complaints = new Complaints({ database, uploads, contactCodes, workingDays, secrets, audit, clock });
    state = { store, reports, submissions, uploads, commitments, complaints, contactCodes };
    return store;
  };
  const ready = opening.then(prepare);
  // Whoever started the service hears of it by `ready`; until then it isn't unhandled.
  ready.catch(() => undefined);

  const { rateLimit, trustProxy } = config;
  const app = createApp({
    data: () => state,
    secret,
    officePassword: config.officePassword,
    rateLimit,
    trustProxy,
    clock,
    log,
    ...(extend ? { extend } : {}),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const closeDatabase = async () => {
    stopping.abort();
    await ready.catch(() => undefined);
    if ('reports' in state) {
      await state.reports.stop();
      await state.uploads.stop();
    }
    const database = await opening.catch(() => undefined);
    await database?.close();
  };
  let address: { url: string; port: number };
  try {
    address = await listen(server, config.port, config.host);
  } catch (error) {
    await closeDatabase();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return {
    ...address,
    ready,
    close: () => (closing ??= stopListening(server).then(closeDatabase)),
  };
}
