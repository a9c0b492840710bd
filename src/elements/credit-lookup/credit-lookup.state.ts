import type { Failure } from '../../client/failure.js';
import { type Outcome, outcomeOf } from '../../contract/outcome.js';
import { joinPages } from '../../contract/pages.js';
import type { SearchSubjectsRequest } from '../../contract/schema/request.js';
import type { SubjectList } from '../../contract/schema/subject.js';
import type { SearchBy } from './asking/query.js';

/** Values of the endpoint's filters by their names. */
export type FilterValues = NonNullable<SearchSubjectsRequest['filters']>;

/** What was asked. */
export interface Search {
  readonly query: string;
  readonly by: SearchBy;
  readonly filters: FilterValues;
}

/** How the next page stands. */
export type NextPage =
  { readonly status: 'ready' | 'loading' } | { readonly status: 'failed'; readonly failure: Failure };

/** An answered search; all pages loaded so far are in `list`. */
export interface Answered {
  readonly status: Outcome;
  readonly search: Search;
  readonly list: SubjectList;
  readonly next: NextPage;
}

/** A state that the visitor can come back to from a subject. */
export type SearchState =
  | { readonly status: 'idle' }
  | { readonly status: 'refused' }
  | { readonly status: 'loading'; readonly search: Search }
  | { readonly status: 'failed'; readonly search?: Search; readonly failure: Failure }
  | Answered;

/** A subject in full, and what the visitor comes back to. */
export interface DetailState {
  readonly status: 'detail';
  readonly subject: { readonly id: string; readonly name: string };
  readonly behind: SearchState;
  /** The part of the kit that shows it couldn't be fetched. */
  readonly failure?: Failure;
}

/** Everything that `<credit-lookup>` can be. */
export type LookupState = SearchState | DetailState;

/** What a visitor comes back to; a page that was still on its way is asked for anew then. */
export function behind(state: LookupState): SearchState {
  if (state.status === 'detail') return state.behind;
  return isAnswered(state) && state.next.status === 'loading' ? { ...state, next: { status: 'ready' } } : state;
}

/** The state's name as the attribute `state` shows it. */
export const stateName = (state: LookupState): string =>
  state.status.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The first page has arrived. */
export const answered = (search: Search, list: SubjectList): Answered => ({
  status: outcomeOf(list),
  search,
  list,
  next: { status: 'ready' },
});

/** A further page has arrived. */
export const appended = (state: Answered, page: SubjectList): Answered => ({
  ...state,
  list: joinPages(state.list, page),
  next: { status: 'ready' },
});

/** Whether the state is the answer to a search. */
export const isAnswered = (state: LookupState): state is Answered => 'list' in state;
