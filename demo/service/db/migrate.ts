import type { Database } from './database.js';
import { MIGRATIONS, type Migration } from './migrations.js';

/** Any number that nothing else locks: services that start together wait for each other here. */
const LOCK = 7_201_018;

/** Applies the migrations that the database hasn't seen, in order, all or none; once applied, a migration is never changed. */
export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.exec(`select pg_advisory_xact_lock(${LOCK})`);
    await transaction.exec(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await transaction.query<{ name: string }>('select name from migrations');
    const applied = new Set(rows.map((row) => row.name));
    for (const { name, sql } of migrations) {
      if (applied.has(name)) continue;
      await transaction.exec(sql);
      await transaction.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}
