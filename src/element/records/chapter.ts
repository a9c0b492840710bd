import type { ChapterCount } from '../../contract/schema/common.js';
import { term } from '../../locale/term.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';

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

/** What a chapter holds, in words: a count, or what its silence means. */
export function chapterText(chapter: ChapterCount, words: RecordsMessages): string {
  const meaning = chapterMeaning(chapter);
  if (meaning !== 'some') return words.meanings[meaning];
  const { count = 0, countIsCapped } = chapter;
  return countIsCapped ? words.countCapped(count) : words.count(count);
}
