import { MessagesController, type MessagesHost } from '../controllers/messages.controller.js';
import { form } from '../../locale/zh-hans/form.js';

/** Words of every form, in the element's language. */
export const formWords = (host: MessagesHost): MessagesController<typeof form> =>
  new MessagesController(host, {
    section: 'form',
    builtIn: form,
    load: { en: async () => (await import('../../locale/en/form.js')).form },
  });
