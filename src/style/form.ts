import { css } from 'lit';

/** Fields, what is said about them, and how the sending stands. */
export const formStyles = css`
  .form > * + * {
    margin-top: 24px;
  }
  .form-field {
    min-width: 0;
    margin-left: 0;
    margin-right: 0;
    margin-bottom: 0;
    padding: 0;
    border: 0;
  }
  legend.label {
    padding: 0;
  }
  .required {
    color: var(--_quiet);
    font-weight: 400;
  }
  .form-field > .input {
    display: block;
    width: 100%;
    max-width: 40em;
  }
  .form-field > .input-code {
    max-width: 20em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.05em;
  }
  .input[readonly],
  .form [aria-disabled='true'] {
    background: var(--_sunken);
  }
  .hint {
    margin: 0 0 8px;
    color: var(--_quiet);
  }
  .input + .hint {
    margin: 4px 0 0;
  }
  .hint[data-over] {
    color: var(--_bad-ink);
    font-weight: 600;
  }
  .finding {
    display: flex;
    gap: 8px;
    margin: 0 0 8px;
    color: var(--_warn-ink);
  }
  .finding[data-severity='error'] {
    color: var(--_bad-ink);
  }
  .finding[data-severity='info'] {
    color: var(--_quiet);
  }
  .summary {
    padding: 16px;
    border: 1px solid var(--_bad-ink);
    border-left-width: 6px;
    border-radius: var(--_radius);
    background: var(--_bad-surface);
  }
  .summary-title {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .summary ul {
    display: grid;
    gap: 8px;
    margin-top: 8px;
    list-style: none;
  }
  .summary .link {
    color: var(--_bad-ink);
  }
  .choices {
    display: grid;
    gap: 0 16px;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    min-width: 0;
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    font-size: inherit;
    margin-top: 0.175em;
  }
  .choice .hint {
    display: block;
    margin: 0;
  }
  .choices-many {
    grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
  }
  [data-size='l'] .choices-many {
    grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
  }
  .choice-group {
    border-top: 1px solid var(--_line);
  }
  .choice-group summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    color: var(--_primary-ink);
    cursor: pointer;
  }
  .choice-group summary::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    margin: 0 4px;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .choice-group[open] summary::before {
    transform: rotate(135deg);
  }
  .choice-group summary::-webkit-details-marker {
    display: none;
  }
  .form-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 12px;
  }
  .form-tools .button[aria-pressed='true'] {
    border: 2px solid var(--_primary);
    background: var(--_primary-surface);
  }
  .narrow .input {
    display: block;
    width: 100%;
    max-width: 40em;
    margin-top: 4px;
  }
  .chosen {
    margin: 12px 0;
    font-weight: 600;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
  }
  .end {
    flex: 0 1 14em;
    min-width: 0;
  }
  .end .input {
    display: block;
    width: 100%;
    min-width: 0;
    margin-top: 4px;
  }
  .submission {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .submission p {
    display: flex;
    align-items: center;
    gap: 8px;
  }
`;
