import { css } from 'lit';

/** Looking something up. */
export const trackStyles = css`
  .track > * + * {
    margin-top: 16px;
  }
  .track-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .track .form > * + * {
    margin-top: 16px;
  }
  .track-read {
    margin-top: 4px;
    font-size: var(--_text-l);
    font-variant-numeric: tabular-nums;
  }
  .track .quiet {
    color: var(--_quiet);
  }
`;
