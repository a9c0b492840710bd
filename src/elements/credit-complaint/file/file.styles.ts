import { css } from 'lit';

import { stepsStyles } from '../../../style/steps.js';

/** The check, the pages, the outbox. */
export const fileStyles = css`
  ${stepsStyles}
  .filing .form > .step-notice,
  .filing .form > .step-group {
    margin-top: 24px;
  }
  .filing .draft-notices > * {
    margin-top: 16px;
  }
  .filing-intro {
    max-width: 46em;
  }
  [data-size='l'] .filing-check .choices {
    grid-template-columns: 1fr 1fr;
  }
  .filing-progress {
    display: flex;
    gap: 4px;
    margin-top: 8px;
    list-style: none;
  }
  .filing-progress li {
    flex: 1;
    height: 6px;
    border: 1px solid var(--_edge);
    border-radius: 3px;
  }
  .filing-progress [data-done] {
    border-color: var(--_primary);
    background: var(--_primary);
  }
  @media (forced-colors: active) {
    .filing-progress [data-done] {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  .verdict {
    display: flex;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_edge);
    border-left-width: 6px;
    border-radius: var(--_radius);
  }
  .verdict .icon {
    flex: none;
    margin-top: 0.15em;
  }
  .verdict[data-verdict='accepted'] {
    border-color: var(--_primary);
    background: var(--_primary-surface);
  }
  .verdict[data-verdict='conditional'] {
    border-color: var(--_warn-line);
    background: var(--_warn-surface);
  }
  .verdict[data-verdict='elsewhere'] {
    border-style: dashed;
    background: var(--_sunken);
  }
  .verdict-title {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .verdict-reasons {
    display: grid;
    gap: 12px;
    margin-top: 8px;
    padding-left: 1.25em;
  }
  .verdict-route {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .filing-disclosure > div {
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .filing-disclosure dt {
    font-weight: 600;
  }
  [data-size='l'] .filing-disclosure > div {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: 16px;
  }
  .contact-check {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 12px 16px;
    border-left: 4px solid var(--_primary);
    background: var(--_sunken);
  }
  .contact-send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .contact-confirmed {
    color: var(--_primary-ink);
    font-weight: 600;
  }
  .contact-demo {
    padding: 4px 8px;
    border: 1px dashed var(--_edge);
  }
`;
