// Verifies what is shipped, after a build: each check names what it found, and all of them run before the verdict.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { cssFaults } from '../lint/css-floor.mjs';
import { integrity } from './cdn.js';
import { scriptFaults } from './script-floor.js';
import { partHashes, references } from './part-names.js';
import { dist, filesBelow, readManifest, root, tags } from './project.js';

const faults: string[] = [];
const report = (place: string, fault: string) => faults.push(`${place}: ${fault}`);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

const files = filesBelow(dist);
const manifest = readManifest();

function checkScripts(): void {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const kind = !file.startsWith('cdn/') ? 'package' : file.endsWith('.classic.js') ? 'classic' : 'module';
    for (const fault of scriptFaults(read(file), kind)) report(file, fault);
  }
  for (const file of files.filter((name) => name.endsWith('.css')))
    for (const fault of cssFaults(read(file))) report(file, fault);
  for (const file of files)
    if (!/^[\w./-]+$/.test(file)) report(file, 'has a name that some server or file system mangles');
}

/** A long cache is safe only while the name of a part changes with its content. */
function checkHashes(): void {
  const parts = new Map(
    files.filter((name) => name.startsWith('cdn/parts/')).map((name) => [name.slice('cdn/parts/'.length), read(name)]),
  );
  for (const [name, hash] of partHashes(parts))
    if (!name.endsWith(`-${hash}.js`)) report(name, 'has a name that does not match its content');
  const named = (text: string) => text.match(/[\w.-]+-[0-9a-f]{8}\.js/g) ?? [];
  const entries = files.filter((name) => /^cdn\/[^/]+\.js$/.test(name)).map((name) => new Set(named(read(name))));
  for (const name of entries.flatMap((names) => [...names]))
    if (!parts.has(name)) report(name, 'is loaded by a script and missing');
  const loaded = new Set([
    ...entries.flatMap((names) => [...names]),
    ...[...parts.values()].flatMap((code) => references(code).map(({ part }) => part)),
  ]);
  for (const name of parts.keys()) if (!loaded.has(name)) report(name, 'is loaded by no script');
  const sri = JSON.parse(read('cdn/sri.json')) as Record<string, string>;
  for (const [file, hash] of Object.entries(sri))
    if (hash !== integrity(read(`cdn/${file}`))) report(file, 'differs from sri.json');
  for (const file of ['credit-elements.js', 'credit-elements.classic.js', 'autoload.js'])
    if (!sri[file]) report(file, 'is missing in sri.json');
}

/** Every entry point exists; importing the classes registers nothing, and a bundler can leave out all of them. */
async function checkEntries(): Promise<void> {
  const targets = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
  );
  for (const target of targets)
    if (!existsSync(join(root, target))) report('package.json', `exports ${target}, which is missing`);

  const bundled = await build({
    stdin: {
      contents: `import 'credit-elements'; import 'credit-elements/contract'; import 'credit-elements/client';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  const left = (bundled.outputFiles[0]?.text ?? '').replace(/\/\/.*\n/g, '').trim();
  if (left) report('credit-elements', `importing it without using it leaves code behind: ${left.slice(0, 200)}`);

  const probe = `
    const seen = [];
    for (const name of ['window', 'document', 'customElements', 'localStorage', 'sessionStorage', 'location'])
      Object.defineProperty(globalThis, name, { configurable: true, set(value) { Object.defineProperty(globalThis, name, { value, writable: true, configurable: true }); }, get() {
        const from = new Error().stack.split('\\n')[2] ?? '';
        if (from.includes(${JSON.stringify(dist.replaceAll('\\', '/'))})) seen.push(name + from);
        return undefined;
      } });
    for (const entry of ${JSON.stringify(['', '/contract', '/client', ...tags().map((tag) => `/elements/${tag}`)])}) await import('credit-elements' + entry);
    if (seen.length) { console.error(seen.join('\\n')); process.exit(1); }`;
  const node = spawnSync(process.execPath, ['--input-type=module', '-e', probe], { cwd: root, encoding: 'utf8' });
  if (node.status !== 0)
    report('credit-elements', `importing it in Node throws or touches the page: ${node.stderr.slice(0, 1000)}`);
}

/** Each element has an entry with a description of all its attributes and events. */
function checkElementsManifest(): void {
  interface Declaration {
    tagName?: string;
    customElement?: boolean;
    name: string;
    description?: string;
    attributes?: Described[];
    events?: Described[];
    slots?: Described[];
    cssParts?: Described[];
  }
  interface Described {
    name: string;
    description?: string;
    inheritedFrom?: unknown;
  }
  const { modules } = JSON.parse(read('custom-elements.json')) as {
    modules: { path: string; declarations?: Declaration[] }[];
  };
  const declared = modules.flatMap((module) => module.declarations ?? []).filter((each) => each.tagName);
  for (const tag of tags()) {
    const found = declared.find((each) => each.tagName === tag);
    if (!found) {
      report('custom-elements.json', `lacks <${tag}>: its class needs @customElement ${tag} in its JSDoc`);
      continue;
    }
    if (!found.description) report('custom-elements.json', `<${tag}> has no description`);
    for (const kind of ['attributes', 'events', 'slots', 'cssParts'] as const)
      for (const each of found[kind] ?? [])
        if (!each.description) report('custom-elements.json', `<${tag}> ${kind}: ${each.name} has no description`);
  }
  for (const { path } of modules)
    if (!existsSync(join(root, path))) report('custom-elements.json', `names ${path}, which is missing`);
}

/** What the package's consumers would trip over: entry points, types, files left out. */
async function checkPackage(): Promise<void> {
  const { messages, pkg } = await publint({ pkgDir: root, strict: true });
  for (const message of messages) report('publint', formatMessage(message, pkg) ?? message.code);
  const folder = mkdtempSync(join(tmpdir(), 'credit-pack-'));
  try {
    const packed = spawnSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [tarball] = JSON.parse(packed.stdout) as { filename: string; files: { path: string }[] }[];
    if (!tarball) throw new Error('npm pack wrote nothing');
    for (const { path } of tarball.files)
      if (!/^(dist\/|openapi\.json$|package\.json$|README|LICENSE|CHANGELOG|NOTICE)/.test(path))
        report('npm pack', `ships ${path}`);
    const attw = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        join(folder, tarball.filename),
        '--profile',
        'esm-only',
        '--format',
        'ascii',
        '--no-color',
        '--no-emoji',
        '--exclude-entrypoints',
        './credit-elements.css',
        './openapi.json',
        './custom-elements.json',
        './package.json',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    if (attw.status !== 0) report('attw', `${attw.stdout}${attw.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!existsSync(join(dist, 'cdn/sri.json'))) {
  console.error('Nothing is built yet: npm run build');
  process.exit(1);
}
checkScripts();
checkHashes();
checkElementsManifest();
await checkEntries();
await checkPackage();
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? `${files.length} shipped files are as they should be.`
    : `${faults.length} faults in what would be shipped.`,
);
process.exit(faults.length === 0 ? 0 : 1);
