import { timingSafeEqual } from 'node:crypto';

import { normaliseCode } from '../../../src/contract/index.js';
import { fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { invalid } from '../http/validate.js';
import { Tries } from '../reports/tries.js';
import { findCommitment } from './rows.js';
import type { CommitmentRow, CommitmentsContext, Visitor } from './types.js';

/** What somebody opens a commitment with. */
export interface Key {
  readonly number: string;
  readonly queryCode?: string | undefined;
}

const BLOCKED = '尝试次数过多，请稍后再试。用作出承诺时的账号登录后查询，不受此限。';
const ANONYMOUS = 'anonymous';

/** How a query code is kept. */
export const queryHash = (
  { secrets }: Pick<CommitmentsContext, 'secrets'>,
  number: string,
  queryCode: string,
): string => secrets.hash('query-code', `${number}\n${normaliseCode(queryCode)}`);

/** Opens commitments to the login that made them, and to whoever has the query code; wrong codes are counted by client and by number. */
export class Opening {
  private readonly tries: Tries;

  constructor(private readonly context: CommitmentsContext) {
    this.tries = new Tries(context.database, () => context.clock.now().getTime());
  }

  /** @throws Problem, the same whether there is no such commitment or the code is wrong */
  async open(operation: string, { number, queryCode }: Key, visitor: Visitor): Promise<CommitmentRow> {
    const { database, audit } = this.context;
    if (queryCode === undefined && visitor.who === ANONYMOUS)
      throw invalid([fault('/queryCode', 'required', '请填写查询码，或用作出承诺时的账号登录后再查。')]);
    const row = await findCommitment(database, number);
    const isOwn = row !== undefined && row.owner !== ANONYMOUS && row.owner === visitor.who;
    if (!isOwn) await this.tryCode(operation, { number, queryCode, row }, visitor);
    await audit.write([{ operation, subjectId: number, outcome: 'shown' }], visitor.caller);
    return row as CommitmentRow;
  }

  private async tryCode(
    operation: string,
    { number, queryCode, row }: Key & { row: CommitmentRow | undefined },
    visitor: Visitor,
  ): Promise<void> {
    const { secrets, audit } = this.context;
    const buckets = [`client ${visitor.client}`, `commitment ${number}`].map((text) => secrets.hash('tries', text));
    const attempt = await this.tries.take(buckets, BLOCKED);
    // Worked out for an unknown number too, so that it takes as long.
    const given = Buffer.from(queryHash(this.context, number, queryCode ?? ''));
    const expected = Buffer.from(row?.queryHash ?? queryHash(this.context, number, 'nobody'));
    if (row && queryCode !== undefined && timingSafeEqual(given, expected)) return attempt.forgive();
    await audit.write([{ operation, subjectId: row?.number ?? '', outcome: 'refused' }], visitor.caller);
    const { left } = attempt;
    throw new Problem(404, 'not-found', {
      triesLeft: left,
      detail: `承诺编码或查询码不对，请核对后重试，还可以试 ${left} 次。`,
    });
  }
}
