import { html } from 'hono/html';

import { BODIES } from '../../bodies/bodies.js';
import { ASKED_ROWS, CONTRACT_TYPES, type Decision } from '../../complaints/decisions.js';
import { WANTED_DAYS } from '../../complaints/offer/terms.js';
import { nextStates } from '../../complaints/states.js';
import { isOverdue } from '../../complaints/terms.js';
import type { ComplaintRow, TermRow } from '../../complaints/types.js';
import type { Markup } from '../page.js';

/** What the forms of one complaint are made with. */
export interface FormsOf {
  readonly row: ComplaintRow;
  readonly terms: readonly TermRow[];
  readonly token: string;
  readonly today: string;
}

const form = ({ row, token }: FormsOf, action: string, fields: Markup | string, button: Markup): Markup =>
  html`<form method="post" action="/office/complaints/${row.id}/${action}" class="inline decision">
    <input type="hidden" name="token" value="${token}" />
    ${fields} ${button}
  </form>`;

const textField = (label: string, required: boolean): Markup =>
  html`<label>${label}<textarea name="text" maxlength="4000" ${required ? 'required' : ''}></textarea></label>`;

const OPTIONAL = '说明（会告知投诉人，可不填）';

const forwardFields: Markup = html`<label
    >核查单位<select name="body" required>
      <option value="">请选择</option>
      ${BODIES.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
      <option value="other">其他单位（在右边填写）</option>
    </select></label
  >
  <label>其他单位的名称<input name="name" maxlength="200" autocomplete="off" /></label>
  <label>联系电话（会告知投诉人，可不填）<input name="phone" maxlength="30" autocomplete="off" /></label>
  ${textField(OPTIONAL, false)}`;

const breachFields = ({ row, today }: FormsOf): Markup =>
  html`<label>失信事实<textarea name="facts" maxlength="4000" required></textarea></label>
    <label>认定依据<textarea name="basis" maxlength="500" required></textarea></label>
    <label>认定日期<input type="date" name="on" value="${today}" max="${today}" required /></label>
    <label>认定单位<input name="by" value="${row.handler?.name ?? ''}" maxlength="200" required /></label>
    <label
      >合同类型<select name="contractType" required>
        <option value="">请选择</option>
        ${CONTRACT_TYPES.map((type) => html`<option value="${type}">${type}</option>`)}
      </select></label
    >`;

const DECISIONS: readonly {
  readonly to: Exclude<Decision['to'], 'resumed'>;
  readonly label: string;
  readonly fields: (forms: FormsOf) => Markup;
}[] = [
  { to: 'accepted', label: '受理', fields: () => textField(OPTIONAL, false) },
  { to: 'notAccepted', label: '不予受理', fields: () => textField('原因，以及应该找哪里（会告知投诉人）', true) },
  { to: 'forwarded', label: '转办', fields: () => forwardFields },
  { to: 'verifying', label: '开始核查', fields: () => textField(OPTIONAL, false) },
  { to: 'substantiated', label: '核查属实', fields: () => textField('核查结论（会告知投诉人）', true) },
  { to: 'notSubstantiated', label: '核查不属实', fields: () => textField('核查结论和理由（会告知投诉人）', true) },
  { to: 'rectifying', label: '要求整改', fields: () => textField('整改要求（会告知投诉人）', true) },
  { to: 'rectified', label: '已整改', fields: () => textField(OPTIONAL, false) },
  { to: 'refused', label: '拒不整改', fields: () => textField('情况说明（会告知投诉人）', true) },
  { to: 'confirmedBreach', label: '认定为政务违约失信', fields: breachFields },
  { to: 'closed', label: '办结', fields: () => textField(OPTIONAL, false) },
];

const askFields: Markup = html`${Array.from({ length: ASKED_ROWS }, (_, index) => index + 1).map(
  (row) =>
    html`<div class="row">
        <label
          >第 ${row} 项<select name="kind${row}">
            <option value="material">材料</option>
            <option value="question">问题</option>
          </select></label
        >
        <label>第 ${row} 项的要求（会告知投诉人）<input name="text${row}" maxlength="500" autocomplete="off" /></label>
      </div>`,
)}
  <label>期限（工作日）<input name="days" value="${WANTED_DAYS}" inputmode="numeric" maxlength="2" required /></label>`;

const plain = (label: string): Markup => html`<button class="plain">${label}</button>`;

/** What may be decided now. */
export function decisionForms(forms: FormsOf): Markup {
  const open = nextStates(forms.row);
  const decisions = DECISIONS.filter(({ to }) => open.includes(to)).map(({ to, label, fields }) =>
    form(forms, 'decision', fields(forms), html`<button name="to" value="${to}" class="plain">${label}</button>`),
  );
  const more = [
    ...(open.includes('supplementRequired') ? [form(forms, 'asking', askFields, plain('要求补充'))] : []),
    ...(forms.row.state === 'supplementRequired'
      ? [
          form(
            forms,
            'decision',
            '',
            html`<button name="to" value="resumed" class="plain">不再等待补充，继续办理</button>`,
          ),
        ]
      : []),
  ];
  return decisions.length + more.length === 0 ? html`<p>没有需要处理的事项。</p>` : html`${decisions} ${more}`;
}

/** What can be made longer now. */
export function extensionForm(forms: FormsOf): Markup | string {
  const open = forms.terms.filter(
    (term) => term.state === 'running' && !isOverdue(term, forms.today) && !term.isExtended,
  );
  if (open.length === 0) return '';
  const fields = html`<label
      >期限<select name="term">
        ${open.map(({ id, label, dueOn }) => html`<option value="${id}">${label}（${dueOn}）</option>`)}
      </select></label
    >
    <label>延长（工作日）<input name="days" inputmode="numeric" maxlength="2" required /></label>
    <label>原因（会告知投诉人）<input name="reason" maxlength="500" required autocomplete="off" /></label>`;
  return form(forms, 'extension', fields, plain('延长期限'));
}

/** A word to the complainant. */
export const noteForm = (forms: FormsOf): Markup =>
  form(forms, 'note', textField('告知投诉人的话', true), plain('告知'));
