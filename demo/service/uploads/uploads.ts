import { createHash, randomBytes } from 'node:crypto';

import type { DeletedUpload, Upload, UploadOffer } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { invalid } from '../http/validate.js';
import { CheckQueue, type CheckQueueParts } from './check-queue.js';
import { FILE_TYPES, fileTypeOf } from './file-type.js';
import { PartialUploads } from './partial-uploads.js';
import { findUploads, uploadOf, type UploadRow } from './upload-rows.js';

/** What files are taken. */
export const UPLOAD_OFFER = {
  maxBytes: 10 * 1024 * 1024,
  accept: [...FILE_TYPES],
  // Small enough to get through proxies that pass on whole requests only, before a bad line breaks.
  resumable: { protocol: 'tus', path: '/uploads/resumable', chunkBytes: 512 * 1024 },
} satisfies UploadOffer;

/** How long a file that belongs to nothing is kept, in milliseconds. */
const KEPT = 24 * 3_600_000;
/** How often what is over is removed, in milliseconds. */
const TIDYING = 3_600_000;

/** An id that nobody guesses. */
export const newUploadId = (): string => randomBytes(24).toString('base64url');

/** A file that a commitment or a complaint takes. */
export interface Claim {
  readonly id: string;
  /** What it is taken as; absent for a file of the form. */
  readonly as?: string;
}

/**
 * Files that visitors sent. One sent with a login is of use to that login alone; without one, to whoever knows its id, which nobody can guess. The
 * bytes are on disk, so processes that share a database share the data folder too.
 */
export class Uploads {
  /** Those that come piece by piece, as long as they do. */
  readonly partial: PartialUploads;
  private readonly queue: CheckQueue;
  private tidying: NodeJS.Timeout | undefined;

  constructor(private readonly parts: CheckQueueParts) {
    this.queue = new CheckQueue(parts);
    this.partial = new PartialUploads(parts, (id, owner, bytes) => this.write(id, owner, bytes), KEPT);
  }

  /** Goes on with what an earlier process left. */
  async begin(): Promise<void> {
    await this.forget();
    await this.removeOrphans();
    await this.queue.begin();
    this.tidying = setInterval(() => void this.forget().catch(() => undefined), TIDYING);
    this.tidying.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.tidying);
    await this.queue.stop();
    await this.parts.files.close();
  }

  /** There may be a file to check: to call when one is written. */
  wake(): void {
    this.queue.wake();
  }

  /** Keeps a file; what is answered with writes down that it is there. @throws Problem for a file of another type */
  prepare(owner: string, bytes: Uint8Array): Promise<(transaction: Queryable) => Promise<Upload>> {
    return this.write(newUploadId(), owner, bytes);
  }

  private async write(
    id: string,
    owner: string,
    bytes: Uint8Array,
  ): Promise<(transaction: Queryable) => Promise<Upload>> {
    const type = fileTypeOf(bytes);
    if (!type)
      throw invalid([
        fault(
          '/file',
          'file-type',
          '只接受 PDF、PNG、JPEG 文件，以文件内容为准，改扩展名不起作用。请另存为其中一种后重新上传。',
        ),
      ]);
    const { files, clock } = this.parts;
    await files.write(id, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return async (transaction) => {
      await transaction.query(
        `insert into uploads (id, owner, state, type, size, sha256, created_at)
         values ($1, $2, 'stored', $3, $4::integer, $5, $6::timestamptz)`,
        [id, owner, type, bytes.length, sha256, clock.now().toISOString()],
      );
      return { id, state: 'stored', size: bytes.length, type, sha256 };
    };
  }

  async get(id: string, owner: string): Promise<Upload> {
    const find = async () => (await this.find([id], owner)).get(id);
    // Its last byte may have come just before the process died.
    const row = (await find()) ?? ((await this.partial.finish(id, owner)) ? await find() : undefined);
    if (!row) throw new Problem(404, 'not-found', { detail: '没有这个文件，可能已过保存期限。请重新上传。' });
    // A process that died may have left it.
    if (row.state === 'stored' || row.state === 'checking') this.wake();
    return uploadOf(row);
  }

  /** Takes a file back. Of one that isn't there it says so, so that the call may be repeated. @throws Problem for one that belongs to something */
  async remove(id: string, owner: string): Promise<DeletedUpload> {
    const { database, files } = this.parts;
    if (!(await this.find([id], owner)).has(id)) return { id, deleted: await this.partial.remove(id, owner) };
    const { rows } = await database.query('delete from uploads where id = $1 and taken_by is null returning id', [id]);
    if (rows.length === 0)
      throw new Problem(409, 'conflict', { detail: '这个文件已经提交，不能删除。如需替换，请补交新的文件。' });
    await files.remove(id);
    return { id, deleted: true };
  }

  /** Those of the files that are there and that the caller may use. */
  async find(ids: readonly string[], owner: string): Promise<ReadonlyMap<string, UploadRow>> {
    const since = new Date(this.parts.clock.now().getTime() - KEPT).toISOString();
    const rows = await findUploads(
      this.parts.database,
      `where id = any($1::text[]) and owner in ('anonymous', $2) and (taken_by is not null or created_at >= $3::timestamptz)`,
      [ids, owner, since],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The bytes of a file. */
  read(id: string): Promise<Buffer> {
    return this.parts.files.read(id);
  }

  /** Gives files to a commitment or a complaint, each to one only. @throws Problem when one was taken or is over in the meantime */
  async claim(transaction: Queryable, number: string, claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    const { rows } = await transaction.query(
      `update uploads set taken_by = $1, taken_as = claim."as", claimed_at = $3::timestamptz
       from json_to_recordset($2::json) as claim(id text, "as" text)
       where uploads.id = claim.id and taken_by is null and state not in ('infected', 'check-failed')
       returning 1`,
      [number, JSON.stringify(claims), this.parts.clock.now().toISOString()],
    );
    if (rows.length < claims.length)
      throw new Problem(409, 'conflict', { detail: '有文件在提交过程中失效，请重新上传后再提交。' });
  }

  /** Removes what nobody took for a day. */
  async forget(): Promise<void> {
    const { database, files, clock } = this.parts;
    const { rows } = await database.query<{ id: string }>(
      'delete from uploads where taken_by is null and created_at < $1::timestamptz returning id',
      [new Date(clock.now().getTime() - KEPT).toISOString()],
    );
    for (const { id } of rows) await files.remove(id);
    await this.partial.forget();
  }

  /** Removes files of which no row tells: their process died in between. */
  private async removeOrphans(): Promise<void> {
    const { database, files, clock } = this.parts;
    const ids = await files.olderThan(clock.now().getTime() - KEPT);
    if (ids.length === 0) return;
    const { rows } = await database.query<{ id: string }>('select id from uploads where id = any($1::text[])', [ids]);
    const known = new Set(rows.map(({ id }) => id));
    for (const id of ids) if (!known.has(id)) await files.removeOrphan(id);
  }
}
