import { css } from 'lit';

import { disclosureStyles } from './disclosure.js';

/** Records, their chapters and the fields of both; adopted by the parts that show them. */
export const recordsStyles = css`
  ${disclosureStyles}
  .group h6 {
    margin: 0 0 8px;
    font-size: inherit;
    font-weight: 600;
  }
  .fields {
    margin: 0 0 12px;
  }
  .fields > div {
    display: grid;
    grid-template-columns: 1fr;
    gap: 0 16px;
    padding: 6px 0;
    border-bottom: 1px solid var(--_line);
  }
  [data-size='m'] .fields > div,
  [data-size='l'] .fields > div {
    grid-template-columns: 12em 1fr;
  }
  .fields dt {
    color: var(--_quiet);
  }
  .fields dd {
    min-width: 0;
    white-space: pre-line;
  }
  .long {
    white-space: pre-line;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    list-style: none;
    white-space: normal;
  }
  .scale li {
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .scale .scale-current {
    border: 2px solid currentColor;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0;
  }
  .tools .button-quiet {
    padding: 8px 16px 8px 0;
  }
  .by-hand {
    display: block;
    margin: 0 0 12px;
  }
  .by-hand .input {
    display: block;
    width: 100%;
    margin: 4px 0 0;
  }
  .chapter {
    border-top: 1px solid var(--_line);
  }
  .chapter-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: var(--_target);
    margin: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  .chapter-toggle {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: var(--_target);
    padding: 4px 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .chapter-toggle svg {
    margin: 0 0 0 auto;
    color: var(--_primary-ink);
  }
  .chapter-toggle[aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  .chapter-name {
    font-weight: 600;
  }
  .chapter-count {
    color: var(--_primary-ink);
  }
  .chapter-latest,
  .chapter-silence,
  .record-meta,
  .provenance {
    color: var(--_quiet);
  }
  .chapter-silence,
  .not-yet {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  .chapter[data-meaning='unavailable'] .chapter-silence {
    color: var(--_warn-ink);
  }
  .chapter-records {
    padding: 8px 0 16px;
  }
  .record {
    margin: 0 0 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .record-adverse {
    border-left: 4px solid var(--_bad-ink);
  }
  .record-title {
    margin: 0 0 4px;
    font-size: inherit;
    font-weight: 600;
  }
  .record-meta span {
    margin: 0 0 0 12px;
  }
  .group {
    margin: 16px 0 0;
  }
  .documents {
    padding: 0 0 0 1.5em;
  }
  .documents .long {
    margin: 4px 0 8px;
  }
  .document-title {
    font-weight: 600;
  }
  .action {
    margin: 0 0 12px;
  }
  .action > .button {
    margin: 0 0 8px;
  }
  .route .link,
  .documents .link {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    margin: 0 16px 0 0;
  }
`;
