import { timingSafeEqual } from 'node:crypto';

import { normaliseCode } from '../../../src/contract/index.js';
import type { Database } from '../db/database.js';
import type { Clock } from '../http/environment.js';
import { fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { invalid } from '../http/validate.js';
import type { Secrets } from '../reports/numbers.js';
import { Tries } from '../reports/tries.js';
import type { Audit } from '../store/audit.js';
import { ANONYMOUS, type Visitor } from './visitor.js';

/** What opening stands on. */
export interface OpeningContext {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** What somebody opens a commitment or a complaint with. */
export interface Key {
  readonly number: string;
  readonly queryCode?: string | undefined;
}

/** What is opened. */
export interface Openable {
  readonly number: string;
  readonly owner: string;
  readonly queryHash: string;
}

/** What tells one kind from the other. */
export interface OpeningKind<Row extends Openable> {
  /** Keeps the tries for its numbers apart from others. */
  readonly name: string;
  /** What was done, 作出承诺, and what the number is called, 承诺编码. */
  readonly words: { readonly made: string; readonly number: string };
  find(database: Database, number: string): Promise<Row | undefined>;
}

/** How a query code is kept. */
export const queryHash = ({ secrets }: Pick<OpeningContext, 'secrets'>, number: string, queryCode: string): string =>
  secrets.hash('query-code', `${number}\n${normaliseCode(queryCode)}`);

/** Opens something to the login that made it, and to whoever has its query code; wrong codes are counted by client and by number. */
export class Opening<Row extends Openable> {
  private readonly tries: Tries;

  constructor(
    private readonly context: OpeningContext,
    private readonly kind: OpeningKind<Row>,
  ) {
    this.tries = new Tries(context.database, () => context.clock.now().getTime());
  }

  /** @throws Problem, the same whether there is no such number or the code is wrong */
  async open(operation: string, { number, queryCode }: Key, visitor: Visitor): Promise<Row> {
    const { database, audit } = this.context;
    const { made } = this.kind.words;
    if (queryCode === undefined && visitor.who === ANONYMOUS)
      throw invalid([fault('/queryCode', 'required', `请填写查询码，或用${made}时的账号登录后再查。`)]);
    const row = await this.kind.find(database, number);
    const isOwn = row !== undefined && row.owner !== ANONYMOUS && row.owner === visitor.who;
    if (!isOwn) await this.tryCode(operation, { number, queryCode, row }, visitor);
    await audit.write([{ operation, subjectId: number, outcome: 'shown' }], visitor.caller);
    return row as Row;
  }

  private async tryCode(
    operation: string,
    { number, queryCode, row }: Key & { row: Row | undefined },
    visitor: Visitor,
  ): Promise<void> {
    const { secrets, audit } = this.context;
    const { name, words } = this.kind;
    const buckets = [`client ${visitor.client}`, `${name} ${number}`].map((text) => secrets.hash('tries', text));
    const attempt = await this.tries.take(
      buckets,
      `尝试次数过多，请稍后再试。用${words.made}时的账号登录后查询，不受此限。`,
    );
    // Worked out for an unknown number too, so that it takes as long.
    const given = Buffer.from(queryHash(this.context, number, queryCode ?? ''));
    const expected = Buffer.from(row?.queryHash ?? queryHash(this.context, number, 'nobody'));
    if (row && queryCode !== undefined && timingSafeEqual(given, expected)) return attempt.forgive();
    await audit.write([{ operation, subjectId: row?.number ?? '', outcome: 'refused' }], visitor.caller);
    const { left } = attempt;
    throw new Problem(404, 'not-found', {
      triesLeft: left,
      detail: `${words.number}或查询码不对，请核对后重试，还可以试 ${left} 次。`,
    });
  }
}
