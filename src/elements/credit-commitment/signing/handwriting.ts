import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { PartHost } from '../../../element/part-host.js';
import type { CommitmentSigningMessages } from '../../../locale/zh-hans/commitment-signing.js';
import type { Pad } from './pad.part.js';

/** What writing by hand needs of its step. */
export interface HandwritingOptions {
  words(): CommitmentSigningMessages;
  /** Whose name it is. */
  readonly person: string;
  /** Whether the name can be typed instead: else whoever can't write here brings a picture. */
  readonly canType: boolean;
  locked(): boolean;
}

/** What can be said against what was written. */
export type InkProblem = 'empty' | 'faint' | 'failed';

/** Bytes of the picture; base64 of it is what the contract takes. */
const MOST_BYTES = 300_000;
/** A photo that somebody brings. */
const MOST_PHOTO_BYTES = 20 * 1024 * 1024;
const ACCEPT = 'image/png,image/jpeg';

/** A name written by hand, or brought as a picture. It's personal: it lives in the canvas, and goes with it. */
export class Handwriting implements ReactiveController {
  private state: 'loading' | 'ready' | 'failed' = 'loading';
  private canvas: HTMLCanvasElement | undefined;
  private pad: Pad | undefined;
  private isUnreadable = false;

  constructor(
    private readonly host: PartHost,
    private readonly options: HandwritingOptions,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drop();
  }

  /** The canvas may have come or gone. */
  hostUpdated(): void {
    const canvas = this.host.renderRoot.querySelector<HTMLCanvasElement>('.signing-pad') ?? undefined;
    if (canvas === this.canvas) return;
    this.drop();
    this.canvas = canvas;
    if (canvas) void this.open(canvas);
  }

  /** What was written as PNG, or what is wrong with it. */
  async toPng(): Promise<Blob | InkProblem> {
    const { pad } = this;
    if (!pad || (!pad.strokes && !pad.hasPicture)) return 'empty';
    if (pad.isFaint) return 'faint';
    return (await pad.toPng(MOST_BYTES)) ?? 'failed';
  }

  /** Nothing of what was written stays. */
  drop(): void {
    this.pad?.dispose();
    this.pad = this.canvas = undefined;
    this.isUnreadable = false;
    this.state = 'loading';
  }

  /** Nothing stands there any more, and something can be written. */
  clear(): void {
    this.pad?.clear();
  }

  render(): TemplateResult {
    const { options, pad, state } = this;
    const words = options.words();
    const count = pad?.strokes ?? 0;
    const said = pad?.hasPicture ? words.pictureThere : words.strokes(count);
    return html`<div class="signing-hand">
      <p class="hint" id="signing-pad-hint">${words.padHint(options.person)}</p>
      <canvas
        class="signing-pad"
        width="400"
        height="200"
        role="img"
        aria-label=${words.padLabel(said)}
        aria-describedby="signing-pad-hint signing-pad-other"
      ></canvas>
      <p class="signing-strokes">${state === 'failed' ? words.padFailed : state === 'ready' ? said : words.padLoading}</p>
      <div class="form-tools">
        ${
          state === 'failed'
            ? html`<button type="button" class="button" @click=${this.handleRetry}>${this.host.common.retry}</button>`
            : html`${this.tool(words.undo, this.handleUndo)}${this.tool(words.clear, this.handleClear)}`
        }
      </div>
      <p class="hint" id="signing-pad-other">${options.canType ? words.typeInstead : words.bringInstead}</p>
      ${options.canType ? nothing : this.chooser(words)}
    </div>`;
  }

  private tool(label: string, act: () => void): TemplateResult {
    const { pad, options } = this;
    const isIdle = options.locked() || !pad || (!pad.strokes && !pad.hasPicture);
    return html`<button type="button" class="button" aria-disabled=${isIdle ? 'true' : nothing} @click=${act}>
      ${label}
    </button>`;
  }

  private chooser(words: CommitmentSigningMessages): TemplateResult {
    const { options, host, isUnreadable } = this;
    const disabled = options.locked() ? 'true' : nothing;
    return html`${
      isUnreadable
        ? html`<p class="finding" data-severity="error" id="signing-picture-error">${words.pictureUnreadable}</p>`
        : nothing
    }${
      host.host.pickFile
        ? html`<button type="button" class="button" aria-disabled=${disabled} @click=${this.handlePick}>
              ${words.pickPicture}
            </button>`
        : html`<input
                id="signing-picture"
                class="visually-hidden signing-picture"
                type="file"
                accept=${ACCEPT}
                aria-describedby=${isUnreadable ? 'signing-picture-error' : nothing}
                aria-disabled=${disabled}
                @click=${(event: Event) => options.locked() && event.preventDefault()}
                @change=${this.handleChoice}
              /><label class="button" for="signing-picture" aria-disabled=${disabled}>${words.pickPicture}</label>`
    }`;
  }

  private async open(canvas: HTMLCanvasElement): Promise<void> {
    this.state = 'loading';
    const part = await import('./pad.part.js').catch(() => undefined);
    if (this.canvas !== canvas) return;
    if (!part) {
      this.set('failed');
      return this.host.announce(this.options.words().padFailed);
    }
    this.pad = new part.Pad(canvas, () => this.host.requestUpdate());
    this.set('ready');
  }

  private set(state: Handwriting['state']): void {
    this.state = state;
    this.host.requestUpdate();
  }

  private readonly handleRetry = (): void => {
    if (this.canvas) void this.open(this.canvas);
    this.host.requestUpdate();
  };

  private readonly handleUndo = (): void => {
    const { pad, host, options } = this;
    if (options.locked() || !pad?.strokes) return pad?.hasPicture ? this.handleClear() : undefined;
    pad.undo();
    host.announce(options.words().strokes(pad.strokes));
  };

  private readonly handleClear = (): void => {
    const { pad, host, options } = this;
    if (options.locked() || !pad) return;
    pad.clear();
    host.announce(options.words().strokes(0));
  };

  private readonly handlePick = async (): Promise<void> => {
    const { options, host } = this;
    if (options.locked()) return;
    const files = await host.host.pickFile?.({ accept: ACCEPT, multiple: false }).catch(() => undefined);
    if (files?.[0]) await this.bring(files[0]);
  };

  private readonly handleChoice = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) void this.bring(file);
  };

  /** Without an address for the picture: strict policies of pages know no `blob:`. */
  private async bring(file: Blob): Promise<void> {
    const { host, options, canvas } = this;
    const isSmall = file.size <= MOST_PHOTO_BYTES;
    const picture = isSmall ? await createImageBitmap(file).catch(() => undefined) : undefined;
    const { pad } = this;
    if (!pad || canvas !== this.canvas || options.locked()) return picture?.close();
    this.isUnreadable = !picture;
    if (picture) pad.show(picture);
    host.requestUpdate();
    const words = options.words();
    host.announce(picture ? words.pictureThere : words.pictureUnreadable);
  }
}
