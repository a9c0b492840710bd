import type { SubmissionClock } from '../../form/submission/submission.js';
import type { PageWords } from './page-words.js';
import type { TrackRequest } from './track-form.js';
import type { TrackHost } from './track-host.js';

/** What a change of something that is followed needs of the page that shows it. */
export interface WriteContext<T> {
  readonly host: TrackHost;
  readonly words: PageWords;
  readonly clock: SubmissionClock;
  /** Number and query code, as they go with every request. */
  key(): TrackRequest;
  /** As it stands. */
  current(): T;
  /** As it stands after the change; said to screen readers by `news`. */
  changed(current: T, news: string): void;
}
