import { searchReportRecords, SearchReportRecordsBodySchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { finding, invalid, readBody } from '../http/validate.js';
import { isStorableDate } from '../store/filters.js';
import { onBadCursor } from './bad-cursor.js';
import { reportId } from './report-id.js';

const PAGE = 20;

/** `POST /reports/{id}/records/search` */
export function addSearchReportRecords(routes: Routes, { data, sessions }: Services): void {
  routes.add(searchReportRecords, async (context) => {
    const id = reportId(context);
    const { limit = PAGE, grant, ...search } = await readBody(context, SearchReportRecordsBodySchema);
    const { from, to } = search.period ?? {};
    const wrong = Object.entries({ from, to }).filter(([, date]) => date !== undefined && !isStorableDate(date));
    if (wrong.length > 0) throw invalid(wrong.map(([end]) => finding(`/period/${end}`, 'format')));
    const caller = sessions.caller(context.get('session'));
    const { reports } = data();
    return context.json(await onBadCursor(() => reports.searchRecords(id, { ...search, limit }, { caller, grant })));
  });
}
