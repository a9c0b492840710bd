import pg from 'pg';
import type { Database, Queryable, Row } from './database.js';

/** `count(*)` and other 64-bit numbers as numbers, as the embedded database gives them. */
const types = new pg.TypeOverrides();
types.setTypeParser(20, Number);

const session = (client: pg.Pool | pg.PoolClient): Queryable => ({
  query: async <R = Row>(sql: string, params: readonly unknown[] = []) => ({
    rows: (await client.query(sql, [...params])).rows as R[],
  }),
  exec: async (sql) => {
    await client.query(sql);
  },
});

/** Opens a pool on a PostgreSQL server; throws when the first connection fails. */
export async function openPostgres(url: string, onIdleError: (error: Error) => void = () => {}): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server closes is replaced with the next statement; without a listener it would end the process.
  pool.on('error', onIdleError);
  // Compiling a plan takes longer than the searches that it would speed up.
  pool.on('connect', (client) => void client.query('set jit = off').catch(() => undefined));
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: 'postgres',
    ...session(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(session(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        const lost = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(lost);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}
