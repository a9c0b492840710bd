import { finding, invalid } from '../http/validate.js';
import { BadCursorError } from '../store/cursor.js';

/** Runs a list's read; a cursor that isn't one of this list is a fault of the request. */
export async function onBadCursor<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof BadCursorError ? invalid([finding('/cursor', 'cursor')]) : error;
  }
}
