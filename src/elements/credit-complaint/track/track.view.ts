import { type Clock, pageClock } from '../../../client/clock.js';
import { trackComplaint } from '../../../contract/operations/track-complaint.js';
import type { Complaint } from '../../../contract/schema/complaint.js';
import { FollowView } from '../../../parts/track/follow.view.js';
import type { TrackKey } from '../../../parts/track/track-form.js';
import type { ComplaintHost, ComplaintRoutes } from '../complaint-host.js';
import { complaintTrackWords } from './track-words.js';

/** How a complaint stands. */
export class TrackView extends FollowView<Complaint> {
  constructor(host: ComplaintHost, _routes: ComplaintRoutes, given: TrackKey = {}, clock: Clock = pageClock) {
    const words = complaintTrackWords(host);
    super(
      host,
      {
        operation: trackComplaint,
        words,
        // As the contract has it: what an endpoint's numbers look like is its own affair.
        number: { pattern: /^[0-9A-Z]{6,40}$/ },
        part: 'complaint',
        load: async () => {
          const { ComplaintPage } = await import('./complaint-page.js');
          return (current, queryCode) => new ComplaintPage(host, { words, current, queryCode, clock });
        },
      },
      given,
      clock,
    );
  }
}
