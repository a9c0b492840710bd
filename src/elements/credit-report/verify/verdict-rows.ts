import { formatInstant } from '../../../contract/dates.js';
import type {
  IntegrityCheck,
  IssuerCheck,
  StatusCheck,
  StatusState,
  Verdict,
} from '../../../contract/report-verdict.js';
import type { ReportHeader } from '../../../contract/schema/report.js';
import { failureTitle } from '../../../element/templates/failure-block.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import type { ReportVerifyMessages } from '../../../locale/zh-hans/report-verify.js';
import type { Evidence } from './evidence.js';
import type { Tone } from './verdict-icons.js';

/** The three checks with all that they found. */
export interface FullChecks {
  readonly integrity: IntegrityCheck;
  readonly issuer: IssuerCheck;
  readonly status: StatusCheck;
}

/** All that a verdict is told from. */
export interface VerdictReading {
  readonly verdict: Verdict | 'checking';
  readonly checks: FullChecks;
  readonly evidence: Evidence;
  readonly header: ReportHeader;
  /** Of the header, in hexadecimal. */
  readonly digest: string | undefined;
  readonly words: ReportVerifyMessages;
  readonly common: CommonMessages;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One of the three checks in words. */
export interface VerdictRow {
  readonly name: keyof FullChecks;
  readonly label: string;
  readonly state: string;
  readonly tone: Tone;
  /** What else there is to say, a sentence each. */
  readonly notes: readonly string[];
  /** Who said so, and when. */
  readonly source?: string | undefined;
}

/** The three checks, each by itself. */
export const verdictRows = (reading: VerdictReading): readonly VerdictRow[] => [
  integrityRow(reading),
  statusRow(reading),
  issuerRow(reading),
];

const said = (...notes: readonly (string | undefined | false)[]): string[] =>
  notes.filter((note): note is string => Boolean(note));

function integrityRow({ checks: { integrity }, words }: VerdictReading): VerdictRow {
  const { state, reason, pages, at } = integrity;
  return {
    name: 'integrity',
    label: words.checks.integrity,
    state: words.integrity[state] ?? state,
    tone: state === 'altered' ? 'bad' : state === 'intact' || state === 'partly' ? 'good' : 'doubt',
    notes: said(
      reason && words.integrityReasons[reason],
      // What was found about pages says nothing while nobody knows who signed them.
      pages &&
        state !== 'unchecked' &&
        state !== 'unsigned' &&
        (pages.total ? words.pages(pages.checked, pages.total) : words.noPages),
    ),
    source: at && words.checkedHere(formatInstant(at)),
  };
}

const BAD: readonly StatusState[] = ['revoked', 'suspended', 'expired', 'superseded', 'notYetValid'];

function statusRow({ checks: { status }, words, now, evidence, common }: VerdictReading): VerdictRow {
  const { state, doubt, since, reason, supersededBy, by, at } = status;
  const { listFailure, statusFailure } = evidence;
  return {
    name: 'status',
    label: words.checks.status,
    state: words.statuses[state] ?? state,
    tone: state === 'valid' ? 'good' : BAD.includes(state) ? 'bad' : 'doubt',
    notes: said(
      doubt && words.statusDoubts[doubt],
      since && (words.sinceOf[state] ?? words.since)(formatInstant(since)),
      reason && words.reason(reason),
      supersededBy && words.supersededBy(supersededBy),
      listFailure && words.listFailed(failureTitle(listFailure, common)),
      statusFailure && words.statusFailed(failureTitle(statusFailure, common)),
    ),
    source: sourceOf(by, at, now, words),
  };
}

function issuerRow({ checks: { issuer }, words, now, evidence, header }: VerdictReading): VerdictRow {
  const { state, by, kid } = issuer;
  const { list, listFailure } = evidence;
  const isMissing = state === 'unknownKey' && listFailure !== undefined && !list;
  const key = evidence.keys?.find((each) => each.kid === kid);
  return {
    name: 'issuer',
    label: words.checks.issuer,
    state: words.issuers[isMissing ? 'keysMissing' : state] ?? state,
    tone: state === 'trusted' ? 'good' : 'doubt',
    notes: said(words.written(header.issuer.name), by !== undefined && words.signedBy(by)),
    source:
      key && list?.keys.includes(key) ? sourceOf(list.statedBy, list.asOf, now, words) : by && words.trustedByPage,
  };
}

function sourceOf(
  by: string | undefined,
  at: string | undefined,
  now: number,
  words: ReportVerifyMessages,
): string | undefined {
  if (by === undefined) return undefined;
  return at === undefined ? words.byUndated(by) : words.by(by, formatInstant(at), ageOf(at, now, words));
}

/** How old something is; nothing of what can't be read or is still to come. */
function ageOf(at: string, now: number, { ages }: ReportVerifyMessages): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  if (!(minutes >= 0)) return '';
  if (minutes < 1) return ages.now;
  if (minutes < 60) return ages.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? ages.hours(hours) : ages.days(Math.floor(hours / 24));
}

/** Headline of a verdict, what it means, and what to do. */
export function verdictSaid({ verdict, words }: Pick<VerdictReading, 'verdict' | 'words'>): readonly string[] {
  const [title = '', ...rest] = words.verdicts[verdict] ?? [];
  return verdict === 'checking' ? [words.checking] : [words.result(title), ...rest];
}

/** What a second pair of eyes needs: key, algorithms, digest. */
export function technicalFacts({ checks, header, digest, words, evidence }: VerdictReading): [string, string][] {
  const { kid } = checks.issuer;
  const key = evidence.keys?.find((each) => each.kid === kid);
  const { digestAlgorithm } = header.records;
  return [
    [words.reportNo, header.reportNo],
    [words.keyId, kid ?? words.none],
    [words.algorithm, key?.alg ?? words.none],
    [words.digestAlgorithm, digestAlgorithm],
    [words.digest, digest ?? words.none],
  ];
}
