import type {
  AuthActor,
  AuthLevel,
  Chapter,
  CreditRecord,
  Evaluation,
  Extra,
  Filter,
  Label,
  RecordList,
  Registration,
  Subject,
  SubjectHit,
  SubjectList,
} from '../../../src/contract/index.js';

/** Who may see a row: everybody, or only the subject's own login (a legal person's, with that code, real-name or above). */
export type Scope = 'public' | 'authorised';

/** One subject as a seed or an import hands it over. */
export interface SubjectInput {
  /** Opaque and stable; with an import the id of the first row with this code stays. */
  readonly id: string;
  /** `demo` or `import:<name>`. */
  readonly dataset: string;
  readonly name: string;
  readonly formerNames: readonly { readonly name: string; readonly until?: string }[];
  readonly uscc?: string;
  readonly businessRegNo?: string;
  readonly orgCode?: string;
  readonly kind: SubjectHit['kind'];
  readonly kindName?: string;
  readonly status: SubjectHit['status'];
  readonly statusName?: string;
  readonly legalRepresentative?: SubjectHit['legalRepresentative'];
  readonly region?: { readonly code?: string; readonly name: string };
  readonly labels: readonly Label[];
  /** `formerNames`, `businessRegNo`, `orgCode`, `domicile` and `establishedOn` are filled in from this row when absent. */
  readonly registration: Registration;
  readonly evaluations: readonly Evaluation[];
  readonly extras: readonly Extra[];
  readonly domicile?: string;
  /** `YYYY-MM-DD`. */
  readonly establishedOn?: string;
  /** RFC 3339 with offset. */
  readonly asOf: string;
  readonly scope: Scope;
}

/** One record of a subject; `record.id` is unique in the whole store, and a second row with it replaces the first. */
export interface RecordInput {
  readonly subjectId: string;
  readonly scope: Scope;
  readonly record: CreditRecord;
}

/** Where a dataset's chapter comes from. A chapter of which nothing is said has no source: it reads `notConnected`, never 0. */
export interface ChapterSource {
  readonly dataset: string;
  readonly chapter: Chapter | 'registration';
  /** The source as visitors know it, for example 上海市行政处罚信息库. */
  readonly name: string;
  readonly state: 'ok' | 'unavailable' | 'notConnected';
  /** RFC 3339 with offset. */
  readonly asOf?: string;
}

/** Where a dataset's records of one 领域 come from. One of which nothing is said isn't connected: a report never says "none" of it. */
export interface DomainSource {
  readonly dataset: string;
  /** Code of the 领域. */
  readonly domain: string;
  /** The source as visitors know it. */
  readonly name: string;
  readonly state: 'ok' | 'unavailable' | 'notConnected';
  /** RFC 3339 with offset. */
  readonly asOf?: string;
}

/** What became of one handed-over subject. */
export interface SubjectWritten {
  /** The id in force: the row's own, or that of the earlier row with the same dataset and code. */
  readonly id: string;
  readonly inserted: boolean;
}

/** A subject as an import needs it to attach records. */
export interface SubjectReference {
  readonly id: string;
  readonly dataset: string;
  readonly name: string;
  readonly uscc: string;
}

/** Writing. Each call is a transaction of its own unless it is made inside {@link Store.transaction}. */
export interface StoreWriter {
  /** Inserts or replaces: by `id`, and in an `import:` dataset also by its code. Answers in the order of the rows. Good batches: 500 to 2,000 rows. */
  insertSubjects(rows: readonly SubjectInput[]): Promise<SubjectWritten[]>;
  /** Inserts or replaces by `record.id`, adds the 领域 where the deciding unit says it, and keeps the counters; the subjects must be there. Good batches: 500 to 2,000 rows. */
  insertRecords(rows: readonly RecordInput[]): Promise<void>;
  /** Inserts or replaces by dataset and chapter. */
  setChapterSources(rows: readonly ChapterSource[]): Promise<void>;
  /** Inserts or replaces by dataset and 领域. */
  setDomainSources(rows: readonly DomainSource[]): Promise<void>;
  /** The subjects with these codes (normalised) in the datasets that start with `datasetPrefix`. */
  findSubjectsByUscc(usccs: readonly string[], datasetPrefix?: string): Promise<SubjectReference[]>;
  /** Removes records and keeps the counters; unknown ids are passed over. */
  removeRecords(ids: readonly string[]): Promise<void>;
  /** Removes a dataset with its subjects, records and sources. */
  removeDataset(dataset: string): Promise<void>;
}

/** A signed-in caller; absent for an anonymous one. */
export interface Caller {
  /** Names the session in the audit without saying who it is. */
  readonly hashedId: string;
  readonly level: AuthLevel;
  readonly actor: Exclude<AuthActor, 'any'>;
  /** Normalised code of the legal person that the login speaks for. */
  readonly uscc?: string;
}

/** A filter's value as the request carries it. */
export type FilterValue = string | readonly string[] | { readonly from?: string; readonly to?: string };

/** A checked search; see `SearchSubjectsRequestSchema`. */
export interface SubjectSearch {
  readonly query: string;
  readonly by: 'auto' | 'name' | 'code';
  readonly filters: Readonly<Record<string, FilterValue>>;
  readonly suggest: boolean;
  readonly cursor?: string;
  readonly limit: number;
  readonly caller?: Caller;
}

/** A checked search in one subject's records. */
export interface RecordSearch {
  readonly subjectId: string;
  readonly chapter?: Chapter;
  readonly query?: string;
  readonly cursor?: string;
  readonly limit: number;
  readonly caller?: Caller;
}

/** What a read of one subject may say besides the answer. */
export type Refusal = { readonly refused: 'not-found' } | { readonly refused: 'not-public'; readonly level: AuthLevel };

/** A look-up of data that aren't public, whatever came of it. */
export interface AuditEntry {
  readonly at: string;
  /** {@link Caller.hashedId}, or `anonymous`. */
  readonly who: string;
  readonly level: AuthLevel;
  readonly operation: string;
  readonly subjectId: string;
  readonly chapter?: string;
  readonly outcome: 'shown' | 'refused';
}

/** Where what is known of a subject comes from. */
export interface SubjectSources {
  readonly chapters: readonly ChapterSource[];
  readonly domains: readonly DomainSource[];
}

/** All data of the service. */
export interface Store extends StoreWriter {
  /** All or nothing: when `write` rejects, nothing of it stays. */
  transaction<T>(write: (writer: StoreWriter) => Promise<T>): Promise<T>;
  /** A large first load into an empty store: indexes and counters are made at its end, which is several times faster. Not atomic. */
  load<T>(write: (writer: StoreWriter) => Promise<T>): Promise<T>;
  /** Brings the search's statistics up to date; call it after an import. */
  analyse(): Promise<void>;
  /** Whether the first data are whole. */
  isSeeded(): Promise<boolean>;
  /** Says that the first data are whole. */
  markSeeded(): Promise<void>;
  /** Throws `BadCursorError` for a cursor that isn't one of its own. */
  searchSubjects(search: SubjectSearch): Promise<SubjectList>;
  getSubject(id: string, caller?: Caller): Promise<Subject | Refusal>;
  searchRecords(search: RecordSearch): Promise<RecordList | Refusal>;
  /** Newest first. */
  listAudit(limit?: number): Promise<AuditEntry[]>;
  /** The sources of a subject's dataset, by chapter and by 领域; undefined for an unknown subject. */
  describeSources(subjectId: string): Promise<SubjectSources | undefined>;
  /** The filters that a search takes. */
  describeFilters(): Promise<Filter[]>;
  countSubjects(): Promise<number>;
}
