import { html, nothing, type TemplateResult } from 'lit';

import type { FormController } from '../form.controller.js';

/** The form itself, around its fields and buttons. */
export const formFrame = (form: FormController, content: unknown): TemplateResult =>
  html`<form
    class="form"
    part="form"
    novalidate
    @submit=${form.handleSubmit}
    @input=${form.handleInput}
    @focusout=${form.handleFocusOut}
    @compositionstart=${form.handleCompositionStart}
    @compositionend=${form.handleCompositionEnd}
    @keydown=${form.handleKeydown}
    @mousedown=${form.handlePress}
    @click=${form.handlePress}
  >
    ${content}
  </form>`;

/** The button that sends; while something is on its way it stays where it is and does nothing. */
export const submitButton = (form: FormController, label: string): TemplateResult =>
  html`<button
    type="submit"
    class="button button-primary"
    part="submit"
    aria-disabled=${form.locked ? 'true' : nothing}
  >
    ${label}
  </button>`;
