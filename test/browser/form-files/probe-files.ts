import { html, type TemplateResult } from 'lit';

import type { Upload } from '../../../src/contract/schema/upload.js';
import { MessagesController } from '../../../src/element/controllers/messages.controller.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import type { FilesField } from '../../../src/form/field.js';
import { FilesController, type SendOptions } from '../../../src/form/files/files.controller.js';
import { prepareByPart } from '../../../src/form/files/prepare.js';
import { FormController } from '../../../src/form/form.controller.js';
import { FormModel } from '../../../src/form/form-model.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import type { SubmissionFailure, SubmissionResult } from '../../../src/form/submission/submission.js';
import { errorSummary } from '../../../src/form/templates/error-summary.js';
import { filesField } from '../../../src/form/templates/files-field.js';
import { formFrame, submitButton } from '../../../src/form/templates/form-frame.js';
import { form as formWords } from '../../../src/locale/zh-hans/form.js';
import { formFiles as filesWords } from '../../../src/locale/zh-hans/form-files.js';
import { formFurther as furtherWords } from '../../../src/locale/zh-hans/form-further.js';
import { filesStyles } from '../../../src/style/files.js';
import { formStyles } from '../../../src/style/form.js';
import { waitUntil } from '../helpers/index.js';
import { mount, type Setup, type Subject } from '../suites/index.js';

/** A file that is on its way. */
interface Sending extends SendOptions {
  readonly file: Blob;
  answer(result: SubmissionResult<Upload>): void;
}

/** A file that the endpoint has. */
export const upload = (id: string, state: Upload['state']): SubmissionResult<Upload> => ({
  ok: true,
  value: { id, state, size: 10, type: 'application/pdf' },
});

/** A file that didn't arrive. */
export const failure = (code: SubmissionFailure['code']): SubmissionResult<never> => ({
  ok: false,
  failure: { operation: 'createUpload', code },
});

/** A scan that somebody has. */
export const pdf = (name = '营业执照.pdf', content = '%PDF-1.7'): File =>
  new File([content], name, { type: 'application/pdf' });

/** A form with a field for files. */
export class ProbeFiles extends CreditElement {
  static override readonly tag = 'probe-files';
  static override styles = [...CreditElement.styles, formStyles, filesStyles];

  readonly sendings: Sending[] = [];
  readonly said: string[] = [];
  most: number | undefined = 3;
  locked = false;
  picked: (() => Promise<readonly File[]>) | undefined;
  submitted = 0;
  /** Files are made ready when this is over. */
  held: Promise<void> | undefined;
  /** What its field is to be unlike in. */
  changes: Partial<FilesField> = {};

  private readonly words = new MessagesController(this, {
    section: 'form',
    builtIn: formWords,
    load: { en: async () => (await import('../../../src/locale/en/form.js')).form },
  });
  private readonly furtherWords = new MessagesController(this, {
    section: 'formFurther',
    builtIn: furtherWords,
    load: { en: async () => (await import('../../../src/locale/en/form-further.js')).formFurther },
  });
  private readonly filesWords = new MessagesController(this, {
    section: 'formFiles',
    builtIn: filesWords,
    load: { en: async () => (await import('../../../src/locale/en/form-files.js')).formFiles },
  });

  readonly model = new FormModel({
    words: () => this.words.current,
    further: furtherTypes(() => this.furtherWords.current),
    fields: () => [this.field],
  });

  readonly files = new FilesController(this, {
    model: this.model,
    words: () => this.filesWords.current,
    locked: () => this.locked,
    send: (file, options) => new Promise((answer) => this.sendings.push({ ...options, file, answer })),
    look: () => new Promise(() => undefined),
    remove: () => Promise.resolve(),
    prepare: async (files, limits) => {
      await this.held;
      return prepareByPart(files, limits);
    },
    pick: () => this.picked,
    announce: (text) => this.said.push(text),
  });

  readonly form: FormController = new FormController(this, {
    id: 'probe',
    model: this.model,
    files: this.files,
    locked: () => this.locked,
    submit: () => (this.submitted += 1),
  });

  get field(): FilesField {
    return {
      type: 'files',
      name: 'licence',
      label: this.locale === 'en' ? 'Licence' : '营业执照',
      required: true,
      accept: ['application/pdf', 'image/png', 'image/jpeg'],
      maxBytes: 10 * 1024 * 1024,
      most: this.most,
      ...this.changes,
    };
  }

  protected get stateName(): string {
    return 'ready';
  }

  protected content(): TemplateResult {
    const { form } = this;
    return formFrame(
      form,
      html`${errorSummary(form)} ${filesField(form, 'licence')} ${submitButton(form, this.locale === 'en' ? 'Send' : '提交')}`,
    );
  }
}

/** The form, as the suites take it. */
export const probe: Subject<ProbeFiles> = {
  element: ProbeFiles,
  answers: {},
  act: (element) => element.files.add(element.field, [pdf('licence.pdf')]),
};

/** Somebody who hands files in. */
export class Visitor {
  private constructor(readonly element: ProbeFiles) {}

  static async arrives(setup: Setup = {}): Promise<Visitor> {
    return new Visitor(await mount(probe, setup));
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  get rows(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.file')];
  }

  find<E extends HTMLElement = HTMLInputElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  /** Through the browser's own control, as a chooser fills it. */
  async chooses(...files: File[]): Promise<void> {
    const input = this.find('input[type=file]');
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => this.rows.length >= 1, 'nothing was chosen');
    await this.element.updateComplete;
  }

  /** The sending that runs ends so, once it has begun. */
  async answers(result: SubmissionResult<Upload>): Promise<void> {
    const { element } = this;
    await waitUntil(() => this.rows.some(({ dataset }) => dataset.state === 'sending'), 'nothing is on its way');
    element.sendings[element.sendings.length - 1]?.answer(result);
    await waitUntil(() =>
      element.files.of('licence').every(({ state }) => state.status !== 'sending' || element.files.busy),
    );
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  }

  async presses(text: string): Promise<void> {
    const button = [...this.root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);
    if (!button) throw new Error(`There is no ${text}`);
    button.focus();
    button.click();
    await this.element.updateComplete;
    await this.element.updateComplete;
  }
}
