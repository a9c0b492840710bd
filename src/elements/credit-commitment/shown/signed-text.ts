import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import type { Commitment } from '../../../contract/schema/commitment.js';
import { digestText } from '../../../element/digest/digest.js';
import { loaded } from '../../../element/loaded.js';
import { checkIcon, warningIcon } from '../../../element/templates/icons.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { term } from '../../../locale/term.js';
import { SaveButton } from '../../../parts/track/save-button.js';
import type { CommitmentHost } from '../commitment-host.js';

/** Whether the digest is that of the text, as this browser reckons it. */
type DigestState = 'checking' | 'same' | 'different' | 'unchecked';

/** A PNG in base64 and nothing else; anything else is not made into an address. */
const PNG = /^iVBORw0KGgo[\w+/]*={0,2}$/;

/** The text that was signed, byte for byte, with what proves it. */
export class SignedText {
  private digest: DigestState = 'checking';
  private isBroken = false;
  private readonly saving: SaveButton;
  private judged: string | undefined;

  constructor(
    private readonly host: CommitmentHost,
    private readonly commitment: () => Commitment,
    private readonly terms: () => CommitmentTermsMessages,
  ) {
    this.saving = new SaveButton(host, terms);
  }

  /** Reckons the digest anew; asked for whenever there is another text. */
  async check(): Promise<void> {
    const { text, digest } = this.commitment().signed;
    const judged = `${digest.algorithm}\n${digest.value}\n${text}`;
    if (judged === this.judged) return;
    this.judged = judged;
    this.digest = 'checking';
    this.isBroken = false;
    const value = await loaded(digestText(digest.algorithm, text));
    if (judged !== this.judged) return;
    this.digest = value === undefined ? 'unchecked' : value === digest.value ? 'same' : 'different';
    this.host.requestUpdate();
    if (this.digest === 'different') this.host.announce(this.terms().digestStates.different);
  }

  /** The text and, below it, version, time, way of signing and digest. */
  render(): TemplateResult {
    const terms = this.terms();
    const { text } = this.commitment().signed;
    // Nothing stands between the tags but the text.
    return html`<p class="quiet">${terms.signedTextNote}</p>
      <div class="signed-text" part="text">${text}</div>
      ${this.picture()}
      <dl class="facts signed-facts">
        ${this.facts().map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${this.digestNote()}`;
  }

  /** Saves the text as it was signed: the same bytes. */
  saveButton(): TemplateResult {
    return this.saving.render(this.terms().saveText, this.handleSave);
  }

  /** What is known of the signature, as label and value. */
  facts(): (readonly [string, string])[] {
    const terms = this.terms();
    const { signed } = this.commitment();
    const { level, name, checked } = signed.signature;
    const how = term(terms.signings, level) ?? level;
    const isOwn = level === 'typedName' || level === 'handwritten';
    return [
      [terms.signedAt, formatInstant(signed.at)],
      ...(name ? [[terms.signedBy, name] as const] : []),
      [terms.signedHow, isOwn ? terms.bracketed(how, terms.notReliable) : how],
      ...(checked ? [[terms.checked, checked] as const] : []),
      [terms.version, terms.versionOf(signed.templateId, signed.templateVersion)],
      [terms.digest(signed.digest.algorithm), signed.digest.value],
    ];
  }

  /** Everything as lines of text. */
  lines(): string[] {
    const terms = this.terms();
    return [
      terms.signedText,
      this.commitment().signed.text,
      '',
      ...this.facts().map(([label, value]) => terms.pair(label, value)),
      terms.digestStates[this.digest],
    ];
  }

  private digestNote(): TemplateResult {
    const { digest } = this;
    const text = this.terms().digestStates[digest];
    return html`<p class="digest-note" data-digest=${digest}>
      ${digest === 'same' ? checkIcon() : digest === 'checking' ? nothing : warningIcon()}<span>${text}</span>
    </p>`;
  }

  private picture(): unknown {
    const { picture } = this.commitment().signed.signature;
    if (!picture) return nothing;
    const terms = this.terms();
    if (this.isBroken || !PNG.test(picture)) return html`<p class="quiet">${terms.pictureBroken}</p>`;
    return html`<img
      class="signed-picture"
      src="data:image/png;base64,${picture}"
      alt=${terms.picture}
      @error=${this.handleBroken}
    />`;
  }

  private readonly handleBroken = (): void => {
    this.isBroken = true;
    this.host.requestUpdate();
  };

  private readonly handleSave = (): void => {
    const { number, signed } = this.commitment();
    void this.saving.save(this.terms().textFile(number), signed.text);
  };
}
