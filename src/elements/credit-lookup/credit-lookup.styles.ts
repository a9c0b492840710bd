import { css } from 'lit';

/** The box and the room for the answer. */
export const lookupStyles = css`
  .box {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .field {
    position: relative;
    flex: 1 1 14em;
    min-width: 0;
  }
  .field > svg {
    position: absolute;
    top: 50%;
    left: 12px;
    margin: 0;
    transform: translateY(-50%);
    color: var(--_quiet);
    pointer-events: none;
  }
  .field .input {
    width: 100%;
    padding-left: calc(20px + 1em);
    padding-right: var(--_target);
  }
  .clear {
    position: absolute;
    top: 0;
    right: 0;
    width: var(--_target);
    height: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_quiet);
    cursor: pointer;
  }
  .hint {
    margin: 8px 0 0;
    color: var(--_quiet);
  }
  .finding {
    display: flex;
    gap: 8px;
    margin: 8px 0 0;
    color: var(--_warn-ink);
  }
  .finding-error {
    color: var(--_bad-ink);
  }
  .finding:empty {
    display: none;
  }
  .finding svg {
    flex: none;
    margin: 0.3em 0 0;
  }
  .notice {
    margin: 16px 0 0;
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
  .answer {
    margin: 20px 0 0;
  }
`;
