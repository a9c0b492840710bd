import { html, type TemplateResult } from 'lit';

import type { CommitmentRecord } from '../../../contract/schema/commitment.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { CommitmentTrackMessages } from '../../../locale/zh-hans/commitment-track.js';
import { term } from '../../../locale/term.js';
import type { Row } from '../../../parts/track/rows.js';

/** How fulfilment was judged; nothing while it hasn't been. What wasn't fulfilled and what followed is never left out where it belongs. */
export function judgementRows(
  record: CommitmentRecord,
  { fields, fulfilments, bracketed }: CommitmentTermsMessages,
  words: CommitmentTrackMessages,
): readonly Row[] {
  const { fulfillmentStatus: status, unperformedContent, liabilityContent, confirmUnit, confirmUnitCode } = record;
  if (!status) return [];
  const isWhole = status === 'fulfilled';
  const unit = confirmUnit && confirmUnitCode ? bracketed(confirmUnit, confirmUnitCode) : confirmUnit;
  const told = (label: string, value: string | undefined): Row[] =>
    value || !isWhole ? [[label, value || words.notSaid]] : [];
  return [
    [fields.fulfillmentStatus, term(fulfilments, status) ?? status],
    ...told(fields.unperformedContent, unperformedContent),
    ...told(fields.liabilityContent, liabilityContent),
    [fields.fulfillmentStatusDate, record.fulfillmentStatusDate || words.notSaid],
    [fields.confirmUnit, unit || words.notSaid],
  ];
}

/** The judgement in words. */
export const judgement = (rows: readonly Row[]): TemplateResult =>
  html`<dl class="judgement">
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd class="long">${value}</dd>
        </div>`,
    )}
  </dl>`;
