import { formWords } from '../../../element/words/form-words.js';
import { commitmentTermsWords } from '../terms-words.js';
import { MessagesController, type MessagesHost } from '../../../element/controllers/messages.controller.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { commitmentTrack } from '../../../locale/zh-hans/commitment-track.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';

/** The words that looking a commitment up needs, in the language of the page. */
export class TrackWords {
  private readonly all: readonly MessagesController<object>[];
  private readonly trackWords: MessagesController<typeof commitmentTrack>;
  private readonly termWords: MessagesController<CommitmentTermsMessages>;
  private readonly formWords: MessagesController<FormMessages>;

  constructor(private readonly host: MessagesHost) {
    this.trackWords = new MessagesController(host, {
      section: 'commitmentTrack',
      builtIn: commitmentTrack,
      load: { en: async () => (await import('../../../locale/en/commitment-track.js')).commitmentTrack },
    });
    this.termWords = commitmentTermsWords(host);
    this.formWords = formWords(host);
    this.all = [this.trackWords, this.termWords, this.formWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get track(): typeof commitmentTrack {
    return this.trackWords.current;
  }

  get terms(): CommitmentTermsMessages {
    return this.termWords.current;
  }

  get form(): FormMessages {
    return this.formWords.current;
  }

  dispose(): void {
    for (const words of this.all) this.host.removeController(words);
  }
}
