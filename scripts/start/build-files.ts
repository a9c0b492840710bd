import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => changedAt(join(entry.parentPath ?? entry.path, entry.name))));
}

/** Whether the files that pages load are missing or older than what they are built from. */
export function isStale(root: string): boolean {
  const sources = Math.max(
    newestBelow(join(root, 'src')),
    newestBelow(join(root, 'scripts/build')),
    changedAt(join(root, 'package-lock.json')),
  );
  return ['credit-elements.js', 'credit-elements.classic.js', 'sri.json'].some(
    (name) => changedAt(join(root, 'dist/cdn', name)) <= sources,
  );
}

/** Builds the files that pages load, unless they are up to date. */
export async function buildWhenStale(root: string, onBuild: () => void): Promise<void> {
  if (!isStale(root)) return;
  onBuild();
  const { buildCdn } = await import('../build/cdn.js');
  await buildCdn();
}
