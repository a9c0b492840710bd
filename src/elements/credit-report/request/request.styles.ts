import { css } from 'lit';

/** The view of asking for a report. */
export const requestStyles = css`
  .request-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .request-subject {
    margin: 8px 0 24px;
    padding: 12px 16px;
    border-left: 4px solid var(--_primary);
    background: var(--_sunken);
  }
  .request-name {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .request-notes {
    color: var(--_quiet);
  }
  .request-notes h3 {
    font-size: inherit;
    font-weight: 600;
  }
  .request-notes ul {
    padding-left: 1.25em;
  }
`;
