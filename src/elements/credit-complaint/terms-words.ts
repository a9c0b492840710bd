import { MessagesController, type MessagesHost } from '../../element/controllers/messages.controller.js';
import { complaintTerms } from '../../locale/zh-hans/complaint-terms.js';

/** Terms of complaints, in the element's language. */
export const complaintTermsWords = (host: MessagesHost): MessagesController<typeof complaintTerms> =>
  new MessagesController(host, {
    section: 'complaintTerms',
    builtIn: complaintTerms,
    load: { en: async () => (await import('../../locale/en/complaint-terms.js')).complaintTerms },
  });
