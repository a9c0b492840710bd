import { html } from 'hono/html';

import { evidenceOf } from '../../complaints/evidence.js';
import { labelAt, toldOf } from '../../complaints/form.js';
import { isOver, STATE_LABELS } from '../../complaints/states.js';
import { deadlinesOf } from '../../complaints/terms.js';
import type { AnswerRow, ComplaintRow, StepRow, TermRow, WantedRow } from '../../complaints/types.js';
import type { UploadRow } from '../../uploads/upload-rows.js';
import { fileList } from '../files.js';
import { type Markup, page, when } from '../page.js';
import { decisionForms, extensionForm, noteForm } from './forms.js';

const STEP_LABELS: Readonly<Record<string, string>> = {
  ...STATE_LABELS,
  submitted: '提交投诉',
  supplementRequired: '要求补充',
  supplemented: '补充',
  urged: '催办',
  rated: '评价',
  extended: '延长期限',
  noted: '告知',
};
const DEADLINE_LABELS: Readonly<Record<string, string>> = {
  running: '进行中',
  met: '已完成',
  overdue: '已超过',
  suspended: '等待补充，暂停计算',
};

/** What the list shows. */
export interface ComplaintList {
  readonly complaints: readonly ComplaintRow[];
  /** Numbers of those with a term that is over. */
  readonly overdue: ReadonlySet<string>;
  /** Whether they are those that were looked for. */
  readonly isFound: boolean;
  readonly token: string;
}

const listTable = ({ complaints, overdue }: ComplaintList): Markup =>
  html`<div class="scroll" role="region" aria-label="投诉列表" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">投诉编号</th>
          <th scope="col">投诉主体</th>
          <th scope="col">被投诉单位</th>
          <th scope="col">提交时间</th>
          <th scope="col">状态</th>
          <th scope="col">处理</th>
        </tr>
      </thead>
      <tbody>
        ${complaints.map(
          ({ id, number, request, submittedAt, state }) =>
            html`<tr>
              <th scope="row" class="number-text">${number}</th>
              <td>${request.complainant.name}</td>
              <td>${request.respondent.name}</td>
              <td>${when(submittedAt)}</td>
              <td>${STATE_LABELS[state]}${overdue.has(number) ? html`<br /><strong>已超过期限</strong>` : ''}</td>
              <td><a href="/office/complaints/${id}" aria-label="查看投诉 ${number}">查看</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** All complaints, newest first. */
export const complaintsPage = (list: ComplaintList): Markup => {
  const { complaints, isFound, token } = list;
  return page(
    '政务违约失信投诉',
    html`<p><a href="/office">返回报告</a></p>
      <h1>政务违约失信投诉</h1>
      <p><a href="/office/complaints.csv">下载已认定的政务违约失信信息（归集表，CSV）</a></p>
      <form method="post" action="/office/complaints" class="inline">
        <input type="hidden" name="token" value="${token}" />
        <label>按投诉编号查找<input name="number" required maxlength="40" autocomplete="off" /></label>
        <button>查找</button>
        ${isFound ? html`<a href="/office/complaints">显示最近的投诉</a>` : ''}
      </form>
      ${complaints.length > 0 ? listTable(list) : html`<p>${isFound ? '没有这个编号的投诉。' : '还没有投诉。'}</p>`}`,
  );
};

/** All that is shown of one complaint. */
export interface ComplaintDetails {
  readonly row: ComplaintRow;
  readonly steps: readonly StepRow[];
  readonly terms: readonly TermRow[];
  readonly wanted: readonly WantedRow[];
  readonly answers: readonly AnswerRow[];
  readonly uploads: readonly UploadRow[];
  readonly token: string;
  readonly today: string;
}

const pathOf = ({ id }: Pick<ComplaintRow, 'id'>): string => `/office/complaints/${id}`;

const facts = ({ row }: ComplaintDetails): Markup =>
  html`<h2>投诉内容</h2>
    <table class="facts">
      <tbody>
        ${toldOf(row.request, false).map(
          ({ label, value }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td><span class="words">${value}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>`;

/** What the form had warned of; the complainant let it stand. */
const warned = ({ row: { request } }: ComplaintDetails): Markup | string => {
  const { warnings = [] } = request;
  return warnings.length > 0
    ? html`<p class="message">
        填写时有提醒，投诉人核对后仍然提交，请留意：${warnings.map((pointer) => labelAt(request, pointer) ?? pointer).join('、')}
      </p>`
    : '';
};

const evidence = ({ row, uploads }: ComplaintDetails): Markup =>
  html`<h2>证据</h2>
    <ul>
      ${evidenceOf(uploads).map(({ name, files }) => html`<li>${name}${fileList(pathOf(row), files)}</li>`)}
    </ul>`;

const deadlines = ({ terms, today }: ComplaintDetails): Markup | string => {
  const told = deadlinesOf(terms, today);
  return told.length > 0
    ? html`<h2>期限</h2>
        <ul>
          ${told.map(
            ({ label, by, dueOn, workingDays, state }) =>
              html`<li>${label}（${by}，${workingDays} 个工作日）：${dueOn}，${DEADLINE_LABELS[state]}</li>`,
          )}
        </ul>`
    : '';
};

const wantedList = ({ wanted, today }: ComplaintDetails): Markup | string =>
  wanted.length > 0
    ? html`<h2>要求补充的</h2>
        <ul>
          ${wanted.map(
            ({ kind, text, dueOn, givenAt }) =>
              html`<li>${kind === 'material' ? '材料' : '问题'}：${text}（${
                givenAt === null
                  ? `期限 ${dueOn}，${dueOn < today ? '逾期未交' : '还没有收到'}`
                  : `${when(givenAt)} 收到`
              }）</li>`,
          )}
        </ul>`
    : '';

/** What was handed in with one reference. */
const handedIn = ({ row, answers, uploads }: ComplaintDetails, reference: string): Markup | string => {
  const ids = answers.filter((answer) => answer.reference === reference).map(({ id }) => id);
  return fileList(
    pathOf(row),
    uploads.filter(({ takenAs }) => takenAs !== null && ids.includes(takenAs)),
  );
};

const thread = (details: ComplaintDetails): Markup =>
  html`<h2>办理过程</h2>
    <ol>
      ${details.steps.map(
        ({ what, label, at, by, text, reference }) =>
          html`<li>${when(at)} ${STEP_LABELS[what] ?? label ?? what}${by ? `（${by}）` : ''}${
            reference ? html` <span class="number-text">回执 ${reference}</span>` : ''
          }${text ? html`<br /><span class="words">${text}</span>` : ''}${reference ? handedIn(details, reference) : ''}</li>`,
      )}
    </ol>`;

/** One complaint with what may be decided about it. */
export const complaintPage = (details: ComplaintDetails): Markup => {
  const { row } = details;
  const { number, state, request, breach } = row;
  return page(
    `投诉 ${number}`,
    html`<p><a href="/office/complaints">返回列表</a></p>
      <h1>${request.complainant.name} 投诉 ${request.respondent.name}</h1>
      <p>投诉编号：<span class="number-text">${number}</span>。状态：<strong>${STATE_LABELS[state]}</strong>。</p>
      <h2>处理</h2>
      ${decisionForms(details)} ${extensionForm(details)} ${isOver(state) ? '' : noteForm(details)}
      ${breach ? html`<p class="message">已认定为政务违约失信：${breach.by}，${breach.on}。</p>` : ''}
      ${deadlines(details)} ${wantedList(details)} ${thread(details)} ${facts(details)} ${warned(details)}
      ${evidence(details)}`,
  );
};
