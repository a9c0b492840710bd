import { css } from 'lit';

/** Signing: typed, by hand, or by the page's service. */
export const signingStyles = css`
  .signing > * + * {
    margin-top: 16px;
  }
  .signing-title {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .signing-hand > * + * {
    margin-top: 8px;
  }
  .signing-pad {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-width: 30em;
    height: auto;
    outline: 2px solid var(--_edge);
    border-radius: var(--_radius);
    background: #fff;
    touch-action: none;
    cursor: crosshair;
  }
  .signing-note {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-left: 4px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .signing-left {
    font-variant-numeric: tabular-nums;
  }
  .signing-picture:focus + .button {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
`;
