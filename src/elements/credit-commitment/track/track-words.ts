import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import { commitmentTerms } from '../../../locale/zh-hans/commitment-terms.js';
import { commitmentTrack } from '../../../locale/zh-hans/commitment-track.js';
import { form } from '../../../locale/zh-hans/form.js';
import { formFiles } from '../../../locale/zh-hans/form-files.js';
import { formFurther } from '../../../locale/zh-hans/form-further.js';
import { print } from '../../../locale/zh-hans/print.js';

/** All the words that following a commitment needs, in the language of the page. */
export class TrackWords {
  private readonly all: readonly MessagesController<object>[];
  private readonly trackWords: MessagesController<typeof commitmentTrack>;
  private readonly termWords: MessagesController<typeof commitmentTerms>;
  private readonly formWords: MessagesController<typeof form>;
  private readonly furtherWords: MessagesController<typeof formFurther>;
  private readonly filesWords: MessagesController<typeof formFiles>;
  private readonly printWords: MessagesController<typeof print>;

  constructor(private readonly host: MessagesHost) {
    this.trackWords = new MessagesController(host, {
      section: 'commitmentTrack',
      builtIn: commitmentTrack,
      load: { en: async () => (await import('../../../locale/en/commitment-track.js')).commitmentTrack },
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
    this.printWords = new MessagesController(host, {
      section: 'print',
      builtIn: print,
      load: { en: async () => (await import('../../../locale/en/print.js')).print },
    });
    const { trackWords, termWords, formWords, furtherWords, filesWords, printWords } = this;
    this.all = [trackWords, termWords, formWords, furtherWords, filesWords, printWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get track(): typeof commitmentTrack {
    return this.trackWords.current;
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

  get print(): typeof print {
    return this.printWords.current;
  }

  dispose(): void {
    for (const words of this.all) this.host.removeController(words);
  }
}
