import { css } from 'lit';

/** Black on white in every theme, also where the visitor's system chooses the colours. */
export const qrStyles = css`
  .qr-frame {
    display: inline-block;
    max-width: 100%;
    border: 1px solid var(--_line);
    background: #fff;
    color: #000;
    forced-color-adjust: none;
    line-height: 0;
  }
  .qr {
    display: block;
    max-width: 100%;
    height: auto;
    image-rendering: pixelated;
  }
`;
