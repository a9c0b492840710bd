import * as v from 'valibot';

import { normaliseCode } from '../../../../src/contract/index.js';
import { decide, DecisionSchema } from '../../commitments/decisions.js';
import { materialStates } from '../../commitments/materials.js';
import { recordOf } from '../../commitments/record.js';
import { findCommitments, findSteps, findVersions } from '../../commitments/rows.js';
import type { CommitmentRow } from '../../commitments/types.js';
import type { App, AppContext, Services } from '../../http/environment.js';
import { Problem } from '../../http/problem.js';
import { chinaDate } from '../../reports/times.js';
import { uploadsOf } from '../../uploads/upload-rows.js';
import type { OfficeDoor } from '../door.js';
import { answerFile } from '../files.js';
import { loginPage } from '../pages.js';
import { commitmentsCsv } from './csv.js';
import { commitmentPage, commitmentsPage } from './pages.js';

const SHOWN = 100;
const NEWEST = 'order by c.made_at desc, c.number desc';

/** The clerk's pages for commitments: list, one of them, decisions, files, and the table for collection. */
export function addOfficeCommitments(
  office: App,
  { data, clock }: Services,
  { loginOf, formOf, formToken }: OfficeDoor,
): void {
  const database = () => data().commitments.context.database;

  async function rowOf(context: AppContext): Promise<CommitmentRow> {
    const id = (context.req.param('id') ?? '').replaceAll('\0', '');
    const [row] = await findCommitments(database(), 'where c.id = $1', [id]);
    if (!row) throw new Problem(404, 'not-found', { detail: '未找到该承诺。' });
    return row;
  }

  async function showList(context: AppContext, login: string, number?: string): Promise<Response> {
    const commitments =
      number === undefined
        ? await findCommitments(database(), `${NEWEST} limit $1::integer`, [SHOWN])
        : await findCommitments(database(), 'where c.number = $1', [number]);
    return context.html(commitmentsPage({ commitments, isFound: number !== undefined, token: formToken(login) }));
  }

  office.get('/commitments.csv', async (context) => {
    if (loginOf(context) === undefined) return context.html(loginPage(), 401);
    const rows = await findCommitments(database(), 'order by c.number');
    return context.body(commitmentsCsv(rows.map(recordOf)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="commitments.csv"',
    });
  });

  office.get('/commitments', async (context) => {
    const login = loginOf(context);
    return login === undefined ? context.html(loginPage(), 401) : showList(context, login);
  });

  office.post('/commitments', async (context) => {
    const { login, form } = await formOf(context);
    const { number } = form;
    return showList(context, login, typeof number === 'string' ? normaliseCode(number).replaceAll('\0', '') : '');
  });

  office.get('/commitments/:id', async (context) => {
    const login = loginOf(context);
    if (login === undefined) return context.html(loginPage(), 401);
    const row = await rowOf(context);
    const uploads = await uploadsOf(database(), [row.number]);
    return context.html(
      commitmentPage({
        row,
        versions: await findVersions(database(), row.number),
        steps: await findSteps(database(), [row.number]),
        materials: materialStates(row.template, uploads, chinaDate(clock.now())),
        uploads,
        token: formToken(login),
      }),
    );
  });

  office.get('/commitments/:id/files/:file', async (context) => {
    if (loginOf(context) === undefined) return context.html(loginPage(), 401);
    const row = await rowOf(context);
    return answerFile(context, data().uploads, await uploadsOf(database(), [row.number]));
  });

  office.post('/commitments/:id/decision', async (context) => {
    const { form } = await formOf(context);
    const { success, output } = v.safeParse(DecisionSchema, form);
    if (!success)
      throw new Problem(400, 'invalid', {
        detail:
          '请求内容有误。不予受理须写明原因；认定为部分履行或全部未履行的，须写明未履行的承诺内容和违诺责任追究内容。',
      });
    const { audit } = data().commitments.context;
    const number = await decide(database(), context.req.param('id').replaceAll('\0', ''), output, clock.now());
    await audit.write([{ operation: `office:${output.to}`, subjectId: number, outcome: 'shown' }], undefined);
    return context.redirect(`/office/commitments/${context.req.param('id')}`, 303);
  });
}
