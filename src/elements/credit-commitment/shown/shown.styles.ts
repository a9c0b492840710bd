import { css } from 'lit';

/** A commitment that has been made: its materials, its text, how its fulfilment was judged. */
export const shownStyles = css`
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
  .judgement {
    display: grid;
    gap: 8px;
  }
  .judgement dt {
    color: var(--_quiet);
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
`;
