import { html, nothing, type TemplateResult } from 'lit';

import { phoneLink, webLink } from '../../../element/records/web-link.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { eligibilityWords } from './eligibility.js';
import type { SignContext } from './sign-context.js';

/** The commitment's name and which step this is, above every step. */
export const headView = ({ template }: SignContext, step?: string): TemplateResult =>
  html`<h2 class="step-title" tabindex="-1">${template.title}</h2>
    ${step ? html`<p class="step-now">${step}</p>` : nothing}`;

/** What the commitment is and who takes it, where somebody begins. */
export function aboutView(context: SignContext, step?: string): TemplateResult {
  const { template, words, terms, correcting, host } = context;
  const { matter, authority, version, publishedOn, validUntil, validity, summary } = template;
  const holds = validUntil ? words.validUntil(validUntil) : validity;
  return html`${headView(context, step)}
    <div class="sign-about">
      ${
        correcting
          ? html`<p><strong>${words.correcting(correcting)}</strong></p>
              <p>${words.correctingHint}</p>`
          : nothing
      }
      ${summary ? html`<p>${summary}</p>` : nothing}
      <p>${words.pair(words.about, matter.name)}</p>
      <p>${words.pair(words.authority, authority.name)} ${authority.phone ? phoneLink(authority.phone, terms, host) : nothing}</p>
      <p class="quiet">${words.pair(words.version, words.versionOf(version, publishedOn))}</p>
      ${holds ? html`<p class="quiet">${words.pair(words.validity, holds)}</p>` : nothing}
    </div>`;
}

/** Whether this visitor may, as far as that isn't a plain "yes", and what one must meet. */
export function eligibilityView({ template, words, terms, host, signIn }: SignContext): TemplateResult {
  const { eligibility } = template;
  const { conditions = [], route, state } = eligibility;
  const said = eligibilityWords(eligibility, words);
  return html`${
    said
      ? stateBlock({
          kind: state === 'login-required' ? 'signIn' : 'notPublic',
          title: said,
          body: route
            ? html`${words.pair(words.instead, route.text)} ${webLink(route.url, terms.openRoute, terms, host)}
              ${route.phone ? phoneLink(route.phone, terms, host) : nothing}`
            : undefined,
          actions:
            state === 'login-required'
              ? html`<button type="button" class="button" @click=${signIn}>${words.signIn}</button>`
              : undefined,
        })
      : nothing
  }${
    conditions.length
      ? html`<section class="step-group">
          <h3 class="step-heading">${words.conditions}</h3>
          <ul class="step-list">
            ${conditions.map((condition) => html`<li>${condition}</li>`)}
          </ul>
        </section>`
      : nothing
  }`;
}
