import type { Store } from '../store/types.js';
import { EXAMPLES } from './examples.js';
import { generateRecords, generateSubjects } from './generate.js';
import { DEFAULT_SEED, type SeedOptions } from './options.js';
import { demoDomainSources, demoSources } from './sources.js';

const BATCH = 1000;

/** What {@link seed} may be told. */
export interface SeedSettings extends Partial<SeedOptions> {
  /** Told how much is done, 0 to 1. */
  onProgress?(done: number): void;
  /** Stops between two batches; the store then isn't marked as seeded. */
  signal?: AbortSignal;
}

/** Fills an empty store with the demonstration's data and marks it as seeded. */
export async function seed(store: Store, settings: SeedSettings = {}): Promise<void> {
  const { onProgress, signal, ...given } = settings;
  const options = { ...DEFAULT_SEED, ...given };
  const all = options.subjects + options.records;
  let written = 0;
  // The next batch is made while the database, which works in a thread of its own, takes the last one.
  const inBatches = async <T>(rows: Iterable<T>, insert: (batch: T[]) => Promise<unknown>) => {
    let batch: T[] = [];
    let underWay: Promise<unknown> = Promise.resolve();
    const flush = async () => {
      await underWay;
      signal?.throwIfAborted();
      const full = batch;
      batch = [];
      underWay = insert(full).then(() => {
        written += full.length;
        onProgress?.(Math.min(1, written / all));
      });
      // Whoever awaits it next hears of a failure; until then it isn't unhandled.
      underWay.catch(() => undefined);
    };
    for (const row of rows) {
      batch.push(row);
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    await underWay;
  };
  await store.load(async (writer) => {
    await writer.setChapterSources(demoSources());
    await writer.setDomainSources(demoDomainSources());
    await inBatches(generateSubjects(options), (batch) => writer.insertSubjects(batch));
    await inBatches(generateRecords(options), (batch) => writer.insertRecords(batch));
  });
  await store.markSeeded();
  onProgress?.(1);
}

/** Adds what demonstration data that an earlier version made lack. */
export async function completeDemo(store: Store): Promise<void> {
  const sources = await store.describeSources(EXAMPLES.enterprise.id);
  if (sources && sources.domains.length === 0) await store.setDomainSources(demoDomainSources());
}
