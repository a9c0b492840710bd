import { css } from 'lit';

const dark = css`
  color-scheme: dark;
  --_page: var(--credit-color-page, #14181d);
  --_surface: var(--credit-color-surface, #1d232a);
  --_sunken: var(--credit-color-sunken, #262d35);
  --_ink: var(--credit-color-text, #e6e9ed);
  --_quiet: var(--credit-color-text-quiet, #aeb6c0);
  --_line: var(--credit-color-line, #3d4650);
  --_edge: var(--credit-color-control, #8b96a3);
  --_primary: var(--credit-color-primary, #7db8f2);
  --_on-primary: var(--credit-color-on-primary, #0a1a2b);
  --_primary-ink: var(--credit-color-link, #8fc3f7);
  --_primary-surface: var(--credit-color-primary-surface, #17324d);
  --_warn-ink: var(--credit-color-warning, #f2c66d);
  --_warn-line: var(--credit-color-warning-line, #b98a2e);
  --_warn-surface: var(--credit-color-warning-surface, #322812);
  --_bad-ink: var(--credit-color-danger, #ff9d94);
  --_bad-surface: var(--credit-color-danger-surface, #3a1f1d);
  --_mark: var(--credit-color-mark, #5c4a12);
`;

/** The dark theme; loaded by pages that ask for it. Paper stays light. */
export const darkStyles = css`
  @media screen {
    .credit[data-theme='dark'] {
      ${dark}
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    .credit[data-theme='auto'] {
      ${dark}
    }
  }
`;
