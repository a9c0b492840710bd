/** A row as the driver gives it: counts are numbers, dates and instants are read as text by the statements themselves. */
export type Row = Record<string, unknown>;

/** Something that runs statements: the database, or a transaction of it. */
export interface Queryable {
  /** One statement with `$1 …` parameters. */
  query<R = Row>(sql: string, params?: readonly unknown[]): Promise<{ rows: R[] }>;
  /** Several statements without parameters. */
  exec(sql: string): Promise<void>;
}

/** PostgreSQL, embedded or as a server; the statements are the same on both. */
export interface Database extends Queryable {
  readonly kind: 'embedded' | 'postgres';
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
