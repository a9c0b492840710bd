import { css } from 'lit';

/** A subject in full. Cards, tags, records, buttons and states come from the shared sheets. */
export const subjectDetailStyles = css`
  .back {
    padding-left: 0;
  }
  .subject-name {
    margin: 12px 0 8px;
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.4;
  }
  .subject h3 {
    margin: 0 0 12px;
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .subject p {
    margin: 0 0 8px;
  }
  .part {
    margin: 24px 0 0;
  }
  .subject .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 0 0 8px;
  }
`;
