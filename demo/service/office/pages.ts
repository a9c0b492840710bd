import { html } from 'hono/html';

import type { ReportCount } from '../reports/counts.js';
import { statusOf } from '../reports/status.js';
import type { ReportRow } from '../reports/types.js';
import { type CountLine, countTables, KIND_LABELS } from './counts.js';
import { type Markup, page, when } from './page.js';

const message = (text: string | undefined): Markup | string =>
  text ? html`<p class="message" role="status">${text}</p>` : '';

/** The sign-in. */
export const loginPage = (text?: string): Markup =>
  page(
    '登录',
    html`<h1>后台登录</h1>
      ${message(text)}
      <form method="post" action="/office/login" class="inline">
        <label>口令<input type="password" name="password" required autocomplete="current-password" /></label>
        <button>登录</button>
      </form>`,
  );

/** Why the office isn't shown. */
export const closedPage = (): Markup =>
  page(
    '未开放',
    html`<h1>后台未开放</h1>
      <p>没有设置口令时，后台只能在运行服务的电脑上，用服务自己的端口打开，例如 http://127.0.0.1:8787/office。要从别处打开，请用环境变量 OFFICE_PASSWORD 设置口令。</p>`,
  );

const countTable = ({ title, of, lines }: { title: string; of: string; lines: readonly CountLine[] }): Markup =>
  html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${of}</th>
        <th scope="col" class="number">出具（份）</th>
        <th scope="col" class="number">核验（次）</th>
      </tr>
    </thead>
    <tbody>
      ${
        lines.length > 0
          ? lines.map(
              ({ label, issued, used }) =>
                html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${issued}</td>
                <td class="number">${used}</td>
              </tr>`,
            )
          : html`<tr>
            <td colspan="3">还没有数据</td>
          </tr>`
      }
    </tbody>
  </table>`;

const STATES: Readonly<Record<string, string>> = { preparing: '准备中', failed: '准备失败' };
const STATUSES: Readonly<Record<string, string>> = {
  valid: '有效',
  expired: '已过有效期',
  notYetValid: '尚未生效',
  superseded: '已被新报告取代',
  revoked: '已撤销',
  suspended: '已暂停使用',
};

const stateOf = (row: ReportRow, now: Date): string =>
  row.state === 'ready' ? (STATUSES[statusOf(row, now).state] ?? row.status) : (STATES[row.state] ?? row.state);

interface Action {
  readonly to: string;
  readonly label: string;
}

function actionsOf({ state, status }: ReportRow): readonly Action[] {
  if (state !== 'ready') return [];
  const revoke = { to: 'revoked', label: '撤销' };
  if (status === 'valid') return [{ to: 'suspended', label: '暂停' }, revoke];
  return status === 'suspended' ? [{ to: 'valid', label: '恢复' }, revoke] : [];
}

const decisionForm = (row: ReportRow, token: string): Markup | string => {
  const actions = actionsOf(row);
  if (actions.length === 0) return '';
  return html`<form method="post" action="/office/reports/${row.id}/status" class="inline">
    <input type="hidden" name="token" value="${token}" />
    <label>原因（会告知核验人）<input name="reason" maxlength="200" /></label>
    ${actions.map(
      ({ to, label }) =>
        html`<button name="to" value="${to}" class="plain" aria-label="${label}报告 ${row.reportNo ?? ''}">${label}</button>`,
    )}
  </form>`;
};

const reportTable = ({ reports, token, now }: OfficeView): Markup =>
  html`<div class="scroll" role="region" aria-label="报告列表" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">报告编号</th>
          <th scope="col">主体</th>
          <th scope="col">种类</th>
          <th scope="col">申请时间</th>
          <th scope="col">状态</th>
          <th scope="col">处理</th>
        </tr>
      </thead>
      <tbody>
        ${reports.map(
          (row) =>
            html`<tr>
              <th scope="row" class="number-text">${row.reportNo ?? '—'}</th>
              <td>${row.subjectName}</td>
              <td>${KIND_LABELS[row.kind] ?? row.kind}</td>
              <td>${when(row.askedAt)}</td>
              <td>${stateOf(row, now)}${row.statusReason ? html`<br />${row.statusReason}` : ''}</td>
              <td>${decisionForm(row, token)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** What the first page shows. */
export interface OfficeView {
  readonly counts: readonly ReportCount[];
  readonly reports: readonly ReportRow[];
  /** Whether the reports are those that were looked for. */
  readonly isFound: boolean;
  readonly token: string;
  readonly now: Date;
}

/** Counts, and reports with what may be decided about them. */
export const officePage = (view: OfficeView): Markup => {
  const { counts, reports, isFound, token } = view;
  return page(
    '报告',
    html`<h1>演示信用服务后台</h1>
      <p><a href="/office/commitments">信用承诺</a> <a href="/office/complaints">政务违约失信投诉</a></p>
      <h2>出具和核验情况</h2>
      <p><a href="/office/counts.csv">下载统计表（CSV）</a></p>
      <div class="tables">${countTables(counts).map(countTable)}</div>
      <h2>报告</h2>
      <form method="post" action="/office/reports" class="inline">
        <input type="hidden" name="token" value="${token}" />
        <label>按报告编号查找<input name="reportNo" required maxlength="40" autocomplete="off" /></label>
        <button>查找</button>
        ${isFound ? html`<a href="/office">显示最近的报告</a>` : ''}
      </form>
      ${reports.length > 0 ? reportTable(view) : html`<p>${isFound ? '没有这个编号的报告。' : '还没有报告。'}</p>`}`,
  );
};
