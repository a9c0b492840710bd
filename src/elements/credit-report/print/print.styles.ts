import { css } from 'lit';

/** The dialog that asks what to print. */
export const printDialogStyles = css`
  .print-dialog {
    width: 36em;
    max-width: calc(100% - 32px);
    max-height: calc(100% - 32px);
    padding: 24px;
    overflow: auto;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }
  .print-dialog::backdrop {
    background: rgba(0, 0, 0, 0.5);
  }
  .print-dialog h2 {
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.3;
  }
  .print-dialog fieldset {
    min-width: 0;
    margin: 16px 0 0;
    padding: 0;
    border: 0;
  }
  .print-dialog legend {
    padding: 0;
  }
  .print-choice {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
  }
  .print-choice input {
    flex: none;
    margin-top: 0.175em;
  }
  .print-choice .quiet {
    display: block;
  }
  .print-progress {
    display: block;
    width: 100%;
    height: 1em;
    margin: 16px 0 8px;
    accent-color: var(--_primary);
  }
  .print-dialog .state {
    margin-top: 16px;
  }
  .print-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 24px;
  }
`;
