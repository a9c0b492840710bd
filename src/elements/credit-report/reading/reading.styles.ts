import { css } from 'lit';

/** A report that is read. Tags, fields, records, buttons and states come from the shared sheets. */
export const readingStyles = css`
  .report p {
    margin: 0 0 8px;
  }
  .report .tags {
    margin: 8px 0 16px;
  }
  .report-title {
    margin: 0 0 4px;
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.4;
  }
  .report .subject-name {
    font-size: var(--_text-l);
  }
  .report h3 {
    margin: 0 0 12px;
    font-size: var(--_text-l);
    font-weight: 600;
    scroll-margin-top: 80px;
  }
  .report-part {
    margin: 32px 0 0;
  }
  .report .partial p {
    margin: 0;
  }
  .quiet {
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
  .quiet > span {
    margin: 0 12px 0 0;
  }
  .overview {
    border: 1px solid var(--_line);
    border-left: 4px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_primary-surface);
  }
  .overview > div {
    display: grid;
    grid-template-columns: 1fr;
    gap: 0 16px;
    padding: 12px 16px;
  }
  .overview > div + div {
    border-top: 1px solid var(--_line);
  }
  .overview dt {
    font-weight: 600;
  }
  .overview p:last-child {
    margin: 0;
  }
  [data-size='l'] .overview > div,
  [data-size='m'] .overview > div {
    grid-template-columns: 12em 1fr;
  }
  .domains,
  .counters {
    display: grid;
    grid-template-columns: 1fr;
    gap: 12px;
    list-style: none;
  }
  [data-size='m'] .domains,
  [data-size='m'] .counters {
    grid-template-columns: 1fr 1fr;
  }
  [data-size='l'] .domains {
    grid-template-columns: 1fr 1fr 1fr;
  }
  [data-size='l'] .counters {
    grid-template-columns: 1fr 1fr 1fr 1fr;
  }
  .domain {
    min-width: 0;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .report .domain-name {
    margin: 0 0 4px;
    font-weight: 600;
  }
  .conclusion {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .domain[data-conclusion='found'] {
    border: 2px solid var(--_ink);
  }
  .domain[data-conclusion='found'] .conclusion {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .domain[data-conclusion='unavailable'] {
    border: 3px double var(--_warn-line);
    background: var(--_warn-surface);
  }
  .domain[data-conclusion='unavailable'] .conclusion {
    color: var(--_warn-ink);
    font-weight: 600;
  }
  .not-selected {
    margin: 12px 0 0;
    padding: 0 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .not-selected summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    cursor: pointer;
    list-style: none;
  }
  .not-selected summary::-webkit-details-marker {
    display: none;
  }
  .not-selected summary .icon {
    margin: 0;
  }
  .not-selected summary .icon:last-child {
    margin: 0 0 0 auto;
  }
  .not-selected[open] summary .icon:last-child {
    transform: rotate(90deg);
  }
  .domain-names {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0 0 16px;
    list-style: none;
  }
  .domain-names li {
    padding: 0 8px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .counter {
    display: flex;
    min-width: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .counter,
  .counter-button {
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-start;
    gap: 4px;
  }
  .counter[data-meaning='none'],
  .counter[data-meaning='notConnected'],
  .counter[data-meaning='unavailable'],
  .counter[data-meaning='notPublic'] {
    padding: 12px 16px;
  }
  .counter[data-meaning='notConnected'] {
    border-style: dashed;
    border-color: var(--_edge);
  }
  .counter[data-meaning='unavailable'] {
    border: 3px double var(--_warn-line);
    background: var(--_warn-surface);
    color: var(--_warn-ink);
  }
  .counter-button {
    display: flex;
    flex: 1;
    width: 100%;
    min-height: var(--_target);
    padding: 12px 16px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    cursor: pointer;
  }
  .counter-name {
    font-weight: 600;
  }
  .counter-count {
    color: var(--_primary-ink);
    font-size: var(--_text-l);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .counter-silence {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  .looks {
    display: flex;
    gap: 8px;
    margin: 0 0 12px;
  }
  .looks [aria-pressed='true'] {
    border: 2px solid var(--_primary);
    color: var(--_primary-ink);
    font-weight: 600;
  }
  .lanes {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .lane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 16px;
  }
  .lane + .lane {
    margin: 8px 0 0;
  }
  [data-size='m'] .lane,
  [data-size='l'] .lane {
    grid-template-columns: 12em minmax(0, 1fr);
    align-items: end;
    margin: 0;
  }
  .bars {
    display: block;
    font-size: var(--_text-s);
    fill: var(--_primary);
  }
  .bars text {
    fill: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .ground {
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .scroll {
    overflow-x: auto;
  }
  .numbers td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .numbers th {
    white-space: nowrap;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 12px 16px;
    margin: 0 0 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .filter {
    min-width: 0;
  }
  [data-size='m'] .filter-text,
  [data-size='l'] .filter-text {
    grid-column: span 2;
  }
  .filter label {
    display: block;
    margin: 0 0 4px;
  }
  .filter .input {
    width: 100%;
  }
  .filter p {
    margin: 4px 0 0;
  }
  .filter-buttons {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    gap: 8px;
  }
  .load-all {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 0 0 16px;
  }
  .load-all progress {
    width: 12em;
    max-width: 100%;
    height: 12px;
    accent-color: var(--_primary);
  }
  .shown-line {
    font-weight: 600;
  }
  .own-search {
    display: flex;
    gap: 6px;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0 0 16px;
  }
  .page-text {
    padding: 0 8px;
  }
  [data-size='s'] .page-text {
    order: -1;
    flex-basis: 100%;
    padding: 0;
  }
  .go-to {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .go-to .input {
    width: 6em;
  }
  .report .finding {
    flex-basis: 100%;
    margin: 0;
    color: var(--_bad-ink);
  }
  .finding:empty {
    display: none;
  }
  .gap {
    margin: 0 0 12px;
  }
  .gap-title {
    font-weight: 600;
  }
  .report .chapter-head {
    margin: 0 0 8px;
  }
  .notes {
    padding: 0 0 0 1.5em;
  }
  .notes li {
    margin: 0 0 8px;
  }
  @media screen {
    .record-list .record {
      content-visibility: auto;
      contain-intrinsic-size: 1px 600px;
      contain-intrinsic-size: auto 600px;
    }
  }
  @media (forced-colors: active) {
    .bars,
    .bars text {
      fill: CanvasText;
    }
    .ground {
      stroke: CanvasText;
    }
  }
`;
