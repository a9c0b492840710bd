import type { Complaint, COMPLAINT_STATES, SubmitComplaintRequest } from '../../contract/schema/complaint.js';
import { CreditSubmitEvent, type SubmitDetail } from '../../form/submission/submit-event.js';

/** What `credit-complaint-submit` tells. */
export interface ComplaintSubmitDetail extends SubmitDetail {
  readonly operation: 'submitComplaint';
}

/**
 * A complaint is about to be sent. `preventDefault()` holds it back; `respondWith(handler)` sends it by the page's own means:
 * `handler(request, { idempotencyKey, signal })` answers with what the operation answers with.
 */
export class CreditComplaintSubmitEvent extends CreditSubmitEvent<
  SubmitComplaintRequest,
  Complaint,
  ComplaintSubmitDetail
> {
  static readonly type = 'credit-complaint-submit';
  constructor(detail: ComplaintSubmitDetail) {
    super(CreditComplaintSubmitEvent.type, detail);
  }
}

/** What `credit-complaint-submitted` tells. The number opens nothing without the query code or the login. */
export interface ComplaintSubmittedDetail {
  readonly number: string;
  readonly state: (typeof COMPLAINT_STATES)[number] | (string & {});
}

/** A complaint has arrived, and its receipt is shown. */
export class CreditComplaintSubmittedEvent extends CustomEvent<ComplaintSubmittedDetail> {
  static readonly type = 'credit-complaint-submitted';
  constructor(detail: ComplaintSubmittedDetail) {
    super(CreditComplaintSubmittedEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'credit-complaint-submit': CreditComplaintSubmitEvent;
    'credit-complaint-submitted': CreditComplaintSubmittedEvent;
  }
}
