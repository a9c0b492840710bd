import type {
  Commitment,
  COMMITMENT_STATES,
  CorrectCommitmentRequest,
  SubmitCommitmentRequest,
} from '../../contract/schema/commitment.js';
import { CreditSubmitEvent, type SubmitDetail } from '../../form/submission/submit-event.js';

/** What `credit-commitment-submit` tells. */
export interface CommitmentSubmitDetail extends SubmitDetail {
  readonly operation: 'submitCommitment' | 'correctCommitment';
  readonly templateId: string;
  readonly templateVersion: string;
}

/**
 * A signed commitment, or the correction of one, is about to be sent. `preventDefault()` holds it back; `respondWith(handler)` sends it by the page's own
 * means: `handler(request, { idempotencyKey, signal })` answers with what the operation answers with.
 */
export class CreditCommitmentSubmitEvent extends CreditSubmitEvent<
  SubmitCommitmentRequest | CorrectCommitmentRequest,
  Commitment,
  CommitmentSubmitDetail
> {
  static readonly type = 'credit-commitment-submit';
  constructor(detail: CommitmentSubmitDetail) {
    super(CreditCommitmentSubmitEvent.type, detail);
  }
}

/** What `credit-commitment-submitted` tells. The number opens nothing without the query code or the login. */
export interface CommitmentSubmittedDetail {
  readonly number: string;
  readonly templateId: string;
  readonly templateVersion: string;
  readonly state: (typeof COMMITMENT_STATES)[number] | (string & {});
}

/** A commitment has arrived, and its receipt is shown. */
export class CreditCommitmentSubmittedEvent extends CustomEvent<CommitmentSubmittedDetail> {
  static readonly type = 'credit-commitment-submitted';
  constructor(detail: CommitmentSubmittedDetail) {
    super(CreditCommitmentSubmittedEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'credit-commitment-submit': CreditCommitmentSubmitEvent;
    'credit-commitment-submitted': CreditCommitmentSubmittedEvent;
  }
}
