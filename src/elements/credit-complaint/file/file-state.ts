import type { Failure } from '../../../client/failure.js';
import type { ComplaintOffer } from '../../../contract/schema/complaint-offer.js';
import { type Page } from './field-names.js';

/** A page is filled in; `returns`: somebody came back from the review to change something. */
export interface Filling {
  readonly status: 'filling';
  readonly offer: ComplaintOffer;
  readonly page: Page;
  readonly returns?: boolean;
}

/** Everything that filing a complaint can be. What is being sent and how it ended is the submission's to say. */
export type FileState =
  | { readonly status: 'loading' | 'not-offered' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** This version can't draw what is required. */
  | { readonly status: 'unsupported'; readonly offer: ComplaintOffer }
  | Filling
  /** Written while there was no network: waits for the visitor's word. */
  | { readonly status: 'outbox'; readonly offer: ComplaintOffer }
  | { readonly status: 'sending'; readonly offer: ComplaintOffer }
  /** The operator has changed the rules meanwhile. */
  | { readonly status: 'changed'; readonly offer: ComplaintOffer };

/** The offer that is there, in whatever state. */
export const offerOf = (state: FileState): ComplaintOffer | undefined => ('offer' in state ? state.offer : undefined);

/** The page that is shown, where that is one of the form. */
export const pageOf = (state: FileState): Page | undefined => (state.status === 'filling' ? state.page : undefined);
