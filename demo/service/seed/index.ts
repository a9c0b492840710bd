export { type Example, type ExampleKey, EXAMPLES } from './examples.js';
export { generateRecords, generateSubjects } from './generate.js';
export { DEFAULT_SEED, DEMO, DEMO_PARTIAL, type SeedOptions } from './options.js';
export { completeDemo, seed, type SeedSettings } from './seed.js';
export { demoDomainSources, demoSources, DOWN_DOMAIN } from './sources.js';
