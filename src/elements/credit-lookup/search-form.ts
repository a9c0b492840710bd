import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { clearIcon, searchIcon, warningIcon } from '../../element/templates/icons.js';
import { Composition } from '../../form/composition.js';
import type { LookupMessages } from '../../locale/zh-hans/lookup.js';
import type { SearchAid } from './asking/search-aid.js';
import type { Search } from './credit-lookup.state.js';

/** What the form needs of its element. */
export interface SearchFormHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly words: LookupMessages;
  /** What understands the words in the box; loads when the box is first touched. Nothing where it can't be fetched. */
  loadAid(): Promise<SearchAid | undefined>;
  /** Sends a search; the form has checked it. */
  search(search: Search): void;
  /** The box holds what must not be sent. */
  refuse(): void;
  /** The part of the kit that sends can't be fetched. */
  unreachable(): void;
}

/** The box. What was typed stays in it as it was typed. */
export class SearchForm implements ReactiveController {
  /** What the box holds. */
  typed = '';
  private typing = false;
  /** Why it can't be sent. */
  private problem: string | undefined;
  private aid: SearchAid | undefined;
  private readonly composition = new Composition();

  constructor(private readonly host: SearchFormHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.composition.active = false;
  }

  /** Puts words into the box, as if they were typed. */
  write(text: string): void {
    if (this.input) this.input.value = text;
    this.changed(text, false);
  }

  focus(): void {
    this.input?.focus();
  }

  /** Empties the box and the filters. */
  reset(): void {
    this.aid?.reset();
    this.write('');
  }

  /** Sends what the box holds, or says why it can't be sent. */
  async submit(): Promise<void> {
    this.rest();
    const aid = await this.wake();
    if (!aid) return this.host.unreachable();
    const checked = aid.check(this.typed);
    if (typeof checked === 'object') this.host.search(checked);
    else if (checked === 'refused') this.host.refuse();
    else {
      this.problem = checked;
      this.host.requestUpdate();
      this.focus();
    }
  }

  /** What helps with the box, once it's there; it then knows what was typed meanwhile. */
  async wake(): Promise<SearchAid | undefined> {
    if (this.aid) return this.aid;
    const aid = await this.host.loadAid();
    if (aid && !this.aid) {
      this.aid = aid;
      aid.connect({
        write: (text) => this.write(text),
        submit: () => this.submit(),
        typed: () => this.typed,
        typing: () => this.typing,
      });
      aid.changed();
    }
    return this.aid;
  }

  render(): TemplateResult {
    const { aid } = this;
    const { words } = this.host;
    return html`<form part="search" role="search" novalidate @submit=${this.handleSubmit} @focusin=${this.handleTouch}>
      <label class="label" for="query">${words.label}</label>
      <div class="box" @focusout=${this.handleFocusOut}>
        <span class="field"
          >${searchIcon()}<input
            id="query"
            part="input"
            class="input"
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded=${aid?.expanded ? 'true' : 'false'}
            aria-controls="suggestions"
            aria-activedescendant=${aid?.activeId ?? nothing}
            aria-describedby="hint problem"
            aria-invalid=${this.problem ? 'true' : nothing}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            @input=${this.handleInput}
            @keydown=${this.handleKeydown}
            @compositionstart=${() => this.composition.start()}
            @compositionend=${this.handleCompositionEnd}
          />${
            this.typed
              ? html`<button type="button" class="clear" aria-label=${words.clear} @click=${this.handleClear}>
                ${clearIcon()}
              </button>`
              : nothing
          }</span
        >
        <button class="button button-primary" type="submit">${words.submit}</button>
        ${aid?.list()}
      </div>
      <p class="hint" id="hint" ?hidden=${!!this.typed}>${words.hint}</p>
      <p class="finding finding-error" id="problem" part="warning" aria-live="polite">
        ${this.problem ? html`${warningIcon()}<span>${this.problem}</span>` : nothing}
      </p>
      ${aid?.render()}
    </form>`;
  }

  private get input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('#query');
  }

  private changed(text: string, typing: boolean): void {
    this.typed = text;
    this.typing = typing;
    this.problem = undefined;
    if (this.aid) this.aid.changed();
    else if (text) void this.wake();
    this.host.requestUpdate();
  }

  /** The visitor has done with the box for now. */
  private rest(): void {
    this.typing = false;
    this.aid?.close();
  }

  private readonly handleTouch = (): void => {
    void this.wake();
  };

  private readonly handleInput = (event: Event): void => {
    // While composing the box holds half a word: it is neither searched nor judged.
    if (this.composition.active) this.rest();
    else this.changed((event.target as HTMLInputElement).value, true);
  };

  private readonly handleCompositionEnd = (event: Event): void => {
    this.composition.end(event);
    this.changed((event.target as HTMLInputElement).value, true);
  };

  private readonly handleKeydown = (event: KeyboardEvent): void => {
    if (this.composition.owns(event)) {
      if (event.key === 'Enter') event.preventDefault();
    } else if (this.aid?.press(event.key)) event.preventDefault();
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.composition.active) void this.submit();
  };

  private readonly handleFocusOut = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) this.rest();
  };

  private readonly handleClear = (): void => {
    this.write('');
    this.focus();
  };
}
