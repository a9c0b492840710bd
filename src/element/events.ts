import type { AuthActor, AuthLevel } from '../contract/schema/common.js';
import type { FailureCode } from '../contract/schema/failure.js';

const intent = { bubbles: true, composed: true, cancelable: true };

/** What `credit-auth-required` tells. */
export interface AuthRequiredDetail {
  /** Name of the operation that needs the login. */
  readonly operation: string;
  readonly level: AuthLevel;
  readonly actor: AuthActor;
  /** Makes the call again, once, however much later; without effect when the visitor has gone on. */
  resume(): void;
  /**
   * The visitor has given the login up: the call that waits ends as the failure it was, and the visitor reads that. Without effect when nothing
   * waits; `resume()` still works afterwards.
   */
  cancel(): void;
}

/**
 * A call needs a login. `preventDefault()` says that the page sees to it and calls `detail.resume()` then, or `detail.cancel()` when the visitor has
 * given up; otherwise the element asks the visitor in words, and `resume()` still works.
 */
export class CreditAuthRequiredEvent extends CustomEvent<AuthRequiredDetail> {
  static readonly type = 'credit-auth-required';
  constructor(detail: AuthRequiredDetail) {
    super(CreditAuthRequiredEvent.type, { ...intent, detail });
  }
}

/** What `credit-challenge-required` tells. */
export interface ChallengeRequiredDetail {
  readonly operation: string;
  /** Makes the call again, once. The headers carry the proof and go with this one call only. */
  resume(headers?: Record<string, string>): void;
  /** The visitor has given the check up: the call that waits after `preventDefault()` ends as the failure it was. */
  cancel(): void;
}

/** The endpoint wants to know that a human asks. The element shows its slot `challenge`; the page's check calls `detail.resume()`. */
export class CreditChallengeRequiredEvent extends CustomEvent<ChallengeRequiredDetail> {
  static readonly type = 'credit-challenge-required';
  constructor(detail: ChallengeRequiredDetail) {
    super(CreditChallengeRequiredEvent.type, { ...intent, detail });
  }
}

/** What `credit-failure` tells. */
export interface FailureDetail {
  readonly operation: string;
  readonly code: FailureCode;
  /** Names the answer in the operator's logs. */
  readonly traceId?: string | undefined;
}

/** A call failed for good; the element shows it. For the page's monitoring. */
export class CreditFailureEvent extends CustomEvent<FailureDetail> {
  static readonly type = 'credit-failure';
  constructor(detail: FailureDetail) {
    super(CreditFailureEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** What `credit-record-action` tells. */
export interface RecordActionDetail {
  readonly action: 'objection' | 'repair';
  /** The record's id at the endpoint. */
  readonly recordRef: string;
  readonly subjectId: string;
}

/** The visitor wants to object to a record or have it repaired; the page takes them there. */
export class CreditRecordActionEvent extends CustomEvent<RecordActionDetail> {
  static readonly type = 'credit-record-action';
  constructor(detail: RecordActionDetail) {
    super(CreditRecordActionEvent.type, { ...intent, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'credit-auth-required': CreditAuthRequiredEvent;
    'credit-challenge-required': CreditChallengeRequiredEvent;
    'credit-failure': CreditFailureEvent;
    'credit-record-action': CreditRecordActionEvent;
  }
}
