import type { Outcome } from '../../contract/outcome.js';
import type { SearchBy } from './asking/query.js';

/** What `credit-lookup-search` tells: never the words that were typed. */
export interface LookupSearchDetail {
  readonly by: SearchBy;
  /** Names of the filters that are set. */
  readonly filters: readonly string[];
}

/** The visitor asks for a search. `preventDefault()` keeps it from being sent. */
export class CreditLookupSearchEvent extends CustomEvent<LookupSearchDetail> {
  static readonly type = 'credit-lookup-search';
  constructor(detail: LookupSearchDetail) {
    super(CreditLookupSearchEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** What `credit-lookup-results` tells. */
export interface LookupResultsDetail {
  readonly outcome: Outcome | 'failed';
  /** Results loaded so far. */
  readonly count: number;
  readonly total?: number | undefined;
  readonly totalIsCapped: boolean;
}

/** An answer arrived, or failed to. */
export class CreditLookupResultsEvent extends CustomEvent<LookupResultsDetail> {
  static readonly type = 'credit-lookup-results';
  constructor(detail: LookupResultsDetail) {
    super(CreditLookupResultsEvent.type, { detail });
  }
}

/** What `credit-lookup-select` tells. */
export interface LookupSelectDetail {
  readonly subjectId: string;
}

/** The visitor opens a subject. `preventDefault()` keeps the details closed, for a page that shows them itself. */
export class CreditLookupSelectEvent extends CustomEvent<LookupSelectDetail> {
  static readonly type = 'credit-lookup-select';
  constructor(detail: LookupSelectDetail) {
    super(CreditLookupSelectEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'credit-lookup-search': CreditLookupSearchEvent;
    'credit-lookup-results': CreditLookupResultsEvent;
    'credit-lookup-select': CreditLookupSelectEvent;
  }
}
