import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ExportNamedDeclaration, ImportDeclaration } from 'acorn';
import { transform } from 'esbuild';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { compactTemplates } from './compact-templates.js';
import { parseModule, partHashes, references, relink, replaceRanges } from './part-names.js';
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
  /** Source of the entry module; imports start at the root of the repository (`/src/define.ts`). What it exports is for pages. */
  source: string;
  /** Also make a classic script that puts the exports on this global. */
  global?: string;
}

const fail = (message: string): never => {
  throw new Error(message);
};

/** Every non-ASCII character as an escape: pages in GBK read a classic script in their own encoding. */
const ascii = (code: string): string =>
  code.replace(/(\\*)([\u0080-\uffff])/g, (_match, slashes: string, char: string) => {
    // A needless backslash before the character would swallow the one of the escape.
    const kept = slashes.length % 2 ? slashes.slice(1) : slashes;
    return `${kept}\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** The floor of pages without a bundler: ES2019, and import() to load a part when it is used. */
async function minify(code: string, kind: 'module' | 'classic' = 'module'): Promise<string> {
  const result = await transform(code, {
    minify: true,
    // Said outright, or the names of a module without imports and exports would be kept as if they were global.
    ...(kind === 'module' ? { format: 'esm' as const } : {}),
    target: 'es2019',
    supported: { 'dynamic-import': true, 'import-meta': true },
    charset: 'utf8',
    legalComments: 'none',
    loader: 'js',
  });
  return ascii(result.code);
}

/** The chunk with all that the entry imports statically, before it becomes the entry script itself. */
const mainChunk = 'parts/main.js';

/** Serves the entry's source under `id`, and knows afterwards which modules it imports statically. */
function entryModule(id: string, source: string): { plugin: Plugin; isMain: (id: string) => boolean } {
  const main = new Set<string>();
  return {
    isMain: (module) => main.has(module) || module.includes('rolldown/runtime'),
    plugin: {
      name: 'entry-module',
      enforce: 'pre',
      resolveId: (name) => (name === id ? id : undefined),
      load: (name) => (name === id ? source : undefined),
      buildEnd() {
        const visit = (module: string): void => {
          if (main.has(module)) return;
          if (module !== id) main.add(module);
          for (const next of this.getModuleInfo(module)?.importedIds ?? []) visit(next);
        };
        visit(id);
      },
    },
  };
}

/**
 * The SM2 library asks for Node's module of this name where a page has no cryptography. What Vite puts in its place is CommonJS, and warns at every
 * use; an empty module says the same.
 */
const withoutNodeCrypto: Plugin = {
  name: 'without-node-crypto',
  enforce: 'pre',
  resolveId: (name) => (name === 'crypto' ? '\0no-node-crypto' : undefined),
  load: (name) => (name === '\0no-node-crypto' ? 'export {};' : undefined),
};

/** The tus library brings a parser of addresses for old browsers, which does no more there than `URL`. */
const withNativeUrl: Plugin = {
  name: 'with-native-url',
  enforce: 'pre',
  resolveId: (name) => (name === 'url-parse' ? '\0native-url' : undefined),
  load: (name) => (name === '\0native-url' ? 'export default URL;' : undefined),
};

async function chunksOf({ name, source }: BundleOptions): Promise<Rolldown.OutputChunk[]> {
  const id = join(root, `${name}.bundle.js`);
  const { plugin, isMain } = entryModule(id, source);
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [plugin, withoutNodeCrypto, withNativeUrl, compactTemplates()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: id, formats: ['es'] },
      rolldownOptions: {
        // What loads when used for one page is part of the entry for another.
        checks: { ineffectiveDynamicImport: false },
        output: {
          entryFileNames: `${name}.js`,
          chunkFileNames: 'parts/[name].js',
          // By itself the bundler would split what the entry shares with parts into files that load before anything works.
          codeSplitting: { groups: [{ name: 'main', test: isMain }] },
        },
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

/** What the entry passes on to pages: outer names, by the names that the main chunk has for them. */
function publishedNames(entry: string, main: ReadonlyMap<string, string>): Map<string, string> {
  const imported = new Map<string, string>();
  const published = new Map<string, string>();
  for (const node of parseModule(entry).body) {
    if (node.type === 'ImportDeclaration') {
      for (const each of node.specifiers)
        if (each.type === 'ImportSpecifier' && each.imported.type === 'Identifier')
          imported.set(each.local.name, main.get(each.imported.name) ?? fail(`main lacks ${each.imported.name}`));
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      for (const { exported, local } of node.specifiers)
        if (exported.type === 'Identifier' && local.type === 'Identifier')
          published.set(
            exported.name,
            (node.source ? main : imported).get(local.name) ?? fail(`The entry exports ${local.name} of its own`),
          );
    } else fail(`The entry has code of its own: ${node.type}`);
  }
  return published;
}

/** Where the bundler puts its own helpers when the entry and a part need them. */
const runtimeChunk = 'parts/rolldown-runtime.js';

/** The main chunk with the bundler's helpers in it: the entry must load nothing before it works, and a classic script imports nothing. */
function withRuntime(main: string, runtime: string | undefined): string {
  if (runtime === undefined) return main;
  const { code, exported } = takeExports(runtime);
  const imports = parseModule(main).body.filter(
    (node): node is ImportDeclaration =>
      node.type === 'ImportDeclaration' && node.source.value === runtimeChunk.replace('parts', '.'),
  );
  const aliases = imports.flatMap(({ specifiers }) =>
    specifiers.flatMap((each) => {
      if (each.type !== 'ImportSpecifier' || each.imported.type !== 'Identifier') throw new Error('All of the runtime');
      const own = exported.get(each.imported.name) ?? fail(`The runtime lacks ${each.imported.name}`);
      return own === each.local.name ? [] : [`const ${each.local.name} = ${own};`];
    }),
  );
  const rest = replaceRanges(
    main,
    imports.map(({ start, end }) => ({ start, end, text: '' })),
  );
  return imports.length > 0 ? [code, ...aliases, rest].join('\n') : main;
}

/**
 * Makes a part take what it shares with the entry script from a registry instead of importing it. An import would load
 * the entry a second time as soon as the page asks for it as `credit-elements.js?v=2`, and a classic script can't be
 * imported at all. See docs/decisions/0002.
 */
function takeFromRegistry(code: string, registry: string): { code: string; taken: string[] } {
  const taken: string[] = [];
  const imports = parseModule(code).body.filter(
    (node): node is ImportDeclaration =>
      node.type === 'ImportDeclaration' && node.source.value === mainChunk.replace('parts', '.'),
  );
  const pieces = imports.map((node) => {
    const names = node.specifiers.map((specifier) => {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
        throw new Error('A part imports the whole main chunk');
      taken.push(specifier.imported.name);
      return `${specifier.imported.name}: ${specifier.local.name}`;
    });
    return { start: node.start, end: node.end, text: names.length ? `const {${names.join(', ')}} = ${registry};` : '' };
  });
  return { code: replaceRanges(code, pieces), taken };
}

/** Names of packages, from paths like `node_modules/@lit/task/index.js`. */
const packageOf = (id: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

/** Bundles an entry for pages without a bundler: minified ES2019, ASCII, parts named by their content. */
export async function bundle(options: BundleOptions): Promise<Bundle> {
  const chunks = await chunksOf(options);
  const entryName = `${options.name}.js`;
  const chunk = (file: string): Rolldown.OutputChunk => {
    const found = chunks.find(({ fileName }) => fileName === file);
    return found ?? fail(`The bundler wrote no ${file}`);
  };
  const runtime = chunks.find(({ fileName }) => fileName === runtimeChunk)?.code;
  const main = takeExports(withRuntime(chunk(mainChunk).code, runtime));
  const publicNames = publishedNames(chunk(entryName).code, main.exported);
  const key = createHash('sha256').update(`${version}\n${main.code}`).digest('hex').slice(0, 8);
  const registry = `globalThis[Symbol.for("credit-elements:${key}")]`;
  const shared = new Set<string>();
  const plain = new Map<string, string>();
  for (const { fileName, code } of chunks) {
    if (fileName === entryName || fileName === mainChunk) continue;
    const part = takeFromRegistry(code, registry);
    for (const name of part.taken) shared.add(name);
    plain.set(fileName.replace('parts/', ''), await minify(part.code));
  }
  const hashes = partHashes(plain);
  const finalName = (part: string): string =>
    part.replace(/\.js$/, `-${hashes.get(part) ?? fail(`${part} is named and missing`)}.js`);
  const parts = [...plain].map(([name, code]) => ({ name: `parts/${finalName(name)}`, code: relink(code, finalName) }));

  const object = (names: ReadonlyMap<string, string>): string =>
    `{${[...names].map(([outer, local]) => `${outer}: ${local}`).join(', ')}}`;
  const taken = new Map([...shared].map((name) => [name, main.exported.get(name) ?? fail(`main lacks ${name}`)]));
  const keep = taken.size > 0 ? `\n${registry} = ${object(taken)};` : '';
  const exported = [...publicNames].map(([outer, local]) => `${local} as ${outer}`).join(', ');
  const asModule = `${relink(main.code, finalName, './parts/')}${keep}\n${exported && `export { ${exported} };`}`;
  const banner = `/*! ${options.name} ${version} | Apache-2.0 | contains code under other licences: THIRD-PARTY-LICENSES.txt */\n`;
  const result: Bundle = {
    entry: { name: entryName, code: banner + (await minify(asModule)) },
    parts,
    packages: [...new Set(chunks.flatMap((chunk) => chunk.moduleIds.map(packageOf)))].filter(
      (name) => name !== undefined,
    ),
  };
  if (options.global) {
    const pieces = references(main.code).map(({ start, end, part, dynamic }) => {
      if (!dynamic) throw new Error('A classic script has a static import');
      return { start, end, text: `partsBase + ${JSON.stringify(finalName(part))}` };
    });
    const code = `(() => {
"use strict";
const partsBase = new URL("parts/", (document.currentScript || {}).src || document.baseURI).href;
${replaceRanges(main.code, pieces)}${keep}
globalThis.${options.global} = ${object(publicNames)};
})();`;
    result.classic = { name: `${options.name}.classic.js`, code: banner + (await minify(code, 'classic')) };
  }
  return result;
}
