import type { Period, ReportCode } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { purposeLabel } from './offer.js';
import { newId, newShortCode, newToken } from './numbers.js';
import { isPart, partFaults, type PreparedPart, preparePart, writePart } from './part.js';
import { instantSql } from './times.js';
import type { ReadyRow, ReportsContext } from './types.js';
import { normaliseCode } from '../../../src/contract/normalise.js';

/** A checked order of a code. */
export interface CodeOrder {
  readonly domains?: readonly string[] | undefined;
  readonly period?: Period | undefined;
  readonly purpose?: string | undefined;
  readonly recipient?: string | undefined;
  /** Seconds. */
  readonly lifetime: number;
}

/** A row of the table `report_codes`. */
export interface CodeRow {
  readonly id: string;
  readonly reportId: string;
  /** The report that it shows: the same, or a part of it. */
  readonly shownId: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly purpose: string | null;
  readonly recipient: string | null;
}

const COLUMNS = `id, report_id as "reportId", shown_id as "shownId", ${instantSql('expires_at')} as "expiresAt",
  ${instantSql('revoked_at')} as "revokedAt", purpose, recipient`;

/** What must be right about an order besides its form. */
export const orderFaults = (row: ReadyRow, { domains, period }: CodeOrder) =>
  partFaults(row.header, { ...(domains ? { domains } : {}), ...(period ? { period } : {}) });

/** Makes a code; what takes time happens before the transaction that writes it. */
export async function prepareCode(
  context: ReportsContext,
  row: ReadyRow,
  order: CodeOrder,
): Promise<(transaction: Queryable) => Promise<ReportCode>> {
  const { domains, period, lifetime, recipient } = order;
  const purpose = order.purpose && purposeLabel(order.purpose);
  const wanted = { ...(domains ? { domains } : {}), ...(period ? { period } : {}) };
  const part: PreparedPart | undefined = isPart(row.header, wanted)
    ? await preparePart(context, row, wanted, { purpose, recipient })
    : undefined;
  const { secrets, clock, verifyUrl } = context;
  const token = newToken();
  const shortCode = newShortCode();
  return async (transaction) => {
    if (part) await writePart(transaction, row, part);
    const id = newId();
    const issuedAt = clock.now();
    const expiresAt = new Date(issuedAt.getTime() + lifetime * 1000);
    await transaction.query(
      `insert into report_codes (id, report_id, shown_id, token_hash, short_hash, issued_at, expires_at, purpose, recipient)
       values ($1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8, $9)`,
      [
        id,
        row.id,
        part?.id ?? row.id,
        secrets.hash('token', token),
        secrets.hash('short-code', normaliseCode(shortCode)),
        issuedAt.toISOString(),
        expiresAt.toISOString(),
        purpose ?? null,
        recipient ?? null,
      ],
    );
    return {
      id,
      payload: `${verifyUrl}#credit-code=${token}`,
      shortCode,
      issuedAt: issuedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      ...(domains ? { domains: [...domains] } : {}),
      ...(period ? { period } : {}),
      ...(purpose ? { purpose } : {}),
      ...(recipient ? { recipient } : {}),
    };
  };
}

/** The code that somebody scanned or typed; one that was scanned whole is an address with the code in its fragment. */
export async function findCode({ database, secrets }: ReportsContext, given: string): Promise<CodeRow | undefined> {
  const token = /[#&]credit-code=([\w-]+)/.exec(given)?.[1] ?? given;
  const { rows } = await database.query<CodeRow>(
    `select ${COLUMNS} from report_codes where token_hash = $1 or short_hash = $2`,
    [secrets.hash('token', token), secrets.hash('short-code', normaliseCode(given))],
  );
  return rows[0];
}

/** A code by its id. */
export async function codeOfId({ database }: ReportsContext, id: string): Promise<CodeRow | undefined> {
  return (await database.query<CodeRow>(`select ${COLUMNS} from report_codes where id = $1`, [id])).rows[0];
}

/** @throws Problem when the code shows nothing any more */
export function assertLive({ expiresAt, revokedAt }: CodeRow, now: Date): void {
  if (revokedAt) throw new Problem(410, 'code-revoked', { detail: '此合规码已被出示人撤销，不能再查看。' });
  if (Date.parse(expiresAt) <= now.getTime())
    throw new Problem(410, 'code-expired', { detail: '此合规码已超过有效时间，请出示人重新生成。' });
}

/** Ends a code, and with it the part that only it showed. Answers with when it ended; undefined when the report has no such code. */
export async function revokeCode(
  { database, clock }: ReportsContext,
  reportId: string,
  codeId: string,
): Promise<string | undefined> {
  return database.transaction(async (transaction) => {
    const at = clock.now().toISOString();
    const { rows } = await transaction.query<{ at: string; shownId: string }>(
      `update report_codes set revoked_at = coalesce(revoked_at, $3::timestamptz) where id = $2 and report_id = $1
       returning ${instantSql('revoked_at')} as at, shown_id as "shownId"`,
      [reportId, codeId, at],
    );
    const [code] = rows;
    if (code && code.shownId !== reportId) {
      await transaction.query(
        `update reports set status = 'revoked', status_since = $2::timestamptz, status_reason = '出示人已撤销合规码'
         where id = $1 and status in ('valid', 'suspended')`,
        [code.shownId, at],
      );
    }
    return code?.at;
  });
}
