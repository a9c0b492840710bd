import type { FieldError } from '../../../src/contract/index.js';
import { invalid } from './validate.js';

/** A finding whose words say how to mend it. */
export interface Fault extends FieldError {
  readonly detail: string;
}

/** One finding. */
export const fault = (pointer: string, code: string, detail: string): Fault => ({ pointer, code, detail });

/** A name as a segment of a JSON Pointer (RFC 6901). */
export const segment = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** @throws Problem `invalid` when there are findings */
export function assertNoFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalid(faults);
}
