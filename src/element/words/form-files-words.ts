import { MessagesController, type MessagesHost } from '../controllers/messages.controller.js';
import { formFiles } from '../../locale/zh-hans/form-files.js';

/** Words of fields that take files, in the element's language. */
export const formFilesWords = (host: MessagesHost): MessagesController<typeof formFiles> =>
  new MessagesController(host, {
    section: 'formFiles',
    builtIn: formFiles,
    load: { en: async () => (await import('../../locale/en/form-files.js')).formFiles },
  });
