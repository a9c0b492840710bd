import type { RecordInput, SubjectInput } from '../store/types.js';
import { EXAMPLE_COUNT, exampleData } from './example-subjects.js';
import type { SeedOptions } from './options.js';
import { createRandom, seedOf } from './random.js';
import { ordinaryRecords } from './records/chapters.js';
import { contextOf } from './records/context.js';
import { ordinarySubject, standingOf } from './subjects.js';

/** All subjects: the named examples, then the ordinary ones. */
export function* generateSubjects(options: SeedOptions): Generator<SubjectInput> {
  for (const { subject } of exampleData(options.subjects, 0)) yield subject;
  const counts = countsOf(options);
  for (let index = 0; index < counts.length; index++)
    yield ordinarySubject(options.seed, index, (counts[index] ?? 0) > 0);
}

/** All records, subject by subject in the order of {@link generateSubjects}. */
export function* generateRecords(options: SeedOptions): Generator<RecordInput> {
  let left = options.records;
  for (const { records } of exampleData(options.subjects, longestChapter(options))) {
    for (const row of records()) {
      if (left-- <= 0) return;
      yield row;
    }
  }
  const counts = countsOf(options);
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    const random = createRandom(seedOf(options.seed, index, 2));
    const context = contextOf(ordinarySubject(options.seed, index, true), random, random.chance(0.05));
    yield* ordinaryRecords(context, count, standingOf(options.seed, index));
  }
}

/** 3,000 records of one chapter, fewer in a small set, so that one subject doesn't take it up. */
const longestChapter = ({ records }: SeedOptions) => Math.min(3000, Math.floor(records / 10));

/** Records per ordinary subject: some have none, most a few, a handful dozens; the sum is exactly what the examples leave. */
function countsOf(options: SeedOptions): Uint32Array {
  const ordinary = Math.max(0, options.subjects - EXAMPLE_COUNT);
  let rest = options.records;
  for (const { records } of exampleData(options.subjects, longestChapter(options))) for (const _ of records()) rest--;
  const weights = new Float64Array(ordinary);
  let sum = 0;
  for (let index = 0; index < ordinary; index++) {
    const draw = seedOf(options.seed, index, 4) / 4294967296;
    const weight = draw < 0.12 ? 0 : 1 / (1.02 - draw) ** 0.8;
    weights[index] = weight;
    sum += weight;
  }
  const counts = new Uint32Array(ordinary);
  let before = 0;
  let given = 0;
  for (let index = 0; index < ordinary; index++) {
    before += weights[index] ?? 0;
    const upTo = Math.round((before / sum) * Math.max(0, rest));
    counts[index] = upTo - given;
    given = upTo;
  }
  return counts;
}
