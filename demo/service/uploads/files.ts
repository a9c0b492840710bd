import { mkdtempSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^[\w-]{20,60}$/;

/** The bytes of uploads in a folder, each under its upload's id: no word of the visitor's reaches the disk. */
export class UploadFiles {
  /** Where uploads grow that come piece by piece. */
  readonly partialFolder: string;
  private readonly folder: string;
  private readonly temporary: string | undefined;

  /** @param dataFolder where the service keeps everything; without one the files last as long as the process */
  constructor(dataFolder: string | undefined) {
    const base = dataFolder ?? mkdtempSync(join(tmpdir(), 'credit-uploads-'));
    this.temporary = dataFolder === undefined ? base : undefined;
    this.folder = join(base, 'uploads');
    this.partialFolder = join(base, 'uploads-partial');
  }

  /** On disk when it resolves: what a row says is there must be there after a crash too. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = this.pathOf(id);
    const handle = await open(`${file}.part`, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.part`, file);
  }

  read(id: string): Promise<Buffer> {
    return readFile(this.pathOf(id));
  }

  /** What has come of an upload that comes piece by piece. */
  readPartial(id: string): Promise<Buffer> {
    return readFile(join(this.partialFolder, id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Names of files that were last written before a time, `.part` of writes that broke off included. */
  async olderThan(time: number): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const old: string[] = [];
    for (const name of names) {
      const { mtimeMs } = await stat(join(this.folder, name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < time) old.push(name.replace(/\.part$/, ''));
    }
    return old;
  }

  /** Removes what is left of a write that broke off. */
  async removeOrphan(id: string): Promise<void> {
    await this.remove(id);
    await rm(`${this.pathOf(id)}.part`, { force: true });
  }

  async close(): Promise<void> {
    if (this.temporary) await rm(this.temporary, { recursive: true, force: true });
  }

  private pathOf(id: string): string {
    // Ids are of our own making; this keeps it so should one ever come from elsewhere.
    if (!NAME.test(id)) throw new Error('Not an id of an upload');
    return join(this.folder, id);
  }
}
