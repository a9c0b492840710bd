// Keeps `npm ci` working elsewhere: a mirror may lack platform packages, and then npm silently leaves them out of the lock file.
import { readFileSync } from 'node:fs';

/** What is wrong with a lock file, in words. */
export function lockfileFaults(lock) {
  const packages = Object.entries(lock.packages);
  const names = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
  return packages.flatMap(([path, entry]) => [
    ...(entry.resolved && !entry.link ? [`${path}: names the host it was downloaded from`] : []),
    ...(path && !entry.link && !entry.integrity && !entry.inBundle ? [`${path}: has no integrity`] : []),
    ...(/^(https?|git|file)[:+]/.test(entry.version ?? '') ? [`${path}: isn't from the registry`] : []),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${path}: lacks its platform package ${name}`),
  ]);
}

/** Ranges in package.json: what is tested is what is installed. */
export const unpinned = (manifest) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version} isn't an exact version`);

if (process.argv[1]?.endsWith('check-lockfile.mjs')) {
  const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
  const faults = [...lockfileFaults(read('package-lock.json')), ...unpinned(read('package.json'))];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
}
