import { css } from 'lit';

import { disclosureStyles } from '../../../style/disclosure.js';
import { suggestionsStyles } from '../../../style/suggestions.js';

/** What was understood, suggestions and filters. */
export const searchAidStyles = css`
  ${disclosureStyles}
  ${suggestionsStyles}
  .hint,
  .understood {
    margin: 8px 0 0;
    color: var(--_quiet);
  }
  .understood {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .code > span {
    display: inline-block;
    margin: 0 0.35em 0 0;
    font-variant-numeric: tabular-nums;
  }
  .understood .code {
    margin: 0 0 0 0.5em;
    color: var(--_ink);
  }
  .corrections {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 8px 0 0;
  }
  .filters {
    margin: 12px 0 0;
  }
  .filter {
    min-width: 0;
    margin: 8px 0 0;
    padding: 0;
    border: 0;
  }
  .filter legend,
  .filter > label {
    display: block;
    margin: 0 0 4px;
    padding: 0;
    color: var(--_quiet);
  }
  .filter .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--_target);
    margin: 0 20px 4px 0;
  }
  .filter-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0 0;
  }
  mark {
    background: var(--_mark);
    color: var(--_ink);
    font-weight: 600;
  }
`;
