// Search latency of the reference service's store, by class of query, as `npm run bench` prints it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../demo/service/db/database.js';
import { openDatabase } from '../demo/service/db/open.js';
import { generateSubjects } from '../demo/service/seed/generate.js';
import { createStore } from '../demo/service/store/store.js';
import type { Store, SubjectInput, SubjectSearch } from '../demo/service/store/types.js';

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** What one run found. */
export interface SearchLatency {
  readonly kind: Database['kind'];
  readonly subjects: number;
  /** Seconds to load the subjects and make the indexes. */
  readonly load: number;
  readonly classes: Readonly<Record<string, Latency>>;
  /** Over all classes alike. */
  readonly all: Latency;
}

type Query = Pick<SubjectSearch, 'query'> & Partial<SubjectSearch>;
type QueryClass = (sample: SubjectInput, index: number) => Query;

const points = (text: string) => [...text];
const pairAt = (text: string, index: number) =>
  points(text)
    .slice(index, index + 2)
    .join('');
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
/** The invented part of a name, which stands behind the place and the brand. */
const inventedPair = (name: string) => {
  const inner = name.replace(/[（(].*?[）)]/g, '').replace(/^上海市?/, '');
  return pairAt(inner, 2);
};

const FREQUENT = ['上海', '有限', '公司', '科技', '集团', '股份', '建筑', '贸易', '中心', '技术'];
const DISTRICTS = ['310101', '310104', '310105', '310112', '310115', '310116', '310120', '310151'];
const RARE_STATUS = ['annulled', 'relocated', 'revokedDeregistered', 'other'];

const CLASSES: Readonly<Record<string, QueryClass>> = {
  'exact code': ({ uscc }) => ({ query: uscc ?? '91310000000000000X', by: 'code' }),
  'code prefix': ({ uscc }, index) => ({ query: (uscc ?? '913101').slice(0, 3 + (index % 10)), by: 'code' }),
  'exact name': ({ name }) => ({ query: name }),
  'rare two characters': ({ name }) => ({ query: inventedPair(name) }),
  'frequent two characters': (_, index) => ({ query: pick(FREQUENT, index) }),
  'one character': ({ name }) => ({ query: points(name)[4] ?? '信' }),
  'long substring': ({ name }) => ({ query: points(name).slice(2, 12).join('') }),
  'former name': ({ formerNames, name }) => ({
    query: points(formerNames[0]?.name ?? name)
      .slice(2, 9)
      .join(''),
  }),
  'nothing found': (_, index) => ({ query: `鼍${String.fromCodePoint(0x9f98 + index)}上海` }),
  'frequent, one district': (_, index) => ({
    query: pick(FREQUENT, index),
    filters: { region: [pick(DISTRICTS, index >> 1)] },
  }),
  'frequent, rare status': (_, index) => ({
    query: pick(FREQUENT, index),
    filters: { status: [pick(RARE_STATUS, index >> 1)], region: [pick(DISTRICTS, index)] },
  }),
  'frequent, period': (_, index) => ({
    query: pick(FREQUENT, index),
    filters: { establishedOn: { from: `${2000 + (index % 20)}-03-01`, to: `${2000 + (index % 20)}-09-30` } },
  }),
  'code prefix, one district': (_, index) => ({
    query: '9131',
    by: 'code',
    filters: { region: [pick(DISTRICTS, index)], status: [pick(RARE_STATUS, index)] },
  }),
  'while typing': ({ name }, index) => ({
    query: points(name)
      .slice(0, 2 + (index % 5))
      .join(''),
    suggest: true,
    limit: 8,
  }),
};

/** Queries per class; a fifth of them is asked once before, unmeasured. */
const QUERIES = 60;
const SAMPLES = 400;

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

function summarise(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

/** Loads the subjects; answers with some of them, taken evenly. */
async function load(store: Store, subjects: number, onProgress?: (done: number) => void): Promise<SubjectInput[]> {
  const samples: SubjectInput[] = [];
  const every = Math.max(1, Math.floor(subjects / SAMPLES));
  await store.load(async (writer) => {
    await writer.setChapterSources([{ dataset: 'demo', chapter: 'registration', name: '登记库', state: 'ok' }]);
    let batch: SubjectInput[] = [];
    let count = 0;
    for (const subject of generateSubjects({ subjects, records: 0, seed: 7 })) {
      if (count++ % every === 0 && subject.scope === 'public') samples.push(subject);
      batch.push(subject);
      if (batch.length < 2000) continue;
      await writer.insertSubjects(batch);
      batch = [];
      onProgress?.(count / subjects);
    }
    if (batch.length > 0) await writer.insertSubjects(batch);
  });
  return samples;
}

async function timePage(store: Store, query: Query): Promise<number> {
  const started = performance.now();
  await store.searchSubjects({ by: 'auto', filters: {}, suggest: false, limit: 20, ...query });
  return performance.now() - started;
}

/** The fifth page of a search with many hits. */
async function timeFifthPage(store: Store, query: string): Promise<number> {
  const search: SubjectSearch = { query, by: 'name', filters: {}, suggest: false, limit: 20 };
  let cursor: string | undefined;
  for (let page = 1; page < 5; page++) {
    cursor = (await store.searchSubjects({ ...search, ...(cursor ? { cursor } : {}) })).nextCursor;
    if (!cursor) return 0;
  }
  return timePage(store, { ...search, cursor });
}

/** Times every class of query on a store that is filled; `samples` are subjects in it. */
export async function measureStore(store: Store, samples: readonly SubjectInput[]): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  const renamed = samples.filter(({ formerNames }) => formerNames.length > 0);
  for (const [name, make] of Object.entries(CLASSES)) {
    const from = name === 'former name' && renamed.length > 0 ? renamed : samples;
    const queries = Array.from({ length: QUERIES }, (_, index) => make(pick(from, index * 7), index));
    for (const query of queries.slice(0, QUERIES / 5)) await timePage(store, query);
    const own: number[] = [];
    for (const query of queries) own.push(await timePage(store, query));
    times[name] = own;
  }
  const fifth: number[] = [];
  for (let index = 0; index < QUERIES / 2; index++) fifth.push(await timeFifthPage(store, pick(FREQUENT, index)));
  times['fifth page'] = fifth;
  return times;
}

/** A schema of its own on a server, so that nothing that is there is touched; a folder of its own otherwise. */
async function openScratch(database: string): Promise<{ opened: Database; remove(): Promise<void> }> {
  if (database === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), 'credit-bench-'));
    return {
      opened: await openDatabase({ folder }),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const { default: pg } = await import('pg');
  const schema = `credit_bench_${randomBytes(4).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create schema ${schema}`);
  const url = new URL(database);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  return { opened: await openDatabase({ url: url.href }), remove: () => run(`drop schema ${schema} cascade`) };
}

/**
 * Loads so many fictitious subjects into a database made for it, searches, and removes it.
 * @param database `embedded`, or the URL of a PostgreSQL server
 */
export async function measureSearchLatency(
  database: string,
  subjects: number,
  onProgress?: (done: number) => void,
): Promise<SearchLatency> {
  const { opened, remove } = await openScratch(database);
  try {
    const store = await createStore(opened, { secret: randomBytes(32) });
    const started = performance.now();
    const samples = await load(store, subjects, onProgress);
    const loaded = (performance.now() - started) / 1000;
    const times = await measureStore(store, samples);
    return {
      kind: opened.kind,
      subjects,
      load: loaded,
      classes: Object.fromEntries(Object.entries(times).map(([name, own]) => [name, summarise(own)])),
      all: summarise(Object.values(times).flat()),
    };
  } finally {
    await opened.close();
    await remove();
  }
}
