import { css } from 'lit';

/** The view of showing a report by a code. */
export const presentStyles = css`
  .present {
    display: grid;
    gap: 24px;
  }
  .present > * {
    min-width: 0;
  }
  .present-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .present h3 {
    margin-bottom: 8px;
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .present-preview {
    padding: 12px 16px;
    border-left: 4px solid var(--_primary);
    background: var(--_sunken);
  }
  .present-preview > * + * {
    margin-top: 8px;
  }
  .present-terms {
    display: grid;
    gap: 4px;
  }
  .present-live .present-terms {
    width: 100%;
  }
  .present-terms > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .present-terms dt {
    flex: 0 0 6em;
    color: var(--_quiet);
  }
  .present-terms dd {
    flex: 1 1 12em;
    min-width: 0;
  }
  .present-code {
    display: grid;
    gap: 24px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .present-code > * {
    min-width: 0;
  }
  .present-live {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  [data-size='l'] .present-code {
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 24px 32px;
  }
  .present-warning {
    grid-column: 1 / -1;
    padding: 12px 16px;
    border: 1px solid var(--_warn-line);
    border-left-width: 4px;
    background: var(--_warn-surface);
    color: var(--_warn-ink);
  }
  [data-size='l'] .present-live {
    max-width: 24em;
  }
  .present-label {
    font-weight: 600;
  }
  .present-short {
    font-size: calc(var(--_text-xl) * 1.25);
    font-weight: 600;
    letter-spacing: 0.08em;
    line-height: 1.4;
  }
  .present-short .visually-hidden {
    -webkit-user-select: none;
    user-select: none;
  }
  .present-left {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .present-confirm {
    width: 100%;
    padding: 16px;
    border: 2px solid var(--_warn-line);
    border-radius: var(--_radius);
  }
  .present-confirm > * + * {
    margin-top: 8px;
  }
  .present-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .present-viewings > * + * {
    margin-top: 8px;
  }
  .present-list {
    list-style: none;
  }
  .present-list li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .present-when {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
`;
