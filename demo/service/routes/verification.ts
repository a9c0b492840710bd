import { listKeys, verifyReport, VerifyReportRequestSchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';

/** The requester's side: verifying a report, and what a check without the service needs. */
export function addVerification(routes: Routes, { data, sessions }: Services): void {
  routes.add(verifyReport, async (context) => {
    const body = await readBody(context, VerifyReportRequestSchema);
    const session = context.get('session');
    const verified = await data().reports.verification.verify(body, {
      client: context.get('client'),
      caller: sessions.caller(session),
      name: session ? (session.name ?? '已登录访问者') : '未登录访问者',
    });
    return context.json(verified);
  });

  routes.add(listKeys, async (context) => context.json(await data().reports.keys()));
}
