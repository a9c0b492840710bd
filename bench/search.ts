import { measureSearchLatency } from './search-latency.js';

const BUDGET = { embedded: 150, postgres: 50 };
const ms = (value: number) => value.toFixed(1).padStart(8);

/** Latency of a search by class of query; embedded, and on the server that DATABASE_URL names. */
export async function printSearch(sizes: readonly number[]): Promise<void> {
  const server = process.env.DATABASE_URL;
  for (const database of server ? ['embedded', server] : ['embedded'])
    for (const subjects of sizes) {
      const { kind, load, classes, all } = await measureSearchLatency(database, subjects);
      console.log(
        `\nSearch, ${kind}, ${subjects.toLocaleString('en')} subjects (loaded in ${load.toFixed(0)} s), ms\n`,
      );
      console.log(`${'class'.padEnd(28)}     p50     p95`);
      for (const [name, { p50, p95 }] of Object.entries(classes)) console.log(`${name.padEnd(28)}${ms(p50)}${ms(p95)}`);
      console.log(`${'all'.padEnd(28)}${ms(all.p50)}${ms(all.p95)}   budget p95 at a million: ${BUDGET[kind]}`);
    }
  if (!server) console.log('\nPostgreSQL: not measured, DATABASE_URL names no server.');
}
