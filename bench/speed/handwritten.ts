import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * A hand-written page as its author would put it on a server: one script and one sheet, minified. Files by the address that its markup has for them.
 * @param folder of `bench`, with `index.html`, `<name>.js` and `<name>.css`
 */
export async function handwritten(
  folder: 'handwritten' | 'handwritten-report' | 'handwritten-complaint',
  name: string,
): Promise<{ html: string; files: [address: string, content: string][] }> {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const output = async (file: string): Promise<[string, string]> => {
    const { outputFiles } = await build({
      entryPoints: [path + file],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2021',
      charset: 'utf8',
      write: false,
    });
    return [`/${folder}/${file}`, outputFiles[0]?.text ?? ''];
  };
  return {
    html: readFileSync(`${path}index.html`, 'utf8'),
    files: await Promise.all([output(`${name}.js`), output(`${name}.css`)]),
  };
}
