import { css } from 'lit';

/** Matters and their templates. */
export const chooseStyles = css`
  .choose-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .choose-title {
    font-size: var(--_text-xl);
    font-weight: 600;
  }
  .choose-matter {
    margin-top: 24px;
  }
  .choose-matter h3 {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .choose-list {
    display: grid;
    gap: 16px;
    margin-top: 12px;
    list-style: none;
  }
  [data-size='l'] .choose-list {
    grid-template-columns: 1fr 1fr;
  }
  .choose-card {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .choose-card h4 {
    font-size: inherit;
    font-weight: 600;
  }
  .choose-card .button {
    margin-top: auto;
  }
  .choose-card .badge {
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .choose-card .quiet {
    color: var(--_quiet);
  }
  .choose-eligibility {
    padding-left: 8px;
    border-left: 4px solid var(--_warn-line);
  }
`;
