import { formFurtherWords } from '../../element/words/form-further-words.js';
import { formFilesWords } from '../../element/words/form-files-words.js';
import { printWords } from '../../element/words/print-words.js';
import type { MessagesController } from '../../element/controllers/messages.controller.js';
import { type MessagesHost } from '../../element/controllers/messages.controller.js';
import type { FormMessages } from '../../locale/zh-hans/form.js';
import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { PrintMessages } from '../../locale/zh-hans/print.js';
import type { OwnTermsMessages, OwnTrackMessages, TrackWords } from './track-words.js';

/** The words of looking something up, and those that its page needs besides. */
export class PageWords<
  Track extends OwnTrackMessages = OwnTrackMessages,
  Terms extends OwnTermsMessages = OwnTermsMessages,
> {
  private readonly all: readonly MessagesController<object>[];
  private readonly furtherWords: MessagesController<FormFurtherMessages>;
  private readonly filesWords: MessagesController<FormFilesMessages>;
  private readonly printWords: MessagesController<PrintMessages>;

  constructor(
    private readonly host: MessagesHost,
    private readonly words: TrackWords<Track, Terms>,
  ) {
    this.furtherWords = formFurtherWords(host);
    this.filesWords = formFilesWords(host);
    this.printWords = printWords(host);
    this.all = [this.furtherWords, this.filesWords, this.printWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get track(): Track {
    return this.words.track;
  }

  get terms(): Terms {
    return this.words.terms;
  }

  get form(): FormMessages {
    return this.words.form;
  }

  get further(): FormFurtherMessages {
    return this.furtherWords.current;
  }

  get files(): FormFilesMessages {
    return this.filesWords.current;
  }

  get print(): PrintMessages {
    return this.printWords.current;
  }

  dispose(): void {
    for (const words of this.all) this.host.removeController(words);
  }
}
