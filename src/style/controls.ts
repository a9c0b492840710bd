import { css } from 'lit';

/** Buttons, links and fields. Frames are borders, never shadows, so that forced colours keep them. */
export const controlsStyles = css`
  .label {
    display: block;
    margin-bottom: 8px;
    font-weight: 600;
  }
  .button,
  .input {
    min-height: var(--_target);
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  .input {
    max-width: 100%;
    padding: 8px 12px;
  }
  .input[aria-invalid] {
    border: 2px solid var(--_bad-ink);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: var(--_target);
    text-decoration: none;
    cursor: pointer;
  }
  .button-primary {
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
  }
  .button-quiet {
    border-color: transparent;
    background: none;
    color: var(--_primary-ink);
  }
  .button:hover {
    text-decoration: underline;
  }
  .button[aria-disabled] {
    border-style: dashed;
    color: var(--_quiet);
    cursor: default;
    text-decoration: none;
  }
  .link {
    min-height: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_primary-ink);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--_primary);
  }
`;
