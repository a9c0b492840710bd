import type { Failure } from '../../../client/failure.js';
import type {
  CommitmentContent,
  CommitmentTemplate,
  Digest,
  SubmitCommitmentRequest,
} from '../../../contract/schema/commitment.js';
import type { DifferenceLine } from './difference.js';

/** What will be signed: final to the byte. */
export interface Prepared {
  readonly content: CommitmentContent;
  readonly text: string;
  readonly digest: Digest;
}

/** Everything that making a commitment can be. What is being sent and how it ended is the submission's to say. */
export type SignState =
  | { readonly status: 'loading' | 'not-offered' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** This visitor may not, or this version can't. */
  | { readonly status: 'ineligible' | 'unsupported'; readonly template: CommitmentTemplate }
  | { readonly status: 'filling'; readonly template: CommitmentTemplate }
  | { readonly status: 'reviewing' | 'signing'; readonly template: CommitmentTemplate; readonly prepared: Prepared }
  | {
      readonly status: 'sending';
      readonly template: CommitmentTemplate;
      readonly prepared: Prepared;
      readonly request: SubmitCommitmentRequest;
    }
  /** `template` is the new one. */
  | {
      readonly status: 'changed';
      readonly template: CommitmentTemplate;
      readonly difference: readonly DifferenceLine[];
    };

/** The template that is there, in whatever state. */
export const templateOf = (state: SignState): CommitmentTemplate | undefined =>
  'template' in state ? state.template : undefined;
