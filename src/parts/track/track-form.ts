import { html, nothing, type TemplateResult } from 'lit';

import { toHalfWidth } from '../../contract/normalise.js';
import type { FieldError } from '../../contract/schema/failure.js';
import type { CodeField, FieldDefinition } from '../../form/field.js';
import { FormController } from '../../form/form.controller.js';
import { FormModel } from '../../form/form-model.js';
import { errorSummary } from '../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../form/templates/form-frame.js';
import { grouped } from '../../form/templates/receipt.js';
import { textField } from '../../form/templates/text-field.js';
import type { TrackHost } from './track-host.js';
import type { TrackWords } from './track-words.js';

/** What opens it; in memory only. */
export interface TrackKey {
  readonly number?: string | undefined;
  readonly queryCode?: string | undefined;
}

/** The same, as it is sent. */
export interface TrackRequest {
  number: string;
  queryCode?: string;
}

/** What a number looks like. */
export type NumberShape = Pick<CodeField, 'length' | 'pattern' | 'inputMode'>;

/** What the form needs of its view. */
export interface TrackFormOptions {
  readonly given: TrackKey;
  readonly words: TrackWords;
  readonly number: NumberShape;
  /** Whether nothing can be sent for now. */
  locked(): boolean;
  track(request: TrackRequest): void;
}

/** Asks for number and query code. Both are secrets: no draft keeps them. */
export class TrackForm {
  private readonly form: FormController;
  private readonly initial: Map<string, string>;

  constructor(
    private readonly host: TrackHost,
    private readonly options: TrackFormOptions,
  ) {
    const { given, words, number: shape, locked } = options;
    const { number = '', queryCode = '' } = given;
    const initial = (this.initial = new Map(Object.entries({ number, queryCode })));
    const model = new FormModel({
      words: () => words.form,
      get initial() {
        return Object.fromEntries(initial);
      },
      fields: () => fields(words, shape),
    });
    this.form = new FormController(host, { id: 'track', model, locked, submit: () => options.track(this.request) });
  }

  submit(): void {
    this.form.submit();
  }

  /** Moves the focus to the first field that is still empty. */
  focus(): void {
    this.form.focus(this.form.model.text('number') ? 'queryCode' : 'number');
  }

  reject(errors: readonly FieldError[]): void {
    this.form.reject(errors);
  }

  /** Lets go of what was typed, and of what the page or a receipt gave. */
  reset(): void {
    this.initial.clear();
    this.form.reset();
  }

  dispose(): void {
    this.host.removeController(this.form);
  }

  render(submit: string): TemplateResult {
    const { form } = this;
    const typed = form.model.text('number');
    return formFrame(
      form,
      html`${errorSummary(form)}
        <div>
          ${textField(form, 'number')}
          ${
            typed.length > 4
              ? html`<p class="track-read">${this.options.words.track.numberRead(grouped(typed).join(' '))}</p>`
              : nothing
          }
        </div>
        ${textField(form, 'queryCode')}
        <div>${submitButton(form, submit)}</div>`,
    );
  }

  private get request(): TrackRequest {
    const { model } = this.form;
    const queryCode = toHalfWidth(model.text('queryCode')).trim();
    return { number: model.text('number'), ...(queryCode && { queryCode }) };
  }
}

const fields = ({ terms, track }: TrackWords, shape: NumberShape): readonly FieldDefinition[] => [
  {
    type: 'code',
    name: 'number',
    label: terms.number,
    hint: track.numberHint,
    required: true,
    ...shape,
    privacy: 'secret',
  },
  // Whether it can be left out is for the endpoint to say: only it knows the login.
  {
    type: 'text',
    name: 'queryCode',
    label: terms.queryCode,
    hint: track.queryCodeHint,
    maxLength: 40,
    privacy: 'secret',
  },
];
