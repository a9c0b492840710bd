import { searchSubjects, SearchSubjectsRequestSchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { finding, invalid, readBody } from '../http/validate.js';
import { forced } from '../magic.js';
import { filterFaults } from '../store/filters.js';
import type { FilterValue, SubjectSearch } from '../store/types.js';
import { onBadCursor } from './bad-cursor.js';

const PAGE = 20;
const SUGGESTIONS = 8;

/** The contract's schema drops no member that is there and undefined. */
const definedFilters = (filters: object | undefined) => (filters ?? {}) as Readonly<Record<string, FilterValue>>;

/** `POST /subjects/search` */
export function addSearchSubjects(routes: Routes, { store, sessions, clock }: Services): void {
  routes.add(searchSubjects, async (context) => {
    const body = await readBody(context, SearchSubjectsRequestSchema);
    const filters = definedFilters(body.filters);
    const faults = filterFaults(filters);
    if (faults.length > 0) throw invalid(faults.map(({ pointer, code }) => finding(`/filters${pointer}`, code)));
    const caller = sessions.caller(context.get('session'));
    const suggest = body.suggest ?? false;
    const search: SubjectSearch = {
      query: body.query,
      by: body.by ?? 'auto',
      filters,
      suggest,
      limit: body.limit ?? (suggest ? SUGGESTIONS : PAGE),
      ...(body.cursor ? { cursor: body.cursor } : {}),
      ...(caller ? { caller } : {}),
    };
    const find = (asked: SubjectSearch) => store().searchSubjects(asked);
    return onBadCursor(
      async () => (await forced({ context, clock, search, find })) ?? context.json(await find(search)),
    );
  });
}
