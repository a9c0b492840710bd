/** What a set of demonstration data is made from; the same options always make the same data. */
export interface SeedOptions {
  /** How many subjects, the named examples included. */
  readonly subjects: number;
  /** How many records, those of the named examples included. */
  readonly records: number;
  readonly seed: number;
}

/** The size that the service seeds unless told otherwise. */
export const DEFAULT_SEED: SeedOptions = { subjects: 20_000, records: 200_000, seed: 20_261_101 };

/** The dataset in which every source answers. */
export const DEMO = 'demo';
/** The dataset in which some sources are down and some not connected. */
export const DEMO_PARTIAL = 'demo-partial';
