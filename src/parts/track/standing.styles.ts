import { css } from 'lit';

/** How something stands, and what its page and its receipt share. */
export const standingStyles = css`
  .quiet {
    color: var(--_quiet);
  }
  .standing {
    display: flex;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .standing > .icon {
    width: 2em;
    height: 2em;
    margin: 0;
  }
  .standing-text {
    min-width: 0;
  }
  .standing-name {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .standing[data-tone='open'] {
    border-left: 4px solid var(--_primary);
  }
  .standing[data-tone='good'] {
    border: 2px solid var(--_primary);
    background: var(--_primary-surface);
  }
  .standing[data-tone='partly'] {
    border-color: var(--_warn-line);
    border-left: 6px dashed var(--_warn-line);
    background: var(--_warn-surface);
  }
  .standing[data-tone='bad'] {
    border-color: var(--_bad-ink);
    border-left: 6px double var(--_bad-ink);
    background: var(--_bad-surface);
  }
  .standing[data-tone='unknown'] {
    border-style: dashed;
  }
  .long {
    white-space: pre-line;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
