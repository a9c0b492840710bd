import { chapterName } from '../../../element/records/chapter.js';
import { html, nothing } from 'lit';

import type { ChapterCount } from '../../../contract/schema/common.js';
import type { CreditRecord, RecordList } from '../../../contract/schema/record.js';
import { failureBlock } from '../../../element/templates/failure-block.js';
import { downloadIcon, lockIcon } from '../../../element/templates/icons.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import type { LookupDetailMessages } from '../../../locale/zh-hans/lookup-detail.js';
import { loadedRows } from '../../../element/export/rows.js';
import type { ChapterRecords, RecordsState } from './chapter-records.js';
import type { DetailHost } from './detail-host.js';
import { missingLines, partialNotice, provenance } from '../../../element/records/provenance.js';
import { recordArticle } from '../../../element/records/record.js';
import type { OfferedAction } from '../../../element/records/record-actions.js';
import { type SignIn, signInOffer } from './sign-in.js';

/** What the records of a chapter need. */
export interface RecordListContext {
  readonly words: LookupDetailMessages;
  readonly common: CommonMessages;
  readonly host: DetailHost;
  act(action: OfferedAction, record: CreditRecord): void;
  loadMore(chapter: ChapterCount): void;
  retry(chapter: ChapterCount): void;
  readonly signIn: SignIn;
  exportRecords(chapter: ChapterCount): void;
}

type Shown = Extract<RecordsState, { status: 'shown' }>;

/** The records of an opened chapter, or why there are none to show. */
export function recordList(
  chapter: ChapterCount,
  { state }: ChapterRecords,
  id: string,
  context: RecordListContext,
): unknown {
  const { words, common, host } = context;
  switch (state.status) {
    case 'closed':
      return nothing;
    case 'loading':
      return stateBlock({ kind: 'loading', title: words.loadingRecords(chapterName(chapter, words)) });
    case 'failed':
      return failureBlock(state.failure, common, { host, retry: () => context.retry(chapter) });
    default:
      return state.outcome === 'found' ? found(chapter, state, id, context) : empty(chapter, state, context);
  }
}

function empty(chapter: ChapterCount, { outcome, list }: Shown, context: RecordListContext): unknown {
  const { words, common } = context;
  const kind = outcome as Exclude<typeof outcome, 'found'>;
  return stateBlock({
    kind,
    title: words.outcomes[kind],
    body: list.notPublic?.reason ?? words.outcomeBodies[kind],
    details: html`${missingLines(list, words).map((line) => html`<p>${line}</p>`)}${provenance(list, words)}`,
    actions: html`${
      kind === 'sourceUnavailable'
        ? html`<button type="button" class="button" @click=${() => context.retry(chapter)}>${common.retry}</button>`
        : nothing
    }${signInButton(chapter, list, context)}`,
  });
}

function found(chapter: ChapterCount, { list, next }: Shown, id: string, context: RecordListContext): unknown {
  const { words, common, host } = context;
  const title = chapterName(chapter, words);
  const loading = next.status === 'loading';
  return html`${partialNotice(list, words)}
    ${list.items.map((record, index) =>
      recordArticle(record, `${id}-record-${index}`, index + 1, words, host, context.act),
    )}
    ${
      list.notPublic
        ? html`<p class="not-yet">${lockIcon()}<span>${list.notPublic.reason ?? words.someNotPublic}</span></p>
          ${signInButton(chapter, list, context)}`
        : nothing
    }
    ${
      next.status === 'failed'
        ? failureBlock(next.failure, common, { host, retry: () => context.loadMore(chapter) })
        : nothing
    }
    <div class="more">
      ${
        list.nextCursor && next.status !== 'failed'
          ? // Not `disabled` while loading: the button would lose the focus and with it the place in the list.
            html`<button
            type="button"
            class="button"
            id=${`${id}-more`}
            aria-disabled=${loading ? 'true' : nothing}
            aria-label=${loading ? nothing : words.moreOf(title)}
            @click=${() => context.loadMore(chapter)}
          >
            ${loading ? words.loadingMore : words.more}
          </button>`
          : nothing
      }
      <span>${shownText(list, words)}</span>
      ${
        list.items.length
          ? html`<button type="button" class="button button-quiet" @click=${() => context.exportRecords(chapter)}>
            ${downloadIcon()}${words.exportChapter(loadedRows(list, words))}
          </button>`
          : nothing
      }
    </div>
    ${provenance(list, words)}`;
}

const signInButton = (chapter: ChapterCount, { notPublic }: RecordList, context: RecordListContext): unknown =>
  signInOffer(notPublic?.level, context.words, chapterName(chapter, context.words), context.signIn.asked(chapter), () =>
    context.signIn.ask(chapter, notPublic?.level),
  );

/** How many records are there of how many; a capped total is said to be one. */
export function shownText({ items, total, totalIsCapped }: RecordList, words: LookupDetailMessages): string {
  if (total === undefined) return words.shownUncounted(items.length);
  return totalIsCapped ? words.shownCapped(items.length, total) : words.shown(items.length, total);
}
