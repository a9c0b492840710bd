import { css } from 'lit';

/** The verdict. Each has a frame of its own beside word and icon, so that nothing depends on colour; forced colours keep the frames. */
export const verdictStyles = css`
  .verdict {
    margin: 16px 0;
    padding: 16px;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .verdict-head,
  .verdict-check {
    display: flex;
    gap: 12px;
  }
  .verdict-head > .icon {
    width: 2.25em;
    height: 2.25em;
    margin: 0;
  }
  .verdict-head > div,
  .verdict-check > div {
    min-width: 0;
  }
  .verdict-title {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .verdict-next {
    margin-top: 4px;
    font-weight: 600;
  }
  .verdict-checks {
    margin-top: 16px;
    border-top: 1px solid var(--_line);
    list-style: none;
  }
  .verdict-check {
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
  }
  /* As high as a check with a note and its source. */
  .verdict-check[data-tone='coming'] {
    min-height: calc(4.5em + 25px);
    color: var(--_quiet);
  }
  .verdict-wait {
    width: 1.25em;
  }
  .verdict[data-verdict='checking'] .verdict-head {
    min-height: 4em;
  }
  .verdict-state {
    font-weight: 600;
  }
  .verdict-source,
  .verdict-technical {
    color: var(--_quiet);
  }
  .verdict-check[data-tone='bad'] > .icon,
  .verdict-check[data-tone='bad'] .verdict-state {
    color: var(--_bad-ink);
  }
  .verdict-check[data-tone='doubt'] > .icon,
  .verdict-check[data-tone='doubt'] .verdict-state {
    color: var(--_warn-ink);
  }
  .verdict-technical {
    padding-top: 12px;
  }
  .verdict-details summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    color: var(--_primary-ink);
    cursor: pointer;
  }
  .verdict-details summary::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    margin: 0 4px;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .verdict-details[open] summary::before {
    transform: rotate(135deg);
  }
  .verdict-details summary::-webkit-details-marker {
    display: none;
  }
  .verdict-details dl > div {
    padding: 4px 0;
  }
  .verdict-details dt {
    color: var(--_quiet);
  }
  .verdict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  .verdict[data-verdict='valid'] {
    border-color: var(--_primary);
    border-left-width: 8px;
  }
  .verdict[data-verdict='valid'] .verdict-head > .icon,
  .verdict[data-verdict='valid'] .verdict-title {
    color: var(--_primary-ink);
  }
  .verdict[data-verdict='partly'] {
    border-style: dashed;
  }
  .verdict[data-verdict='unknown'] {
    border: 3px dotted var(--_warn-line);
    background: var(--_warn-surface);
  }
  .verdict[data-verdict='notYetValid'],
  .verdict[data-verdict='expired'],
  .verdict[data-verdict='superseded'],
  .verdict[data-verdict='suspended'] {
    border-color: var(--_warn-line);
    border-left-width: 8px;
    background: var(--_warn-surface);
  }
  .verdict[data-verdict='suspended'] {
    border-left-style: dashed;
  }
  .verdict[data-verdict='revoked'],
  .verdict[data-verdict='altered'] {
    border-color: var(--_bad-ink);
    border-left-width: 8px;
    background: var(--_bad-surface);
  }
  .verdict[data-verdict='altered'] {
    border: 6px double var(--_bad-ink);
  }
  .verdict[data-verdict='revoked'] .verdict-head > .icon,
  .verdict[data-verdict='revoked'] .verdict-title,
  .verdict[data-verdict='altered'] .verdict-head > .icon,
  .verdict[data-verdict='altered'] .verdict-title {
    color: var(--_bad-ink);
  }
`;
