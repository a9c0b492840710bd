import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../handwritten/', import.meta.url));

/** The hand-written page as its author would put it on a server: one script and one sheet, minified. */
export async function handwritten(): Promise<{ html: string; script: string; style: string }> {
  const output = async (name: string) => {
    const { outputFiles } = await build({
      entryPoints: [`${folder}${name}`],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2021',
      charset: 'utf8',
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  };
  return {
    html: readFileSync(`${folder}index.html`, 'utf8'),
    script: await output('lookup.js'),
    style: await output('lookup.css'),
  };
}
