import { createReport, CreateReportRequestSchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { finding, invalid, readBody } from '../http/validate.js';
import { requestFaults } from '../reports/offer.js';
import { chinaDate } from '../reports/times.js';
import { submissionOf } from '../submissions/submission-of.js';

/** `POST /reports` */
export function addCreateReport(routes: Routes, { data, sessions, clock }: Services): void {
  routes.add(createReport, async (context) => {
    const body = await readBody(context, CreateReportRequestSchema);
    const { reports, submissions } = data();
    const caller = sessions.caller(context.get('session'));
    const submission = submissionOf(context, sessions, createReport, body);
    reports.assertLogin(caller);
    const answer = await submissions.run(submission, () => {
      const faults = requestFaults(body, chinaDate(clock.now()));
      if (faults.length > 0) throw invalid(faults.map(({ pointer, code }) => finding(pointer, code)));
      return reports.ask(body, caller);
    });
    reports.wake();
    return context.json(answer);
  });
}
