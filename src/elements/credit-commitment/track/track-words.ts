import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { commitmentTrack, type CommitmentTrackMessages } from '../../../locale/zh-hans/commitment-track.js';
import { TrackWords } from '../../../parts/track/track-words.js';
import { commitmentTermsWords } from '../terms-words.js';

/** The words that looking a commitment up needs. */
export type CommitmentTrackWords = TrackWords<CommitmentTrackMessages, CommitmentTermsMessages>;

/** The same, in the language of the page. */
export const commitmentTrackWords = (host: MessagesHost): CommitmentTrackWords =>
  new TrackWords(
    host,
    new MessagesController(host, {
      section: 'commitmentTrack',
      builtIn: commitmentTrack,
      load: { en: async () => (await import('../../../locale/en/commitment-track.js')).commitmentTrack },
    }),
    commitmentTermsWords(host),
  );
