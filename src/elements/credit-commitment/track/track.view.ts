import { type Clock, pageClock } from '../../../client/clock.js';
import { trackCommitment } from '../../../contract/operations/track-commitment.js';
import type { Commitment } from '../../../contract/schema/commitment.js';
import { FollowView } from '../../../parts/track/follow.view.js';
import type { TrackKey } from '../../../parts/track/track-form.js';
import type { CommitmentHost, CommitmentRoutes } from '../commitment-host.js';
import { commitmentTrackWords } from './track-words.js';

/** How a commitment stands. */
export class TrackView extends FollowView<Commitment> {
  constructor(host: CommitmentHost, routes: CommitmentRoutes, given: TrackKey = {}, clock: Clock = pageClock) {
    const words = commitmentTrackWords(host);
    super(
      host,
      {
        operation: trackCommitment,
        words,
        number: { length: 20, pattern: /^\d+$/, inputMode: 'numeric' },
        part: 'commitment',
        load: async () => {
          const { CommitmentPage } = await import('./commitment-page.js');
          return (current, queryCode) =>
            new CommitmentPage(host, {
              words,
              current,
              queryCode,
              clock,
              correct: (made, code) => routes.correct(made, code),
            });
        },
      },
      given,
      clock,
    );
  }
}
