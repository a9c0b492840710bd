import { html, nothing } from 'lit';
import { term } from '../../../locale/term.js';

import type { ChapterCount } from '../../../contract/schema/common.js';
import type { LookupResultsMessages } from '../../../locale/zh-hans/lookup-results.js';
import { noneIcon, plugIcon, lockIcon, cloudOffIcon } from '../../../element/templates/icons.js';

/** What a chapter's counter says. */
export type ChapterMeaning = 'some' | 'none' | 'notConnected' | 'notPublic' | 'unavailable';

/** What a chapter's counter says. A counted 0 is evidence; the others aren't, and neither is a state that nobody knows. */
export function chapterMeaning({ state, count }: Pick<ChapterCount, 'state' | 'count'>): ChapterMeaning {
  if (state === 'notConnected' || state === 'notPublic') return state as ChapterMeaning;
  if (state !== 'ok' || count === undefined) return 'unavailable';
  return count > 0 ? 'some' : 'none';
}

/** A chapter's name, the server's own where it isn't in the standard. */
export const chapterName = (chapter: ChapterCount, words: { chapters: Record<string, string> }): string =>
  term(words.chapters, chapter.chapter) ?? chapter.label ?? chapter.chapter;

/** The counters of a card: chapters with records one by one, the others gathered by what their silence means. */
export function chapterCounts(chapters: readonly ChapterCount[], words: LookupResultsMessages): unknown {
  const names = (meaning: ChapterMeaning) =>
    chapters
      .filter((chapter) => chapterMeaning(chapter) === meaning)
      .map((chapter) => chapterName(chapter, words))
      .join(words.separator);
  const some = chapters.filter((chapter) => chapterMeaning(chapter) === 'some');
  const silent = [
    { icon: noneIcon, names: names('none'), say: words.chaptersNone },
    { icon: cloudOffIcon, names: names('unavailable'), say: words.chaptersUnavailable },
    { icon: plugIcon, names: names('notConnected'), say: words.chaptersNotConnected },
    { icon: lockIcon, names: names('notPublic'), say: words.chaptersNotPublic },
  ];
  if (chapters.length === 0) return nothing;
  return html`<div class="chapters" part="chapter">
    ${
      some.length
        ? html`<ul class="counts" aria-label=${words.records}>
          ${some.map(
            (chapter) =>
              html`<li>
                ${words.count(chapterName(chapter, words), chapter.count ?? 0, !!chapter.countIsCapped)}${
                  chapter.latestOn ? html`<span class="latest">${words.latest(chapter.latestOn)}</span>` : nothing
                }
              </li>`,
          )}
        </ul>`
        : nothing
    }
    ${silent.map((group) => (group.names ? html`<p class="silent">${group.icon()}<span>${group.say(group.names)}</span></p>` : nothing))}
  </div>`;
}
