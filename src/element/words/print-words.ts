import { MessagesController, type MessagesHost } from '../controllers/messages.controller.js';
import { print } from '../../locale/zh-hans/print.js';

/** Words that stand on every printed page, in the element's language. */
export const printWords = (host: MessagesHost): MessagesController<typeof print> =>
  new MessagesController(host, {
    section: 'print',
    builtIn: print,
    load: { en: async () => (await import('../../locale/en/print.js')).print },
  });
