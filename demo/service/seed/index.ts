export { type Example, type ExampleKey, EXAMPLES } from './examples.js';
export { generateRecords, generateSubjects } from './generate.js';
export { DEFAULT_SEED, DEMO, DEMO_PARTIAL, type SeedOptions } from './options.js';
export { seed, type SeedSettings } from './seed.js';
export { demoSources } from './sources.js';
