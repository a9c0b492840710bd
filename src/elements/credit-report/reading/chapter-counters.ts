import { html, nothing, type TemplateResult } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import { chapterMeaning, chapterName, chapterText } from '../../../element/records/chapter.js';
import { cloudOffIcon, lockIcon, noneIcon, plugIcon } from '../../../element/templates/icons.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';

const ICONS = { none: noneIcon, notConnected: plugIcon, unavailable: cloudOffIcon, notPublic: lockIcon };

/**
 * 信用信息概要: what each chapter holds, or what its silence means.
 * @param see shows the records of a chapter
 */
export const chapterCounters = (
  chapters: readonly ChapterCount[],
  words: ReportReadingMessages,
  see: (chapter: ChapterCount) => void,
): TemplateResult =>
  html`<ul class="counters">
    ${chapters.map((chapter) => counter(chapter, words, see))}
  </ul>`;

function counter(
  chapter: ChapterCount,
  words: ReportReadingMessages,
  see: (chapter: ChapterCount) => void,
): TemplateResult {
  const meaning = chapterMeaning(chapter);
  const name = chapterName(chapter, words);
  const text = chapterText(chapter, words);
  if (meaning !== 'some')
    return html`<li class="counter" data-meaning=${meaning}>
      <span class="counter-name">${name}</span>
      <span class="counter-silence">${ICONS[meaning]()}<span>${text}</span></span>
    </li>`;
  return html`<li class="counter" data-meaning="some">
    <button type="button" class="counter-button" aria-label=${words.chapterSee(name, text)} @click=${() => see(chapter)}>
      <span class="counter-name">${name}</span>
      <span class="counter-count">${text}</span>
      ${chapter.latestOn ? html`<span class="quiet">${words.latest(chapter.latestOn)}</span>` : nothing}
    </button>
  </li>`;
}
