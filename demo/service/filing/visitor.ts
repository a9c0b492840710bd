import type { Caller } from '../store/types.js';

/** Who is known by nothing. */
export const ANONYMOUS = 'anonymous';

/** Who asks. */
export interface Visitor {
  /** Whose submissions and files these are; see `submitterOf`. */
  readonly who: string;
  readonly caller: Caller | undefined;
  /** Address of the client; kept only as a number that says nothing without the secret. */
  readonly client: string;
}
