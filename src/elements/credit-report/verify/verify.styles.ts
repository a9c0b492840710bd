import { css } from 'lit';

/** The view of whoever is shown a report. */
export const verifyStyles = css`
  .verify-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .verify h3 {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .verify-state:not(:empty) {
    margin-top: 16px;
  }
  .verify-ways {
    display: grid;
    gap: 16px;
    margin-top: 16px;
  }
  [data-size='l'] .verify-ways {
    grid-template-columns: 1fr 1fr;
    align-items: start;
  }
  [data-size='l'] .verify-file {
    grid-column: 1 / -1;
  }
  .verify-ways > section {
    min-width: 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .verify .form-field > .input {
    max-width: 20em;
  }
  .verify .form > * + * {
    margin-top: 16px;
  }
  .verify-ways > .verify-file {
    border: 2px dashed var(--_edge);
  }
  .verify-ways > .verify-file[data-over] {
    border-color: var(--_primary);
    border-style: solid;
    background: var(--_primary-surface);
  }
  .verify-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .verify-read {
    font-size: var(--_text-l);
    font-variant-numeric: tabular-nums;
  }
  .verify-progress {
    display: block;
    width: 100%;
    max-width: 20em;
    margin: 8px 0;
  }
  .verify-input:focus + .button {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
`;
