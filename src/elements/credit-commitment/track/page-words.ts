import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { CommitmentTrackMessages } from '../../../locale/zh-hans/commitment-track.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import { formFiles } from '../../../locale/zh-hans/form-files.js';
import { formFurther } from '../../../locale/zh-hans/form-further.js';
import { print } from '../../../locale/zh-hans/print.js';
import type { TrackWords } from './track-words.js';

/** The words of looking a commitment up, and those that its page needs besides. */
export class PageWords {
  private readonly all: readonly MessagesController<object>[];
  private readonly furtherWords: MessagesController<typeof formFurther>;
  private readonly filesWords: MessagesController<typeof formFiles>;
  private readonly printWords: MessagesController<typeof print>;

  constructor(
    private readonly host: MessagesHost,
    private readonly words: TrackWords,
  ) {
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
    this.all = [this.furtherWords, this.filesWords, this.printWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get track(): CommitmentTrackMessages {
    return this.words.track;
  }

  get terms(): CommitmentTermsMessages {
    return this.words.terms;
  }

  get form(): FormMessages {
    return this.words.form;
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
