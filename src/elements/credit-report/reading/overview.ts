import { html, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import type { ChapterCount } from '../../../contract/schema/common.js';
import type { ReportHeader } from '../../../contract/schema/report.js';
import { type ChapterMeaning, chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { groupDomains } from './conclusions.js';
import { domainsText, kindOfReport, periodText } from './header-fields.js';

/** Names that a sentence can carry; the list below has them all. */
const NAMES_IN_A_LINE = 5;

/** What a report says in the end, in three answers of a few sentences each. */
export interface Overview {
  readonly asked: string;
  readonly found: readonly string[];
  readonly asOf: string;
}

/**
 * Tells a layman what was asked, what was found and as of when. "No record" is said only where all that was asked has answered.
 * @param adverse records that speak against the subject, when all are here and could be counted
 */
export function overviewOf(header: ReportHeader, words: ReportReadingMessages, adverse?: number): Overview {
  const adverseLine = adverse ? [words.adverseCount(adverse)] : [];
  return {
    asked: words.askedWhat(kindOfReport(header, words), periodText(header, words), domainsText(header, words)),
    found:
      header.kind === 'special' ? domainLines(header, words, adverseLine) : chapterLines(header, words, adverseLine),
    asOf: words.asOfWhat(formatInstant(header.dataAsOf), formatInstant(header.generatedAt)),
  };
}

function domainLines(
  { domains = [] }: ReportHeader,
  words: ReportReadingMessages,
  adverse: readonly string[],
): string[] {
  const { chosen, found, none, unavailable, notSelected } = groupDomains(domains);
  if (chosen.length === 0) return [words.noDomains];
  const all = found.every(({ count }) => count !== undefined)
    ? words.recordsInAll(found.reduce((sum, { count = 0 }) => sum + count, 0))
    : '';
  return [
    ...(found.length ? [words.domainsFound(found.length, all), ...adverse] : []),
    ...(none.length ? [words.domainsNone(none.length)] : []),
    ...(unavailable.length
      ? [
          words.domainsUnavailable(
            named(
              unavailable.map(({ name }) => name),
              words,
            ),
            unavailable.length,
          ),
        ]
      : []),
    ...(notSelected.length ? [words.domainsNotSelected(notSelected.length)] : []),
  ];
}

function chapterLines(
  { chapters, records, sources }: ReportHeader,
  words: ReportReadingMessages,
  adverse: readonly string[],
): string[] {
  const those = (...meanings: ChapterMeaning[]) =>
    chapters.filter((chapter) => meanings.includes(chapterMeaning(chapter)));
  const missing = those('unavailable', 'notConnected');
  const hidden = those('notPublic');
  const answered = sources.length > 0 && sources.every(({ state, required }) => state === 'ok' || required === false);
  const whole = answered && missing.length + hidden.length === 0 && chapters.length > 0;
  const names = (list: readonly ChapterCount[]) =>
    named(
      list.map((chapter) => chapterName(chapter, words)),
      words,
    );
  return [
    ...(records.count > 0
      ? [words.recordsInChapters(records.count, those('some').length), ...adverse]
      : whole && those('some').length === 0
        ? [words.nothingFound]
        : []),
    ...(missing.length ? [words.chaptersMissing(names(missing))] : []),
    ...(hidden.length ? [words.chaptersHidden(names(hidden))] : []),
    ...(whole || missing.length || hidden.length ? [] : [words.partial]),
  ];
}

function named(names: readonly string[], words: ReportReadingMessages): string {
  const some = names.slice(0, NAMES_IN_A_LINE).join(words.separator);
  return names.length > NAMES_IN_A_LINE ? words.namesCut(some) : some;
}

/** The overview on the page. */
export const overviewList = ({ asked, found, asOf }: Overview, words: ReportReadingMessages): TemplateResult =>
  html`<dl class="overview">
    <div><dt>${words.asked}</dt><dd>${asked}</dd></div>
    <div><dt>${words.found}</dt><dd>${found.map((line) => html`<p>${line}</p>`)}</dd></div>
    <div><dt>${words.asOf}</dt><dd>${asOf}</dd></div>
  </dl>`;
