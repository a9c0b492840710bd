// Runs the tests that need no browser. Arguments are parts of paths (`npm run test:node -- contract money`) or flags of node.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith('-'));
const parts = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replaceAll('\\', '/'));

// Node 20 knows no globs in `node --test`, hence the explicit list.
const files = readdirSync(join(root, 'test/node'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part.replace(/^\.\//, ''))))
  .sort();

if (files.length === 0) {
  console.error(`No test file under test/node matches: ${parts.join(', ') || '**/*.test.ts'}`);
  process.exit(1);
}

const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...flags, ...files],
  { cwd: root, stdio: 'inherit' },
);
process.exit(run.status ?? 1);
