import type { Commitment } from '../../../contract/schema/commitment.js';
import type { SubmissionClock } from '../../../form/submission/submission.js';
import type { CommitmentHost } from '../commitment-host.js';
import type { PageWords } from './page-words.js';

/** What a change of a commitment needs of the page that shows it. */
export interface WriteContext {
  readonly host: CommitmentHost;
  readonly words: PageWords;
  readonly clock: SubmissionClock;
  /** Number and query code, as they go with every request. */
  key(): { number: string; queryCode?: string };
  commitment(): Commitment;
  /** The commitment as it stands after the change; said to screen readers by `news`. */
  changed(commitment: Commitment, news: string): void;
}
