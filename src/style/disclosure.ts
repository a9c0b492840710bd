import { css } from 'lit';

/** What opens in place. The browser's own triangle goes with `display: flex`, so one is drawn: from borders, which forced colours keep. */
export const disclosureStyles = css`
  .disclosure > summary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    color: var(--_primary-ink);
    cursor: pointer;
  }
  .disclosure > summary::before {
    content: '';
    width: 0.5em;
    height: 0.5em;
    margin: 0 2px;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .disclosure[open] > summary::before {
    transform: rotate(135deg);
  }
  .disclosure > summary::-webkit-details-marker {
    display: none;
  }
`;
