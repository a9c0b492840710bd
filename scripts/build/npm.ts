import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packageMap } from './package-map.js';
import { dist, readManifest, root, src, version } from './project.js';

/** Runs one of the repository's tools and throws with its name when it fails. */
export function run(tool: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')} failed`);
}

/** Modules for bundlers: one file per source file, so that a bundler takes what is used, with declarations beside them. */
export async function buildPackage(): Promise<void> {
  const dependencies = Object.keys(readManifest().dependencies);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: 'es2021',
      minify: false,
      sourcemap: true,
      lib: {
        entry: Object.fromEntries(packageMap().modules.map((module) => [module, join(src, `${module}.ts`)])),
        formats: ['es'],
      },
      rolldownOptions: {
        external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: src,
          // The compiler's helpers come under a name with its version in it.
          entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\/helpers\/esm\//, 'helpers/')}.js`,
        },
      },
    },
  });
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  copyFileSync(join(src, 'style/reserve.css'), join(dist, 'credit-elements.css'));
}
