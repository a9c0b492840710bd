import { css } from 'lit';

import { printStyles } from './print.js';

/** Facts, tags, codes, tables and what is missing, on screen and on paper; adopted by the parts that show answers. */
export const dataStyles = css`
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-top: 8px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: var(--_text-s);
  }
  .tag .icon {
    margin: 0;
  }
  .tag[data-tone='positive'] {
    border-color: var(--_primary);
    color: var(--_primary-ink);
  }
  .tag[data-tone='warning'] {
    border-color: var(--_warn-line);
    background: var(--_warn-surface);
    color: var(--_warn-ink);
  }
  .tag[data-tone='negative'] {
    border-color: var(--_bad-ink);
    background: var(--_bad-surface);
    color: var(--_bad-ink);
  }
  .code > span {
    display: inline-block;
    margin-right: 0.35em;
    font-variant-numeric: tabular-nums;
  }
  .card {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .facts {
    display: grid;
    gap: 4px 24px;
    margin-top: 12px;
  }
  [data-size='m'] .facts,
  [data-size='l'] .facts {
    grid-template-columns: 1fr 1fr;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-width: 0;
  }
  .facts dt {
    flex: none;
    color: var(--_quiet);
  }
  .facts dd {
    flex: 1 1 9em;
    min-width: 0;
  }
  .table {
    width: 100%;
    border-collapse: collapse;
    font-size: inherit;
    line-height: inherit;
    color: inherit;
  }
  .table th,
  .table td {
    padding: 8px 12px;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .table th {
    background: var(--_sunken);
    font-weight: 600;
  }
  .partial svg {
    flex: none;
    margin: 3px 0 0;
  }
  .partial {
    display: flex;
    gap: 8px;
    margin: 0 0 12px;
    padding: 12px 16px;
    border: 1px solid var(--_warn-line);
    border-left-width: 4px;
    border-radius: var(--_radius);
    background: var(--_warn-surface);
    color: var(--_warn-ink);
  }
  .partial p {
    margin: 0;
  }
  .partial-title {
    font-weight: 600;
  }
  ${printStyles}
`;
