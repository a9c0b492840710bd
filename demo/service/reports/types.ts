import type {
  CreateReportRequest,
  Period,
  ReportHeader,
  ReportKind,
  ReportStatusState,
  SignatureAlgorithm,
} from '../../../src/contract/index.js';
import type { Database } from '../db/database.js';
import type { Clock } from '../http/environment.js';
import type { Signing } from '../signing/signing.js';
import type { Audit } from '../store/audit.js';
import type { Store } from '../store/types.js';
import type { Secrets } from './numbers.js';

/** With what a report is signed: always the same, or by its kind (`special` ES256, `standard` SM2-SM3). */
export type AlgorithmChoice = SignatureAlgorithm | 'by-kind';

/** What the reports stand on. */
export interface ReportsContext {
  readonly database: Database;
  readonly store: Store;
  readonly signing: Signing;
  readonly secrets: Secrets;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly algorithm: AlgorithmChoice;
  /** Page on which codes are verified. */
  readonly verifyUrl: string;
}

/** A header without what its records decide. `conclusions` of a frame are `found` where the records decide. */
export type Frame = Omit<ReportHeader, 'records' | 'timeline'>;

/** What is kept of a request. */
export type KeptRequest = CreateReportRequest;

/** A row of the table `reports`. */
export interface ReportRow {
  readonly id: string;
  /** The report of which this one shows a part. */
  readonly parentId: string | null;
  readonly reportNo: string | null;
  readonly kind: ReportKind;
  readonly state: 'preparing' | 'ready' | 'failed';
  readonly subjectId: string;
  readonly subjectName: string;
  readonly uscc: string;
  readonly request: KeptRequest;
  readonly askedAt: string;
  readonly progress: number;
  readonly reason: string | null;
  readonly header: ReportHeader | null;
  readonly signature: string | null;
  readonly bytes: number | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly status: Extract<ReportStatusState, 'valid' | 'superseded' | 'revoked' | 'suspended'>;
  readonly statusSince: string | null;
  readonly statusReason: string | null;
  readonly supersededBy: string | null;
}

/** A ready report. */
export type ReadyRow = ReportRow & { readonly reportNo: string; readonly header: ReportHeader };

/** What a code shows of a report. */
export interface Part {
  readonly domains?: readonly string[];
  readonly period?: Period;
}

/** Records on a page of a report. */
export const PAGE_RECORDS = 200;
/** A report that has no more of either carries its records in itself. */
export const INLINE_RECORDS = 2000;
/** See {@link INLINE_RECORDS}. */
export const INLINE_BYTES = 8 * 1024 * 1024;
