import type { Queryable } from '../db/database.js';

/** The next number of a series, 6 digits. */
export async function nextSerial(transaction: Queryable, series: string): Promise<string> {
  const { rows } = await transaction.query<{ last: number }>(
    `insert into serials (series, last) values ($1, 1)
     on conflict (series) do update set last = serials.last + 1 returning last`,
    [series],
  );
  return String(rows[0]?.last ?? 0).padStart(6, '0');
}
