import { createHash, createHmac, randomBytes } from 'node:crypto';

import { canonicalJson, type FoundSubmission } from '../../../src/contract/index.js';
import type { Database, Queryable } from '../db/database.js';
import { Problem, type ProblemDetails, type ProblemStatus } from '../http/problem.js';
import { seal, unseal } from './seal.js';

/** How long a result is kept, in milliseconds. */
const KEPT = 24 * 3_600_000;
/** A submission that has been under way for longer broke off with its process: nothing of it was written. */
const LEASE = 60_000;
/** Seconds until it is worth asking again for one that is under way. */
const RETRY_AFTER = 1;

/** One submission: who sends what. */
export interface Submission {
  /** The Idempotency-Key; without one nothing is remembered. */
  readonly key: string | undefined;
  /** Whose it is; nobody else ever hears of it. */
  readonly who: string;
  readonly operation: string;
  /** All that makes it this submission and no other: what the path names, and the body. */
  readonly content: unknown;
}

/** Writes what the submission does; the answer is remembered in the same transaction. */
export type Commit<Answer> = (transaction: Queryable) => Promise<Answer>;

interface Row {
  readonly operation: string;
  readonly bodyHash: string;
  readonly state: 'processing' | 'done' | 'refused' | 'void';
  readonly answer: string | null;
}

interface Refused {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly details: ProblemDetails;
}

const conflict = (detail: string, retryAfter?: number): Problem =>
  new Problem(409, 'conflict', { detail, ...(retryAfter === undefined ? {} : { retryAfter }) });

const UNDER_WAY = () => conflict('同一提交正在处理，请稍后再查。', RETRY_AFTER);
const SPENT = () => conflict('这次提交已作废，请重新提交。');

/** A refusal for good: sent again, the same submission would be refused again. */
const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem && [400, 403, 404].includes(error.status);

/**
 * Lets every submission with an Idempotency-Key happen once, whatever is sent twice, gets lost or breaks off. The effect and the memory of it
 * are one transaction: after a crash there are both or neither.
 */
export class Submissions {
  constructor(
    private readonly database: Database,
    private readonly secret: Buffer,
    private readonly now: () => Date,
  ) {}

  /** To call at the start: with a database of its own the process is the only one, so that what was under way broke off with the one before. */
  async resume(): Promise<void> {
    if (this.database.kind === 'embedded')
      await this.database.query(`update submissions set lease_until = created_at where state = 'processing'`);
  }

  /**
   * Runs a submission, or gives the answer that it had.
   * @param prepare does what takes time and changes nothing; what it answers with is the change
   * @throws Problem 409 when it is under way, voided, or the key belongs to another submission
   */
  async run<Answer>(submission: Submission, prepare: () => Promise<Commit<Answer>>): Promise<Answer> {
    if (submission.key === undefined) return this.database.transaction(await prepare());
    const key = submission.key;
    const place = [submission.who, this.hashOf(key)] as const;
    const attempt = randomBytes(12).toString('base64url');
    const row = await this.begin(place, attempt, submission);
    if (row) return this.remembered<Answer>(row, key);
    try {
      const commit = await prepare();
      return await this.database.transaction(async (transaction) => {
        const answer = await commit(transaction);
        const { rows } = await transaction.query(
          `update submissions set state = 'done', answer = $4
           where who = $1 and key_hash = $2 and attempt = $3 and state = 'processing' returning 1`,
          [...place, attempt, seal(this.secret, key, answer)],
        );
        // Somebody asked after it for so long that it was given up: then it must not happen any more.
        if (rows.length === 0) throw SPENT();
        return answer;
      });
    } catch (error) {
      await this.end(place, attempt, key, error);
      throw error;
    }
  }

  /** What became of a submission; see `findSubmission` of the contract. */
  async find(who: string, key: string): Promise<FoundSubmission> {
    const place = [who, this.hashOf(key)] as const;
    const now = this.now();
    await this.forget(now);
    // Voids a key that never came, and one whose submission broke off.
    await this.database.query(
      `insert into submissions (who, key_hash, operation, body_hash, state, attempt, lease_until, created_at)
       values ($1, $2, '', '', 'void', '', $3::timestamptz, $3::timestamptz)
       on conflict (who, key_hash) do update set state = 'void', attempt = ''
         where submissions.state = 'processing' and submissions.lease_until < $3::timestamptz`,
      [...place, now.toISOString()],
    );
    const row = await this.read(place);
    switch (row?.state) {
      case 'done':
        return { state: 'done', result: unseal(this.secret, key, row.answer ?? '') };
      case 'refused': {
        const { status, code, details } = unseal<Refused>(this.secret, key, row.answer ?? '');
        const { allow: _, errors, ...rest } = details;
        return { state: 'refused', problem: { status, code, ...rest, ...(errors ? { errors: [...errors] } : {}) } };
      }
      case 'processing':
        return { state: 'processing', retryAfter: RETRY_AFTER };
      default:
        return { state: 'unknown' };
    }
  }

  /** Takes the key for this attempt; answers with what stands there already. */
  private async begin(
    place: readonly [string, string],
    attempt: string,
    { operation, content }: Submission,
  ): Promise<Row | undefined> {
    const now = this.now();
    await this.forget(now);
    const bodyHash = createHash('sha256').update(canonicalJson(content)).digest('base64url');
    const lease = new Date(now.getTime() + LEASE).toISOString();
    const { rows } = await this.database.query(
      `insert into submissions (who, key_hash, operation, body_hash, state, attempt, lease_until, created_at)
       values ($1, $2, $3, $4, 'processing', $5, $6::timestamptz, $7::timestamptz)
       on conflict (who, key_hash) do update set attempt = excluded.attempt, lease_until = excluded.lease_until
         where submissions.state = 'processing' and submissions.lease_until < $7::timestamptz
           and submissions.operation = excluded.operation and submissions.body_hash = excluded.body_hash
       returning 1`,
      [...place, operation, bodyHash, attempt, lease, now.toISOString()],
    );
    if (rows.length > 0) return undefined;
    const row = await this.read(place);
    // Let go of in between.
    if (!row) throw UNDER_WAY();
    if (row.state === 'void') throw SPENT();
    if (row.operation !== operation || row.bodyHash !== bodyHash)
      throw conflict('此提交标识已用于另一次提交，请更换后重新提交。');
    return row;
  }

  private remembered<Answer>({ state, answer }: Row, key: string): Answer {
    if (state === 'done') return unseal<Answer>(this.secret, key, answer ?? '');
    if (state !== 'refused') throw UNDER_WAY();
    const { status, code, details } = unseal<Refused>(this.secret, key, answer ?? '');
    throw new Problem(status, code, details);
  }

  /** A refusal is remembered; anything else leaves the key as if it had never come, so that it may be tried again. */
  private async end(place: readonly [string, string], attempt: string, key: string, error: unknown): Promise<void> {
    const mine = `who = $1 and key_hash = $2 and attempt = $3 and state = 'processing'`;
    if (isFinal(error)) {
      const { status, code, details } = error;
      await this.database.query(`update submissions set state = 'refused', answer = $4 where ${mine}`, [
        ...place,
        attempt,
        seal(this.secret, key, { status, code, details } satisfies Refused),
      ]);
    } else {
      // Whatever stands in the way now stands in the way of this too; the lease ends it then.
      await this.database.query(`delete from submissions where ${mine}`, [...place, attempt]).catch(() => undefined);
    }
  }

  private async read(place: readonly [string, string]): Promise<Row | undefined> {
    const { rows } = await this.database.query<Row>(
      `select operation, body_hash as "bodyHash", state, answer from submissions where who = $1 and key_hash = $2`,
      [...place],
    );
    return rows[0];
  }

  private async forget(now: Date): Promise<void> {
    await this.database.query('delete from submissions where created_at < $1::timestamptz', [
      new Date(now.getTime() - KEPT).toISOString(),
    ]);
  }

  private hashOf(key: string): string {
    return createHmac('sha256', this.secret).update(`submission\n${key}`).digest('base64url');
  }
}
