// Writes openapi.json from the contract's schemas; with --check only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildOpenApi } from './openapi/document.js';

const FILE = fileURLToPath(new URL('../openapi.json', import.meta.url));

const text = `${JSON.stringify(buildOpenApi(), undefined, 2)}\n`;
if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    // Not there yet: then it differs.
  }
  if (current !== text) {
    console.error('openapi.json differs from the schemas: run `npm run openapi` and commit it.');
    process.exit(1);
  }
} else {
  writeFileSync(FILE, text);
}
