import { getReport } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { reportId } from './report-id.js';

/** `GET /reports/{id}` */
export function addGetReport(routes: Routes, { data, sessions }: Services): void {
  routes.add(getReport, async (context) =>
    context.json(await data().reports.get(reportId(context), sessions.caller(context.get('session')))),
  );
}
