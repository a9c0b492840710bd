import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { outcomeOf } from '../../../contract/outcome.js';
import type { ChapterCount } from '../../../contract/schema/common.js';
import type { ReportHeader } from '../../../contract/schema/report.js';
import { chapterMeaning, chapterName, chapterText } from '../../../element/records/chapter.js';
import { partialNotice } from '../../../element/records/provenance.js';
import { recordArticle } from '../../../element/records/record.js';
import { failureBlock } from '../../../element/templates/failure-block.js';
import { cloudOffIcon, infoIcon, lockIcon, noneIcon, plugIcon, warningIcon } from '../../../element/templates/icons.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { allAnswered } from './conclusions.js';
import { pager } from './pager.js';
import type { ListContext } from './reading-context.js';
import type { Entry, Stretch } from './record-browser.js';
import { isFiltering } from './record-filter.js';

/** The records: what is shown of how many, the filter, the list, the pages. */
export function recordList(context: ListContext): TemplateResult {
  const { browser, words, report, form } = context;
  const { count } = report.header.records;
  const { total } = browser.source;
  return html`${
    total === count
      ? nothing
      : html`<p class="partial">${warningIcon()}<span>${words.countsDiffer(total, count)}</span></p>`
  }
  ${
    total === 0
      ? html`${stateBlock({ kind: 'none', title: words.noRecords, body: words.noRecordsMeans })}${silentChapters(context)}`
      : html`${form.render(words)} ${loadAll(context)}
        <div class="list-head">
          <p class="shown-line" id="shown-line">${shownLine(context)}</p>
          ${undatedLine(context)} ${searchLine(context)} ${pager(context, 'above')}
        </div>
        ${activity(context)} ${serverNotice(context)}
        <div class="record-list">${list(context)}</div>
        ${pager(context, 'below')}`
  }`;
}

/** How many of how many are shown. */
export function shownLine({ browser, words }: Pick<ListContext, 'browser' | 'words'>): string {
  const { source, matching, whole } = browser;
  const { from, to } = browser.range;
  if (browser.by === 'report' && whole && !source.complete) return words.showsLoaded(source.loaded, source.total);
  if (browser.by === 'report')
    return whole ? words.showsAll(source.total) : words.showsRange(from + 1, to, source.total);
  if (whole) return words.showsMatches(matching.count, source.total);
  if (matching.known === 'uncounted') return words.showsMatchesUncounted(from + 1, to, source.total);
  return matching.known === 'atLeast'
    ? words.showsMatchesCapped(from + 1, to, matching.count, source.total)
    : words.showsMatchRange(from + 1, to, matching.count, source.total);
}

const undatedLine = ({ browser, words }: ListContext): unknown =>
  browser.undated ? html`<p class="quiet">${words.undatedLeftOut(browser.undated)}</p>` : nothing;

function searchLine({ browser, words }: ListContext): unknown {
  if (browser.whole) return nothing;
  const { from, to } = browser.range;
  return html`<p class="quiet own-search">${infoIcon()}<span>${words.ownSearch(to - from)}</span></p>`;
}

function loadAll({ browser, words }: ListContext): unknown {
  const { source, activity: doing } = browser;
  const running = doing.status === 'loadingAll';
  if (!running && (source.complete || !source.remote)) return nothing;
  // One button in one place: it keeps the focus when loading begins and when it is given up.
  return html`<div class="load-all">
    <button
      type="button"
      class="button"
      id="load-all"
      @click=${() => (running ? browser.cancel() : void browser.loadAll())}
    >
      ${running ? words.cancel : words.loadAll(source.total)}
    </button>
    ${
      running
        ? html`<progress max=${source.total} .value=${doing.loaded} aria-label=${words.loadAll(source.total)}></progress>
          <span>${words.loadingAll(doing.loaded, source.total)}</span>`
        : html`<span class="quiet">${words.loadAllMeans}</span>`
    }
  </div>`;
}

function activity({ browser, words, common, host }: ListContext): unknown {
  const { activity: doing } = browser;
  if (doing.status === 'failed') return failureBlock(doing.failure, common, { host, retry: () => doing.again() });
  return doing.status === 'filtering' && !browser.filtersHere ? loadingBlock(words.filtering) : nothing;
}

function serverNotice({ browser, words }: ListContext): unknown {
  const { answer } = browser;
  if (!answer) return nothing;
  return html`${partialNotice(answer, words)}
    ${answer.items.length ? html`<p class="not-yet">${infoIcon()}<span>${words.serverSelection}</span></p>` : nothing}`;
}

function list(context: ListContext): unknown {
  const { browser, words } = context;
  const stretches = browser.stretches();
  if (stretches.length === 0) {
    if (browser.activity.status !== 'idle') return nothing;
    const unknown = browser.answer && outcomeOf(browser.answer) !== 'none';
    return unknown
      ? stateBlock({ kind: 'sourceUnavailable', title: words.matchUnknown, body: words.matchUnknownMeans })
      : stateBlock({ kind: 'none', title: words.noMatch, body: words.noMatchMeans });
  }
  const blocks = stretches.flatMap((stretch) => blocksOf(stretch));
  const whole = browser.by === 'report' && browser.whole;
  return (whole ? withSilentChapters(blocks, context.report.header.chapters) : blocks).map((block, index) =>
    blockView(block, index, context),
  );
}

type Block =
  | { readonly kind: 'chapter'; readonly chapter: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'silent'; readonly chapter: ChapterCount }
  | Extract<Stretch, { kind: 'gap' }>;

/** Records that follow each other in the same chapter stand under its heading. */
function blocksOf(stretch: Stretch): Block[] {
  if (stretch.kind === 'gap') return [stretch];
  const blocks: { kind: 'chapter'; chapter: string; entries: Entry[] }[] = [];
  for (const entry of stretch.entries) {
    const last = blocks[blocks.length - 1];
    if (last?.chapter === entry.record.chapter) last.entries.push(entry);
    else blocks.push({ kind: 'chapter', chapter: entry.record.chapter, entries: [entry] });
  }
  return blocks;
}

/** Chapters that hold nothing, or say nothing, stand where the report has them. */
function withSilentChapters(blocks: readonly Block[], chapters: readonly ChapterCount[]): Block[] {
  const there = new Set(blocks.flatMap((block) => (block.kind === 'chapter' ? [block.chapter] : [])));
  const result: Block[] = [];
  let next = 0;
  const addSilentBefore = (end: number) => {
    for (; next < end; next += 1) {
      const chapter = chapters[next];
      if (chapter && !there.has(chapter.chapter) && chapterMeaning(chapter) !== 'some')
        result.push({ kind: 'silent', chapter });
    }
  };
  for (const block of blocks) {
    if (block.kind === 'chapter') addSilentBefore(chapters.findIndex(({ chapter }) => chapter === block.chapter));
    result.push(block);
  }
  addSilentBefore(chapters.length);
  return result;
}

function blockView(block: Block, index: number, context: ListContext): TemplateResult {
  switch (block.kind) {
    case 'gap':
      return gap(block, context);
    case 'silent':
      return silentChapter(block.chapter, context);
    default:
      return chapterBlock(block, index, context);
  }
}

function chapterBlock(
  { chapter, entries }: Extract<Block, { kind: 'chapter' }>,
  index: number,
  { words, host, report, browser, named, act }: ListContext,
): TemplateResult {
  const count = report.header.chapters.find((each) => each.chapter === chapter) ?? { chapter, state: 'unknown' };
  const counted = chapterMeaning(count) === 'some' && !isFiltering(browser.filter);
  const id = `report-chapter-${index}`;
  return html`<section class="chapter" part="chapter" aria-labelledby=${id}>
    <h4 class="chapter-head" id=${id}>
      <span class="chapter-name">${chapterName(count, words)}</span>
      ${counted ? html`<span class="chapter-count">${chapterText(count, words)}</span>` : nothing}
    </h4>
    ${repeat(
      entries,
      ({ key }) => key,
      ({ record, number, key }) =>
        // Drawn again only when it has become another one: a list may hold hundreds.
        html`${guard([record, number, words, host.host], () => recordArticle(named(record), `report-record-${key}`, number, words, host, act))}`,
    )}
  </section>`;
}

const ICONS = { none: noneIcon, notConnected: plugIcon, unavailable: cloudOffIcon, notPublic: lockIcon };

/** What a chapter without records says; only where its source and every 领域 have answered there is nothing. */
export function silenceOf(
  chapter: ChapterCount,
  { domains = [] }: Pick<ReportHeader, 'domains'>,
  words: ReportReadingMessages,
): string {
  const meaning = chapterMeaning(chapter);
  if (meaning !== 'none' && meaning !== 'some') return words.chapterOutcomes[meaning];
  return allAnswered(domains) ? words.emptyChapter : words.emptyInAnswered;
}

function silentChapter(chapter: ChapterCount, { report, words }: ListContext): TemplateResult {
  const meaning = chapterMeaning(chapter);
  return html`<section class="chapter" part="chapter" data-meaning=${meaning}>
    <h4 class="chapter-head">
      <span class="chapter-name">${chapterName(chapter, words)}</span>
      <span class="chapter-silence">${meaning === 'some' ? nothing : ICONS[meaning]()}<span>${silenceOf(chapter, report.header, words)}</span></span>
    </h4>
  </section>`;
}

const silentChapters = (context: ListContext): unknown =>
  context.report.header.chapters
    .filter((chapter) => chapterMeaning(chapter) !== 'some')
    .map((chapter) => silentChapter(chapter, context));

function gap(
  { from, to, state }: Extract<Block, { kind: 'gap' }>,
  { words, common, host, browser }: ListContext,
): TemplateResult {
  const load = () => void browser.show();
  switch (state.status) {
    case 'failed':
      return html`<div class="gap">
        <p class="gap-title">${words.gapFailed(from, to)}</p>
        ${failureBlock(state.failure, common, { host, retry: load })}
      </div>`;
    case 'loading':
      return html`<div class="gap">${loadingBlock(words.loadingRecords(from, to))}</div>`;
    default:
      return html`<div class="gap">
        <p>${words.notLoadedYet(from, to)}</p>
        <button type="button" class="button" @click=${load}>${words.loadHere}</button>
      </div>`;
  }
}
