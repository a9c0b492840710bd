import { normaliseName } from '../../../src/contract/normalise.js';
import { CHAPTERS, type CreditRecord, type RecordList } from '../../../src/contract/index.js';
import { isEntitled, LEVEL_FOR_AUTHORISED } from './access.js';
import { answerSources, type Count, oldest, readCounts } from './chapters.js';
import { readCursor, writeCursor } from './cursor.js';
import { visibleTexts } from './record-words.js';
import type { SubjectsContext } from './subjects.js';
import { TOTAL_CAP } from './subject-search.js';
import type { RecordSearch, Refusal, Scope } from './types.js';

/** Newest first: the date (`-infinity` where there is none) and the id. */
type Key = readonly [string, string];

interface RecordRow {
  readonly id: string;
  readonly date: string;
  readonly scope: Scope;
  readonly record: CreditRecord;
}

interface Cursor {
  readonly after: Key;
  readonly total: Pick<RecordList, 'total' | 'totalIsCapped'>;
}

/** Why records of a list stay away, for the visitor. */
const MORE_NOT_PUBLIC = '另有不对社会公开的记录，仅向主体本人提供查询。';

/** Whether one of the texts that a visitor sees contains `key`. */
function mentions(record: CreditRecord, key: string): boolean {
  for (const text of visibleTexts(record)) if (normaliseName(text).includes(key)) return true;
  return false;
}

const BATCH = 500;

/** Searches in one subject's records; see `searchRecords` of the contract. */
export async function searchRecords(context: SubjectsContext, search: RecordSearch): Promise<RecordList | Refusal> {
  const { subjectId, caller, limit, chapter } = search;
  const { rows: subjects } = await context.database.query<{ dataset: string; scope: Scope; code: string }>(
    'select dataset, scope, uscc as code from subjects where id = $1',
    [subjectId],
  );
  const [subject] = subjects;
  if (!subject) return { refused: 'not-found' };
  const entitled = isEntitled(caller, subject.code);
  const audit = (outcome: 'shown' | 'refused') =>
    context.audit.write([{ operation: 'searchRecords', subjectId, outcome, ...(chapter ? { chapter } : {}) }], caller);
  const refuse = async (): Promise<Refusal> => {
    await audit('refused');
    return { refused: 'not-public', level: LEVEL_FOR_AUTHORISED };
  };
  if (subject.scope === 'authorised' && !entitled) return refuse();

  const asked = chapter ? [chapter] : CHAPTERS;
  const origins = await Promise.all(
    asked.map(async (name) => ({ chapter: name, ...(await context.sources.of(subject.dataset, name)) })),
  );
  const chapters = origins.filter(({ state }) => state === 'ok').map((origin) => origin.chapter as string);
  const counts = ((await readCounts(context.database, [subjectId])).get(subjectId) ?? []).filter((count) =>
    chapters.includes(count.chapter),
  );
  const seen = counts.filter((count) => entitled || count.scope === 'public');
  const isPartHidden = seen.length < counts.length;
  if (chapter && seen.length === 0 && isPartHidden) return refuse();

  const key = normaliseName(search.query ?? '');
  const request = ['searchRecords', subjectId, chapter ?? '', key, entitled];
  const cursor = search.cursor ? readCursor<Cursor>(context.secret, request, search.cursor) : undefined;
  const reader = new RecordReader(context, subjectId, chapters, entitled, key);
  const found = await reader.page(limit + 1, cursor?.after);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items[items.length - 1] : undefined;
  const total = cursor?.total ?? (await countAll(reader, seen, key, last ? undefined : items.length));

  if (subject.scope === 'authorised' || items.some((row) => row.scope === 'authorised')) await audit('shown');
  else if (isPartHidden && !cursor) await audit('refused');
  const sources = answerSources(origins);
  return {
    items: items.map((row) => row.record),
    ...(last
      ? { nextCursor: writeCursor(context.secret, request, { after: [last.date, last.id], total } satisfies Cursor) }
      : {}),
    ...total,
    asOf: oldest(sources, context.now().toISOString()),
    sources,
    ...(isPartHidden ? { notPublic: { reason: MORE_NOT_PUBLIC, level: LEVEL_FOR_AUTHORISED } } : {}),
  };
}

async function countAll(
  reader: RecordReader,
  seen: readonly Count[],
  key: string,
  known?: number,
): Promise<Cursor['total']> {
  if (known !== undefined) return { total: known };
  if (!key) return { total: seen.reduce((sum, { records }) => sum + records, 0) };
  const count = (await reader.page(TOTAL_CAP + 1)).length;
  return count > TOTAL_CAP ? { total: TOTAL_CAP, totalIsCapped: true } : { total: count };
}

/** Reads one subject's records in order. Words are looked for here: a subject's records are few, and names normalise only in this language. */
class RecordReader {
  constructor(
    private readonly context: SubjectsContext,
    private readonly subjectId: string,
    private readonly chapters: readonly string[],
    private readonly entitled: boolean,
    private readonly key: string,
  ) {}

  async page(limit: number, after?: Key): Promise<RecordRow[]> {
    if (this.chapters.length === 0) return [];
    if (!this.key) return this.batch(limit, after);
    const found: RecordRow[] = [];
    for (let start = after; ;) {
      const rows = await this.batch(BATCH, start);
      found.push(...rows.filter(({ record }) => mentions(record, this.key)));
      const last = rows[rows.length - 1];
      if (found.length >= limit || rows.length < BATCH || !last) return found.slice(0, limit);
      start = [last.date, last.id];
    }
  }

  private async batch(limit: number, after?: Key): Promise<RecordRow[]> {
    const { rows } = await this.context.database.query<RecordRow>(
      `select id, sort_date::text as date, scope, record from records
       where subject_id = $1 and chapter = any($2::text[]) and scope = any($3::text[])
         ${after ? 'and (sort_date, id) < ($5::date, $6::text)' : ''}
       order by sort_date desc, id desc limit $4::integer`,
      [this.subjectId, this.chapters, this.entitled ? ['public', 'authorised'] : ['public'], limit, ...(after ?? [])],
    );
    return rows;
  }
}
