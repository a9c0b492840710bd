import type { Queryable } from '../db/database.js';
import { FENGXIAN } from '../seed/vocabulary/districts.js';

/** 承诺编码: 6 digits of the area, 8 of the day, 6 of a serial. It is counted up and opens nothing by itself. */
export async function nextNumber(transaction: Queryable, day: string): Promise<string> {
  const { rows } = await transaction.query<{ last: number }>(
    `insert into commitment_serials (day, last) values ($1, 1)
     on conflict (day) do update set last = commitment_serials.last + 1 returning last`,
    [day],
  );
  return FENGXIAN.code + day.replaceAll('-', '') + String(rows[0]?.last ?? 0).padStart(6, '0');
}
