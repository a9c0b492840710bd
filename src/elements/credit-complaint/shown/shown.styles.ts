import { css } from 'lit';

/** A complaint that has been filed: what is wanted, terms and evidence. */
export const shownStyles = css`
  .facts > div {
    align-items: baseline;
  }
  .facts .link {
    display: inline-flex;
    align-items: center;
  }
  .whole {
    display: inline-block;
  }
  .write + .items {
    margin-top: 16px;
  }
  .items {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .item {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .item:last-child {
    border-bottom: 0;
  }
  .item-name {
    font-weight: 600;
  }
  .item-name .tag {
    margin-left: 8px;
    vertical-align: middle;
    font-weight: 400;
  }
  .wanted-state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-bottom: 8px;
  }
  .item .wanted-state {
    margin-bottom: 0;
  }
`;
