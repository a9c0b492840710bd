import { css } from 'lit';

import { stepsStyles } from '../../../style/steps.js';

/** Reading, filling in, checking and signing. */
export const signStyles = css`
  ${stepsStyles}
  .text-section h3 {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .sign-about {
    display: grid;
    gap: 4px;
    margin: 12px 0 24px;
    padding: 12px 16px;
    border-left: 4px solid var(--_primary);
    background: var(--_sunken);
  }
  .sign-breach {
    padding: 12px 16px;
    border: 2px solid var(--_warn-line);
    border-radius: var(--_radius);
    background: var(--_warn-surface);
  }
  .text-section {
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .text-columns {
    display: grid;
    gap: 16px;
    margin-top: 12px;
  }
  [data-size='l'] .text-columns {
    grid-template-columns: 2fr 1fr;
  }
  .text-legal p {
    line-height: 1.9;
  }
  .text-plain {
    align-self: start;
    padding: 12px 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .text-plain-title {
    font-weight: 600;
  }
  .blank {
    padding: 0 4px;
    border-bottom: 2px solid var(--_primary);
    background: var(--_primary-surface);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .blank[data-empty] {
    border-bottom-style: dashed;
    font-weight: 400;
  }
  .text-fields {
    display: grid;
    gap: 16px;
    margin-top: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .sign-text {
    margin-top: 12px;
    padding: 16px;
    border: 1px solid var(--_edge);
    background: var(--_surface);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.8;
  }
  .difference {
    margin-top: 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    list-style: none;
  }
  .difference li {
    padding: 4px 12px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .difference [data-kind='removed'] {
    border-left: 6px double var(--_bad-ink);
    background: var(--_bad-surface);
    text-decoration: line-through;
  }
  .difference [data-kind='added'] {
    border-left: 6px solid var(--_primary);
    background: var(--_primary-surface);
    font-weight: 600;
  }
`;
