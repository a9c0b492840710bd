import { html, nothing, type TemplateResult } from 'lit';

import type { CheckResult } from '../../../contract/complaint-check.js';
import type { CheckOption } from '../../../contract/schema/complaint-offer.js';
import { phoneLink, webLink } from '../../../element/records/web-link.js';
import { elsewhereIcon, noteIcon, yesIcon } from './check-icons.js';
import type { FileContext } from './file-context.js';

/** The first page: what is needed, the operator's questions, and what follows from the answers. */
export function checkPage(context: FileContext, result: CheckResult): TemplateResult {
  const { offer, words } = context;
  return html`<p class="filing-intro">${words.intro}</p>
    ${
      offer.needed.length
        ? html`<section class="step-notice">
            <h3 class="step-heading">${words.needed}</h3>
            <ul class="step-list">
              ${offer.needed.map((each) => html`<li>${each}</li>`)}
            </ul>
          </section>`
        : nothing
    }
    <section class="step-group filing-check">
      <h3 class="step-heading">${words.check}</h3>
      ${context.names('check').map((name) => context.field(name))}
    </section>
    <div role="status">${verdict(context, result)}</div>
    ${result.verdict === 'elsewhere' || result.verdict === 'open' ? nothing : before(context)}`;
}

function verdict(context: FileContext, { verdict: what, reasons, unasked }: CheckResult): unknown {
  const { words } = context;
  if (what === 'open') return nothing;
  const [title, body] = words.verdicts[what];
  const icon = what === 'accepted' ? yesIcon() : what === 'conditional' ? noteIcon() : elsewhereIcon();
  return html`<section class="verdict" data-verdict=${what}>
    ${icon}
    <div>
      <p class="verdict-title">${title}</p>
      ${body ? html`<p>${body}</p>` : nothing}
      ${
        reasons.length || unasked.length
          ? html`<ul class="verdict-reasons">
              ${reasons.map((reason) => html`<li>${reasonView(context, reason)}</li>`)}
              ${unasked.map(({ label }) => html`<li>${words.unasked(label)}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  </section>`;
}

function reasonView({ words, host }: FileContext, { label, text, route }: CheckOption): TemplateResult {
  return html`<p>${text ? words.pair(label, text) : label}</p>
    ${
      route
        ? html`<p class="verdict-route">
            <strong>${route.text}</strong> ${webLink(route.url, words.openRoute, words, host, route.text)}
            ${route.phone ? phoneLink(route.phone, words, host) : nothing}
          </p>`
        : nothing
    }`;
}

/** What somebody should know before telling anything. */
function before({ offer, words }: FileContext): TemplateResult {
  const { disclosure, warning, protection, procedure = [] } = offer;
  const list = (heading: string, lines: readonly string[]): unknown =>
    lines.length
      ? html`<section class="step-notice">
          <h3 class="step-heading">${heading}</h3>
          ${lines.map((line) => html`<p>${line}</p>`)}
        </section>`
      : nothing;
  return html`${list(words.protection, protection)} ${list(words.warning, warning)}
    ${
      disclosure.length
        ? html`<details class="step-notice disclosure">
            <summary>${words.disclosure}</summary>
            <dl class="filing-disclosure">
              ${disclosure.map(
                ({ what, who }) =>
                  html`<div>
                    <dt>${what}</dt>
                    <dd>${who}</dd>
                  </div>`,
              )}
            </dl>
          </details>`
        : nothing
    }
    ${
      procedure.length
        ? html`<details class="step-notice disclosure">
            <summary>${words.procedure}</summary>
            <ol class="step-list">
              ${procedure.map(
                ({ what, workingDays }) =>
                  html`<li>${workingDays === undefined ? what : words.bracketed(what, words.workingDays(workingDays))}</li>`,
              )}
            </ol>
          </details>`
        : nothing
    }`;
}
