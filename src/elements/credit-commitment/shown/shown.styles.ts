import { css } from 'lit';

/** A commitment that has been made: how it stands, its materials, its text. */
export const shownStyles = css`
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
  .materials {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .material {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .material:last-child {
    border-bottom: 0;
  }
  .material-name {
    font-weight: 600;
  }
  .material-name .tag {
    margin-left: 8px;
    font-weight: 400;
  }
  .signed-text {
    margin: 8px 0;
    padding: 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.8;
    white-space: pre-wrap;
  }
  .signed-picture {
    display: block;
    max-width: 100%;
    max-height: 160px;
    border: 1px solid var(--_line);
    background: #fff;
    forced-color-adjust: none;
  }
  [data-size] .signed-facts {
    grid-template-columns: 1fr;
  }
  .digest-note {
    display: flex;
    gap: 8px;
    margin-top: 8px;
  }
  .digest-note[data-digest='different'] {
    color: var(--_bad-ink);
    font-weight: 600;
  }
  .digest-note[data-digest='unchecked'] {
    color: var(--_warn-ink);
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
