import { html, nothing } from 'lit';

import { type HostAdapters, webHost } from '../host.js';
import type { ActionMessages } from '../../locale/zh-hans/actions.js';
import { phoneAddress, webAddress } from '../links.js';

/** What a link needs of its element. */
export interface LinkHost {
  readonly host: HostAdapters;
}

/**
 * A link to another page, or nothing when the address isn't one to follow.
 * @param about what it opens, for people who hear the link by itself
 */
export function webLink(
  url: string | undefined,
  text: string,
  words: ActionMessages,
  { host }: LinkHost,
  about = '',
): unknown {
  const address = webAddress(url);
  if (address === undefined) return nothing;
  return html`<a
    class="link"
    href=${address}
    target="_blank"
    rel="noopener noreferrer"
    @click=${handOver(host.openLink, webHost.openLink, address)}
    >${text}<span class="visually-hidden">${about}${words.opensElsewhere}</span></a
  >`;
}

/** A number to call; one without digits stays text. */
export function phoneLink(phone: string, words: ActionMessages, { host }: LinkHost): unknown {
  const address = phoneAddress(phone);
  const text = words.call(phone);
  if (address === undefined) return html`<span>${text}</span>`;
  return html`<a class="link" href=${address} @click=${handOver(host.dial, webHost.dial, address.slice(4))}>${text}</a>`;
}

/** Leaves a click to the browser, unless the page brings a way of its own (随申办 and other apps do). */
const handOver =
  (open: (target: string) => void, browser: (target: string) => void, target: string) =>
  (event: MouseEvent): void => {
    if (open === browser || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(target);
  };
