import { css } from 'lit';

import { disclosureStyles } from '../../style/disclosure.js';

/** What is followed, as it stands. */
export const pageStyles = css`
  ${disclosureStyles}
  .track-head > .quiet {
    margin-top: 4px;
  }
  .track-section {
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .track-section > h3 {
    margin-bottom: 12px;
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .track-list {
    padding-left: 1.25em;
  }
  .steps {
    list-style: none;
  }
  .step {
    position: relative;
    display: flex;
    gap: 12px;
    padding-bottom: 16px;
  }
  .step > .icon {
    width: 1.75em;
    height: 1.75em;
    margin: 0;
  }
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    top: 2.1em;
    bottom: 0.25em;
    left: 0.8em;
    border-left: 2px solid var(--_line);
  }
  .step-text {
    min-width: 0;
  }
  .step-name {
    font-weight: 600;
  }
  .step[data-tone='bad'] > .icon {
    color: var(--_bad-ink);
  }
  .step[data-tone='partly'] > .icon {
    color: var(--_warn-ink);
  }
  .track .fields > div {
    display: grid;
    grid-template-columns: 1fr;
    gap: 0 16px;
    padding: 6px 0;
    border-bottom: 1px solid var(--_line);
  }
  [data-size='m'] .track .fields > div,
  [data-size='l'] .track .fields > div {
    grid-template-columns: 12em 1fr;
  }
  .track .fields dt {
    color: var(--_quiet);
  }
  .track .fields dd {
    min-width: 0;
  }
  .track-action + .track-action,
  .track-section .action + .action {
    margin-top: 16px;
  }
  .track-action > * + *,
  .track-section .action > * + * {
    margin-top: 8px;
  }
  .track-action-name,
  .write-title {
    font-weight: 600;
  }
  .not-yet {
    display: flex;
    gap: 6px;
  }
  .route .link {
    display: inline-flex;
    align-items: center;
    margin-right: 16px;
  }
  .write {
    margin-top: 16px;
    padding: 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .write > * + * {
    margin-top: 12px;
  }
  .by-hand {
    display: block;
  }
  .by-hand .input {
    display: block;
    width: 100%;
  }
`;
