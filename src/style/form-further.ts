import { css } from 'lit';

import { suggestionsStyles } from './suggestions.js';

/** Fields of further types, what was filled in as one reads it, what came of it, and what is said about drafts; for forms that an endpoint describes. */
export const formFurtherStyles = css`
  ${suggestionsStyles}
  .input-long {
    resize: vertical;
    line-height: inherit;
  }
  .form-field .input-date {
    width: 12em;
    max-width: 100%;
    font-variant-numeric: tabular-nums;
  }
  .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .calendar {
    position: relative;
  }
  .calendar-anchor {
    position: absolute;
    bottom: 0;
    left: 0;
    width: 100%;
    height: 1px;
    margin: 0;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  .given {
    margin: 0 0 4px;
    white-space: pre-wrap;
  }
  .suggested {
    position: relative;
    max-width: 40em;
  }
  .suggested > .input {
    display: block;
    width: 100%;
  }
  .review > * + * {
    margin-top: 24px;
  }
  .review-heading,
  .receipt-next {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .review-list {
    margin-top: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .review-row {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    gap: 4px 16px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .review-row > dt {
    color: var(--_quiet);
  }
  .review-row > dd {
    grid-column: 1;
    min-width: 0;
  }
  .review-row > .review-change {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  [data-size='m'] .review-row,
  [data-size='l'] .review-row {
    grid-template-columns: 12em 1fr auto;
  }
  [data-size='m'] .review-row > dd,
  [data-size='l'] .review-row > dd {
    grid-column: 2;
    grid-row: 1;
  }
  [data-size='m'] .review-row > .review-change,
  [data-size='l'] .review-row > .review-change {
    grid-column: 3;
  }
  .review-text {
    white-space: pre-wrap;
  }
  .review-row .hint {
    display: block;
    margin: 0;
  }
  .review-empty {
    color: var(--_quiet);
  }
  .review-change .link,
  .review-notes .link {
    min-width: var(--_target);
  }
  .review-notes {
    padding: 16px;
    border: 1px solid var(--_warn-line);
    border-left-width: 4px;
    border-radius: var(--_radius);
    background: var(--_warn-surface);
  }
  .review-notes ul {
    display: grid;
    gap: 8px;
    margin-top: 8px;
    list-style: none;
  }
  .review-notes .finding {
    margin: 0;
  }
  .receipt > * + * {
    margin-top: 16px;
  }
  .receipt-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .receipt-codes {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .receipt-codes dt {
    color: var(--_quiet);
  }
  .receipt-code {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    font-size: var(--_text-l);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .receipt-aloud {
    -webkit-user-select: none;
    user-select: none;
  }
  .receipt-keep {
    padding: 12px 16px;
    border: 1px solid var(--_warn-line);
    border-left-width: 4px;
    border-radius: var(--_radius);
    background: var(--_warn-surface);
    color: var(--_warn-ink);
  }
  .receipt ol {
    padding-left: 1.5em;
  }
  .draft-notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-left: 4px solid var(--_primary);
    border-radius: var(--_radius);
  }
  .draft-notice p {
    flex: 1 1 16em;
    min-width: 0;
  }
`;
