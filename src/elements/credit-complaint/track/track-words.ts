import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import { complaintTrack, type ComplaintTrackMessages } from '../../../locale/zh-hans/complaint-track.js';
import { TrackWords } from '../../../parts/track/track-words.js';
import { complaintTermsWords } from '../terms-words.js';

/** The words that looking a complaint up needs. */
export type ComplaintTrackWords = TrackWords<ComplaintTrackMessages, ComplaintTermsMessages>;

/** The same, in the language of the page. */
export const complaintTrackWords = (host: MessagesHost): ComplaintTrackWords =>
  new TrackWords(
    host,
    new MessagesController(host, {
      section: 'complaintTrack',
      builtIn: complaintTrack,
      load: { en: async () => (await import('../../../locale/en/complaint-track.js')).complaintTrack },
    }),
    complaintTermsWords(host),
  );
