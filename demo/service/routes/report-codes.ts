import {
  createReportCode,
  CreateReportCodeBodySchema,
  listReportViewings,
  revokeReportCode,
} from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { Routes } from '../http/routes.js';
import { finding, invalid, readBody } from '../http/validate.js';
import { orderFaults } from '../reports/codes.js';
import { LIFETIMES } from '../reports/offer.js';
import { submissionOf } from '../submissions/submission-of.js';
import { reportId } from './report-id.js';

/** 合规一码通, the holder's side: codes of a report and who looked by them. */
export function addReportCodes(routes: Routes, { data, sessions }: Services): void {
  routes.add(createReportCode, async (context) => {
    const id = reportId(context);
    const body = await readBody(context, CreateReportCodeBodySchema);
    const { reports, submissions } = data();
    const caller = sessions.caller(context.get('session'));
    const submission = submissionOf(context, sessions, createReportCode, body);
    reports.assertLogin(caller);
    const answer = await submissions.run(submission, async () => {
      const row = await reports.ownReady(id, caller, 'createReportCode');
      const faults = orderFaults(row, body);
      if (!LIFETIMES.includes(body.lifetime)) faults.push({ pointer: '/lifetime', code: 'not-allowed' });
      if (faults.length > 0) throw invalid(faults.map(({ pointer, code }) => finding(pointer, code)));
      return reports.prepareCode(row, body);
    });
    return context.json(answer);
  });

  routes.add(revokeReportCode, async (context) => {
    const id = reportId(context);
    const codeId = context.req.param('codeId') ?? '';
    if (codeId.includes('\0')) throw new Problem(404, 'not-found', { detail: '未找到该合规码。' });
    return context.json(await data().reports.revokeCode(id, codeId, sessions.caller(context.get('session'))));
  });

  routes.add(listReportViewings, async (context) =>
    context.json(await data().reports.viewings(reportId(context), sessions.caller(context.get('session')))),
  );
}
