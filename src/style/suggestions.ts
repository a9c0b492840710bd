import { css } from 'lit';

/** The list of suggestions below a box; its place is the nearest positioned element around the box. */
export const suggestionsStyles = css`
  .suggestions {
    position: absolute;
    z-index: 2;
    top: 100%;
    left: 0;
    right: 0;
    max-height: 24em;
    overflow: auto;
    margin: 4px 0 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 20px rgba(0, 0, 0, 0.16);
  }
  .suggestions ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .suggestions li {
    min-height: var(--_target);
    padding: 8px 12px;
    cursor: pointer;
  }
  .suggestions li[aria-selected='true'] {
    background: var(--_primary-surface);
    outline: 2px solid var(--_primary);
    outline-offset: -2px;
  }
  .suggestion-name {
    display: block;
  }
  .suggestion-more {
    display: block;
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
  .suggestion-note {
    margin: 0;
    padding: 12px;
    color: var(--_quiet);
  }
`;
