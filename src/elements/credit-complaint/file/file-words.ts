import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import { formFilesWords } from '../../../element/words/form-files-words.js';
import { formFurtherWords } from '../../../element/words/form-further-words.js';
import { formWords } from '../../../element/words/form-words.js';
import { complaintFile } from '../../../locale/zh-hans/complaint-file.js';
import type { FormFilesMessages } from '../../../locale/zh-hans/form-files.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';

/** All the words that filing a complaint needs, in the language of the page. */
export class FileWords {
  private readonly all: readonly MessagesController<object>[];
  private readonly fileWords: MessagesController<typeof complaintFile>;
  private readonly formWords: MessagesController<FormMessages>;
  private readonly furtherWords: MessagesController<FormFurtherMessages>;
  private readonly filesWords: MessagesController<FormFilesMessages>;

  constructor(private readonly host: MessagesHost) {
    this.fileWords = new MessagesController(host, {
      section: 'complaintFile',
      builtIn: complaintFile,
      load: { en: async () => (await import('../../../locale/en/complaint-file.js')).complaintFile },
    });
    this.formWords = formWords(host);
    this.furtherWords = formFurtherWords(host);
    this.filesWords = formFilesWords(host);
    this.all = [this.fileWords, this.formWords, this.furtherWords, this.filesWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get file(): typeof complaintFile {
    return this.fileWords.current;
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
