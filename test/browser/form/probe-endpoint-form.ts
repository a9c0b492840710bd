import { html, nothing, type TemplateResult } from 'lit';

import type { FormField } from '../../../src/contract/schema/form-field.js';
import { MessagesController } from '../../../src/element/controllers/messages.controller.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import { Drafts } from '../../../src/form/drafts.js';
import { endpointFields } from '../../../src/form/endpoint-fields.js';
import type { OrganisationHit } from '../../../src/form/field.js';
import { FormController } from '../../../src/form/form.controller.js';
import { FormModel } from '../../../src/form/form-model.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import type { FormStore } from '../../../src/form/store.js';
import { draftNotice } from '../../../src/form/templates/draft-notice.js';
import { errorSummary } from '../../../src/form/templates/error-summary.js';
import { formField } from '../../../src/form/templates/form-field.js';
import { formFrame, submitButton } from '../../../src/form/templates/form-frame.js';
import { receiptFrame } from '../../../src/form/templates/receipt.js';
import { reviewList } from '../../../src/form/templates/review.js';
import { wireValues } from '../../../src/form/wire-values.js';
import { form as words } from '../../../src/locale/zh-hans/form.js';
import { formFurther as furtherWords } from '../../../src/locale/zh-hans/form-further.js';
import { formStyles } from '../../../src/style/form.js';
import { formFurtherStyles } from '../../../src/style/form-further.js';
import type { Setup, Subject } from '../suites/index.js';
import { mount } from '../suites/index.js';

const PARENTS: Record<string, string> = { '310115': '310000', '320500': '320000', '320505': '320500' };

/** A field of every type that needs no upload, as an endpoint asks for them. */
export const asked = (english: boolean): readonly FormField[] => {
  const label = (zh: string, en: string) => (english ? en : zh);
  const required = true;
  return [
    { name: 'subject', type: 'text', label: label('承诺人', 'Applicant') },
    { name: 'why', type: 'longText', label: label('理由', 'Reason'), minLength: 2, maxLength: 20, required },
    { name: 'day', type: 'date', label: label('开业日期', 'Opening day'), latest: '2030-12-31', required },
    { name: 'sum', type: 'amount', label: label('投资额', 'Investment'), unit: '10000', maximum: '1000' },
    { name: 'phone', type: 'phone', label: label('联系电话', 'Phone'), required },
    { name: 'uscc', type: 'code', codeKind: 'uscc', label: label('信用代码', 'Credit code') },
    {
      name: 'region',
      type: 'region',
      label: label('所在地区', 'Region'),
      required,
      options: Object.entries({
        '310000': label('上海市', 'Shanghai'),
        '310115': label('浦东新区', 'Pudong'),
        '320000': label('江苏省', 'Jiangsu'),
        '320500': label('苏州市', 'Suzhou'),
        '320505': label('虎丘区', 'Huqiu'),
      }).map(([value, text]) => ({ value, label: text, parent: PARENTS[value] })),
    },
    { name: 'unit', type: 'organisation', label: label('委托单位', 'Client') },
    {
      name: 'truth',
      type: 'statement',
      label: label('真实性', 'Truth'),
      statement: label('以上所填内容属实。', 'All of this is true.'),
      required,
    },
  ];
};

/** Organisations that are found. */
export const found: readonly OrganisationHit[] = [
  { name: '示例甲有限公司', uscc: '91310115MADEM00016', note: '上海市' },
  { name: '示例乙有限公司' },
];

/** A form that an endpoint describes: filled in, looked through, received. */
export class ProbeEndpointForm extends CreditElement {
  static override readonly tag = 'probe-endpoint-form';
  static override styles = [...CreditElement.styles, formStyles, formFurtherStyles];

  /** What was asked for by the box of an organisation, and what comes back. */
  readonly searched: string[] = [];
  search: () => Promise<readonly OrganisationHit[] | undefined> = () => Promise.resolve(found);
  step: 'filling' | 'reviewing' | 'received' = 'filling';
  locked = false;
  store: FormStore | undefined;
  drafts: Drafts | undefined;

  private readonly words = new MessagesController(this, {
    section: 'form',
    builtIn: words,
    load: { en: async () => (await import('../../../src/locale/en/form.js')).form },
  });
  private readonly further = new MessagesController(this, {
    section: 'formFurther',
    builtIn: furtherWords,
    load: { en: async () => (await import('../../../src/locale/en/form-further.js')).formFurther },
  });

  readonly model = new FormModel({
    words: () => this.words.current,
    further: furtherTypes(() => this.further.current),
    fields: () => {
      const english = this.locale === 'en';
      return endpointFields(asked(english), {
        words: this.further.current,
        given: {
          subject: { value: english ? 'Example Ltd.' : '示例有限公司', source: english ? 'the login' : '登录信息' },
        },
        search: (query) => {
          this.searched.push(query);
          return this.search();
        },
      }).definitions;
    },
  });

  readonly form = new FormController(this, {
    id: 'probe',
    model: this.model,
    locked: () => this.locked,
    submit: () => this.show('reviewing'),
  });

  /** What would be sent. */
  get values(): object {
    return wireValues(this.model);
  }

  show(step: ProbeEndpointForm['step']): void {
    this.step = step;
    this.requestUpdate();
  }

  /** Keeps drafts here from now on. */
  keep(store: FormStore): Promise<void> {
    this.drafts = new Drafts(this, {
      model: this.model,
      name: 'probe',
      version: () => '1',
      store,
      sent: () => this.step === 'received',
    });
    return this.drafts.open();
  }

  override reset(): void {
    this.form.reset();
    this.drafts?.reset();
  }

  protected get stateName(): string {
    return this.step;
  }

  protected content(): TemplateResult {
    const { form, model, drafts, step } = this;
    const further = this.further.current;
    if (step === 'reviewing')
      return html`${reviewList(form, {
        edit: (name) => {
          this.show('filling');
          void this.updateComplete.then(() => form.focus(name));
        },
      })}`;
    if (step === 'received')
      return receiptFrame(further, {
        id: 'received',
        title: this.common.close,
        number: '31011520261126000001',
        queryCode: 'AB12CD34',
        next: [this.common.retry],
        actions: html`<button type="button" class="button">${this.common.back}</button>`,
      });
    return formFrame(
      form,
      html`${drafts ? draftNotice(drafts, further, () => this.reset()) : nothing}${errorSummary(form)}
      ${model.fields.map(({ name }) => formField(form, name))} ${submitButton(form, this.common.retry)}`,
    );
  }
}

/** The form, as the suites take it. */
export const probe: Subject<ProbeEndpointForm> = {
  element: ProbeEndpointForm,
  answers: {},
  act: (element) => element.form.submit(),
};

/** Values that nothing is against. */
export const valid = {
  why: '第一行\n第二行',
  day: '2026.11.26',
  sum: '12.5',
  phone: '138 0013 8000',
  region: '310115',
  unit: { name: '示例乙有限公司' },
  truth: 'true',
};

/** The form in the page, perhaps filled in. */
export async function aForm(setup: Setup = {}, values: Record<string, unknown> = {}): Promise<ProbeEndpointForm> {
  const element = await mount(probe, setup);
  for (const [name, value] of Object.entries(values)) element.form.change(name, value as string);
  await element.updateComplete;
  return element;
}
