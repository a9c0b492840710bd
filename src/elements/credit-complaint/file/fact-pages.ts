import { html, nothing, type TemplateResult } from 'lit';

import type { ContactChannel } from '../../../contract/schema/complaint-offer.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { AUTHORISATION } from './field-names.js';
import type { FileContext } from './file-context.js';

const group = (context: FileContext, heading: string, names: readonly string[], rest?: unknown): unknown =>
  names.length
    ? html`<section class="step-group">
        <h3 class="step-heading">${heading}</h3>
        ${names.map((name) => context.field(name))} ${rest ?? nothing}
      </section>`
    : nothing;

/** Fields of the enterprise; what else stands on the page is the contact's. */
const ENTERPRISE = ['name', 'uscc', 'complainantNature', 'agent', 'agentName', AUTHORISATION];
const CONTACT_FIRST = ['contactName', 'phone'];
const RESPONDENT = ['respondent', 'respondentKind', 'field'];
const AMOUNTS = ['unit', 'contractAmount', 'disputedAmount'];
/** Drawn by the check of the contact. */
const CODE = 'code';

/** Who complains, and whom the office asks back; below the contact, by which it's confirmed. */
export function complainantPage(
  context: FileContext,
  { channel, view }: { readonly channel: ContactChannel | undefined; readonly view: unknown },
): TemplateResult {
  const { words } = context;
  const names = context.names('complainant');
  return html`${group(
    context,
    words.complainant,
    names.filter((name) => ENTERPRISE.includes(name)),
  )}
    <section class="step-group">
      <h3 class="step-heading">${words.contact}</h3>
      ${CONTACT_FIRST.map((name) => context.field(name))} ${channel === 'phone' ? view : nothing}
      ${context.field('email')} ${channel === 'email' ? view : nothing}
      ${names
        .filter((name) => ![...ENTERPRISE, ...CONTACT_FIRST, 'email', CODE].includes(name))
        .map((name) => context.field(name))}
    </section>`;
}

/** Which body, and what it promised. */
export function promisePage(context: FileContext): TemplateResult {
  const { words } = context;
  const names = context.names('promise');
  return html`${group(
    context,
    words.respondent,
    names.filter((name) => RESPONDENT.includes(name)),
  )}
  ${group(
    context,
    words.promise,
    names.filter((name) => ![...RESPONDENT, ...AMOUNTS].includes(name)),
  )}
  ${group(
    context,
    words.amounts,
    names.filter((name) => AMOUNTS.includes(name)),
  )}`;
}

/** What happened, and what is asked for. */
export const storyPage = (context: FileContext): TemplateResult =>
  html`<section class="step-group">${context.names('story').map((name) => context.field(name))}</section>`;

/** Photos and documents. */
export function evidencePage(context: FileContext): TemplateResult {
  const { words, service } = context;
  if (!service?.uploads) return stateBlock({ kind: 'sourceNotConnected', title: words.uploadsOff });
  return html`<section class="step-group">
    <p>${words.evidenceHint}</p>
    ${context.names('evidence').map((name) => context.field(name))}
  </section>`;
}
