import { html, nothing, svg, type TemplateResult } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import { chapterName } from '../../../element/records/chapter.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { labelledColumns, type Timeline, type TimelineColumn, type TimelineLane } from './timeline.js';

/** Height of the highest bar, and the least that can still be seen, in parts of the text's size. */
const HIGHEST = 2;
const LEAST = 0.25;
/** Up to so many columns each bar has room for its number, and each column for its year. */
const NUMBERED_COLUMNS = 9;
const MOST_LABELS = 4;

/** The two ways to look at it. */
export type TimelineLook = 'picture' | 'table';

/** What the timeline needs of its report. */
export interface TimelineContext {
  readonly words: ReportReadingMessages;
  /** For the names of the chapters. */
  readonly chapters: readonly ChapterCount[];
  readonly look: TimelineLook;
  change(look: TimelineLook): void;
}

/** Records over the years: as a picture with a lane for each chapter, or as a table that says the same. */
export function timelineView(timeline: Timeline, context: TimelineContext): TemplateResult {
  const { words, look } = context;
  if (timeline.columns.length === 0) return html`<p>${words.timelineNoYears}</p>`;
  return html`<p>${timelineSummary(timeline, words)}</p>
    <div class="looks" role="group" aria-label=${words.timelineAria}>
      ${(['picture', 'table'] as const).map(
        (each) =>
          html`<button
            type="button"
            class="button"
            aria-pressed=${look === each ? 'true' : 'false'}
            @click=${() => context.change(each)}
          >
            ${each === 'picture' ? words.asPicture : words.asTable}
          </button>`,
      )}
    </div>
    ${look === 'picture' ? picture(timeline, context) : table(timeline, context)}`;
}

/** The timeline in a sentence or two. */
export function timelineSummary({ columns, lanes, total, undated }: Timeline, words: ReportReadingMessages): string {
  const first = columns[0];
  const last = columns[columns.length - 1];
  if (!first || !last) return words.timelineNoYears;
  const sums = columns.map((_, index) => lanes.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  const most = Math.max(...sums);
  const peak = columns[sums.indexOf(most)] ?? first;
  const sentence =
    columns.length === 1
      ? words.timelineOneYear(yearText(first, words), total - undated)
      : words.timelineSummary(
          yearText(first, words),
          yearText(last, words),
          total - undated,
          yearText(peak, words),
          most,
        );
  return undated ? sentence + words.timelineUndated(undated) : sentence;
}

const yearText = ({ year, andBefore }: TimelineColumn, words: ReportReadingMessages): string =>
  andBefore ? words.yearAndBefore(year) : String(year);

const nameOf = (chapter: string, { chapters, words }: TimelineContext): string =>
  chapterName(chapters.find((each) => each.chapter === chapter) ?? { chapter, state: 'ok' }, words);

function picture(timeline: Timeline, context: TimelineContext): TemplateResult {
  return html`<p class="quiet">${context.words.timelineBars}</p>
  <div class="lanes" part="timeline">
    ${timeline.lanes.map((lane) => laneOf(lane, timeline, context))}
    <div class="lane" aria-hidden="true">
      <span class="lane-name"></span>
      <svg class="bars" width="100%" height="1.5em">${axis(timeline.columns, context.words)}</svg>
    </div>
  </div>`;
}

/** One chapter: its place tells it apart, so that no colour or pattern has to. */
function laneOf(lane: TimelineLane, { columns, highest }: Timeline, context: TimelineContext): TemplateResult {
  const { words } = context;
  const name = nameOf(lane.chapter, context);
  const years = columns.flatMap((column, index) => {
    const count = lane.counts[index] ?? 0;
    return count ? [words.yearCount(yearText(column, words), count)] : [];
  });
  const heard = [...years, ...(lane.undated ? [words.pair(words.undated, words.count(lane.undated))] : [])];
  return html`<div class="lane">
    <span class="lane-name" aria-hidden="true">${name} <span class="quiet">${words.count(lane.total)}</span></span>
    <svg class="bars" width="100%" height="3.5em" role="img" aria-label=${words.timelineLane(name, heard.join(words.separator))}>
      <line class="ground" x1="0" x2="100%" y1="3.375em" y2="3.375em"></line>
      ${lane.counts.map((count, index) => (count ? bar(count, index, columns.length, highest) : nothing))}
    </svg>
  </div>`;
}

function bar(count: number, index: number, columns: number, highest: number): unknown {
  const width = 100 / columns;
  const height = Math.max((count / highest) * HIGHEST, LEAST);
  const top = 3.375 - height;
  return svg`<rect x=${percent((index + 0.15) * width)} width=${percent(0.7 * width)} y=${`${top}em`} height=${`${height}em`}></rect>
    ${
      columns <= NUMBERED_COLUMNS
        ? svg`<text x=${percent((index + 0.5) * width)} y=${`${top - 0.25}em`} text-anchor="middle">${count}</text>`
        : nothing
    }`;
}

function axis(columns: readonly TimelineColumn[], words: ReportReadingMessages): unknown {
  const width = 100 / columns.length;
  const labelled = labelledColumns(columns.length, MOST_LABELS);
  return labelled.map((index) => {
    const column = columns[index];
    if (!column) return nothing;
    // Narrow columns at the ends would push their labels out of the picture.
    const isNarrow = columns.length > NUMBERED_COLUMNS || column.andBefore;
    const [x, anchor] =
      isNarrow && index === 0
        ? [0, 'start']
        : isNarrow && index === columns.length - 1
          ? [100, 'end']
          : [(index + 0.5) * width, 'middle'];
    return svg`<text x=${percent(x)} y="1.1em" text-anchor=${anchor}>${yearText(column, words)}</text>`;
  });
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

function table({ columns, lanes, undated, total }: Timeline, context: TimelineContext): TemplateResult {
  const { words } = context;
  const rows = columns
    .map((column, index) => ({ label: yearText(column, words), counts: lanes.map(({ counts }) => counts[index] ?? 0) }))
    .filter(({ counts }) => counts.some(Boolean))
    .reverse();
  if (undated) rows.push({ label: words.undated, counts: lanes.map((lane) => lane.undated) });
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return html`<div class="scroll" part="timeline" tabindex="0" role="region" aria-label=${words.bracketed(words.timeline, words.asTable)}>
    <table class="table numbers">
      <thead>
        <tr>
          <th scope="col">${words.year}</th>
          ${lanes.map(({ chapter }) => html`<th scope="col">${nameOf(chapter, context)}</th>`)}
          <th scope="col">${words.sum}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, counts }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${counts.map((count) => html`<td>${count}</td>`)}
              <td>${sum(counts)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.sum}</th>
          ${lanes.map((lane) => html`<td>${lane.total}</td>`)}
          <td>${total}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}
