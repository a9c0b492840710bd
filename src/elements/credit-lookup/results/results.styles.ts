import { css } from 'lit';

/** The answer: cards, counters, paging. */
export const resultsStyles = css`
  .results-heading {
    margin: 0 0 12px;
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .cards {
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card-name {
    margin: 0;
    font-size: var(--_text-l);
    font-weight: 600;
    line-height: 1.4;
  }
  .card-name .link {
    font: inherit;
    text-align: start;
  }
  .reason {
    margin: 4px 0 0;
    color: var(--_quiet);
  }
  .same-name {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 8px 0 0;
    color: var(--_warn-ink);
  }
  .chapters {
    margin: 12px 0 0;
    padding: 12px 0 0;
    border-top: 1px solid var(--_line);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .latest {
    margin: 0 0 0 8px;
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
  .silent {
    display: flex;
    gap: 6px;
    margin: 8px 0 0;
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
  .silent svg,
  .same-name svg,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 16px 0 0;
    color: var(--_quiet);
  }
  .results-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin: 16px 0 0;
  }
  .provenance {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
`;
