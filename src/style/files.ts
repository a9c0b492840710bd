import { css } from 'lit';

/** Fields that take files. How a file stands is told by its words, its icon and its frame, and by colour last. */
export const filesStyles = css`
  .files {
    display: grid;
    gap: 8px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .file > .icon {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
  }
  .file-text {
    flex: 1 1 10em;
    min-width: 0;
  }
  .file-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .file-state,
  .file-note {
    color: var(--_quiet);
  }
  .files-begun {
    margin: 0 0 12px;
    padding: 12px;
    border-left: 4px solid var(--_warn-line);
    background: var(--_warn-surface);
    color: var(--_warn-ink);
  }
  .files-begun .files {
    margin: 8px 0 0;
  }
  .file[data-begun] {
    align-items: center;
    border-style: dotted;
    border-color: var(--_edge);
    color: var(--_ink);
  }
  .file-progress {
    display: block;
    width: 100%;
    height: 12px;
    margin-top: 8px;
    accent-color: var(--_primary);
  }
  .file-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .file[data-state='preparing'],
  .file[data-state='waiting'] {
    border-style: dotted;
    border-color: var(--_edge);
  }
  .file[data-state='paused'] {
    border-style: double;
    border-width: 3px;
    border-color: var(--_edge);
  }
  .file[data-state='offline'] {
    border-style: dashed;
    border-color: var(--_warn-line);
    background: var(--_warn-surface);
  }
  .file[data-state='sending'],
  .file[data-state='stored'],
  .file[data-state='checking'] {
    border-style: dashed;
    border-color: var(--_edge);
  }
  .file[data-state='clean'] {
    border-left: 4px solid var(--_primary);
  }
  .file[data-state='failed'],
  .file[data-state='refused'],
  .file[data-state='check-failed'] {
    border-color: var(--_warn-line);
    border-left-width: 4px;
    background: var(--_warn-surface);
  }
  .file[data-state='infected'] {
    border-color: var(--_bad-ink);
    border-left: 6px double var(--_bad-ink);
    background: var(--_bad-surface);
  }
  .file[data-state='offline'] .file-state,
  .file[data-state='failed'] .file-state,
  .file[data-state='refused'] .file-state,
  .file[data-state='check-failed'] .file-state {
    color: var(--_warn-ink);
  }
  .file[data-state='infected'] .file-state {
    color: var(--_bad-ink);
  }
  .files-input:focus + .button {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
`;
