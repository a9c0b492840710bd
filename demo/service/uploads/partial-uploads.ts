import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Upload as TusUpload } from '@tus/server';

import type { Upload } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { Problem } from '../http/problem.js';
import type { CheckQueueParts } from './check-queue.js';

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** How an upload stands that comes piece by piece. */
export interface PartialUpload {
  readonly size: number;
  /** Bytes that are there. */
  readonly offset: number;
  /** When it's thrown away, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Keeps a whole file; what is answered with writes down that it is there. */
type Write = (id: string, owner: string, bytes: Uint8Array) => Promise<(transaction: Queryable) => Promise<Upload>>;

/**
 * Uploads that come piece by piece: a row says whose each is and how long it will be, a file holds what is there, so that a restart loses nothing. When the
 * last byte has come the upload becomes one like any other, under the same id. Pieces of one upload go through one process.
 */
export class PartialUploads {
  /** Where the pieces go. */
  readonly store: FileStore;

  constructor(
    private readonly parts: CheckQueueParts,
    private readonly write: Write,
    private readonly lifetime: number,
  ) {
    this.store = new FileStore({
      directory: parts.files.partialFolder,
      // The rows are ours, so the store only reads them.
      configstore: {
        get: async (id) => {
          const { rows } = await this.rows('where id = $1', [id]);
          return rows[0] && new TusUpload({ id, size: rows[0].size, offset: 0 });
        },
        set: () => Promise.resolve(),
        delete: () => Promise.resolve(),
      },
    });
    // Lengths are said at the beginning, nothing is taken away or joined here.
    this.store.extensions = ['creation', 'expiration'];
  }

  /** There will be one. */
  async begin(id: string, owner: string, size: number): Promise<void> {
    await mkdir(this.parts.files.partialFolder, { recursive: true, mode: 0o700 });
    await this.parts.database.query(
      'insert into partial_uploads (id, owner, size, created_at) values ($1, $2, $3::integer, $4::timestamptz)',
      [id, owner, size, this.parts.clock.now().toISOString()],
    );
  }

  /** How one stands that the caller may go on with. */
  async find(id: string, owner: string): Promise<PartialUpload | undefined> {
    const row = await this.mine(this.parts.database, id, owner);
    if (!row) return undefined;
    const offset = await this.lengthOf(id);
    return offset === undefined ? undefined : { size: row.size, offset, expiresAt: row.createdAt + this.lifetime };
  }

  /**
   * Makes an upload of one whose last byte is there; whether it has become one. May be called again and again: what a process that died has left
   * is done anew. @throws Problem for a file of another type, which is thrown away
   */
  async finish(id: string, owner: string): Promise<boolean> {
    const { database, files } = this.parts;
    let refusal: Problem | undefined;
    const isDone = await database.transaction(async (transaction) => {
      const row = await this.mine(transaction, id, owner, 'for update');
      if (!row || (await this.lengthOf(id)) !== row.size) return false;
      try {
        const commit = await this.write(id, row.owner, await files.readPartial(id));
        await commit(transaction);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refusal = error;
      }
      await transaction.query('delete from partial_uploads where id = $1', [id]);
      return true;
    });
    if (!isDone) return false;
    await this.removeFile(id);
    if (refusal) throw refusal;
    return true;
  }

  /** Takes one back before it's whole; whether there was one. */
  async remove(id: string, owner: string): Promise<boolean> {
    if (!(await this.mine(this.parts.database, id, owner))) return false;
    await this.parts.database.query('delete from partial_uploads where id = $1', [id]);
    await this.removeFile(id);
    return true;
  }

  /** Removes what has stopped growing, and files of which no row tells. */
  async forget(): Promise<void> {
    const { database, files } = this.parts;
    await database.query('delete from partial_uploads where created_at < $1::timestamptz', [this.oldest]);
    const names = await readdir(files.partialFolder).catch(() => []);
    if (!names.length) return;
    const { rows } = await this.rows('where id = any($1::text[])', [names]);
    const known = new Set(rows.map(({ id }) => id));
    for (const name of names) if (!known.has(name)) await this.removeFile(name);
  }

  private get oldest(): string {
    return new Date(this.parts.clock.now().getTime() - this.lifetime).toISOString();
  }

  private async mine(database: Queryable, id: string, owner: string, lock = ''): Promise<Row | undefined> {
    const { rows } = await this.rows(
      `where id = $1 and owner in ('anonymous', $2) and created_at >= $3::timestamptz ${lock}`,
      [id, owner, this.oldest],
      database,
    );
    return rows[0];
  }

  private rows(rest: string, params: readonly unknown[], database: Queryable = this.parts.database) {
    return database.query<Row>(
      `select id, owner, size, (extract(epoch from created_at) * 1000)::float8 as "createdAt" from partial_uploads ${rest}`,
      params,
    );
  }

  /** Bytes of one that are there; nothing where its file is gone. */
  private async lengthOf(id: string): Promise<number | undefined> {
    return stat(join(this.parts.files.partialFolder, id)).then(
      ({ size }) => size,
      () => undefined,
    );
  }

  private async removeFile(id: string): Promise<void> {
    await rm(join(this.parts.files.partialFolder, id), { force: true });
  }
}
