import { pino } from 'pino';
import { type RunningService, startService } from '../../../demo/service/service.js';
import type { ServiceConfig } from '../../../demo/service/config.js';
import type { Clock } from '../../../demo/service/http/environment.js';
import type { Scanner } from '../../../demo/service/uploads/scanner.js';
import type {
  ChapterSource,
  DomainSource,
  RecordInput,
  Store,
  SubjectInput,
} from '../../../demo/service/store/types.js';
import { DOMAIN_SOURCES, RECORDS, SOURCES, SUBJECTS } from './subjects.js';

/** What a test service is to be unlike others in. */
export interface TestServiceSettings extends Partial<ServiceConfig> {
  readonly subjects?: readonly SubjectInput[];
  readonly records?: readonly RecordInput[];
  readonly sources?: readonly ChapterSource[];
  readonly domainSources?: readonly DomainSource[];
  readonly clock?: Clock;
  readonly scanner?: Scanner;
}

/** An answer with its body read. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A service that runs in the test's process. */
export interface TestService {
  /** Base of the contract's paths, `http://127.0.0.1:…/v1` */
  readonly url: string;
  readonly store: Store;
  /** What was logged, one JSON line each. */
  readonly logs: readonly string[];
  /** Sends JSON, and reads the answer as JSON. */
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Reply<Body>>;
  /** Signs in by the demonstration's own sign-in; answers with the bearer token's header. */
  signIn(who: { level: string; actor: 'person' | 'legal'; uscc?: string }): Promise<{ Authorization: string }>;
  close(): Promise<void>;
}

/** What every test service is configured with. */
export const TEST_CONFIG: ServiceConfig = {
  host: '127.0.0.1',
  port: 0,
  seed: { subjects: 0, records: 0 },
  logLevel: 'info',
  rateLimit: { perMinute: 0, burst: 1 },
  trustProxy: false,
  algorithm: 'by-kind',
  verifyUrl: 'http://localhost/verify.html',
};

/** Fills a store with a test's data. */
export async function fill(store: Store, settings: TestServiceSettings = {}): Promise<void> {
  await store.setChapterSources(settings.sources ?? SOURCES);
  await store.setDomainSources(settings.domainSources ?? DOMAIN_SOURCES);
  await store.insertSubjects(settings.subjects ?? SUBJECTS);
  await store.insertRecords(settings.records ?? RECORDS);
  await store.markSeeded();
  await store.analyse();
}

/** Starts a service with a database in memory on a free port, filled with a few subjects. Close it when the tests are over. */
export async function startTestService(settings: TestServiceSettings = {}): Promise<TestService> {
  const { subjects, records, sources, domainSources, clock, scanner, ...config } = settings;
  const logs: string[] = [];
  const log = pino({ level: config.logLevel ?? 'info', base: undefined }, { write: (line: string) => logs.push(line) });
  const service: RunningService = await startService(
    { ...TEST_CONFIG, ...config },
    { log, seed: (store) => fill(store, settings), ...(clock ? { clock } : {}), ...(scanner ? { scanner } : {}) },
  );
  const store = await service.ready.catch(async (error: unknown) => {
    await service.close();
    throw error;
  });
  const call: TestService['call'] = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await fetch(`${service.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as Body };
  };
  return {
    url: service.url,
    store,
    logs,
    call,
    async signIn(who) {
      const { body } = await call<{ token: string }>('POST', '/demo/session', who);
      return { Authorization: `Bearer ${body.token}` };
    },
    close: () => service.close(),
  };
}
