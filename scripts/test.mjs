// The whole chain of checks, in order, up to the first failure. `npm test -- lint node` runs only the steps named.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = (...args) => ['npm', ['run', '--silent', ...args]];
const tool = (name, ...args) => ['node', [`node_modules/${name}`, ...args]];
const tsx = (...args) => tool('tsx/dist/cli.mjs', ...args);

const steps = {
  lint: [npm('lint')],
  lockfile: [['node', ['scripts/check-lockfile.mjs']]],
  openapi: [
    tsx('scripts/openapi.ts', '--check'),
    tool('@redocly/cli/bin/cli.js', 'lint', '--extends=recommended', 'openapi.json'),
  ],
  docs: [tsx('scripts/docs.ts', '--check')],
  node: [['node', ['scripts/test-node.mjs']]],
  build: [npm('build')],
  dist: [tsx('scripts/build/check-dist.ts')],
  pages: [npm('test:pages')],
  paper: [npm('test:paper')],
  browser: [tool('@web/test-runner/dist/bin.js')],
  stories: [['node', ['scripts/stories-check.mjs']]],
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const started = performance.now();
for (const [name, commands] of Object.entries(steps)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name}`);
  const since = performance.now();
  for (const [command, args] of commands) {
    // npm is a .cmd file on Windows, which only a shell runs; none of the arguments comes from outside.
    const shell = process.platform === 'win32' && command === 'npm';
    const { status, error } = spawnSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    if (status !== 0) {
      console.error(
        `── ${name} failed after ${seconds(since)}: ${[command, ...args].join(' ')}${error ? ` (${error.message})` : ''}`,
      );
      process.exit(status || 1);
    }
  }
  console.log(`── ${name}: ${seconds(since)}`);
}
console.log(`\nAll checks passed in ${seconds(started)}.`);
