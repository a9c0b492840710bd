import type { MessagesController, MessagesHost } from '../../element/controllers/messages.controller.js';
import { formWords } from '../../element/words/form-words.js';
import type { Said } from '../../locale/zh-hans/failure.js';
import type { FormMessages } from '../../locale/zh-hans/form.js';
import type { TrackTermsMessages } from '../../locale/zh-hans/track-terms.js';
import type { TrackMessages } from '../../locale/zh-hans/track.js';

/** Words of following that every element says in its own way. */
export interface OwnTrackMessages extends TrackMessages {
  readonly title: string;
  readonly intro: string;
  readonly numberHint: string;
  readonly queryCodeHint: string;
  /** Number and query code don't belong together. */
  readonly wrong: string;
  /** The login opens nothing under the number. */
  readonly notYours: string;
  readonly notYourLogin: Said;
  readonly shownTitle: string;
  readonly another: string;
  /** What can be done, by action. */
  readonly allowances: Readonly<Record<string, string>>;
}

/** Terms of what is followed, with what its number is called. */
export interface OwnTermsMessages extends TrackTermsMessages {
  readonly number: string;
}

/** The words that looking something up needs, in the language of the page. */
export class TrackWords<
  Track extends OwnTrackMessages = OwnTrackMessages,
  Terms extends OwnTermsMessages = OwnTermsMessages,
> {
  private readonly all: readonly MessagesController<object>[];
  private readonly formWords: MessagesController<FormMessages>;

  constructor(
    private readonly host: MessagesHost,
    private readonly trackWords: MessagesController<Track>,
    private readonly termWords: MessagesController<Terms>,
  ) {
    this.formWords = formWords(host);
    this.all = [trackWords, termWords, this.formWords];
  }

  /** Fulfilled when all are there. */
  get ready(): Promise<void> {
    return Promise.all(this.all.map((words) => words.ready)).then(() => undefined);
  }

  get track(): Track {
    return this.trackWords.current;
  }

  get terms(): Terms {
    return this.termWords.current;
  }

  get form(): FormMessages {
    return this.formWords.current;
  }

  dispose(): void {
    for (const words of this.all) this.host.removeController(words);
  }
}
