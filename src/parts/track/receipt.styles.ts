import { css } from 'lit';

/** A receipt with number and query code, and what stands below it. */
export const receiptStyles = css`
  .numbered-receipt > * + * {
    margin-top: 16px;
  }
  .numbered-receipt h3 {
    margin-bottom: 12px;
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .receipt-section {
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .receipt-section > * + * {
    margin-top: 12px;
  }
  .receipt-ask {
    padding: 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .receipt-ask > * + * {
    margin-top: 12px;
  }
  .receipt-ask-title {
    font-weight: 600;
  }
`;
