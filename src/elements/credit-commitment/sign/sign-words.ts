import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import { commitmentSign } from '../../../locale/zh-hans/commitment-sign.js';
import { commitmentTerms } from '../../../locale/zh-hans/commitment-terms.js';
import { form } from '../../../locale/zh-hans/form.js';
import { formFiles } from '../../../locale/zh-hans/form-files.js';
import { formFurther } from '../../../locale/zh-hans/form-further.js';

/** All the words that making a commitment needs, in the language of the page. */
export class SignWords {
  private readonly all: readonly MessagesController<object>[];
  private readonly signWords: MessagesController<typeof commitmentSign>;
  private readonly termWords: MessagesController<typeof commitmentTerms>;
  private readonly formWords: MessagesController<typeof form>;
  private readonly furtherWords: MessagesController<typeof formFurther>;
  private readonly filesWords: MessagesController<typeof formFiles>;

  constructor(private readonly host: MessagesHost) {
    this.signWords = new MessagesController(host, {
      section: 'commitmentSign',
      builtIn: commitmentSign,
      load: { en: async () => (await import('../../../locale/en/commitment-sign.js')).commitmentSign },
    });
    this.termWords = new MessagesController(host, {
      section: 'commitmentTerms',
      builtIn: commitmentTerms,
      load: { en: async () => (await import('../../../locale/en/commitment-terms.js')).commitmentTerms },
    });
    this.formWords = new MessagesController(host, {
      section: 'form',
      builtIn: form,
      load: { en: async () => (await import('../../../locale/en/form.js')).form },
    });
    this.furtherWords = new MessagesController(host, {
      section: 'formFurther',
      builtIn: formFurther,
      load: { en: async () => (await import('../../../locale/en/form-further.js')).formFurther },
    });
    this.filesWords = new MessagesController(host, {
      section: 'formFiles',
      builtIn: formFiles,
      load: { en: async () => (await import('../../../locale/en/form-files.js')).formFiles },
    });
    this.all = [this.signWords, this.termWords, this.formWords, this.furtherWords, this.filesWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get sign(): typeof commitmentSign {
    return this.signWords.current;
  }

  get terms(): typeof commitmentTerms {
    return this.termWords.current;
  }

  get form(): typeof form {
    return this.formWords.current;
  }

  get further(): typeof formFurther {
    return this.furtherWords.current;
  }

  get files(): typeof formFiles {
    return this.filesWords.current;
  }

  dispose(): void {
    for (const words of this.all) this.host.removeController(words);
  }
}
