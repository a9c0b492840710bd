import { searchRecords, SearchRecordsBodySchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';
import { onBadCursor } from './bad-cursor.js';
import { refuse } from './refuse.js';
import { subjectId } from './subject-id.js';

const PAGE = 20;

/** `POST /subjects/{id}/records/search` */
export function addSearchRecords(routes: Routes, { store, sessions }: Services): void {
  routes.add(searchRecords, async (context) => {
    const id = subjectId(context);
    const { limit = PAGE, ...body } = await readBody(context, SearchRecordsBodySchema);
    const caller = sessions.caller(context.get('session'));
    const list = await onBadCursor(() =>
      store().searchRecords({ subjectId: id, ...body, limit, ...(caller ? { caller } : {}) }),
    );
    if ('refused' in list) throw refuse(context, list);
    return context.json(list);
  });
}
