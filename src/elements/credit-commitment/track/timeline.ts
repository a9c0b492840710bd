import { html, nothing, type TemplateResult } from 'lit';

import type { CommitmentStep } from '../../../contract/schema/commitment.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { stepMeta } from '../shown/commitment-lines.js';
import { lookOf, stepWords } from '../shown/commitment-state.js';

/** What has happened so far, oldest first. */
export const timeline = (steps: readonly CommitmentStep[], terms: CommitmentTermsMessages): TemplateResult =>
  html`<ol class="steps">
    ${steps.map((step) => {
      const { tone, icon } = lookOf(step.what);
      return html`<li class="step" data-tone=${tone}>
        ${icon()}
        <div class="step-text">
          <p class="step-name">${stepWords(step, terms)}</p>
          <p class="quiet"><time datetime=${step.at}>${stepMeta(step, terms)}</time></p>
          ${step.text ? html`<p class="long">${step.text}</p>` : nothing}
        </div>
      </li>`;
    })}
  </ol>`;
