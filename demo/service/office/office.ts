import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import * as v from 'valibot';

import { normaliseCode } from '../../../src/contract/normalise.js';
import { isAskedByLocalName, isFromThisMachine } from '../http/connection.js';
import type { App, AppContext, Environment, Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { readCounts } from '../reports/counts.js';
import { findReports } from '../reports/report-rows.js';
import { decide } from '../reports/status.js';
import { Tries } from '../reports/tries.js';
import { addOfficeCommitments } from './commitments/routes.js';
import { addOfficeComplaints } from './complaints/routes.js';
import { countsCsv } from './counts.js';
import { closedPage, loginPage, officePage } from './pages.js';
import { OfficeSessions } from './sessions.js';
import { OFFICE_STYLE } from './style.js';

/** Two long texts of a judgement, percent-encoded. */
const MAX_BODY = 128 * 1024;
const SHOWN = 100;
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:";

const DecisionSchema = v.object({
  to: v.picklist(['revoked', 'suspended', 'valid']),
  reason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(200)),
});

/** How the office is opened. */
export interface OfficeSettings {
  readonly secret: Buffer;
  /** Without one only from this machine. */
  readonly password: string | undefined;
}

/** The operator's pages: what was issued and used, and what is said of reports. Not part of the contract. */
export function createOffice(services: Services, { secret, password }: OfficeSettings): App {
  const { data, clock } = services;
  const sessions = new OfficeSessions(secret, password, () => clock.now().getTime());
  const office = new Hono<Environment>();

  office.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new Problem(413, 'too-large', { detail: '请求内容过大。' });
      },
    }),
    named,
    guarded(password === undefined),
  );

  office.get('/style.css', (context) => context.body(OFFICE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  office.post('/login', async (context) => {
    const { password: given } = await context.req.parseBody();
    const { context: reports } = data().reports;
    const tries = new Tries(reports.database, () => clock.now().getTime());
    const bucket = reports.secrets.hash('tries', `office ${context.get('client')}`);
    const attempt = await tries.take([bucket], '口令输错次数过多，请稍后再试。');
    if (typeof given !== 'string' || !sessions.isPassword(given))
      return context.html(loginPage(`口令不对，还可以试 ${attempt.left} 次。`), 401);
    await attempt.forgive();
    sessions.begin(context);
    return context.redirect('/office', 303);
  });

  office.get('/', async (context) => {
    const login = loginOf(context);
    return login === undefined ? context.html(loginPage(), 401) : show(context, login);
  });

  office.get('/counts.csv', async (context) => {
    if (loginOf(context) === undefined) return context.html(loginPage(), 401);
    return context.body(countsCsv(await readCounts(data().reports.context.database)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="report-counts.csv"',
    });
  });

  office.post('/reports', async (context) => {
    const { login, form } = await formOf(context);
    const { reportNo } = form;
    return show(context, login, typeof reportNo === 'string' ? normaliseCode(reportNo) : '');
  });

  office.post('/reports/:id/status', async (context) => {
    const { form } = await formOf(context);
    const { success, output } = v.safeParse(DecisionSchema, form);
    if (!success) throw new Problem(400, 'invalid', { detail: '请求内容有误。' });
    const { database, audit } = data().reports.context;
    const [row] = await findReports(database, 'where id = $1', [context.req.param('id').replaceAll('\0', '')]);
    if (!row) throw new Problem(404, 'not-found', { detail: '未找到该报告。' });
    const { to, reason } = output;
    const changed = await decide(database, { id: row.id, to, reason: reason || undefined, at: clock.now() });
    if (!changed) throw new Problem(409, 'conflict', { detail: '报告的状态已经改变，请刷新后再看。' });
    await audit.write([{ operation: `office:${to}`, subjectId: row.subjectId, outcome: 'shown' }], undefined);
    return context.redirect('/office', 303);
  });

  const door = { loginOf, formOf, formToken: (login: string) => sessions.formToken(login) };
  addOfficeCommitments(office, services, door);
  addOfficeComplaints(office, services, door);

  /** The login of a request. Without a password whoever sits at this machine is signed in by looking. */
  function loginOf(context: AppContext): string | undefined {
    return sessions.read(context) ?? (password === undefined ? sessions.begin(context) : undefined);
  }

  async function formOf(context: AppContext) {
    const login = sessions.read(context);
    const form = readable(await context.req.parseBody());
    const { token } = form;
    if (login === undefined || typeof token !== 'string' || !sessions.isFormToken(login, token))
      throw new Problem(403, 'csrf', { detail: '页面已过期，请刷新后重试。' });
    return { login, form };
  }

  async function show(context: AppContext, login: string, reportNo?: string): Promise<Response> {
    const { database } = data().reports.context;
    const reports =
      reportNo === undefined
        ? await findReports(database, 'where parent_id is null order by asked_at desc, id limit $1::integer', [SHOWN])
        : await findReports(database, 'where report_no = $1', [reportNo]);
    return context.html(
      officePage({
        counts: await readCounts(database),
        reports,
        isFound: reportNo !== undefined,
        token: sessions.formToken(login),
        now: clock.now(),
      }),
    );
  }

  return office;
}

/** A form with lines that end alike, and without what PostgreSQL's texts can't hold. */
const readable = (form: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n') : value,
    ]),
  );

/** For the log and for what browsers may do with the page. */
const named = createMiddleware<Environment>(async (context, next) => {
  context.set('route', '/office');
  await next();
  // Files have a narrower one.
  if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', POLICY);
});

/** Without a password the office answers this machine alone, and only by a name of this machine. */
const guarded = (withoutPassword: boolean) =>
  createMiddleware<Environment>(async (context, next) => {
    if (withoutPassword && !(isFromThisMachine(context) && isAskedByLocalName(context)))
      return context.html(closedPage(), 403);
    return next();
  });
