import { css } from 'lit';

/** Printing together with the host page: nothing to press, nothing cut, records kept whole. */
export const printStyles = css`
  @media print {
    .credit {
      background: none;
      font-size: 10.5pt;
      line-height: 1.5;
    }
    form,
    .button,
    .spinner,
    .chapter-toggle svg,
    .disclosure > summary {
      display: none !important;
    }
    :focus {
      outline: 0;
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
    .card,
    .record,
    .state,
    tr {
      break-inside: avoid;
    }
  }
`;
