import { html } from 'hono/html';

import type { MaterialState } from '../../../../src/contract/index.js';
import { mayBecome, STATE_LABELS } from '../../commitments/states.js';
import type { CommitmentRow, SignedVersion, StepRow } from '../../commitments/types.js';
import { warnedLabel } from '../../commitments/warnings.js';
import type { UploadRow } from '../../uploads/upload-rows.js';
import { fileList } from '../files.js';
import { type Markup, page, when } from '../page.js';

const STEP_LABELS: Readonly<Record<string, string>> = {
  ...STATE_LABELS,
  made: '作出承诺',
  supplemented: '补交材料',
  corrected: '更正',
};
const MATERIAL_LABELS: Readonly<Record<string, string>> = {
  received: '已收到',
  due: '待补交',
  overdue: '逾期未补交',
  replaced: '以承诺代替',
};
const LEVEL_LABELS: Readonly<Record<string, string>> = {
  typedName: '输入姓名',
  handwritten: '手写签名',
  adapter: '电子签名（未验证）',
};

/** What the list shows. */
export interface CommitmentList {
  readonly commitments: readonly CommitmentRow[];
  /** Whether they are those that were looked for. */
  readonly isFound: boolean;
  readonly token: string;
}

const listTable = (commitments: readonly CommitmentRow[]): Markup =>
  html`<div class="scroll" role="region" aria-label="承诺列表" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">承诺编码</th>
          <th scope="col">承诺人</th>
          <th scope="col">承诺书</th>
          <th scope="col">作出时间</th>
          <th scope="col">状态</th>
          <th scope="col">处理</th>
        </tr>
      </thead>
      <tbody>
        ${commitments.map(
          ({ id, number, content, template, madeAt, state }) =>
            html`<tr>
              <th scope="row" class="number-text">${number}</th>
              <td>${content.applicant.name}</td>
              <td>${template.title}</td>
              <td>${when(madeAt)}</td>
              <td>${STATE_LABELS[state]}</td>
              <td><a href="/office/commitments/${id}" aria-label="查看承诺 ${number}">查看</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** All commitments, newest first. */
export const commitmentsPage = ({ commitments, isFound, token }: CommitmentList): Markup =>
  page(
    '信用承诺',
    html`<p><a href="/office">返回报告</a></p>
      <h1>信用承诺</h1>
      <p><a href="/office/commitments.csv">下载归集表（CSV，20 项）</a></p>
      <form method="post" action="/office/commitments" class="inline">
        <input type="hidden" name="token" value="${token}" />
        <label>按承诺编码查找<input name="number" required maxlength="40" inputmode="numeric" autocomplete="off" /></label>
        <button>查找</button>
        ${isFound ? html`<a href="/office/commitments">显示最近的承诺</a>` : ''}
      </form>
      ${commitments.length > 0 ? listTable(commitments) : html`<p>${isFound ? '没有这个编码的承诺。' : '还没有承诺。'}</p>`}`,
  );

/** All that is shown of one commitment. */
export interface CommitmentDetails {
  readonly row: CommitmentRow;
  readonly versions: readonly SignedVersion[];
  readonly steps: readonly StepRow[];
  readonly materials: readonly MaterialState[];
  readonly uploads: readonly UploadRow[];
  readonly token: string;
}

const pathOf = ({ id }: Pick<CommitmentRow, 'id'>): string => `/office/commitments/${id}`;

const materialList = ({ row, materials, uploads }: CommitmentDetails): Markup | string =>
  materials.length === 0
    ? ''
    : html`<h2>材料</h2>
        <ul>
          ${materials.map(
            ({ id, name, state, dueOn }) =>
              html`<li>
                ${name}：${MATERIAL_LABELS[state] ?? state}${dueOn && state !== 'received' ? `，期限 ${dueOn}` : ''}
                ${fileList(
                  pathOf(row),
                  uploads.filter(({ takenAs }) => takenAs === id),
                )}
              </li>`,
          )}
        </ul>`;

const formFiles = ({ row, uploads }: CommitmentDetails): Markup | string => {
  const own = uploads.filter(({ takenAs }) => takenAs === null);
  return own.length > 0 ? html`<h2>表单附件</h2>${fileList(pathOf(row), own)}` : '';
};

/** What the form had warned of; the applicant let it stand. */
const warned = ({ warnings, template }: SignedVersion): Markup | string =>
  warnings.length > 0
    ? html`<p class="message">
        填写时有提醒，承诺人核对后仍然提交，请留意：${warnings.map((pointer) => warnedLabel(pointer, template) ?? pointer).join('、')}
      </p>`
    : '';

const signedText = (signed: SignedVersion): Markup => {
  const { version, signedAt, text, digest, signature, reason } = signed;
  return html`<section>
    <h3>第 ${version} 版，${when(signedAt)} 签署</h3>
    ${reason ? html`<p>更正原因：${reason}</p>` : ''}
    <p>签署方式：${LEVEL_LABELS[signature.level]}。${digest.algorithm} 摘要：<span class="number-text">${digest.value}</span></p>
    ${
      signature.level === 'handwritten'
        ? html`<img class="signature" src="data:image/png;base64,${signature.picture}" alt="手写签名" />`
        : ''
    }
    ${warned(signed)}
    <pre tabindex="0">${text}</pre>
  </section>`;
};

interface DecisionForm {
  readonly to: string;
  readonly label: string;
  readonly field?: Markup;
}

const reasonField = (label: string, required: boolean): Markup =>
  html`<label>${label}<input name="reason" maxlength="500" ${required ? 'required' : ''} /></label>`;

const breachFields = html`<label>未履行的承诺内容<textarea name="unperformed" maxlength="4000" required></textarea></label>
  <label>违诺责任追究内容<textarea name="liability" maxlength="4000" required></textarea></label>`;

const DECISIONS: readonly DecisionForm[] = [
  { to: 'accepted', label: '受理', field: reasonField('说明（会告知承诺人，可不填）', false) },
  { to: 'rejected', label: '不予受理', field: reasonField('原因（会告知承诺人）', true) },
  { to: 'supervised', label: '纳入监管', field: reasonField('说明（会告知承诺人，可不填）', false) },
  { to: 'fulfilled', label: '认定为全部履行' },
  { to: 'partlyFulfilled', label: '认定为部分履行', field: breachFields },
  { to: 'notFulfilled', label: '认定为全部未履行', field: breachFields },
];

const decisionForms = ({ row, token }: CommitmentDetails): Markup => {
  const open = DECISIONS.filter(({ to }) => mayBecome(row.state, to as CommitmentRow['state']));
  if (open.length === 0) return html`<p>没有需要处理的事项。</p>`;
  return html`${open.map(
    ({ to, label, field = '' }) =>
      html`<form method="post" action="/office/commitments/${row.id}/decision" class="inline decision">
        <input type="hidden" name="token" value="${token}" />
        ${field}
        <button name="to" value="${to}" class="plain">${label}</button>
      </form>`,
  )}`;
};

/** One commitment with what may be decided about it. */
export const commitmentPage = (details: CommitmentDetails): Markup => {
  const { row, versions, steps } = details;
  const { number, template, content, state } = row;
  return page(
    `承诺 ${number}`,
    html`<p><a href="/office/commitments">返回列表</a></p>
      <h1>${template.title}</h1>
      <p>承诺编码：<span class="number-text">${number}</span>。承诺人：${content.applicant.name}。状态：<strong>${STATE_LABELS[state]}</strong>。</p>
      <h2>处理</h2>
      ${decisionForms(details)} ${materialList(details)} ${formFiles(details)}
      <h2>办理过程</h2>
      <ol>
        ${steps.map(
          ({ what, at, by, text }) =>
            html`<li>${when(at)} ${STEP_LABELS[what] ?? what}${by ? `（${by}）` : ''}${text ? html`<br /><span class="words">${text}</span>` : ''}</li>`,
        )}
      </ol>
      <h2>签署的文本</h2>
      ${[...versions].reverse().map(signedText)}`,
  );
};
