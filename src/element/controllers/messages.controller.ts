import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Catalogue } from '../../locale/catalogue.js';
import { pageSettings } from '../page.js';
import { warnOnce } from '../warn.js';

/** What the controller needs of its element. */
export interface MessagesHost extends ReactiveControllerHost {
  /** Tag of the language that was settled on. */
  readonly locale: string;
}

/** Where the words of one section come from. */
export interface MessagesSource<T> {
  /** Name of the section in a catalogue. */
  section: string;
  /** zh-Hans, which is always there. */
  builtIn: T;
  /** Other languages of the kit, by their tags. */
  load?: Readonly<Record<string, () => Promise<T>>>;
}

/** One section of words in the language of its element. An element isn't drawn before its words are there, so that no other language flashes. */
export class MessagesController<T extends object> implements ReactiveController {
  current: T;
  private tag: string | undefined;
  private locales: readonly Catalogue[] | undefined;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly host: MessagesHost,
    private readonly source: MessagesSource<T>,
  ) {
    this.current = source.builtIn;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** Fulfilled when the words of the current language are there. */
  get ready(): Promise<void> {
    return this.load() ?? Promise.resolve();
  }

  /** Follows the element's language; what is still to come, if anything. */
  load(): Promise<void> | undefined {
    const { locale } = this.host;
    const { locales } = pageSettings();
    if (locale !== this.tag || locales !== this.locales) {
      this.tag = locale;
      this.locales = locales;
      const load = this.source.load?.[locale];
      if (load) this.loading = this.follow(load(), locale, locales);
      else {
        this.loading = undefined;
        this.use(this.source.builtIn, locale, locales);
      }
    }
    return this.loading;
  }

  private async follow(coming: Promise<T>, locale: string, locales: readonly Catalogue[] | undefined): Promise<void> {
    const words = await coming.catch(() => {
      warnOnce(`The texts for "${locale}" could not be loaded.`);
      return this.source.builtIn;
    });
    if (locale !== this.tag || locales !== this.locales) return;
    this.loading = undefined;
    this.use(words, locale, locales);
  }

  private use(words: T, locale: string, locales: readonly Catalogue[] = []): void {
    this.current = locales
      .filter((catalogue) => catalogue.tag === locale)
      .reduce((all, { sections }) => ({ ...all, ...sections[this.source.section] }), words);
  }
}
