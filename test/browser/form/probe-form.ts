import { html, type TemplateResult } from 'lit';

import { MessagesController } from '../../../src/element/controllers/messages.controller.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import { failureBlock } from '../../../src/element/templates/failure-block.js';
import type { FieldDefinition, GroupedOption } from '../../../src/form/field.js';
import { FormController } from '../../../src/form/form.controller.js';
import { FormModel } from '../../../src/form/form-model.js';
import type { Found, SubmissionResult } from '../../../src/form/submission/submission.js';
import { SubmissionController } from '../../../src/form/submission/submission.controller.js';
import { choiceField } from '../../../src/form/templates/choice-field.js';
import { errorSummary } from '../../../src/form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../src/form/templates/form-frame.js';
import { manyField } from '../../../src/form/templates/many-field.js';
import { periodField } from '../../../src/form/templates/period-field.js';
import { submissionStatus } from '../../../src/form/templates/submission-status.js';
import { textField } from '../../../src/form/templates/text-field.js';
import { form as words } from '../../../src/locale/zh-hans/form.js';
import { formStyles } from '../../../src/style/form.js';

const common =
  '市场监管、税务、人力资源社会保障、生态环境、消防救援、住房城乡建设、规划资源、交通、应急管理、海关'.split('、');
const groups: Record<string, string> = {
  经济运行: '发展改革、经济信息化、商务、财政、统计、地方金融、粮食物资储备、烟草、知识产权、海事',
  公共服务: '教育、科技、民政、卫生健康、医疗保障、文化旅游、体育、住房公积金、档案、气象、邮政',
  城市管理: '公安、房屋管理、水务（海洋）、农业农村、药品监管、绿化市容、城市管理综合执法、民防、通信管理、广播电视',
};

/** 41 options as the largest list has them. */
export const domains: readonly GroupedOption[] = [
  ...common.map((label) => ({ label, common: true })),
  ...Object.entries(groups).flatMap(([group, labels]) => labels.split('、').map((label) => ({ label, group }))),
].map((option, index) => ({ ...option, value: `d${index}` }));

interface Order {
  readonly kind: string;
  readonly domains: readonly string[];
}

interface Receipt {
  readonly number: string;
}

const section = () => ({
  section: 'form',
  builtIn: words,
  load: { en: async () => (await import('../../../src/locale/en/form.js')).form },
});

/** A form with a field of every type. */
export class ProbeForm extends CreditElement {
  static override readonly tag = 'probe-form';
  static override styles = [...CreditElement.styles, formStyles];

  /** What was sent. */
  readonly sent: Order[] = [];
  send: () => Promise<SubmissionResult<Receipt>> = () => Promise.resolve({ ok: true, value: { number: 'N1' } });
  find: () => Promise<SubmissionResult<Found<Receipt>>> = () =>
    Promise.resolve({ ok: true, value: { state: 'unknown' } });

  private readonly words = new MessagesController(this, section());

  readonly model = new FormModel({ words: () => this.words.current, fields: (holds) => this.fields(holds('kind')) });

  readonly submission: SubmissionController<Order, Receipt> = new SubmissionController<Order, Receipt>(this, {
    operation: 'probe',
    send: (order) => {
      this.sent.push(order);
      return this.send();
    },
    find: () => this.find(),
    ended: (state) => {
      if (state.status === 'failed' && state.failure.errors) this.form.reject(state.failure.errors);
    },
  });

  readonly form = new FormController(this, {
    id: 'probe',
    model: this.model,
    locked: () => this.submission.busy,
    submit: () => void this.submission.submit({ kind: this.model.text('kind'), domains: this.model.many('domains') }),
  });

  protected get stateName(): string {
    return this.submission.state.status;
  }

  private fields(kind: unknown): readonly FieldDefinition[] {
    const english = this.locale === 'en';
    const label = (zh: string, en: string) => (english ? en : zh);
    return [
      {
        type: 'choice',
        name: 'kind',
        label: label('报告种类', 'Kind of report'),
        required: true,
        options: [
          { value: 'standard', label: label('标准报告', 'Standard') },
          {
            value: 'special',
            label: label('专用报告', 'Special'),
            hint: label('替代有无违法记录证明', 'Stands for a proof of no violation'),
          },
        ],
      },
      ...(kind === 'special'
        ? ([
            {
              type: 'many',
              name: 'domains',
              label: label('领域', 'Domains'),
              hint: label('请按用途选择，不需要的不必选。', 'Choose what is needed.'),
              required: true,
              options: english
                ? domains.map(({ value, common }, index) => ({ value, common, label: `Domain ${index}` }))
                : domains,
            },
            {
              type: 'period',
              name: 'period',
              label: label('时间段', 'Period'),
              required: true,
              earliest: '2016-01-01',
              latest: '2026-11-20',
              mostMonths: 60,
              presets: [
                { label: label('近一年', 'Last year'), from: '2025-11-20', to: '2026-11-20' },
                { label: label('近三年', 'Last three years'), from: '2023-11-20', to: '2026-11-20' },
              ],
            },
          ] as const)
        : []),
      {
        type: 'choice',
        name: 'purpose',
        label: label('用途', 'Purpose'),
        display: 'select',
        options: [
          { value: 'bid', label: label('招标投标', 'Bidding') },
          { value: 'loan', label: label('融资信贷', 'Loan') },
        ],
      },
      {
        type: 'text',
        name: 'audience',
        label: label('提供给谁', 'For whom'),
        hint: label('例如某某银行。', 'A bank, for example.'),
        maxLength: 10,
        counter: true,
        autocomplete: 'organization',
      },
      {
        type: 'code',
        name: 'code',
        label: label('核验码', 'Code'),
        length: 6,
        inputMode: 'numeric',
        privacy: 'secret',
        check: (code) =>
          code.startsWith('0')
            ? { severity: 'warning', message: label('一般不以 0 开头。', 'It rarely begins with 0.') }
            : undefined,
      },
    ];
  }

  protected content(): TemplateResult {
    const { form, submission } = this;
    const { state } = submission;
    return html`${formFrame(
      form,
      html`${errorSummary(form)} ${choiceField(form, 'kind')} ${manyField(form, 'domains')} ${periodField(form, 'period')}
      ${choiceField(form, 'purpose')} ${textField(form, 'audience')} ${textField(form, 'code')}
      ${submitButton(form, this.common.retry)} ${submissionStatus(submission, this.words.current)}`,
    )}
    ${state.status === 'failed' && !state.failure.errors && state.failure.code !== 'aborted' ? failureBlock(state.failure, this.common) : ''}
    ${state.status === 'submitted' ? html`<p class="receipt">${state.result.number}</p>` : ''}`;
  }
}
