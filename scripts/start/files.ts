import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The content type of a file that pages may load; `undefined` for every other kind, which isn't served. */
export const typeOf = (path: string): string | undefined => TYPES[extname(path)];

/** Reads `path` below `folder`; `undefined` when there is no such file, or the path leaves the folder. */
export async function readBelow(folder: string, path: string): Promise<Buffer | undefined> {
  const file = resolve(folder, `.${sep}${path}`);
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined;
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
