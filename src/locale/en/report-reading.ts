import type { ReportReadingMessages } from '../zh-hans/report-reading.js';
import { records } from './records.js';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Words of a report that is read in `<credit-report>`. */
export const reportReading: ReportReadingMessages = {
  ...records,

  kindsOfReport: { standard: 'Public credit report', special: 'Special credit report' },
  facts: {
    reportNo: 'Report number',
    issuer: 'Issued by',
    generatedAt: 'Generated at',
    dataAsOf: 'Data as of',
    period: 'Period searched',
    purpose: 'Purpose',
    audience: 'For',
    domains: 'Domains searched',
    templateVersion: 'Version',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    derivedFrom: 'Part of report',
    shownPurpose: 'Shown for',
    shownTo: 'Shown to',
    shownUntil: 'Shown until',
  },
  period: (from, to) => `${from} to ${to}`,
  wholePeriod: 'not limited',
  issuerCode: (name, code) => `${name} (${code})`,
  domainsOf: (chosen, all) => `${chosen} of ${all}`,

  overview: 'Overview',
  asked: 'What was searched',
  found: 'What was found',
  asOf: 'As of when',
  askedWhat: (kind, period, domains) =>
    `${[kind, `period: ${period}`, ...(domains ? [`domains: ${domains}`] : [])].join('; ')}.`,
  asOfWhat: (asOf, generatedAt) =>
    `Data as of ${asOf}; the report was generated at ${generatedAt}. What changed later is not in it.`,
  recordsInChapters: (count, chapters) =>
    `${counted(count, 'record')} in ${counted(chapters, 'category', 'categories')}.`,
  domainsFound: (domains, all) => `With records: ${counted(domains, 'domain')}${all}.`,
  recordsInAll: (count) => `, ${counted(count, 'record')} in all`,
  domainsNone: (domains) => `No record in the scope of the search: ${counted(domains, 'domain')}.`,
  domainsUnavailable: (names, domains) =>
    `Data unavailable: ${counted(domains, 'domain')} (${names}). Nobody can tell whether there are records; this is not “no record”.`,
  domainsNotSelected: (domains) => `Not selected: ${counted(domains, 'domain')}, which this report did not search.`,
  noDomains: 'This report does not list the domains that were searched; nothing follows from it about records.',
  nothingFound: 'No record in the scope of the search.',
  chaptersMissing: (names) =>
    `No data: ${names}. Nobody can tell whether there are records in these categories; this is not “no record”.`,
  chaptersHidden: (names) => `Not public: ${names}. This does not mean that there is none.`,
  adverseCount: (count) => `${count} of them ${count === 1 ? 'is' : 'are'} adverse.`,
  namesCut: (names) => `${names} and others`,

  domains: 'Conclusion for each domain',
  conclusions: {
    none: 'No record in the scope of the search',
    found: 'Records found',
    notSelected: 'Not selected',
    unavailable: 'Data unavailable at the moment',
  },
  foundCount: (count) => `${counted(count, 'record')} found`,
  unavailableMeans: 'Nobody can tell whether there are records; this is not “no record”.',
  notSelectedCount: (count) => `Domains not selected (${count})`,
  notSelectedMeans: 'This report did not search them and says nothing about records in them.',
  seeRecords: 'Show the records',

  chapterCounts: 'Summary',
  noneInAnswered: 'No record in the domains that answered',

  timeline: 'Records by year',
  asPicture: 'Picture',
  asTable: 'Table',
  timelineAria: 'How to show the records by year',
  timelineSummary: (first, last, total, peak, peakCount) =>
    `${counted(total, 'record')} with a date from ${first} to ${last}, most of them in ${peak} (${peakCount}).`,
  timelineOneYear: (year, total) => `All records with a date are of ${year}: ${total}.`,
  timelineNoYears: 'None of these records has a date, so they cannot be drawn by year.',
  timelineUndated: (count) => ` ${counted(count, 'more record')} ${count === 1 ? 'has' : 'have'} no date.`,
  timelineBars: 'The higher a bar, the more records in that year; those without a date are not drawn.',
  timelineLane: (chapter, years) => `${chapter}: ${years}`,
  yearCount: (year, count) => `${year}: ${count}`,
  year: 'Year',
  yearAndBefore: (year) => `${year} and before`,
  undated: 'No date',
  sum: 'Total',

  registration: 'Registration',
  evaluations: 'Evaluations',
  evaluationsNote: 'Grades are the evaluator’s. This report adds none.',

  records: 'Records',
  emptyChapter: 'Nothing in the period searched',
  emptyInAnswered: 'Nothing in the domains that answered',
  chapterOutcomes: {
    unavailable: 'Data unavailable: cannot tell whether there are records',
    notConnected: 'Source not connected: cannot tell whether there are records',
    notPublic: 'Not public; this does not mean that there is none',
  },
  noRecords: 'This report holds no records in detail',
  noRecordsMeans: 'The summary says how each category was searched.',
  countsDiffer: (listed, said) =>
    `The head of the report speaks of ${counted(said, 'record')}, its list of pages of ${listed}. Ask the issuer which is right.`,

  filterTitle: 'Filter the records',
  filterText: 'Containing',
  filterTextHint: 'Separate words by spaces',
  filterChapter: 'Category',
  filterDomain: 'Domain',
  filterFrom: 'Dated from',
  filterTo: 'Dated to',
  all: 'All',
  applyFilter: 'Filter',
  clearFilter: 'Clear the filter',
  filtering: 'Filtering…',

  showsLoaded: (loaded, total) => `${counted(total, 'record')}; the ${loaded} loaded so far are below.`,
  showsAll: (total) => (total === 1 ? 'The only record is shown below.' : `All ${total} records are shown below.`),
  showsRange: (from, to, total) => `${counted(total, 'record')}; below are ${from} to ${to}.`,
  showsMatches: (matching, total) => `${matching} of ${counted(total, 'record')} match.`,
  showsMatchRange: (from, to, matching, total) =>
    `${matching} of ${counted(total, 'record')} match; below are ${from} to ${to}.`,
  showsMatchesCapped: (from, to, matching, total) =>
    `More than ${matching} of ${counted(total, 'record')} match; below are ${from} to ${to}.`,
  showsMatchesUncounted: (from, to, total) =>
    `Below are matches ${from} to ${to}; more follow (${counted(total, 'record')} in the report).`,
  undatedLeftOut: (count) =>
    `${counted(count, 'more record')} without a date ${count === 1 ? 'is' : 'are'} left out by the dates.`,
  ownSearch: (count) =>
    `The browser’s own search sees the ${counted(count, 'record')} on this page only. To search all records, use the filter above.`,
  serverSelection:
    'Chosen by the server, and not checked page by page against the signature. To have every page checked, load all records first.',
  noMatch: 'No record matches',
  noMatchMeans: 'Try another filter, or clear it. It only says that no record of this report matches.',
  matchUnknown: 'Cannot tell whether records match',
  matchUnknownMeans: 'A source did not answer. Try again later.',

  pager: 'Pages of records',
  firstPage: 'First',
  previousPage: 'Previous',
  nextPage: 'Next',
  lastPage: 'Last',
  goToPage: 'Go to page',
  go: 'Go',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  pageOnly: (page) => `Page ${page}`,
  notAPage: (pages) => `Enter a page between 1 and ${pages}.`,

  loadingRecords: (from, to) => `Loading records ${from} to ${to}…`,
  notLoadedYet: (from, to) => `Records ${from} to ${to} are not loaded yet.`,
  gapFailed: (from, to) => `Records ${from} to ${to} could not be loaded`,
  loadHere: 'Load these records',
  loadAll: (total) => `Load all ${total} records`,
  loadAllMeans: 'Filtering is faster then, every page can be checked, and all can be exported and copied.',
  loadingAll: (loaded, total) => `Loading: ${loaded} of ${total}`,
  cancel: 'Cancel',
  allLoaded: (total) => `All ${total} records are loaded`,
  loadingCancelled: (loaded) => `Loading stopped; ${counted(loaded, 'record')} loaded`,

  suggestion: 'Suggestion',
  notes: 'Notes',

  print: 'Print',
  save: 'Save the signed file',
  savingProgress: (loaded, total) => `Fetching all records to save them: ${loaded} of ${total}`,
  cancelSaving: 'Cancel saving',
  saveTooLarge:
    'This report is larger than 64 MB and cannot be saved as a file. Print it, or ask for one over fewer domains or a shorter period.',
  notSaved: (reason) => `The report was not saved: ${reason}`,
  present: 'Show a code',
  exportList: (rows) => `Export the list (CSV, ${rows})`,
  exporting: 'Exporting…',
  fileOf: 'report',

  opened: (title) => `Opened: ${title}`,
  partlyLoadedText: (loaded, total) =>
    `This holds the ${counted(loaded, 'record')} loaded so far; ${total} more are not loaded and not in it.`,
};
