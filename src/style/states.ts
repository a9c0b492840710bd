import { css } from 'lit';

/** States in words. Kinds differ by word, icon and frame, so that no pair depends on colour. */
export const statesStyles = css`
  .state {
    display: flex;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .state > .icon {
    width: 1.75em;
    height: 1.75em;
    margin: 0;
  }
  .state-text {
    min-width: 0;
  }
  .state-title {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .state-details {
    color: var(--_quiet);
    font-size: var(--_text-s);
  }
  .state-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  [data-kind='notPublic'],
  [data-kind='signIn'],
  [data-kind='challenge'] {
    border-left: 4px solid var(--_primary);
  }
  [data-kind='sourceNotConnected'] {
    border-style: dashed;
    border-color: var(--_edge);
  }
  [data-kind='sourceUnavailable'],
  [data-kind='offline'],
  [data-kind='rateLimited'] {
    border-color: var(--_warn-line);
    border-left-width: 4px;
    background: var(--_warn-surface);
  }
  [data-kind='failed'] {
    border-color: var(--_bad-ink);
    border-left: 6px double var(--_bad-ink);
    background: var(--_bad-surface);
  }
  .spinner {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    border: 3px solid var(--_line);
    border-top-color: var(--_primary);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
