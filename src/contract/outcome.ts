import type { Source } from './schema/common.js';

/** What a list means for the person who asked. "None" is said only when every required source answered. */
export type Outcome = 'found' | 'none' | 'notPublic' | 'sourceUnavailable' | 'sourceNotConnected';

interface AnyList {
  readonly items: readonly unknown[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
  readonly sources: readonly Source[];
  readonly notPublic?: object | undefined;
}

/** The sources that took no part in an answer; a state that nobody knows counts as missing. */
export const missingSources = (list: Pick<AnyList, 'sources'>): Source[] =>
  list.sources.filter((source) => source.state !== 'ok');

/**
 * The one place that decides between found, none, not public, source down and source not connected. It fails closed: an answer that names
 * no source, or whose total contradicts its items, isn't evidence of absence.
 */
export function outcomeOf(list: AnyList): Outcome {
  if (list.items.length > 0 || list.nextCursor) return 'found';
  if (list.notPublic) return 'notPublic';
  const missing = missingSources(list).filter((source) => source.required !== false);
  if (missing.some((source) => source.state !== 'notConnected')) return 'sourceUnavailable';
  if (missing.length > 0) return 'sourceNotConnected';
  return list.sources.length === 0 || list.total ? 'sourceUnavailable' : 'none';
}
