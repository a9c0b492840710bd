import { html, nothing, type TemplateResult } from 'lit';

import type { ReportVerifyMessages } from '../../../locale/zh-hans/report-verify.js';
import type { ReportHost } from '../report-host.js';

/** What choosing a file needs of its view. */
export interface FileWayOptions {
  words(): ReportVerifyMessages;
  /** Whether nothing can be chosen for now. */
  locked(): boolean;
  chosen(files: readonly File[]): void;
  /** The page's own way to choose a file has failed. */
  failed(): void;
}

/** Files that can be chosen. */
const ACCEPT = '.json,application/json';

/** How a saved report comes in: chosen, by the page's own means where it has some, or dropped. */
export class FileWay {
  private isOver = false;

  constructor(
    private readonly host: ReportHost,
    private readonly options: FileWayOptions,
  ) {}

  render(): TemplateResult {
    const { options, isOver } = this;
    const words = options.words();
    return html`<section class="verify-file" data-over=${isOver ? '' : nothing}>
      <h3>${words.byFile}</h3>
      <p class="hint" id="verify-file-hint">${isOver ? words.dropHere : words.fileHint}</p>
      ${this.host.host.pickFile ? this.pickButton(words.pickFile) : this.chooser(words.pickFile)}
    </section>`;
  }

  /** Anywhere in the view: a file that misses its mark would replace the page. */
  readonly handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over(true);
  };

  /** For the template of the view. */
  readonly handleDragLeave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(currentTarget as Node).contains(relatedTarget as Node | null)) this.over(false);
  };

  /** For the template of the view. */
  readonly handleDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.over(false);
    this.options.chosen(files);
  };

  private pickButton(label: string): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-describedby="verify-file-hint"
      aria-disabled=${this.options.locked() ? 'true' : nothing}
      @click=${this.handlePick}
    >
      ${label}
    </button>`;
  }

  private chooser(label: string): TemplateResult {
    const locked = this.options.locked();
    return html`<input
        id="verify-file"
        class="visually-hidden verify-input"
        type="file"
        accept=${ACCEPT}
        aria-describedby="verify-file-hint"
        ?disabled=${locked}
        @change=${this.handleChoice}
      /><label class="button" for="verify-file" aria-disabled=${locked ? 'true' : nothing}>${label}</label>`;
  }

  private readonly handlePick = async (): Promise<void> => {
    const { options, host } = this;
    if (options.locked()) return;
    try {
      options.chosen((await host.host.pickFile?.({ accept: ACCEPT, multiple: false })) ?? []);
    } catch {
      options.failed();
    }
  };

  private readonly handleChoice = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = '';
    this.options.chosen(files);
  };

  private over(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}
