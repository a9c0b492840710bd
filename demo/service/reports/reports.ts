import type { Logger } from 'pino';

import type {
  CreateReportRequest,
  KeyList,
  Report,
  ReportCode,
  ReportRecordList,
  ReportViewingList,
  RevokedReportCode,
} from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { Problem, unauthenticated } from '../http/problem.js';
import { entitledUscc, isEntitled, LEVEL_FOR_AUTHORISED, reaches } from '../store/access.js';
import type { Caller } from '../store/types.js';
import { assertLive, type CodeOrder, codeOfId, prepareCode, revokeCode } from './codes.js';
import { type RecordSearch, searchEntries } from './entries.js';
import { readGrant } from './grants.js';
import { ReportJobs } from './jobs.js';
import { newId } from './numbers.js';
import { findReport } from './report-rows.js';
import { isReady, ownReportOf } from './report-view.js';
import { listKeys } from './status.js';
import type { KeptRequest, ReadyRow, ReportRow, ReportsContext } from './types.js';
import { Verification } from './verification.js';
import { listViewings } from './viewings.js';

const OWN_ONLY = '信用报告只能由主体本人申请和查看，请使用该主体的法人账号登录。';

const notFound = () => new Problem(404, 'not-found', { detail: '未找到该报告。' });
const wrongPerson = () => new Problem(403, 'forbidden', { detail: OWN_ONLY });
const notReady = () => new Problem(409, 'conflict', { detail: '报告尚未准备好，请稍后再试。', retryAfter: 1 });

/** What makes two reports the same question, so that the newer one takes the older one's place. */
const scopeOf = ({ subjectId, kind, domains = [], period }: KeptRequest): string =>
  JSON.stringify([subjectId, kind, [...new Set(domains)].sort(), period?.from ?? '', period?.to ?? '']);

/** Everything about reports. */
export class Reports {
  readonly verification: Verification;
  private readonly jobs: ReportJobs;

  constructor(
    readonly context: ReportsContext,
    private readonly secret: Buffer,
    log: Logger,
  ) {
    this.jobs = new ReportJobs(context, log);
    this.verification = new Verification(context);
  }

  /** Publishes the keys and goes on with what an earlier process left. */
  async begin(): Promise<void> {
    const { database, signing } = this.context;
    for (const key of signing.published()) {
      await database.query('insert into report_keys (kid, key) values ($1, $2::json) on conflict (kid) do nothing', [
        key.kid,
        JSON.stringify(key),
      ]);
    }
    await this.jobs.begin();
  }

  stop(): Promise<void> {
    return this.jobs.stop();
  }

  /** Something was asked for: to call when it is written. */
  wake(): void {
    this.jobs.wake();
  }

  /** Asks for a report. @throws Problem when the caller may not */
  async ask(
    request: CreateReportRequest,
    caller: Caller | undefined,
  ): Promise<(transaction: Queryable) => Promise<Report>> {
    const { database, audit, clock } = this.context;
    const { subjectId } = request;
    this.assertLogin(caller);
    const { rows } = await database.query<{ uscc: string; name: string }>(
      `select uscc, hit ->> 'name' as name from subjects join subject_details on subject_id = id where id = $1`,
      [subjectId],
    );
    const [subject] = rows;
    if (!subject) throw new Problem(404, 'not-found', { detail: '未找到该主体。' });
    if (!isEntitled(caller, subject.uscc)) {
      await audit.write([{ operation: 'createReport', subjectId, outcome: 'refused' }], caller);
      throw wrongPerson();
    }
    await audit.write([{ operation: 'createReport', subjectId, outcome: 'shown' }], caller);
    return async (transaction) => {
      const id = newId();
      const { rows: written } = await transaction.query(
        `insert into reports (id, kind, state, subject_id, subject_name, uscc, scope, request, asked_at)
         values ($1, $2, 'preparing', $3, $4, $5, $6, $7::json, $8::timestamptz)
         on conflict (subject_id) where state = 'preparing' do nothing returning id`,
        [
          id,
          request.kind,
          subjectId,
          subject.name,
          subject.uscc,
          scopeOf(request),
          JSON.stringify(request),
          clock.now().toISOString(),
        ],
      );
      if (written.length === 0)
        throw new Problem(409, 'conflict', { detail: '该主体有一份报告正在准备，请等它完成后再申请。', retryAfter: 5 });
      return { id, state: 'preparing', progress: 0, retryAfter: 1 };
    };
  }

  async get(id: string, caller: Caller | undefined): Promise<Report> {
    const row = await this.own(id, caller, 'getReport');
    // A process that died may have left it.
    if (row.state === 'preparing') this.wake();
    return ownReportOf(this.context, row);
  }

  async searchRecords(
    id: string,
    search: RecordSearch,
    who: { caller: Caller | undefined; grant: string | undefined },
  ): Promise<ReportRecordList> {
    const row =
      who.grant === undefined
        ? await this.own(id, who.caller, 'searchReportRecords')
        : await this.granted(id, who.grant);
    if (!isReady(row)) throw notReady();
    return searchEntries(this.context, this.secret, row, search);
  }

  /** A report of the caller's own that is ready, and no part of another. */
  async ownReady(id: string, caller: Caller | undefined, operation: string): Promise<ReadyRow> {
    const row = await this.own(id, caller, operation);
    if (row.parentId) throw notFound();
    if (!isReady(row)) throw notReady();
    return row;
  }

  prepareCode(row: ReadyRow, order: CodeOrder): Promise<(transaction: Queryable) => Promise<ReportCode>> {
    return prepareCode(this.context, row, order);
  }

  async revokeCode(id: string, codeId: string, caller: Caller | undefined): Promise<RevokedReportCode> {
    const row = await this.ownReady(id, caller, 'revokeReportCode');
    const revokedAt = await revokeCode(this.context, row.id, codeId);
    if (revokedAt === undefined) throw new Problem(404, 'not-found', { detail: '未找到该合规码。' });
    return { id: codeId, revokedAt };
  }

  async viewings(id: string, caller: Caller | undefined): Promise<ReportViewingList> {
    const row = await this.ownReady(id, caller, 'listReportViewings');
    return listViewings(this.context.database, row.id, this.context.clock.now());
  }

  keys(): Promise<KeyList> {
    return listKeys(this.context);
  }

  /** @throws Problem 401 */
  assertLogin(caller: Caller | undefined): void {
    if (!caller || !reaches(caller.level, LEVEL_FOR_AUTHORISED)) throw unauthenticated(LEVEL_FOR_AUTHORISED, 'legal');
  }

  private async own(id: string, caller: Caller | undefined, operation: string): Promise<ReportRow> {
    this.assertLogin(caller);
    const row = await findReport(this.context.database, id);
    if (!row) throw notFound();
    if (entitledUscc(caller) !== row.uscc) {
      await this.context.audit.write([{ operation, subjectId: row.subjectId, outcome: 'refused' }], caller);
      throw wrongPerson();
    }
    return row;
  }

  /** The report that a grant opens; it ends with the code that it came from. */
  private async granted(id: string, text: string): Promise<ReportRow> {
    const { clock, secrets, database } = this.context;
    const now = clock.now();
    const grant = readGrant(secrets, text, now.getTime());
    if (!grant || grant.reportId !== id)
      throw new Problem(403, 'forbidden', { detail: '阅览时间已过，请重新核验后再看。' });
    if (grant.codeId !== undefined) {
      const code = await codeOfId(this.context, grant.codeId);
      if (!code) throw notFound();
      assertLive(code, now);
    }
    const row = await findReport(database, id);
    if (!row) throw notFound();
    return row;
  }
}
