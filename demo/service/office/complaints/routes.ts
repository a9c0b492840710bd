import * as v from 'valibot';

import { normaliseCode } from '../../../../src/contract/index.js';
import {
  ask,
  askingOf,
  decide,
  DecisionSchema,
  extend,
  ExtensionSchema,
  note,
  NoteSchema,
} from '../../complaints/decisions.js';
import { findAnswers, findComplaints, findSteps, findWanted } from '../../complaints/rows.js';
import { findTerms, overdueNumbers } from '../../complaints/terms.js';
import type { ComplaintRow } from '../../complaints/types.js';
import type { App, AppContext, Services } from '../../http/environment.js';
import { Problem } from '../../http/problem.js';
import { chinaDate } from '../../reports/times.js';
import { uploadsOf } from '../../uploads/upload-rows.js';
import type { OfficeDoor } from '../door.js';
import { answerFile } from '../files.js';
import { loginPage } from '../pages.js';
import { breachesCsv } from './csv.js';
import { complaintPage, complaintsPage } from './pages.js';

const SHOWN = 100;
const NEWEST = 'order by submitted_at desc, number desc';

/** A form's fields, checked. @throws Problem */
function read<Schema extends v.GenericSchema>(schema: Schema, form: unknown, detail: string): v.InferOutput<Schema> {
  const { success, output } = v.safeParse(schema, form);
  if (!success) throw new Problem(400, 'invalid', { detail });
  return output;
}

const UNCLEAR =
  '请求内容有误。不予受理、核查结论、整改要求、拒不整改须写明理由；认定须写明失信事实、依据、日期、单位和合同类型。';

/** The clerk's pages for complaints: list, one of them, decisions, files, and the table of confirmed breaches for collection. */
export function addOfficeComplaints(
  office: App,
  { data, clock }: Services,
  { loginOf, formOf, formToken }: OfficeDoor,
): void {
  const context = () => data().complaints.context;
  const database = () => context().database;
  const today = () => chinaDate(clock.now());
  const idOf = (request: AppContext): string => (request.req.param('id') ?? '').replaceAll('\0', '');

  async function rowOf(request: AppContext): Promise<ComplaintRow> {
    const [row] = await findComplaints(database(), 'where id = $1', [idOf(request)]);
    if (!row) throw new Problem(404, 'not-found', { detail: '未找到该投诉。' });
    return row;
  }

  async function showList(request: AppContext, login: string, number?: string): Promise<Response> {
    const complaints =
      number === undefined
        ? await findComplaints(database(), `${NEWEST} limit $1::integer`, [SHOWN])
        : await findComplaints(database(), 'where number = $1', [number]);
    return request.html(
      complaintsPage({
        complaints,
        overdue: await overdueNumbers(
          database(),
          complaints.map((row) => row.number),
          today(),
        ),
        isFound: number !== undefined,
        token: formToken(login),
      }),
    );
  }

  /** Does what a form says, writes it down, and goes back to the complaint. */
  function addForm(
    path: string,
    act: (id: string, form: Record<string, unknown>) => Promise<{ number: string; operation: string }>,
  ): void {
    office.post(`/complaints/:id/${path}`, async (request) => {
      const { form } = await formOf(request);
      const id = idOf(request);
      const { number, operation } = await act(id, form);
      await context().audit.write(
        [{ operation: `office:${operation}`, subjectId: number, outcome: 'shown' }],
        undefined,
      );
      return request.redirect(`/office/complaints/${id}`, 303);
    });
  }

  office.get('/complaints.csv', async (request) => {
    if (loginOf(request) === undefined) return request.html(loginPage(), 401);
    const rows = await findComplaints(database(), 'where breach is not null order by number');
    const confirmed = rows.flatMap((row) => (row.breach ? [{ row, breach: row.breach }] : []));
    return request.body(breachesCsv(confirmed), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="confirmed-breaches.csv"',
    });
  });

  office.get('/complaints', async (request) => {
    const login = loginOf(request);
    return login === undefined ? request.html(loginPage(), 401) : showList(request, login);
  });

  office.post('/complaints', async (request) => {
    const { login, form } = await formOf(request);
    const { number } = form;
    return showList(request, login, typeof number === 'string' ? normaliseCode(number) : '');
  });

  office.get('/complaints/:id', async (request) => {
    const login = loginOf(request);
    if (login === undefined) return request.html(loginPage(), 401);
    const row = await rowOf(request);
    return request.html(
      complaintPage({
        row,
        steps: await findSteps(database(), row.number),
        terms: await findTerms(database(), row.number),
        wanted: await findWanted(database(), row.number),
        answers: await findAnswers(database(), row.number),
        uploads: await uploadsOf(database(), [row.number]),
        token: formToken(login),
        today: today(),
      }),
    );
  });

  office.get('/complaints/:id/files/:file', async (request) => {
    if (loginOf(request) === undefined) return request.html(loginPage(), 401);
    const row = await rowOf(request);
    return answerFile(request, data().uploads, await uploadsOf(database(), [row.number]));
  });

  addForm('decision', async (id, form) => {
    const decision = read(DecisionSchema, form, UNCLEAR);
    return { number: await decide(context(), id, decision), operation: decision.to };
  });
  addForm('asking', async (id, form) => ({ number: await ask(context(), id, askingOf(form)), operation: 'ask' }));
  addForm('extension', async (id, form) => {
    const extension = read(ExtensionSchema, form, '请选择期限，写明延长 1 到 30 个工作日和原因。');
    return { number: await extend(context(), id, extension), operation: 'extend' };
  });
  addForm('note', async (id, form) => {
    const said = read(NoteSchema, form, '请写要告知的话，不超过 4000 字。');
    return { number: await note(context(), id, said), operation: 'note' };
  });
}
