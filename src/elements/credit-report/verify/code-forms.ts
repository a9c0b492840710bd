import { html, nothing, type TemplateResult } from 'lit';

import { removeBlanks, toHalfWidth } from '../../../contract/normalise.js';
import type { FieldError } from '../../../contract/schema/failure.js';
import type { VerifyReportRequest } from '../../../contract/schema/request.js';
import type { FieldDefinition, Remark } from '../../../form/field.js';
import { FormController } from '../../../form/form.controller.js';
import { FormModel } from '../../../form/form-model.js';
import { errorSummary } from '../../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import { textField } from '../../../form/templates/text-field.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import type { ReportVerifyMessages } from '../../../locale/zh-hans/report-verify.js';
import type { ReportHost } from '../report-host.js';
import { codeInLink, inGroups, LONGEST_CODE, typedCode } from './code-text.js';

/** What the forms need of their view. */
export interface CodeFormsOptions {
  words(): ReportVerifyMessages;
  formWords(): FormMessages;
  /** Whether nothing can be sent for now. */
  locked(): boolean;
  verify(request: VerifyReportRequest): void;
}

/** The two forms by which somebody who was shown a report asks whether it is genuine: a code, or the numbers on paper. */
export class CodeForms {
  readonly code: FormController;
  readonly paper: FormController;
  /** What was typed into the box of the code, before anything was done to it. */
  private raw = '';

  constructor(
    private readonly host: ReportHost,
    private readonly options: CodeFormsOptions,
  ) {
    const { words, formWords, locked } = options;
    const code = new FormModel({ words: formWords, fields: () => codeFields(words()) });
    const paper = new FormModel({ words: formWords, fields: () => paperFields(words()) });
    this.code = new FormController(host, { id: 'verify-code', model: code, locked, submit: () => this.sendCode() });
    this.paper = new FormController(host, { id: 'verify-paper', model: paper, locked, submit: () => this.sendPaper() });
  }

  /** Sends the form that something is filled in; that of the code when nothing is. */
  submit(): void {
    const { model } = this.paper;
    (model.text('reportNo') || model.text('checkCode') ? this.paper : this.code).submit();
  }

  /** The endpoint knows nothing of what was typed. */
  reject(request: VerifyReportRequest, errors: readonly FieldError[] | undefined, message: string): void {
    const isCode = 'code' in request;
    const own = [{ pointer: isCode ? '/code' : '/checkCode', code: 'wrong', detail: message }];
    (isCode ? this.code : this.paper).reject(errors?.length ? errors : own);
  }

  /** Empties both. */
  reset(): void {
    this.raw = '';
    this.code.reset();
    this.paper.reset();
  }

  dispose(): void {
    for (const form of [this.code, this.paper]) this.host.removeController(form);
  }

  /** The form of the code; `more` stands beside its button. */
  renderCode(submit: string, more: unknown): TemplateResult {
    const { model } = this.code;
    const typed = model.text('code');
    return html`<section @input=${this.handleTyping} @paste=${this.handlePaste}>
      ${formFrame(
        this.code,
        html`<h3>${this.options.words().byCode}</h3>
          ${errorSummary(this.code)}${textField(this.code, 'code')}
          ${typed.length > 4 ? html`<p class="verify-read">${this.options.words().codeRead(inGroups(typed))}</p>` : nothing}
          <div class="verify-actions">${submitButton(this.code, submit)}${more}</div>`,
      )}
    </section>`;
  }

  /** The form of the numbers on paper. */
  renderPaper(submit: string): TemplateResult {
    return html`<section>
      ${formFrame(
        this.paper,
        html`<h3>${this.options.words().byPaper}</h3>
          ${errorSummary(this.paper)}${textField(this.paper, 'reportNo')}${textField(this.paper, 'checkCode')}
          <div class="verify-actions">${submitButton(this.paper, submit)}</div>`,
      )}
    </section>`;
  }

  private sendCode(): void {
    const code = typedCode(this.raw);
    if (code) this.options.verify({ code });
  }

  private sendPaper(): void {
    const { model } = this.paper;
    const reportNo = removeBlanks(toHalfWidth(model.text('reportNo')));
    this.options.verify({ reportNo, checkCode: model.text('checkCode') });
  }

  /** Kept as it came: leaving the box rewrites a code in capitals, and what a scanner has typed may be a link. */
  private readonly handleTyping = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'code') this.raw = value;
  };

  /** A whole link is taken as if it were scanned. */
  private readonly handlePaste = (event: ClipboardEvent): void => {
    const code = codeInLink(event.clipboardData?.getData('text/plain') ?? '');
    if (!code || this.options.locked()) return;
    event.preventDefault();
    this.options.verify({ code });
  };
}

const codeFields = (words: ReportVerifyMessages): readonly FieldDefinition[] => [
  {
    type: 'code',
    name: 'code',
    label: words.code,
    hint: words.codeHint,
    required: true,
    privacy: 'secret',
    check: (code) => judgeCode(code, words),
  },
];

/** The value comes without hyphens and in capitals. */
function judgeCode(code: string, words: ReportVerifyMessages): Remark | undefined {
  if (/^[A-Z][\w+.]*:/.test(code))
    return /[#&]CREDITCODE=/.test(code) ? undefined : { severity: 'error', message: words.otherLink };
  if (code.length > LONGEST_CODE) return { severity: 'error', message: words.wrongCode };
  return /[ILO]/.test(code) ? { severity: 'warning', message: words.lookAlikes } : undefined;
}

const paperFields = (words: ReportVerifyMessages): readonly FieldDefinition[] => [
  {
    type: 'text',
    name: 'reportNo',
    label: words.reportNo,
    hint: words.paperHint,
    required: true,
    maxLength: 40,
    privacy: 'secret',
  },
  { type: 'code', name: 'checkCode', label: words.checkCode, required: true, privacy: 'secret' },
];
