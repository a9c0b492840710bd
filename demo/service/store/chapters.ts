import { type ChapterCount, CHAPTERS, type Source } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { LEVEL_FOR_AUTHORISED } from './access.js';
import type { ChapterSource, Scope } from './types.js';

/** A chapter's records of one subject. */
export interface Count {
  readonly chapter: string;
  readonly scope: Scope;
  readonly records: number;
  readonly latestOn?: string;
}

/** A chapter of which a dataset says nothing has no source. */
const MISSING = { name: '（无数据源）', state: 'notConnected' } as const;

/** The sources of all datasets; a handful of rows, kept in memory for a moment. */
export class ChapterSources {
  private rows: ChapterSource[] = [];
  private readAt = -Infinity;

  constructor(
    private readonly database: Queryable,
    private readonly now: () => number,
  ) {}

  /** Forgets what was read, after a write. */
  invalidate(): void {
    this.readAt = -Infinity;
  }

  async all(): Promise<readonly ChapterSource[]> {
    if (this.now() - this.readAt < 30_000) return this.rows;
    const { rows } = await this.database.query<ChapterSource>(
      `select dataset, chapter, name, state, as_of as "asOf" from chapter_sources order by dataset, chapter`,
    );
    this.rows = rows.map(({ asOf, ...source }) => ({ ...source, ...(asOf ? { asOf } : {}) }));
    this.readAt = this.now();
    return this.rows;
  }

  async of(dataset: string, chapter: string): Promise<Omit<ChapterSource, 'dataset' | 'chapter'>> {
    const all = await this.all();
    return all.find((source) => source.dataset === dataset && source.chapter === chapter) ?? MISSING;
  }
}

/** Sources as an answer names them: each name once, and down if any part of it is. */
export function answerSources(sources: readonly Pick<ChapterSource, 'name' | 'state' | 'asOf'>[]): Source[] {
  const byName = new Map<string, Source>();
  for (const { name, state, asOf } of sources) {
    const known = byName.get(name);
    if (!known || known.state === 'ok') byName.set(name, { name, state, ...(asOf ? { asOf } : {}) });
  }
  return [...byName.values()];
}

/** As of when a whole answer speaks: its oldest source. */
export function oldest(sources: readonly Source[], otherwise: string): string {
  const instants = sources.flatMap(({ state, asOf }) => (state === 'ok' && asOf ? [asOf] : []));
  return instants.reduce(
    (least, instant) => (Date.parse(instant) < Date.parse(least) ? instant : least),
    instants[0] ?? otherwise,
  );
}

/** The counters of some subjects, by subject. */
export async function readCounts(database: Queryable, subjectIds: readonly string[]): Promise<Map<string, Count[]>> {
  const { rows } = await database.query<{ id: string; latestOn: string | null } & Omit<Count, 'latestOn'>>(
    `select subject_id as id, chapter, scope, records, latest_on::text as "latestOn" from record_counts where subject_id = any($1::text[])`,
    [subjectIds],
  );
  const counts = new Map<string, Count[]>();
  for (const { id, latestOn, ...count } of rows) {
    const list = counts.get(id) ?? [];
    list.push({ ...count, ...(latestOn ? { latestOn } : {}) });
    counts.set(id, list);
  }
  return counts;
}

/** All chapters of one subject, as a caller may see them. */
export async function chapterCounts(
  sources: ChapterSources,
  dataset: string,
  counts: readonly Count[],
  entitled: boolean,
): Promise<ChapterCount[]> {
  return Promise.all(
    CHAPTERS.map(async (chapter): Promise<ChapterCount> => {
      const { name, state, asOf } = await sources.of(dataset, chapter);
      const head = { chapter, source: name, ...(asOf ? { asOf } : {}) };
      if (state !== 'ok') return { ...head, state };
      const own = counts.filter((count) => count.chapter === chapter);
      const seen = own.filter((count) => entitled || count.scope === 'public');
      if (seen.length === 0 && own.length > 0) return { ...head, state: 'notPublic', level: LEVEL_FOR_AUTHORISED };
      const latestOn = seen
        .flatMap((count) => count.latestOn ?? [])
        .sort()
        .pop();
      return {
        ...head,
        state,
        count: seen.reduce((sum, { records }) => sum + records, 0),
        ...(latestOn ? { latestOn } : {}),
      };
    }),
  );
}
