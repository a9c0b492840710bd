import type { Database } from './database.js';
import { openEmbedded } from './embedded/embedded.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';

/** Which database; without a URL the embedded one, and without a folder that one in memory. */
export interface DatabaseChoice {
  /** `postgres://user:password@host:port/database` */
  readonly url?: string;
  readonly folder?: string;
  /** Hears of lost idle connections. */
  readonly onIdleError?: (error: Error) => void;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(choice: DatabaseChoice = {}): Promise<Database> {
  const database = choice.url ? await openPostgres(choice.url, choice.onIdleError) : await openEmbedded(choice.folder);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
