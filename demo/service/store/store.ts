import type { Filter } from '../../../src/contract/index.js';
import type { Database } from '../db/database.js';
import { INDEXES } from '../db/migrations.js';
import { Audit } from './audit.js';
import { ChapterSources } from './chapters.js';
import { describeFilters } from './filters.js';
import { searchRecords } from './records.js';
import { getSubject, searchSubjects, type SubjectsContext } from './subjects.js';
import { TermStatistics } from './term-statistics.js';
import type { DomainSource, Store, StoreWriter, SubjectSources } from './types.js';
import { countRecords, Writer } from './write.js';

/** What a store needs besides its database. */
export interface StoreSettings {
  /** Signs cursors. */
  readonly secret: Buffer;
  /** The time; the machine's unless given. */
  readonly now?: () => Date;
}

const MAX_REGIONS = 100;

/** Makes a store on an open database; the tables are there already. */
export async function createStore(
  database: Database,
  { secret, now = () => new Date() }: StoreSettings,
): Promise<Store> {
  const store = new SqlStore(database, secret, now);
  if (await store.isSeeded()) await store.createIndexes();
  return store;
}

class SqlStore implements Store {
  private readonly context: SubjectsContext;
  private readonly audit: Audit;

  constructor(
    private readonly database: Database,
    secret: Buffer,
    now: () => Date,
  ) {
    const time = () => now().getTime();
    this.audit = new Audit(database, now);
    this.context = {
      database,
      statistics: new TermStatistics(database, time),
      sources: new ChapterSources(database, time),
      audit: this.audit,
      secret,
      now,
    };
  }

  async transaction<T>(write: (writer: StoreWriter) => Promise<T>): Promise<T> {
    const result = await this.database.transaction((transaction) => write(new Writer(transaction)));
    this.context.sources.invalidate();
    return result;
  }

  insertSubjects: Store['insertSubjects'] = (rows) => this.transaction((writer) => writer.insertSubjects(rows));
  insertRecords: Store['insertRecords'] = (rows) => this.transaction((writer) => writer.insertRecords(rows));
  setChapterSources: Store['setChapterSources'] = (rows) =>
    this.transaction((writer) => writer.setChapterSources(rows));
  setDomainSources: Store['setDomainSources'] = (rows) => this.transaction((writer) => writer.setDomainSources(rows));
  removeRecords: Store['removeRecords'] = (ids) => this.transaction((writer) => writer.removeRecords(ids));
  removeDataset: Store['removeDataset'] = (dataset) => this.transaction((writer) => writer.removeDataset(dataset));
  findSubjectsByUscc: Store['findSubjectsByUscc'] = (usccs, prefix) =>
    new Writer(this.database).findSubjectsByUscc(usccs, prefix);

  async load<T>(write: (writer: StoreWriter) => Promise<T>): Promise<T> {
    // What an interrupted load left would meet its own rows.
    await this.database.exec(
      'truncate subjects, subject_details, records, record_counts, chapter_sources, domain_sources, regions;' +
        INDEXES.map(({ name }) => `drop index if exists ${name}`).join(';'),
    );
    const result = await write(new Writer(this.database, true));
    await this.database.exec(countRecords(''));
    await this.createIndexes();
    await this.analyse();
    return result;
  }

  async createIndexes(): Promise<void> {
    for (const { name, sql } of INDEXES) await this.database.exec(`create index if not exists ${name} ${sql}`);
  }

  async analyse(): Promise<void> {
    await this.database.exec('analyze subjects; analyze subject_details; analyze records; analyze record_counts');
    await this.context.statistics.refresh();
    this.context.sources.invalidate();
  }

  async isSeeded(): Promise<boolean> {
    return (await this.database.query(`select 1 from settings where key = 'seeded'`)).rows.length > 0;
  }

  async markSeeded(): Promise<void> {
    await this.createIndexes();
    await this.database.query(
      `insert into settings (key, value) values ('seeded', 'true') on conflict (key) do nothing`,
    );
  }

  searchSubjects: Store['searchSubjects'] = (search) => searchSubjects(this.context, search);
  getSubject: Store['getSubject'] = (id, caller) => getSubject(this.context, id, caller);
  searchRecords: Store['searchRecords'] = (search) => searchRecords(this.context, search);
  listAudit: Store['listAudit'] = (limit = 100) => this.audit.list(limit);

  async describeSources(subjectId: string): Promise<SubjectSources | undefined> {
    const { rows: subjects } = await this.database.query<{ dataset: string }>(
      'select dataset from subjects where id = $1',
      [subjectId],
    );
    const dataset = subjects[0]?.dataset;
    if (dataset === undefined) return undefined;
    const { rows } = await this.database.query<Omit<DomainSource, 'asOf'> & { asOf: string | null }>(
      'select dataset, domain, name, state, as_of as "asOf" from domain_sources where dataset = $1 order by domain',
      [dataset],
    );
    return {
      chapters: (await this.context.sources.all()).filter((source) => source.dataset === dataset),
      domains: rows.map(({ asOf, ...source }) => ({ ...source, ...(asOf ? { asOf } : {}) })),
    };
  }

  async describeFilters(): Promise<Filter[]> {
    const { rows } = await this.database.query<{ value: string; label: string }>(
      'select value, label from regions order by value collate "C" limit $1::integer',
      [MAX_REGIONS],
    );
    return describeFilters(rows);
  }

  async countSubjects(): Promise<number> {
    const { rows } = await this.database.query<{ n: number }>('select count(*)::integer as n from subjects');
    return rows[0]?.n ?? 0;
  }
}
