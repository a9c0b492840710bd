import type { Upload } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { instantSql } from '../reports/times.js';

/** How a file stands. */
export type UploadState = 'stored' | 'checking' | 'clean' | 'infected' | 'check-failed';

/** A row of the table `uploads`. */
export interface UploadRow {
  readonly id: string;
  /** Whose it is; `anonymous` for whoever knows the id. */
  readonly owner: string;
  readonly state: UploadState;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly reason: string | null;
  readonly createdAt: string;
  /** Number of the commitment or complaint that it belongs to. */
  readonly takenBy: string | null;
  /** As what: id of a material, a kind of evidence, an answer; null for a file of the form. */
  readonly takenAs: string | null;
  readonly claimedAt: string | null;
}

const COLUMNS = `id, owner, state, type, size, sha256, reason, ${instantSql('created_at')} as "createdAt", taken_by as "takenBy",
  taken_as as "takenAs", ${instantSql('claimed_at')} as "claimedAt"`;

/** The rows that a condition lets through. */
export async function findUploads(
  database: Queryable,
  rest: string,
  params: readonly unknown[] = [],
): Promise<UploadRow[]> {
  return (await database.query<UploadRow>(`select ${COLUMNS} from uploads ${rest}`, params)).rows;
}

/** Files of commitments or complaints, in the order in which they came. */
export const uploadsOf = (database: Queryable, numbers: readonly string[]): Promise<UploadRow[]> =>
  findUploads(database, 'where taken_by = any($1::text[]) order by claimed_at, created_at, id', [numbers]);

/** A file as whoever sent it is told of it. */
export const uploadOf = ({ id, state, size, type, sha256, reason }: UploadRow): Upload => ({
  id,
  state,
  size,
  type,
  sha256,
  ...(reason ? { reason } : {}),
});

/** Whether a file counts as handed in: one that is infected, or of which the check knows nothing, doesn't. */
export const isUsable = ({ state }: Pick<UploadRow, 'state'>): boolean =>
  state !== 'infected' && state !== 'check-failed';
