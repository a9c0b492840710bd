import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, startOf } from './process-identity.js';

/** The folder's database is in use by a process that runs. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `数据目录 ${folder} 正由进程 ${pid} 使用。请先结束该进程（kill ${pid}），或用 DATA_DIR 换一个目录，或用 DATABASE_URL 连接 PostgreSQL。\n` +
        `The data folder ${folder} is in use by process ${pid}. Stop that process (kill ${pid}), or set DATA_DIR to another folder, ` +
        'or set DATABASE_URL to use a PostgreSQL server.',
    );
  }
}

interface Holder {
  readonly pid: number;
  readonly startedAt?: string;
}

/** A lock that can't be read belongs to nobody: the write is one call, so that half a file means a crash. */
function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (!isRunning(holder.pid)) return false;
  const start = startOf(holder.pid);
  return !start || !holder.startedAt || start === holder.startedAt;
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Takes the folder for this process, over from one that died if need be. PGlite itself lets two processes open a folder, and ruin it.
 * @returns gives the folder back
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'service.lock');
  const own = join(folder, `service.lock.${process.pid}.${randomBytes(4).toString('hex')}`);
  const content = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  // The lock appears whole or not at all: written aside, then linked.
  writeFileSync(own, content);
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return () => {
          if (read(file) === content) rmSync(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (found === undefined) continue;
      const holder = parseHolder(found);
      if (holder && isAlive(holder)) throw new FolderInUseError(folder, holder.pid);
      takeAway(file, found, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes a dead process's lock. Another process may have replaced it meanwhile: then that one's is put back. */
function takeAway(file: string, stale: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (read(aside) !== stale) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
