import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** What the dev server, Storybook and the package's builds share; scripts/build says how the package is bundled. */
export default defineConfig({
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  build: { target: ['chrome86', 'firefox115', 'safari15.4'] },
});
