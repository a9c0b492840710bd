import { css } from 'lit';

/**
 * The wrapper that everything stands in. `all` sets every inherited property back that a host page may have set on its body, from letter-spacing to
 * text-indent; what must go through is let through again: `visibility` and `pointer-events`, by which pages hide their panels, and the text size that
 * WeChat and iOS adjust. `:host` isn't `!important`, so that a page can hide the element in the ways it knows.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .credit {
    all: initial;
    display: block;
    direction: ltr;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: inherit;
    background: var(--_page);
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_text-m);
    line-height: 1.6;
    line-break: strict;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
  .credit *,
  .credit ::before,
  .credit ::after {
    box-sizing: border-box;
  }
  .ruler {
    height: 0;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  h2,
  h3,
  h4 {
    margin: 0;
    padding: 0;
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin-top: 0.175em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    forced-color-adjust: auto;
    vertical-align: -0.25em;
  }
  :focus {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: 0;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .credit * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
