import type { Queryable } from '../db/database.js';
import { nextSerial } from '../filing/serials.js';
import { FENGXIAN } from '../seed/vocabulary/districts.js';

/** 承诺编码: 6 digits of the area, 8 of the day, 6 of a serial. It is counted up and opens nothing by itself. */
export const nextNumber = async (transaction: Queryable, day: string): Promise<string> =>
  FENGXIAN.code + day.replaceAll('-', '') + (await nextSerial(transaction, day));
