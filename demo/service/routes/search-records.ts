import { GetSubjectRequestSchema, searchRecords, SearchRecordsBodySchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { readBody, validate } from '../http/validate.js';
import { onBadCursor } from './bad-cursor.js';
import { refuse } from './refuse.js';

const PAGE = 20;

/** `POST /subjects/{id}/records/search` */
export function addSearchRecords(routes: Routes, { store, sessions }: Services): void {
  routes.add(searchRecords, async (context) => {
    const { id } = validate(GetSubjectRequestSchema, context.req.param());
    const { limit = PAGE, ...body } = await readBody(context, SearchRecordsBodySchema);
    const caller = sessions.caller(context.get('session'));
    const list = await onBadCursor(() =>
      store().searchRecords({ subjectId: id, ...body, limit, ...(caller ? { caller } : {}) }),
    );
    if ('refused' in list) throw refuse(context, list);
    return context.json(list);
  });
}
