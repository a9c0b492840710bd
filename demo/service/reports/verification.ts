import { timingSafeEqual } from 'node:crypto';

import type { VerifiedReport, VerifyReportRequest } from '../../../src/contract/index.js';
import { normaliseCode } from '../../../src/contract/normalise.js';
import { Problem } from '../http/problem.js';
import type { Caller } from '../store/types.js';
import { assertLive, type CodeRow, findCode } from './codes.js';
import { countUsed } from './counts.js';
import { writeGrant } from './grants.js';
import { refuseMagicCode } from './magic.js';
import { findReport, findReports } from './report-rows.js';
import { isReady, reportOf } from './report-view.js';
import { statusOf } from './status.js';
import { Tries } from './tries.js';
import type { ReadyRow, ReportsContext } from './types.js';
import { insertViewing } from './viewings.js';

/** Who verifies, as far as the service knows. */
export interface Visitor {
  /** Address of the client; kept only as a number that says nothing without the secret. */
  readonly client: string;
  readonly caller: Caller | undefined;
  /** For the holder's list. */
  readonly name: string;
}

interface Opened {
  readonly row: ReadyRow;
  readonly code?: CodeRow;
}

const BLOCKED = '尝试次数过多，请稍后再试，或请对方重新出示合规码。';

/** Shows a report to somebody who has its code; see `verifyReport` of the contract. */
export class Verification {
  private readonly tries: Tries;

  constructor(private readonly context: ReportsContext) {
    this.tries = new Tries(context.database, () => context.clock.now().getTime());
  }

  async verify(request: VerifyReportRequest, visitor: Visitor): Promise<VerifiedReport> {
    const { row, code } =
      'code' in request ? await this.byCode(request.code, visitor) : await this.byNumber(request, visitor);
    const { database, clock, audit, secrets } = this.context;
    const now = clock.now();
    const reportId = row.parentId ?? row.id;
    const purpose = code?.purpose ?? undefined;
    await database.transaction(async (transaction) => {
      await insertViewing(transaction, { reportId, codeId: code?.id, at: now, viewer: visitor.name, purpose });
      await countUsed(transaction, row.header, row.request, now);
    });
    await audit.write([{ operation: 'verifyReport', subjectId: row.subjectId, outcome: 'shown' }], visitor.caller);
    const recipient = code?.recipient ?? undefined;
    return {
      report: await reportOf(this.context, row),
      status: statusOf(row, now),
      grant: writeGrant(secrets, { reportId: row.id, ...(code ? { codeId: code.id } : {}) }, now.getTime()),
      ...(purpose ? { purpose } : {}),
      ...(recipient ? { recipient } : {}),
      ...(code ? { expiresAt: code.expiresAt } : {}),
    };
  }

  private async byCode(given: string, visitor: Visitor): Promise<Opened> {
    refuseMagicCode(given);
    const attempt = await this.tries.take([this.bucket('client', visitor.client)], BLOCKED);
    const code = await findCode(this.context, given);
    if (!code) return this.refuse(visitor, attempt.left, '', '没有找到这个码，请核对后重试');
    await attempt.forgive();
    assertLive(code, this.context.clock.now());
    const row = await findReport(this.context.database, code.shownId);
    if (!row || !isReady(row)) throw new Problem(404, 'not-found', { detail: '报告已不存在。' });
    return { row, code };
  }

  private async byNumber(
    { reportNo, checkCode }: { reportNo: string; checkCode: string },
    visitor: Visitor,
  ): Promise<Opened> {
    const { database, secrets } = this.context;
    const number = normaliseCode(reportNo);
    const buckets = [this.bucket('client', visitor.client), this.bucket('report', number)];
    const attempt = await this.tries.take(buckets, BLOCKED);
    const [row] = await findReports(database, `where report_no = $1 and parent_id is null`, [number]);
    // Worked out for an unknown number too, so that it takes as long.
    const expected = Buffer.from(normaliseCode(secrets.checkCode(number)));
    const given = Buffer.from(normaliseCode(checkCode));
    const fits = given.length === expected.length && timingSafeEqual(given, expected);
    if (!row || !isReady(row) || !fits)
      return this.refuse(visitor, attempt.left, row?.subjectId ?? '', '报告编号或校验码不对，请核对后重试');
    await attempt.forgive();
    return { row };
  }

  private async refuse(visitor: Visitor, triesLeft: number, subjectId: string, words: string): Promise<never> {
    await this.context.audit.write([{ operation: 'verifyReport', subjectId, outcome: 'refused' }], visitor.caller);
    throw new Problem(404, 'not-found', { triesLeft, detail: `${words}，还可以试 ${triesLeft} 次。` });
  }

  private bucket(kind: 'client' | 'report', text: string): string {
    return this.context.secrets.hash('tries', `${kind} ${text}`);
  }
}
