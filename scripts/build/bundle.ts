import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'acorn';
import type { ExportNamedDeclaration, ImportDeclaration, Program } from 'acorn';
import { full } from 'acorn-walk';
import { transform } from 'esbuild';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { compactTemplates } from './compact-templates.js';
import { root, version } from './project.js';

/** One file that pages load as it is. */
export interface OutputFile {
  /** Path below dist/cdn. */
  name: string;
  code: string;
}

/** An entry script with everything that it loads before first use, and the parts that it loads later. */
export interface Bundle {
  entry: OutputFile;
  /** The same as one classic script; only where it was asked for. */
  classic?: OutputFile;
  parts: OutputFile[];
  /** Names of the packages whose code is inside. */
  packages: string[];
}

/** What to bundle. */
export interface BundleOptions {
  /** Name of the entry script without `.js`. */
  name: string;
  /** Source of the entry module; imports start at the root of the repository (`/src/define.ts`). */
  source: string;
  /** Names that the entry script exports to pages. */
  exports?: readonly string[];
  /** Also make a classic script that puts the exports on this global. */
  global?: string;
}

const parseModule = (code: string): Program => parse(code, { ecmaVersion: 'latest', sourceType: 'module' });

/** Replaces pieces of a text, given by their places in it. */
function replaceRanges(code: string, pieces: readonly { start: number; end: number; text: string }[]): string {
  let out = code;
  for (const { start, end, text } of [...pieces].sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + text + out.slice(end);
  return out;
}

/** Every non-ASCII character as an escape: pages in GBK read a classic script in their own encoding. */
const ascii = (code: string): string =>
  code.replace(/(\\*)([\u0080-\uffff])/g, (_match, slashes: string, char: string) => {
    // A needless backslash before the character would swallow the one of the escape.
    const kept = slashes.length % 2 ? slashes.slice(1) : slashes;
    return `${kept}\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** The floor of pages without a bundler: ES2019, and import() to load a part when it is used. */
async function minify(code: string): Promise<string> {
  const result = await transform(code, {
    minify: true,
    target: 'es2019',
    supported: { 'dynamic-import': true, 'import-meta': true },
    charset: 'utf8',
    legalComments: 'none',
    loader: 'js',
  });
  return ascii(result.code);
}

/** Eight characters that change with the content. */
export const contentHash = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 8);

const virtualEntry = (id: string, source: string): Plugin => ({
  name: 'virtual-entry',
  enforce: 'pre',
  resolveId: (name) => (name === id ? id : undefined),
  load: (name) => (name === id ? source : undefined),
});

async function chunksOf({ name, source }: BundleOptions): Promise<Rolldown.OutputChunk[]> {
  const id = join(root, `${name}.bundle.js`);
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [virtualEntry(id, source), compactTemplates()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: id, formats: ['es'] },
      rolldownOptions: {
        // The parts may take more from the entry than what it exports to pages.
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: `${name}.js`, chunkFileNames: 'parts/[name].js' },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

/** Local names by exported names, and the code without its export statements. */
function takeExports(code: string): { code: string; exported: Map<string, string> } {
  const exported = new Map<string, string>();
  const statements = parseModule(code).body.filter((node) => node.type.startsWith('Export'));
  for (const node of statements as ExportNamedDeclaration[]) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source)
      throw new Error(`The bundler wrote an export of a form that isn't expected: ${node.type}`);
    for (const { exported: outer, local } of node.specifiers) {
      if (outer.type !== 'Identifier' || local.type !== 'Identifier') throw new Error('An export is named by a string');
      exported.set(outer.name, local.name);
    }
  }
  return {
    exported,
    code: replaceRanges(
      code,
      statements.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  };
}

/**
 * Makes a part take what it shares with the entry script from a registry instead of importing it. An import would load
 * the entry a second time as soon as the page asks for it as `credit-elements.js?v=2`, and a classic script can't be
 * imported at all. See docs/decisions/0002.
 */
function takeFromRegistry(code: string, entryName: string, registry: string): { code: string; taken: string[] } {
  const taken: string[] = [];
  const imports = parseModule(code).body.filter(
    (node): node is ImportDeclaration =>
      node.type === 'ImportDeclaration' && String(node.source.value).replace(/^(\.\.?\/)+/, '') === entryName,
  );
  const pieces = imports.map((node) => {
    const names = node.specifiers.map((specifier) => {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
        throw new Error('A part imports the whole entry script');
      taken.push(specifier.imported.name);
      return `${specifier.imported.name}: ${specifier.local.name}`;
    });
    return { start: node.start, end: node.end, text: names.length ? `const {${names.join(', ')}} = ${registry};` : '' };
  });
  return { code: replaceRanges(code, pieces), taken };
}

/** Places in the code that name another file of the bundle, by static or dynamic import. */
function references(code: string): { start: number; end: number; file: string; dynamic: boolean }[] {
  const found: ReturnType<typeof references> = [];
  full(parseModule(code), (node) => {
    if (node.type !== 'ImportDeclaration' && node.type !== 'ImportExpression') return;
    const { source } = node as ImportDeclaration;
    if (source.type !== 'Literal' || typeof source.value !== 'string') throw new Error('import() of a computed name');
    const file = source.value.replace(/^(\.\.?\/)+(parts\/)?/, 'parts/');
    found.push({ start: source.start, end: source.end, file, dynamic: node.type === 'ImportExpression' });
  });
  return found;
}

/** Names of packages, from paths like `node_modules/@lit/task/index.js`. */
const packageOf = (id: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

/** Bundles an entry for pages without a bundler: minified ES2019, ASCII, parts named by their content. */
export async function bundle(options: BundleOptions): Promise<Bundle> {
  const chunks = await chunksOf(options);
  const entryName = `${options.name}.js`;
  const entryChunk = chunks.find((chunk) => chunk.fileName === entryName);
  if (!entryChunk) throw new Error(`The bundler wrote no ${entryName}`);

  const entry = takeExports(entryChunk.code);
  const key = contentHash(`${version}\n${entryChunk.code}`);
  const registry = `globalThis[Symbol.for("credit-elements:${key}")]`;
  const shared = new Set<string>();
  const pending = new Map<string, string>();
  for (const chunk of chunks) {
    if (chunk === entryChunk) continue;
    const part = takeFromRegistry(chunk.code, entryName, registry);
    for (const name of part.taken) shared.add(name);
    pending.set(chunk.fileName, part.code);
  }

  const finalNames = new Map<string, string>();
  const finalName = (file: string): string => {
    const name = finalNames.get(file);
    if (!name) throw new Error(`${file} is named before it is written`);
    return name;
  };
  const relink = (code: string, prefix: string): string =>
    replaceRanges(
      code,
      references(code).map(({ start, end, file }) => ({
        start,
        end,
        text: JSON.stringify(finalName(file).replace('parts/', prefix)),
      })),
    );

  const parts: OutputFile[] = [];
  while (pending.size > 0) {
    const ready = [...pending].filter(([, code]) => references(code).every(({ file }) => finalNames.has(file)));
    if (ready.length === 0) throw new Error(`Parts name each other in a circle: ${[...pending.keys()].join(', ')}`);
    for (const [file, code] of ready) {
      pending.delete(file);
      const text = await minify(relink(code, './'));
      const name = file.replace(/\.js$/, `-${contentHash(text)}.js`);
      finalNames.set(file, name);
      parts.push({ name, code: text });
    }
  }

  const list = (names: Iterable<string>, separator: string) =>
    [...names].map((name) => `${entry.exported.get(name) ?? missing(name)}${separator}${name}`).join(', ');
  const object = (names: Iterable<string>) =>
    `{${[...names].map((name) => `${name}: ${entry.exported.get(name) ?? missing(name)}`).join(', ')}}`;
  const missing = (name: string): never => {
    throw new Error(`${entryName} lacks the export ${name}`);
  };
  const keep = shared.size > 0 ? `\n${registry} = ${object(shared)};` : '';
  const published = options.exports ?? [];
  const banner = `/*! ${options.name.split('.')[0]} ${version} | Apache-2.0 | contains code under other licences: THIRD-PARTY-LICENSES.txt */\n`;

  const asModule = `${relink(entry.code, './parts/')}${keep}\n${published.length > 0 ? `export { ${list(published, ' as ')} };` : ''}`;
  const result: Bundle = {
    entry: { name: entryName, code: banner + (await minify(asModule)) },
    parts,
    packages: [...new Set(chunks.flatMap((chunk) => chunk.moduleIds.map(packageOf)))].filter(
      (name) => name !== undefined,
    ),
  };
  if (options.global) {
    const pieces = references(entry.code).map(({ start, end, file, dynamic }) => {
      if (!dynamic) throw new Error('A classic script has a static import');
      return { start, end, text: `partsBase + ${JSON.stringify(finalName(file).replace('parts/', ''))}` };
    });
    const code = `(() => {
"use strict";
const partsBase = new URL("parts/", (document.currentScript || {}).src || document.baseURI).href;
${replaceRanges(entry.code, pieces)}${keep}
globalThis.${options.global} = ${object(published)};
})();`;
    result.classic = { name: `${options.name}.classic.js`, code: banner + (await minify(code)) };
  }
  return result;
}
