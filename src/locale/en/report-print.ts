import type { ReportPrintMessages } from '../zh-hans/report-print.js';

const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;
const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

/** Words of a report on paper, and of what is asked before. */
export const reportPrint: ReportPrintMessages = {
  fileName: (title, number) => `${title}-${number}`,
  numberLine: (number) => `Report number: ${number}`,
  asOfLine: (asOf, printed) => `Data as of ${asOf}; printed ${printed}. Later changes are not in this copy.`,
  genuine:
    'This is a printed result of a query and not a sealed original. Whether it is genuine is decided by verifying it online.',
  verifyLine: (number, code) => `To verify: report number ${number}, check code ${code}.`,
  notVerifiable: 'This report has no check code: the paper by itself does not prove that it is genuine.',
  verifyHow:
    'Scan the QR code, or enter the report number and the check code on the issuer’s verification page, to see this report and its status today.',
  checkCode: (code) => `Check code: ${code}`,

  verdict: 'Verification (when printed)',
  whole: (count) => `This copy has all of the report, ${records(count)} in total.`,
  summaryOnly: (count) => `This copy has the summary only and no records. The report has ${records(count)}.`,
  selection: (count, all, conditions) =>
    `This copy does not have all records: of ${records(all)} it has the ${count} that were picked out. Conditions: ${conditions}.`,
  selectionPartly: 'Not all records that match were loaded; this copy has those that were.',
  masked: '(masked copy)',
  maskedNote:
    'Masked copy: names, identity numbers, telephone numbers and addresses of natural persons are shown in part. Sentences in the texts of decisions are as they were.',
  domain: 'Area',
  conclusion: 'Conclusion',
  source: 'Source',
  asOf: 'Data as of',
  chapter: 'Category',
  result: 'Result',
  latest: 'Latest date',
  symbols: { none: '○', found: '●', unavailable: '△', notSelected: '－' },
  end: '(End of this copy)',

  title: 'Print the report',
  what: 'What to print',
  all: 'All',
  summary: 'Summary only',
  filtered: 'What is picked out now',
  allHint: (count, many) => `Summary and all ${records(count)}, ${many}`,
  summaryHint: (many) => `Without records, ${many}`,
  filteredHint: (count, many) => `Summary and the ${records(count)} picked out, ${many}`,
  pages,
  aboutPages: (count) => `about ${pages(count)}`,
  counting: 'Counting the pages…',
  uncounted: 'number of pages unknown',
  mask: 'Print a masked copy',
  maskHint: 'Shows names, identity numbers, telephone numbers and addresses of natural persons in part only.',
  print: 'Print',
  cancel: 'Cancel',
  preparing: 'Laying out…',
  prepared: (done, total, page) => `${done} of ${records(total)} laid out, at page ${page}`,
  progress: 'Progress of the layout',
  ready: (count) => `Laid out: ${pages(count)}`,
  readyHint: 'That is a lot of paper. The print dialog can also save it as a PDF.',
  cancelled: 'Printing cancelled',
  incomplete: 'Not printed: some records could not be loaded',
  incompleteHint: 'A report that lacks records would mislead, so nothing was printed. Please try again.',
  unavailable: 'This browser cannot print',
  unavailableHint: 'Please open the report in a browser on a computer.',
  failed: 'The layout was not finished',
  failedHint: 'Please try again. With very many records the summary alone may be enough.',
};
