import { formatInstant } from '../../../contract/dates.js';
import { maskedRecord, maskedSubject } from '../../../contract/masked-copy.js';
import type { CreditRecord, Penalty } from '../../../contract/schema/record.js';
import type { ReportDomain, ReportHeader } from '../../../contract/schema/report.js';
import type { PrintBlock, PrintDocument, PrintField } from '../../../element/print/print-document.js';
import { chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import { evaluationFields } from '../../../element/records/evaluation.js';
import type { Field } from '../../../element/records/fields.js';
import { marksOf } from '../../../element/records/marks.js';
import { missingLines, provenanceLines } from '../../../element/records/provenance.js';
import { actionLines } from '../../../element/records/record-actions.js';
import { recordGroups } from '../../../element/records/record-fields.js';
import { identityFields, registrationFields } from '../../../element/records/registration.js';
import { servedLines } from '../../../element/records/served-documents.js';
import type { PrintMessages } from '../../../locale/zh-hans/print.js';
import type { ReportPrintMessages } from '../../../locale/zh-hans/report-print.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { counterText } from '../reading/chapter-counters.js';
import { allAnswered, conclusionOf, groupDomains } from '../reading/conclusions.js';
import { domainNames, type NameDomain } from '../reading/domain-names.js';
import { conclusionText } from '../reading/domain-matrix.js';
import { headerFields, numberGroups } from '../reading/header-fields.js';
import { overviewOf } from '../reading/overview.js';
import { silenceOf } from '../reading/record-list.js';
import { timelineOf } from '../reading/timeline.js';
import { timelineSummary } from '../reading/timeline-picture.js';
import type { ShownReport } from '../shown-report.js';

/** How much of a report is printed. */
export type PrintScope =
  /** Everything: so many records. */
  | { readonly what: 'all'; readonly total: number; readonly records: Iterable<CreditRecord> }
  /** What stands before the records. */
  | { readonly what: 'summary' }
  /** The records that a filter let through. */
  | {
      readonly what: 'filtered';
      readonly records: readonly CreditRecord[];
      /** What they were picked out by, in words. */
      readonly conditions: string;
      /** Whether those are all that match. */
      readonly complete: boolean;
    };

/** A report to print. */
export interface ReportToPrint {
  readonly report: ShownReport;
  readonly scope: PrintScope;
  /** Whether it can be relied on, in lines; empty where nobody has checked. */
  readonly verdict: readonly string[];
  /** Records that speak against the subject, where all have been counted. */
  readonly adverse?: number | undefined;
  /** Names of natural persons and addresses in part only. */
  readonly masked: boolean;
  /** When it is printed, RFC 3339. */
  readonly printedAt: string;
  readonly lang: string;
  readonly large: boolean;
}

/** The words of a printed report. */
export interface ReportPaperWords {
  readonly paper: PrintMessages;
  readonly print: ReportPrintMessages;
  readonly reading: ReportReadingMessages;
}

/** What a report's QR code says: the issuer's address where it gives one, else number and check code as they are typed. */
export function verificationText({ header, verification }: ShownReport): string | undefined {
  if (!verification) return undefined;
  const { url, checkCode } = verification;
  return url && /^https?:/i.test(url) ? url : `${header.reportNo} ${checkCode}`;
}

/** A report as a document for paper, with everything that the page shows. */
export function reportDocument(printed: ReportToPrint, words: ReportPaperWords): PrintDocument {
  const { report, lang, large, printedAt } = printed;
  const { header, verification } = report;
  const { print, paper } = words;
  const { reportNo, title } = header;
  return {
    title: print.fileName(title, reportNo),
    lang,
    large,
    head: [printed.masked ? `${title}${print.masked}` : title, print.numberLine(reportNo)],
    foot: [
      print.asOfLine(formatInstant(header.dataAsOf), formatInstant(printedAt)),
      print.genuine,
      ...(verification ? [print.verifyLine(reportNo, verification.checkCode)] : []),
    ],
    code: verificationText(report),
    words: paper,
    blocks: new ReportBlocks(printed, words).all(),
  };
}

/** The blocks of one report, in the order of the page. */
class ReportBlocks {
  private readonly header: ReportHeader;
  private readonly named: NameDomain;

  constructor(
    private readonly printed: ReportToPrint,
    private readonly words: ReportPaperWords,
  ) {
    const { header } = printed.report;
    this.header = printed.masked ? { ...header, subject: maskedSubject(header.subject) } : header;
    this.named = domainNames(header);
  }

  *all(): Generator<PrintBlock> {
    yield* this.front();
    yield* this.summary();
    yield* this.records();
    yield* this.back();
  }

  private *front(): Generator<PrintBlock> {
    const { header, printed, words } = this;
    const { print, reading } = words;
    const { report } = printed;
    const { title, subject } = header;
    const labels = subject.labels.map(({ text }) => text).join(reading.separator);
    yield { type: 'title', text: title, below: [subject.name, ...(printed.masked ? [print.masked] : [])] };
    yield { type: 'paragraph', tone: 'framed', text: [print.genuine, ...this.scopeLines()].join('\n') };
    yield this.fields([
      ...(labels ? [{ label: reading.fields.labels, value: labels }] : []),
      ...headerFields({ ...report, header }, reading),
    ]);
    yield* this.verification();
    if (printed.verdict.length) yield* this.section(print.verdict, printed.verdict.map(plain));
    const missing = missingLines(header, reading);
    if (missing.length) yield { type: 'paragraph', tone: 'framed', text: [reading.partial, ...missing].join('\n') };
  }

  private scopeLines(): string[] {
    const { printed, header, words } = this;
    const { print, reading } = words;
    const { scope, masked } = printed;
    const { count } = header.records;
    const said =
      scope.what === 'all'
        ? [scope.total === count ? print.whole(count) : reading.countsDiffer(scope.total, count)]
        : scope.what === 'summary'
          ? [print.summaryOnly(count)]
          : [
              print.selection(scope.records.length, count, scope.conditions),
              ...(scope.complete ? [] : [print.selectionPartly]),
            ];
    return masked ? [...said, print.maskedNote] : said;
  }

  private *verification(): Generator<PrintBlock> {
    const { report } = this.printed;
    const { print } = this.words;
    const code = verificationText(report);
    if (!code || !report.verification) yield plain(print.notVerifiable);
    else
      yield {
        type: 'code',
        code,
        lines: [
          print.numberLine(numberGroups(report.header.reportNo).join(' ')),
          print.checkCode(report.verification.checkCode),
          print.verifyHow,
        ],
      };
  }

  private *summary(): Generator<PrintBlock> {
    const { header, words } = this;
    const { reading } = words;
    const { subject, evaluations } = header;
    const { asked, found, asOf } = overviewOf(header, reading, this.printed.adverse);
    yield* this.section(reading.overview, [
      this.fields([
        { label: reading.asked, value: asked },
        { label: reading.found, value: found.join('\n') },
        { label: reading.asOf, value: asOf },
      ]),
    ]);
    if (header.domains?.length) yield* this.section(reading.domains, [...this.domains(header.domains)]);
    if (header.chapters.length) yield* this.section(reading.chapterCounts, [this.chapters()]);
    yield* this.timeline();
    yield* this.section(reading.registration, [
      this.fields([...identityFields(subject, reading), ...registrationFields(subject, reading)]),
    ]);
    if (evaluations.length)
      yield* this.section(reading.evaluations, [
        { type: 'paragraph', text: reading.evaluationsNote, tone: 'quiet', keep: true },
        ...evaluations.map((evaluation) => this.fields(evaluationFields(evaluation, reading))),
      ]);
  }

  private *domains(domains: readonly ReportDomain[]): Generator<PrintBlock> {
    const { print, reading } = this.words;
    const { chosen, notSelected } = groupDomains(domains);
    const rows = chosen.map((domain) => {
      const conclusion = conclusionOf(domain);
      const said = `${print.symbols[conclusion]} ${conclusionText(domain, reading)}`;
      const why = conclusion === 'unavailable' ? [reading.unavailableMeans, domain.reason] : [];
      return [
        domain.name,
        [said, ...why].filter(Boolean).join('\n'),
        domain.source ?? '',
        domain.asOf ? formatInstant(domain.asOf) : '',
      ];
    });
    const columns = [
      { label: print.domain, weight: 3 },
      { label: print.conclusion, weight: 4 },
      { label: print.source, weight: 3 },
      { label: print.asOf, weight: 2 },
    ];
    if (rows.length) yield { type: 'table', columns, rows };
    if (!notSelected.length) return;
    const names = notSelected.map(({ name }) => name).join(reading.separator);
    yield plain(`${print.symbols.notSelected} ${reading.pair(reading.notSelectedCount(notSelected.length), names)}`);
    yield { type: 'paragraph', text: reading.notSelectedMeans, tone: 'quiet' };
  }

  private chapters(): PrintBlock {
    const { print, reading } = this.words;
    const { chapters, domains = [] } = this.header;
    return {
      type: 'table',
      columns: [
        { label: print.chapter, weight: 3 },
        { label: print.result, weight: 4 },
        { label: print.latest, weight: 2 },
        { label: print.source, weight: 4 },
      ],
      rows: chapters.map((chapter) => [
        chapterName(chapter, reading),
        counterText(chapter, allAnswered(domains), reading),
        chapter.latestOn ?? '',
        chapter.source ?? '',
      ]),
    };
  }

  private *timeline(): Generator<PrintBlock> {
    const { header } = this;
    const { reading } = this.words;
    const timeline = timelineOf(header.timeline);
    if (!timeline.total) return;
    const { columns, lanes, undated } = timeline;
    const numbers = (counts: readonly number[]) =>
      [...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
    const years = columns
      .map(({ year, andBefore }, index) => [
        andBefore ? reading.yearAndBefore(year) : String(year),
        ...numbers(lanes.map(({ counts }) => counts[index] ?? 0)),
      ])
      .filter((cells) => cells[cells.length - 1] !== '0')
      .reverse();
    yield* this.section(reading.timeline, [
      { type: 'paragraph', text: timelineSummary(timeline, reading), keep: true },
      {
        type: 'table',
        columns: [
          { label: reading.year, weight: 1.4 },
          ...lanes.map(({ chapter }) => ({ label: this.nameOf(chapter) })),
          { label: reading.sum },
        ],
        rows: [
          ...years,
          ...(undated ? [[reading.undated, ...numbers(lanes.map((lane) => lane.undated))]] : []),
          [reading.sum, ...numbers(lanes.map(({ total }) => total))],
        ],
      },
    ]);
  }

  private *records(): Generator<PrintBlock> {
    const { scope } = this.printed;
    const { reading } = this.words;
    if (scope.what === 'summary') return;
    yield { type: 'heading', level: 2, text: reading.records };
    let chapter: string | undefined;
    let number = 0;
    for (const record of scope.records) {
      if (record.chapter !== chapter)
        yield { type: 'heading', level: 3, text: this.nameOf(record.chapter), repeat: true };
      chapter = record.chapter;
      number += 1;
      yield* this.record(this.printed.masked ? maskedRecord(record) : record, number);
    }
    if (!number) yield plain(reading.noRecords);
    const silent = this.header.chapters.filter((each) => chapterMeaning(each) !== 'some');
    for (const each of silent) {
      yield { type: 'heading', level: 3, text: chapterName(each, reading), repeat: true };
      yield plain(silenceOf(each, this.header, reading));
    }
  }

  private *record(record: CreditRecord, number: number): Generator<PrintBlock> {
    const { reading } = this.words;
    const title = record.title ? `${reading.nth(number)} ${record.title}` : reading.nth(number);
    yield {
      type: 'heading',
      level: 4,
      text: record.date ? reading.bracketed(title, record.date) : title,
      repeat: true,
    };
    const marks = marksOf(record, reading).map(({ text }) => text);
    if (marks.length) yield { type: 'paragraph', text: marks.join(reading.separator), tone: 'strong', keep: true };
    for (const { title: group, fields } of recordGroups(this.named(record), reading))
      yield {
        type: 'fields',
        ...(group === undefined ? {} : { title: group }),
        fields: fields.map(pair),
      };
    const served = record.type === 'penalty' ? (record as Penalty).servedDocuments : undefined;
    const actions = actionLines(record, reading);
    if (served) yield* listed(servedLines(served, reading));
    if (actions.length) yield* listed([reading.fields.actions, ...actions]);
  }

  private *back(): Generator<PrintBlock> {
    const { header, words } = this;
    const { reading, print } = words;
    if (header.suggestion) yield* this.section(reading.suggestion, [plain(header.suggestion)]);
    if (header.notes.length)
      yield* this.section(
        reading.notes,
        header.notes.map((note, index) => plain(`${index + 1}. ${note}`)),
      );
    for (const line of provenanceLines({ sources: header.sources, asOf: header.dataAsOf }, reading))
      yield { type: 'paragraph', text: line, tone: 'quiet' };
    yield { type: 'paragraph', text: print.end, tone: 'quiet' };
  }

  private *section(text: string, blocks: readonly PrintBlock[]): Generator<PrintBlock> {
    yield { type: 'heading', level: 2, text, repeat: true };
    yield* blocks;
  }

  private fields(fields: readonly Field[]): PrintBlock {
    return { type: 'fields', fields: fields.map(pair) };
  }

  private nameOf(chapter: string): string {
    const counted = this.header.chapters.find((each) => each.chapter === chapter);
    return chapterName(counted ?? { chapter, state: 'ok' }, this.words.reading);
  }
}

const plain = (text: string): PrintBlock => ({ type: 'paragraph', text });

/** Codes that are read in groups are read so on paper too. */
const pair = ({ label, value, groups }: Field): PrintField => ({ label, value: groups ? groups.join(' ') : value });

/** Lines of which the first is the title of the others. */
function* listed([title = '', ...lines]: readonly string[]): Generator<PrintBlock> {
  yield { type: 'paragraph', text: title, tone: 'strong', keep: true };
  for (const line of lines) yield plain(line);
}
