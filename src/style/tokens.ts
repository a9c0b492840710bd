import { css } from 'lit';

/**
 * Every `--credit-*` token with its default, as private names that the other sheets use. One main colour, warnings amber, refusals red: three hues in
 * all (国办发〔2017〕47号). Sizes are px × `--credit-scale`, never root-relative: host pages own the root's font size.
 */
export const tokensStyles = css`
  .credit {
    color-scheme: light;
    --_page: var(--credit-color-page, transparent);
    --_surface: var(--credit-color-surface, #fff);
    --_sunken: var(--credit-color-sunken, #f4f6f8);
    --_ink: var(--credit-color-text, #1d2129);
    --_quiet: var(--credit-color-text-quiet, #4e5969);
    --_line: var(--credit-color-line, #d3d8de);
    --_edge: var(--credit-color-control, #6b7785);
    --_primary: var(--credit-color-primary, #0b5cad);
    --_on-primary: var(--credit-color-on-primary, #fff);
    --_primary-ink: var(--credit-color-link, #0b5cad);
    --_primary-surface: var(--credit-color-primary-surface, #eaf2fb);
    --_warn-ink: var(--credit-color-warning, #7a4b00);
    --_warn-line: var(--credit-color-warning-line, #c27803);
    --_warn-surface: var(--credit-color-warning-surface, #fff8e8);
    --_bad-ink: var(--credit-color-danger, #b3261e);
    --_bad-surface: var(--credit-color-danger-surface, #fdf1f0);
    --_mark: var(--credit-color-mark, #ffe9a8);
    --_scale: var(--credit-scale, 1);
    --_text-s: calc(14px * var(--_scale));
    --_text-m: calc(16px * var(--_scale));
    --_text-l: calc(18px * var(--_scale));
    --_text-xl: calc(24px * var(--_scale));
    --_target: 44px;
    --_radius: var(--credit-radius, 4px);
    --_font: var(
      --credit-font,
      -apple-system,
      'PingFang SC',
      'HarmonyOS Sans SC',
      MiSans,
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      'Microsoft YaHei',
      'WenQuanYi Micro Hei',
      sans-serif
    );
  }
  .credit[data-view='elder'] {
    --_text-s: calc(18px * var(--_scale));
    --_text-m: calc(20px * var(--_scale));
    --_text-l: calc(24px * var(--_scale));
    --_text-xl: calc(30px * var(--_scale));
    --_target: 60px;
  }
`;
