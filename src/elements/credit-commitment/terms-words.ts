import { MessagesController, type MessagesHost } from '../../element/controllers/messages.controller.js';
import { commitmentTerms } from '../../locale/zh-hans/commitment-terms.js';

/** Terms of commitments, in the element's language. */
export const commitmentTermsWords = (host: MessagesHost): MessagesController<typeof commitmentTerms> =>
  new MessagesController(host, {
    section: 'commitmentTerms',
    builtIn: commitmentTerms,
    load: { en: async () => (await import('../../locale/en/commitment-terms.js')).commitmentTerms },
  });
