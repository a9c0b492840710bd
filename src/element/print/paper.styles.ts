import { css } from 'lit';

/**
 * A4, laid out by us. The margins of official documents (GB/T 9704: 37 mm on top, 28, 35 and 26 mm) are those of letters (`letter`); tables of records
 * would need half as many sheets again, so theirs are 20 and 18 mm, with room for a punched hole on the left. The browser's own margins are 0, which also
 * keeps its headers with the page's address off the paper. A page is a little lower than the sheet: rounded up, it would leave an empty sheet behind.
 * Heights add up because nothing has a margin and tables don't share borders.
 */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 0;
  }
  html,
  body {
    margin: 0;
    padding: 0;
    background: #fff;
    color: #000;
    color-scheme: light;
  }
  body {
    width: 210mm;
    font-family: -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', 'Source Han Sans SC',
      'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif;
    font-size: 10pt;
    line-height: 1.5;
    line-break: strict;
    overflow-wrap: anywhere;
    text-rendering: geometricPrecision;
    -webkit-text-size-adjust: 100%;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  body.large {
    font-size: 13pt;
  }
  body * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    font: inherit;
    color: inherit;
    text-align: start;
    text-indent: 0;
    letter-spacing: 0;
    white-space: inherit;
  }
  .measure {
    width: 174mm;
    margin-left: 18mm;
  }
  .body-height {
    height: 244mm;
  }
  .page {
    position: relative;
    width: 210mm;
    height: 296mm;
    padding: 20mm 18mm 0;
    overflow: hidden;
  }
  .page + .page {
    page-break-before: always;
    break-before: page;
  }
  .page-head {
    position: absolute;
    top: 11mm;
    left: 18mm;
    right: 18mm;
    height: 6mm;
    border-bottom: 0.3mm solid #000;
    font-size: 9pt;
    line-height: 5mm;
  }
  .page-head > *,
  .going-on {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .page-head > :first-child {
    float: left;
    max-width: 110mm;
  }
  .page-head > :last-child {
    max-width: 62mm;
    margin-left: auto;
    text-align: right;
  }
  .page-foot {
    position: absolute;
    bottom: 7mm;
    left: 18mm;
    right: 18mm;
    height: 22mm;
    padding-top: 1.5mm;
    border-top: 0.3mm solid #000;
    font-size: 8.5pt;
    line-height: 4.2mm;
  }
  .page-foot svg {
    float: right;
    width: 18mm;
    height: 18mm;
    margin-left: 4mm;
  }
  .page-foot p {
    max-height: 8.4mm;
    overflow: hidden;
  }
  .page-number {
    font-weight: 600;
  }
  .going-on {
    height: 7mm;
    color: #444;
    font-size: 9pt;
    line-height: 6mm;
  }
  h1 {
    padding: 2mm 0 1mm;
    font-size: 1.8em;
    font-weight: 700;
    line-height: 1.3;
    text-align: center;
  }
  p.below {
    padding-bottom: 1.5mm;
    font-size: 1.2em;
    text-align: center;
  }
  h2 {
    padding: 5mm 0 1.5mm;
    font-size: 1.3em;
    font-weight: 700;
  }
  h3 {
    padding: 4mm 0 1mm;
    font-size: 1.1em;
    font-weight: 700;
  }
  h4 {
    padding: 2.5mm 0 1mm;
    font-weight: 700;
  }
  p {
    padding-bottom: 1mm;
    white-space: pre-wrap;
  }
  p.strong {
    font-weight: 700;
  }
  p.quiet {
    color: #444;
    font-size: 0.9em;
  }
  p.framed {
    padding: 1.5mm 2.5mm;
    border: 0.3mm solid #000;
  }
  .table {
    padding: 1mm 0 2mm;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    border: 0 solid #777;
    border-top-width: 0.2mm;
    border-left-width: 0.2mm;
    table-layout: fixed;
    font-size: 0.92em;
  }
  th,
  td {
    padding: 0.9mm 1.6mm;
    border: 0 solid #777;
    border-right-width: 0.2mm;
    border-bottom-width: 0.2mm;
    vertical-align: top;
    white-space: pre-wrap;
  }
  th {
    background: #f2f2f2;
    font-weight: 400;
  }
  thead th,
  .group th {
    font-weight: 600;
  }
  .code {
    padding: 2mm 0;
  }
  .code::after {
    content: '';
    display: block;
    clear: both;
  }
  .code svg {
    float: left;
    width: 32mm;
    height: 32mm;
    margin-right: 5mm;
  }
  .code p {
    padding-top: 1mm;
  }
  .letter {
    font-size: 12pt;
    line-height: 1.7;
  }
  .letter.large {
    font-size: 16pt;
  }
  .letter .measure {
    width: 156mm;
    margin-left: 28mm;
  }
  .letter .body-height {
    height: 224mm;
  }
  .letter .page {
    padding: 37mm 26mm 0 28mm;
  }
  .letter .page-head,
  .letter .page-foot {
    left: 28mm;
    right: 26mm;
  }
  .letter .page-head {
    top: 26mm;
  }
  .letter .page-foot {
    bottom: 8mm;
    height: 25mm;
    padding-top: 2mm;
  }
  @media screen {
    .page {
      display: none;
    }
  }
  @media print {
    .measure {
      display: none;
    }
  }
`;
