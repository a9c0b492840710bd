import { html, nothing } from 'lit';

import { formatInstant } from '../../contract/dates.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import { warningIcon } from '../../style/icon.js';
import type { Drafts } from '../drafts.js';

/** That a draft came back and what didn't come with it, or that nothing can be kept here. `startAfresh` empties the form and its draft. */
export function draftNotice({ state }: Drafts, words: FormFurtherMessages, startAfresh: () => void): unknown {
  const { keeping, restored } = state;
  return html`<div role="status" class="draft-notices">
    ${
      restored
        ? html`<div class="draft-notice">
            <p>
              ${words.restored(timeOf(restored.at))}${words.restoredPart}${restored.isOther ? words.restoredOther : nothing}
            </p>
            <button type="button" class="button" @click=${startAfresh}>${words.startAfresh}</button>
          </div>`
        : nothing
    }${
      keeping === 'failed'
        ? html`<p class="finding" data-severity="warning">${warningIcon()}<span>${words.notKept}</span></p>`
        : nothing
    }
  </div>`;
}

/** Day and minute in China. */
const timeOf = (ms: number): string => formatInstant(new Date(ms).toISOString());
