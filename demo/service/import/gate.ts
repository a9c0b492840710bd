import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRunning } from '../db/embedded/process-identity.js';

const FILE = 'import-access.json';

/** How a process of the same user reaches the service that holds the database. */
export interface ImportAccess {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
}

/**
 * Lets in whoever can read a file in the data folder that only the owner can read. A token is good for one import; the next one stands in
 * the file at once.
 */
export class ImportGate {
  private token = '';
  private port: number | undefined;

  constructor(private readonly folder: string) {}

  /** To call when the service listens. */
  open(port: number): void {
    this.port = port;
    this.renew();
  }

  /** Whether the token is the one in the file; used up by asking. */
  take(token: string): boolean {
    if (this.port === undefined) return false;
    const given = Buffer.from(token);
    const known = Buffer.from(this.token);
    const fits = given.length === known.length && timingSafeEqual(given, known);
    if (fits) this.renew();
    return fits;
  }

  /** To call when the service stops. */
  close(): void {
    this.port = undefined;
    rmSync(join(this.folder, FILE), { force: true });
  }

  private renew(): void {
    this.token = randomBytes(32).toString('hex');
    const access: ImportAccess = { port: this.port as number, token: this.token, pid: process.pid };
    // Aside first: a file that is there keeps its mode when it is written over, and half a file helps nobody.
    const aside = join(this.folder, `${FILE}.${process.pid}`);
    rmSync(aside, { force: true });
    writeFileSync(aside, JSON.stringify(access), { mode: 0o600 });
    renameSync(aside, join(this.folder, FILE));
  }
}

/** How to reach the service that runs on this data folder; `undefined` when none does. */
export function readAccess(folder: string): ImportAccess | undefined {
  try {
    const access = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as ImportAccess;
    return isRunning(access.pid) ? access : undefined;
  } catch {
    return undefined;
  }
}
