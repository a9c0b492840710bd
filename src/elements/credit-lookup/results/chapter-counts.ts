import { html, nothing } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import { type ChapterMeaning, chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import type { LookupResultsMessages } from '../../../locale/zh-hans/lookup-results.js';
import { noneIcon, plugIcon, lockIcon, cloudOffIcon } from '../../../element/templates/icons.js';

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
