import { formWords } from '../../../element/words/form-words.js';
import { formFurtherWords } from '../../../element/words/form-further-words.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import { type CommitmentSignature, type Digest, SIGNING_LEVELS } from '../../../contract/schema/commitment.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import type { PartHost } from '../../../element/part-host.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import type { FieldDefinition } from '../../../form/field.js';
import { FormController } from '../../../form/form.controller.js';
import { FormModel } from '../../../form/form-model.js';
import { furtherTypes } from '../../../form/further/further-types.js';
import { choiceField } from '../../../form/templates/choice-field.js';
import { errorSummary } from '../../../form/templates/error-summary.js';
import { formFrame, submitButton } from '../../../form/templates/form-frame.js';
import { statementField } from '../../../form/templates/statement-field.js';
import { textField } from '../../../form/templates/text-field.js';
import { commitmentSigning as builtIn } from '../../../locale/zh-hans/commitment-signing.js';
import type { FormMessages } from '../../../locale/zh-hans/form.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import { formStyles } from '../../../style/form.js';
import { AdapterSigning, type AdapterState } from './adapter-signing.js';
import { Handwriting, type InkProblem } from './handwriting.js';
import { pictureSignature } from './picture.js';
import { signingStyles } from './signing.styles.js';
import { typedNameFields } from './typed-name.js';

/** A way of signing that this version knows. */
export type SigningLevel = (typeof SIGNING_LEVELS)[number];

/** What is signed, by whom, and in which ways. */
export interface SigningOptions {
  /** Final to the byte. */
  readonly text: string;
  /** Of the text. */
  readonly digest: Digest;
  /** Ways that the endpoint takes; those that aren't known here are left out. */
  readonly levels: readonly string[];
  /** Whose signature binds the applicant, as the text names them. */
  readonly authorisedPerson: string;
  /** It's signed. */
  signed(signature: CommitmentSignature): void;
  readonly clock?: Clock | undefined;
}

/**
 * The step in which a text is signed: by a tick and the typed name, by hand, or by the service that the page brings. Ends in one signature over exactly
 * that text. What was written stands in memory, and is let go of as soon as it's signed or left.
 */
export class SigningStep implements ReactiveController {
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly formMessages: MessagesController<FormMessages>;
  private readonly furtherMessages: MessagesController<FormFurtherMessages>;
  private readonly model: FormModel;
  private readonly form: FormController;
  private readonly hand: Handwriting;
  private readonly adapter: AdapterSigning;
  /** Counts what was begun; what comes of something older counts for nothing. */
  private turn = 0;
  private isBinding = false;
  private isUnbound = false;

  constructor(
    private readonly host: PartHost,
    private readonly options: SigningOptions,
  ) {
    const { text, digest, authorisedPerson: person, clock = pageClock } = options;
    this.messages = new MessagesController(host, {
      section: 'commitmentSigning',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/commitment-signing.js')).commitmentSigning },
    });
    this.formMessages = formWords(host);
    this.furtherMessages = formFurtherWords(host);
    this.model = new FormModel({
      words: () => this.formMessages.current,
      further: furtherTypes(() => this.furtherMessages.current),
      fields: (holds) => this.fields(holds('level') as string | undefined),
    });
    this.form = new FormController(host, {
      id: 'signing',
      model: this.model,
      locked: () => this.busy,
      submit: () => void this.sign(),
    });
    this.hand = new Handwriting(host, {
      words: () => this.messages.current,
      person,
      canType: this.levels.includes('typedName'),
      locked: () => this.busy,
    });
    this.adapter = new AdapterSigning(host, {
      document: { text, digest },
      changed: (state) => this.tell(state),
      signed: (signature) => this.finish(signature),
      clock,
    });
    host.adopt([formStyles, signingStyles]);
    host.addController(this);
  }

  /** Fulfilled when its words are there in the visitor's language. */
  get ready(): Promise<void> {
    return Promise.all([this.messages.ready, this.formMessages.ready, this.furtherMessages.ready]).then(
      () => undefined,
    );
  }

  /** What it shows: `signing`, or how the page's service stands. */
  get stateName(): string {
    const { state } = this.adapter;
    return state === 'idle' ? 'signing' : `signing-${state}`;
  }

  /** Whether something is on its way. */
  get busy(): boolean {
    return this.isBinding || this.adapter.state === 'waiting';
  }

  hostDisconnected(): void {
    this.turn += 1;
    this.isBinding = false;
  }

  /** Moves the focus to its heading, as soon as that is drawn. */
  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.signing-title')?.focus());
  }

  /** Signs, as its button does. */
  submit(): void {
    if (this.levels.length) this.form.submit();
  }

  /** As at the beginning; nothing of what was written stays. */
  reset(): void {
    this.turn += 1;
    this.isBinding = this.isUnbound = false;
    this.adapter.stop();
    this.hand.clear();
    this.form.reset();
  }

  /** Ends everything and lets go of the element. */
  dispose(): void {
    const { messages, formMessages, furtherMessages, form, hand, adapter, model } = this;
    this.turn += 1;
    hand.drop();
    adapter.dispose();
    model.reset();
    for (const controller of [this, messages, formMessages, furtherMessages, form, hand])
      this.host.removeController(controller);
  }

  /** What is shown as plain text. */
  toPlainText(): string {
    const words = this.messages.current;
    const { authorisedPerson } = this.options;
    const said = this.levels.length ? [this.said] : words.unavailable;
    return [words.title, words.signer(authorisedPerson), ...said].filter(Boolean).join('\n');
  }

  render(): TemplateResult {
    const words = this.messages.current;
    const { authorisedPerson } = this.options;
    return html`<section class="signing">
      <h3 class="signing-title" tabindex="-1">${words.title}</h3>
      <p>${words.signer(authorisedPerson)}</p>
      ${
        this.levels.length
          ? this.fillIn()
          : stateBlock({ kind: 'sourceNotConnected', title: words.unavailable[0], body: words.unavailable[1] })
      }
    </section>`;
  }

  /** Ways that are open here, in the order of the contract. */
  private get levels(): readonly SigningLevel[] {
    const { levels } = this.options;
    return SIGNING_LEVELS.filter((level) => levels.includes(level) && (level !== 'adapter' || this.host.host.sign));
  }

  /** The way that was chosen; none as long as there are several. */
  private get level(): SigningLevel | undefined {
    const { levels } = this;
    const chosen = levels.length > 1 ? this.model.text('level') : levels[0];
    return levels.find((level) => level === chosen);
  }

  private fields(chosen: string | undefined): readonly FieldDefinition[] {
    const words = this.messages.current;
    const { levels } = this;
    const level = levels.length > 1 ? chosen : levels[0];
    return [
      ...(levels.length > 1
        ? [
            {
              type: 'choice' as const,
              name: 'level',
              label: words.level,
              required: true,
              options: levels.map((value) => ({ value, label: words.levels[value], hint: words.levelHints[value] })),
            },
          ]
        : []),
      ...(level === 'typedName' ? typedNameFields(this.options.authorisedPerson, words) : []),
    ];
  }

  private fillIn(): TemplateResult {
    const { form, level } = this;
    const words = this.messages.current;
    return formFrame(
      form,
      html`${errorSummary(form)} ${choiceField(form, 'level')}
      ${statementField(form, 'agreed')}${textField(form, 'name')}
      ${level === 'handwritten' ? this.hand.render() : nothing}
      ${level ? html`<p class="signing-note">${level === 'adapter' ? words.byService : words.notReliable}</p>` : nothing}
      ${this.outcome()}
      <div class="form-actions">${submitButton(form, level === 'adapter' ? words.goToService : words.sign)}</div>`,
    );
  }

  /** What is being waited for, or what came of it. */
  private outcome(): unknown {
    const { adapter, said } = this;
    const words = this.messages.current;
    if (this.isBinding || adapter.state === 'waiting')
      return html`<div class="submission">
        <p><span class="spinner"></span>${said}</p>
        ${
          adapter.state === 'waiting'
            ? html`<p class="signing-left">${words.left(adapter.seconds)}</p>
                <button type="button" class="button" @click=${() => adapter.stop()}>${words.stop}</button>`
            : nothing
        }
      </div>`;
    return said
      ? stateBlock({ kind: adapter.state === 'stopped' ? 'none' : 'failed', title: said, body: words.notSent })
      : nothing;
  }

  /** How it stands, in words; nothing before anything was tried. */
  private get said(): string {
    const words = this.messages.current;
    if (this.isBinding) return words.binding;
    if (this.isUnbound) return words.unbound;
    const { state } = this.adapter;
    return state === 'idle' || this.level !== 'adapter' ? '' : words.service[state];
  }

  private async sign(): Promise<void> {
    const { level, options } = this;
    this.isUnbound = false;
    if (level === 'typedName') this.finish({ level, name: options.authorisedPerson });
    else if (level === 'adapter') await this.adapter.start();
    else if (level === 'handwritten') await this.bind();
  }

  /** Binds what was written by hand to the text. */
  private async bind(): Promise<void> {
    const { hand, host, options } = this;
    const turn = (this.turn += 1);
    this.isBinding = true;
    host.requestUpdate();
    const png = await hand.toPng().catch((): InkProblem => 'failed');
    const signature =
      typeof png === 'string' ? undefined : await pictureSignature(png, options.digest).catch(() => undefined);
    if (turn !== this.turn) return;
    this.isBinding = false;
    host.requestUpdate();
    if (signature) return this.finish(signature);
    const words = this.messages.current;
    if (png === 'empty' || png === 'faint')
      return this.form.reject([{ pointer: '/picture', code: 'required', detail: words.ink[png] }]);
    this.isUnbound = true;
    host.announce(words.unbound);
  }

  private finish(signature: CommitmentSignature): void {
    // The picture stands in the signature now, and nowhere else.
    this.hand.clear();
    this.options.signed(signature);
  }

  private tell(state: AdapterState): void {
    if (state !== 'idle') this.host.announce(this.messages.current.service[state]);
  }
}
