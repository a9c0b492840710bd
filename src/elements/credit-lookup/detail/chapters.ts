import { html, nothing, type TemplateResult } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import { chevronIcon, cloudOffIcon, lockIcon, noneIcon, plugIcon } from '../../../element/templates/icons.js';
import type { LookupDetailMessages } from '../../../locale/zh-hans/lookup-detail.js';
import { chapterMeaning, chapterName, chapterText } from '../../../element/records/chapter.js';
import type { ChapterRecords } from './chapter-records.js';
import { type SignIn, signInOffer } from './sign-in.js';

/** What a chapter's row and its records need. */
export interface ChapterContext {
  readonly words: LookupDetailMessages;
  toggle(chapter: ChapterCount): void;
  readonly signIn: SignIn;
  /** The part that holds the records of an opened chapter. */
  records(chapter: ChapterCount, records: ChapterRecords, id: string): unknown;
}

const ICONS = { none: noneIcon, notConnected: plugIcon, unavailable: cloudOffIcon, notPublic: lockIcon };

/** One chapter: opened in place when it holds records, and words, icon and shape of their own when it is silent. */
export function chapterSection(
  chapter: ChapterCount,
  id: string,
  records: ChapterRecords | undefined,
  context: ChapterContext,
): TemplateResult {
  const { words } = context;
  const meaning = chapterMeaning(chapter);
  const title = chapterName(chapter, words);
  const open = records !== undefined && records.state.status !== 'closed';
  if (meaning !== 'some' && !open) {
    return html`<section class="chapter" part="chapter" data-meaning=${meaning}>
      <h4 class="chapter-head">
        <span class="chapter-name">${title}</span>
        <span class="chapter-silence">${ICONS[meaning]()}${words.meanings[meaning]}</span>
      </h4>
      ${
        meaning === 'notPublic'
          ? signInOffer(chapter.level, words, title, context.signIn.asked(chapter), () =>
              context.signIn.ask(chapter, chapter.level),
            )
          : nothing
      }
    </section>`;
  }
  return html`<section class="chapter" part="chapter" data-meaning="some">
    <h4 class="chapter-head">
      <button
        type="button"
        class="chapter-toggle"
        id=${id}
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${`${id}-records`}
        @click=${() => context.toggle(chapter)}
      >
        <span class="chapter-name">${title}</span>
        <span class="chapter-count">${chapterText(chapter, words)}</span>
        ${chapter.latestOn ? html`<span class="chapter-latest">${words.latest(chapter.latestOn)}</span>` : nothing} ${chevronIcon()}
      </button>
    </h4>
    <div id=${`${id}-records`} class="chapter-records" ?hidden=${!open}>
      ${open && records ? context.records(chapter, records, id) : nothing}
    </div>
  </section>`;
}
