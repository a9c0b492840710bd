import { isInstant } from './dates.js';
import { DEFAULT_USER_ID } from './detached-signature.js';
import type { KeyList, PublishedKey, ReportHeader, ReportStatus, ReportStatusState } from './schema/report.js';

/** What a check found, who said so and when (RFC 3339), and why, by a code or in the issuer's words. */
export interface Check<State extends string> {
  readonly state: State;
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/**
 * Whether the report is what was signed. `partly`: so far, but not all pages of records are here. `unchecked`: nothing speaks against it, but
 * it can't be checked here.
 */
export type IntegrityState = 'intact' | 'partly' | 'altered' | 'unsigned' | 'unchecked';

/**
 * Why the integrity is as it is. `malformed`: the signature isn't of our form; `algorithm`: it was made by another algorithm than the key's;
 * `signature`, `page`, `count`: these don't fit what was signed; `noKey`: no trusted key bears its name; `unsupported`: nobody here knows the
 * key's algorithm or the digest's; `unavailable`: what checks it couldn't be loaded; `badKey`: the trusted key is no point of its curve.
 */
export type IntegrityReason =
  'malformed' | 'algorithm' | 'signature' | 'page' | 'count' | 'noKey' | 'unsupported' | 'unavailable' | 'badKey';

/** Result of the check of signature and digests. */
export interface IntegrityCheck extends Check<IntegrityState> {
  readonly reason?: IntegrityReason | undefined;
  /** Pages of records found to be those that were signed, of all. */
  readonly pages?: { readonly checked: number; readonly total: number } | undefined;
}

/**
 * Whether the one who signed is whom the page trusts. `mismatch`: the key is trusted, but belongs to somebody else than the report names.
 * `noTrust`: nobody has said whom to trust.
 */
export type IssuerState = 'trusted' | 'unknownKey' | 'mismatch' | 'keyNotValidThen' | 'keyRevoked' | 'noTrust';

/** Result of the check of the issuer. `by` is the key's holder, `at` the instant that decided. */
export interface IssuerCheck extends Check<IssuerState> {
  readonly kid?: string | undefined;
}

/** Whether the report is in force. */
export type StatusState = ReportStatusState | 'unknown';

/**
 * Why nobody knows whether the report is in force. `nothing` says so; what says so is too old (`stale`), from the `future` or `undated`; or it
 * says something that this version doesn't know (`unknownState`); or the report's own times can't be read (`unreadable`).
 */
export type StatusDoubt = 'nothing' | 'stale' | 'future' | 'undated' | 'unknownState' | 'unreadable';

/** Result of the check of the status. With `unknown`, `at` is the age of what would have said so. */
export interface StatusCheck extends Check<StatusState> {
  readonly since?: string | undefined;
  /** The issuer's words. */
  readonly reason?: string | undefined;
  readonly supersededBy?: string | undefined;
  /** With `unknown`. */
  readonly doubt?: StatusDoubt | undefined;
}

/** The three checks of a report. None of them stands for another. */
export interface ReportChecks {
  readonly integrity: Pick<IntegrityCheck, 'state'>;
  readonly issuer: Pick<IssuerCheck, 'state'>;
  readonly status: Pick<StatusCheck, 'state'>;
}

/** What is said of the whole report, from the best to the worst: this order is the one that decides. */
export const VERDICTS = [
  'valid',
  'partly',
  'unknown',
  'notYetValid',
  'expired',
  'superseded',
  'suspended',
  'revoked',
  'altered',
] as const;
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** How far clocks may differ, in milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60_000;
/** How long a statement without `nextUpdate` proves that a report is valid, in milliseconds. */
export const STATEMENT_LIFE = 24 * 3_600_000;

interface Table {
  readonly integrity: Readonly<Record<IntegrityState, Verdict>>;
  readonly issuer: Readonly<Record<IssuerState, Verdict>>;
  readonly status: Readonly<Record<StatusState, Verdict>>;
}

/** What each state makes of the whole report at best. A signer whom nobody can confirm doesn't make a report false. */
const VERDICT_OF: Table = {
  integrity: { intact: 'valid', partly: 'partly', altered: 'altered', unsigned: 'unknown', unchecked: 'unknown' },
  issuer: {
    trusted: 'valid',
    unknownKey: 'unknown',
    mismatch: 'unknown',
    keyNotValidThen: 'unknown',
    keyRevoked: 'unknown',
    noTrust: 'unknown',
  },
  status: {
    valid: 'valid',
    superseded: 'superseded',
    revoked: 'revoked',
    suspended: 'suspended',
    expired: 'expired',
    notYetValid: 'notYetValid',
    unknown: 'unknown',
  },
};

const rank = (verdict: Verdict): number => VERDICTS.indexOf(verdict);

/** The worst of the three checks. What nobody could confirm is `unknown`: never valid, and never false. */
export const verdictOf = ({ integrity, issuer, status }: ReportChecks): Verdict =>
  [VERDICT_OF.integrity[integrity.state], VERDICT_OF.issuer[issuer.state], VERDICT_OF.status[status.state]].reduce(
    (worst, next) => (rank(next) > rank(worst) ? next : worst),
  );

/** NaN for what is no instant, so that every comparison with it fails. */
const timeOf = (instant: string): number => (isInstant(instant) ? Date.parse(instant) : NaN);

/**
 * The trusted entries for a key's name: usually one, and two when the page and the endpoint both list the key. None when they name different
 * keys, because then nobody knows which is meant.
 */
export function trustedKeys(keys: readonly PublishedKey[], kid: string | undefined): readonly PublishedKey[] {
  const named = keys.filter((key) => key.kid === kid);
  const material = ({ kty, crv, alg, x, y, userId = DEFAULT_USER_ID }: PublishedKey) =>
    [kty, crv, alg, x, y, userId].join('\n');
  return new Set(named.map(material)).size === 1 ? named : [];
}

/** What the check of the issuer goes by. */
export interface IssuerEvidence {
  readonly header: Pick<ReportHeader, 'issuer' | 'generatedAt'>;
  /** As the signature names it; absent when there is no signature. */
  readonly kid?: string | undefined;
  /** Absent: nobody has said whom to trust. */
  readonly keys?: readonly PublishedKey[] | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Whether the one who signed is whom the page trusts, and was when it signed. */
export function issuerCheck({ header, kid, keys, now }: IssuerEvidence): IssuerCheck {
  if (!keys) return { state: 'noTrust', kid };
  const checks = trustedKeys(keys, kid).map((key) => keyCheck(key, header, now));
  return checks.find(({ state }) => state !== 'trusted') ?? checks[0] ?? { state: 'unknownKey', kid };
}

function keyCheck(key: PublishedKey, { issuer, generatedAt }: IssuerEvidence['header'], now: number): IssuerCheck {
  const { kid, issuer: holder, validFrom, validUntil, revokedAt } = key;
  const found = { kid, by: holder.name };
  const { uscc = holder.uscc } = issuer;
  if (issuer.name !== holder.name || uscc !== (holder.uscc ?? uscc)) return { ...found, state: 'mismatch' };
  // Whoever holds a stolen key writes any date, so the date of a report doesn't save it. A date that can't be read is no excuse either.
  if (revokedAt !== undefined && !(timeOf(revokedAt) > now)) return { ...found, state: 'keyRevoked', at: revokedAt };
  const made = timeOf(generatedAt);
  const inTime =
    made >= (validFrom === undefined ? -Infinity : timeOf(validFrom) - CLOCK_TOLERANCE) &&
    made <= (validUntil === undefined ? Infinity : timeOf(validUntil) + CLOCK_TOLERANCE);
  return { ...found, state: inTime ? 'trusted' : 'keyNotValidThen', at: generatedAt };
}

/** What the check of the status goes by. */
export interface StatusEvidence {
  readonly header: Pick<ReportHeader, 'reportNo' | 'issuer' | 'generatedAt' | 'validFrom' | 'validUntil'>;
  /** What the issuer says of this report, and until when that can be relied on. */
  readonly statement?: (ReportStatus & { readonly nextUpdate?: string | undefined }) | undefined;
  /** What the keeper of the keys says of all reports. */
  readonly list?: KeyList | undefined;
  /** As the signature names it: that a report isn't in a list says something only about reports of the list's own keys. */
  readonly kid?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Whether the report is in force: the worst of what its own times, a statement and a list say. A good word loses its force with age; a bad one
 * doesn't.
 */
export const statusCheck = (evidence: StatusEvidence): StatusCheck =>
  [...fromStatement(evidence), ...fromList(evidence), ...fromTimes(evidence)].reduce<StatusCheck>(
    (worst, next) => (weight(next) > weight(worst) ? next : worst),
    { state: 'unknown', doubt: 'nothing' },
  );

/** Silence weighs nothing and an outdated word little, so that a newer good one can stand beside them. All else weighs as its verdict. */
function weight({ state, doubt }: StatusCheck): number {
  if (doubt === 'nothing') return -2;
  if (doubt === 'stale' || doubt === 'future' || doubt === 'undated') return -1;
  return rank(VERDICT_OF.status[state]);
}

type Said = Pick<ReportStatus, 'state' | 'since' | 'reason' | 'supersededBy'>;

const isStatus = (state: string): state is ReportStatusState =>
  Object.keys(VERDICT_OF.status).includes(state) && state !== 'unknown';

function statusSaid(said: Said, by: string, at: string, tooLate: StatusDoubt | undefined): StatusCheck {
  const { state, since, reason, supersededBy } = said;
  const source = { by, at };
  if (!isStatus(state)) return { ...source, state: 'unknown', doubt: 'unknownState', since, reason };
  // What hasn't begun yet may have since.
  if (tooLate && (state === 'valid' || state === 'notYetValid')) return { ...source, state: 'unknown', doubt: tooLate };
  return { ...source, state, since, reason, supersededBy };
}

function ageDoubt(at: string, nextUpdate: string | undefined, now: number): StatusDoubt | undefined {
  const stated = timeOf(at);
  if (Number.isNaN(stated)) return 'undated';
  if (stated > now + CLOCK_TOLERANCE) return 'future';
  const until = nextUpdate === undefined ? stated + STATEMENT_LIFE : timeOf(nextUpdate);
  return now <= until + CLOCK_TOLERANCE ? undefined : 'stale';
}

function fromStatement({ statement, now }: StatusEvidence): StatusCheck[] {
  if (!statement) return [];
  const { statedBy, statedAt, nextUpdate } = statement;
  return [statusSaid(statement, statedBy, statedAt, ageDoubt(statedAt, nextUpdate, now))];
}

function fromList({ header, list, kid, now }: StatusEvidence): StatusCheck[] {
  if (!list) return [];
  const { statedBy, asOf, nextUpdate } = list;
  const entries: Said[] = list.statuses.filter(({ reportNo }) => reportNo === header.reportNo);
  // A list holds what is no longer valid. Not to be in it is a good word, from the keeper of the report's key only.
  const isSilent = entries.length === 0 && list.keys.some((key) => key.kid === kid);
  const said = isSilent ? [{ state: 'valid' }] : entries;
  return said.map((entry) => statusSaid(entry, statedBy, asOf, ageDoubt(asOf, nextUpdate, now)));
}

function fromTimes({ header, now }: StatusEvidence): StatusCheck[] {
  const { issuer, generatedAt, validFrom = generatedAt, validUntil } = header;
  const by = issuer.name;
  const times = [generatedAt, validFrom, ...(validUntil === undefined ? [] : [validUntil])];
  if (times.some((time) => Number.isNaN(timeOf(time)))) return [{ state: 'unknown', doubt: 'unreadable', by }];
  const begin = timeOf(validFrom) > timeOf(generatedAt) ? validFrom : generatedAt;
  if (timeOf(begin) > now + CLOCK_TOLERANCE) return [{ state: 'notYetValid', by, at: generatedAt, since: begin }];
  if (validUntil !== undefined && timeOf(validUntil) < now - CLOCK_TOLERANCE)
    return [{ state: 'expired', by, at: generatedAt, since: validUntil }];
  return [];
}
