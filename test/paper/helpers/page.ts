// Runs in the page: lays a document out as an element would, and shows the result as the page itself, so that the browser can turn it into a PDF.
import { layOut } from '../../../src/element/print/lay-out.js';
import { paperStyles } from '../../../src/element/print/paper.styles.js';
import type { PrintDocument } from '../../../src/element/print/print-document.js';
import { reportDocument } from '../../../src/elements/credit-report/print/report-document.js';
import { print } from '../../../src/locale/zh-hans/print.js';
import { reportPrint } from '../../../src/locale/zh-hans/report-print.js';
import { reportReading } from '../../../src/locale/zh-hans/report-reading.js';
import { printedReport, type PrintedReport } from './reports.js';

/** Lays a document out and puts its pages in the place of this page; how many there are. */
async function show(printed: PrintDocument): Promise<number> {
  const laidOut = await layOut(printed);
  if (!laidOut) throw new Error('The layout was given up.');
  const pages = document.importNode(laidOut.document.documentElement, true);
  laidOut.close();
  document.replaceChild(pages, document.documentElement);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paperStyles.cssText);
  document.adoptedStyleSheets = [sheet];
  return laidOut.pages;
}

const words = { paper: print, print: reportPrint, reading: reportReading };

Object.assign(globalThis, {
  showReport: (report: PrintedReport) => show(reportDocument(printedReport(report), words)),
  showDocument: (printed: Omit<PrintDocument, 'words'>) => show({ ...printed, words: print }),
});
