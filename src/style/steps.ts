import { css } from 'lit';

import { disclosureStyles } from './disclosure.js';

/** What is filled in step by step: which step it is, groups of fields, notices, the way on. */
export const stepsStyles = css`
  ${disclosureStyles}
  .steps > .form,
  .steps > .step-group,
  .steps > .step-title ~ .state {
    margin-top: 24px;
  }
  .step-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .step-heading {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .step-now {
    margin-top: 4px;
    color: var(--_quiet);
  }
  .step-notice {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .step-notice > * + * {
    margin-top: 8px;
  }
  .step-group > * + * {
    margin-top: 16px;
  }
  .step-list {
    padding-left: 1.25em;
  }
  .step-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .steps .quiet {
    color: var(--_quiet);
  }
`;
