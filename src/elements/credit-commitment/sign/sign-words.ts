import { formWords } from '../../../element/words/form-words.js';
import { formFurtherWords } from '../../../element/words/form-further-words.js';
import { formFilesWords } from '../../../element/words/form-files-words.js';
import { commitmentTermsWords } from '../terms-words.js';
import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import { commitmentSign } from '../../../locale/zh-hans/commitment-sign.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import type { FormFilesMessages } from '../../../locale/zh-hans/form-files.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';

/** All the words that making a commitment needs, in the language of the page. */
export class SignWords {
  private readonly all: readonly MessagesController<object>[];
  private readonly signWords: MessagesController<typeof commitmentSign>;
  private readonly termWords: MessagesController<CommitmentTermsMessages>;
  private readonly formWords: MessagesController<FormMessages>;
  private readonly furtherWords: MessagesController<FormFurtherMessages>;
  private readonly filesWords: MessagesController<FormFilesMessages>;

  constructor(private readonly host: MessagesHost) {
    this.signWords = new MessagesController(host, {
      section: 'commitmentSign',
      builtIn: commitmentSign,
      load: { en: async () => (await import('../../../locale/en/commitment-sign.js')).commitmentSign },
    });
    this.termWords = commitmentTermsWords(host);
    this.formWords = formWords(host);
    this.furtherWords = formFurtherWords(host);
    this.filesWords = formFilesWords(host);
    this.all = [this.signWords, this.termWords, this.formWords, this.furtherWords, this.filesWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get sign(): typeof commitmentSign {
    return this.signWords.current;
  }

  get terms(): CommitmentTermsMessages {
    return this.termWords.current;
  }

  get form(): FormMessages {
    return this.formWords.current;
  }

  get further(): FormFurtherMessages {
    return this.furtherWords.current;
  }

  get files(): FormFilesMessages {
    return this.filesWords.current;
  }

  dispose(): void {
    for (const words of this.all) this.host.removeController(words);
  }
}
