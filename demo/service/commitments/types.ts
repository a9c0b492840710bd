import type {
  CommitmentContent,
  CommitmentSignature,
  CommitmentStep,
  Digest,
  SubmitCommitmentRequest,
} from '../../../src/contract/index.js';
import type { OpeningContext } from '../filing/opening.js';
import type { Uploads } from '../uploads/uploads.js';
import type { CommitmentState } from './states.js';
import type { KeptTemplate, Templates } from './templates.js';

/** What the commitments stand on. */
export interface CommitmentsContext extends OpeningContext {
  readonly templates: Templates;
  readonly uploads: Uploads;
}

/** How an authority judged that a commitment was kept. */
export interface Judgement {
  readonly state: 'fulfilled' | 'partlyFulfilled' | 'notFulfilled';
  /** 未履行的承诺内容; absent when all was kept. */
  readonly unperformed?: string;
  /** 违诺责任追究内容; absent when all was kept. */
  readonly liability?: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** A text that was signed, as it is kept. */
export interface SignedVersion {
  readonly version: number;
  readonly signedAt: string;
  readonly template: KeptTemplate;
  readonly content: CommitmentContent;
  readonly text: string;
  readonly digest: Digest;
  readonly signature: CommitmentSignature;
  readonly privacy: SubmitCommitmentRequest['privacy'] | null;
  readonly warnings: readonly string[];
  /** Why it took the place of the one before. */
  readonly reason: string | null;
}

/** A commitment with the text that holds. */
export interface CommitmentRow extends SignedVersion {
  readonly number: string;
  /** Opaque; names it in the operator's pages. */
  readonly id: string;
  readonly owner: string;
  readonly queryHash: string;
  readonly state: CommitmentState;
  readonly madeAt: string;
  readonly judgement: Judgement | null;
}

/** A row of the table `commitment_steps`. */
export type StepRow = Pick<CommitmentStep, 'what' | 'at'> & {
  readonly number: string;
  readonly by: string | null;
  readonly text: string | null;
};
