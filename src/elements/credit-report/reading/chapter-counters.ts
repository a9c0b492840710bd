import { html, nothing, type TemplateResult } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import type { ReportHeader } from '../../../contract/schema/report.js';
import { chapterMeaning, chapterName, chapterText } from '../../../element/records/chapter.js';
import { cloudOffIcon, lockIcon, noneIcon, plugIcon } from '../../../element/templates/icons.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { allAnswered } from './conclusions.js';

const ICONS = { none: noneIcon, notConnected: plugIcon, unavailable: cloudOffIcon, notPublic: lockIcon };

/**
 * What a chapter holds, or what its silence means. Where a 领域 couldn't be asked, a chapter that counts nothing says so of the others only.
 * @param whole whether all that was asked has answered
 */
export function counterText(chapter: ChapterCount, whole: boolean, words: ReportReadingMessages): string {
  return !whole && chapterMeaning(chapter) === 'none' ? words.noneInAnswered : chapterText(chapter, words);
}

/** 信用信息概要: what each chapter holds, or what its silence means. `see` shows the records of a chapter. */
export const chapterCounters = (
  { chapters, domains = [] }: Pick<ReportHeader, 'chapters' | 'domains'>,
  words: ReportReadingMessages,
  see: (chapter: ChapterCount) => void,
): TemplateResult =>
  html`<ul class="counters">
    ${chapters.map((chapter) => counter(chapter, counterText(chapter, allAnswered(domains), words), words, see))}
  </ul>`;

function counter(
  chapter: ChapterCount,
  text: string,
  words: ReportReadingMessages,
  see: (chapter: ChapterCount) => void,
): TemplateResult {
  const meaning = chapterMeaning(chapter);
  const name = chapterName(chapter, words);
  if (meaning !== 'some')
    return html`<li class="counter" data-meaning=${meaning}>
      <span class="counter-name">${name}</span>
      <span class="counter-silence">${ICONS[meaning]()}<span>${text}</span></span>
    </li>`;
  return html`<li class="counter" data-meaning="some">
    <button type="button" class="counter-button" @click=${() => see(chapter)}>
      <span class="counter-name">${name}</span>
      <span class="counter-count">${text}</span>
      ${chapter.latestOn ? html`<span class="quiet">${words.latest(chapter.latestOn)}</span>` : nothing}
      <span class="visually-hidden">${words.seeRecords}</span>
    </button>
  </li>`;
}
