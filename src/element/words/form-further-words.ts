import { MessagesController, type MessagesHost } from '../controllers/messages.controller.js';
import { formFurther } from '../../locale/zh-hans/form-further.js';

/** Words of forms that an endpoint describes, in the element's language. */
export const formFurtherWords = (host: MessagesHost): MessagesController<typeof formFurther> =>
  new MessagesController(host, {
    section: 'formFurther',
    builtIn: formFurther,
    load: { en: async () => (await import('../../locale/en/form-further.js')).formFurther },
  });
