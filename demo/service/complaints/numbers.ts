import type { Queryable } from '../db/database.js';
import { nextSerial } from '../filing/serials.js';

const SIGN = 'TS';

/** What a number of ours looks like; the contract lets others look otherwise. */
export const COMPLAINT_NUMBER = /^TS\d{14}$/;

/** 投诉编号: TS, 8 digits of the day, 6 of a serial. It is counted up and opens nothing by itself. */
export async function nextNumber(transaction: Queryable, day: string): Promise<string> {
  const series = SIGN + day.replaceAll('-', '');
  return series + (await nextSerial(transaction, series));
}
