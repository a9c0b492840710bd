import { html } from 'lit';

import { failureBlock } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { ComplaintHost } from '../complaint-host.js';
import type { FileState } from './file-state.js';
import { titleView } from './page-view.js';

/** Ways on from where there is no form to fill in. */
export interface StateWays {
  /** Asks what the endpoint offers. */
  retry(): void;
  /** Asks for the rules that have changed. */
  askAgain(): void;
}

type Formless = Extract<FileState, { status: 'loading' | 'not-offered' | 'failed' | 'unsupported' | 'changed' }>;

/** What is shown where there is no form to fill in. */
export function stateView(
  state: Formless,
  words: ComplaintFileMessages,
  host: ComplaintHost,
  { retry, askAgain }: StateWays,
): unknown {
  switch (state.status) {
    case 'loading':
      return loadingBlock(host.common.loading);
    case 'not-offered':
      return stateBlock({ kind: 'sourceNotConnected', title: words.notOffered[0], body: words.notOffered[1] });
    case 'failed':
      return failureBlock(state.failure, host.common, { host, retry });
    case 'unsupported':
      return [
        titleView(words),
        stateBlock({ kind: 'failed', title: words.unsupported[0], body: words.unsupported[1] }),
      ];
    case 'changed': {
      const [title, body] = words.changed;
      const actions = html`<button type="button" class="button" @click=${askAgain}>${words.checkAgain}</button>`;
      return [titleView(words), stateBlock({ kind: 'failed', title, body, actions })];
    }
  }
}
