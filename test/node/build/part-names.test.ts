import { test } from 'node:test';
import assert from 'node:assert/strict';
import { partHashes, relink } from '../../../scripts/build/part-names.js';

const parts = (detail: string) =>
  new Map([
    ['lookup.js', 'export const a = () => import("./detail.js");'],
    [
      'detail.js',
      `import { a } from "./lookup.js"; import { b } from "./words.js"; export const c = [a, b, "${detail}"];`,
    ],
    ['words.js', 'export const b = 1;'],
  ]);

test('a part gets a new name when anything that it loads changes, in circles too', () => {
  const before = partHashes(parts('old'));
  const after = partHashes(parts('new'));
  assert.notEqual(before.get('detail.js'), after.get('detail.js'));
  assert.notEqual(before.get('lookup.js'), after.get('lookup.js'));
  assert.equal(before.get('words.js'), after.get('words.js'));
});

test('the names can be checked from the files as they are shipped', () => {
  const hashes = partHashes(parts('old'));
  const final = (name: string) => name.replace('.js', `-${hashes.get(name)}.js`);
  const shipped = new Map([...parts('old')].map(([name, code]) => [final(name), relink(code, final)]));
  for (const [name, hash] of partHashes(shipped)) assert.ok(name.endsWith(`-${hash}.js`), name);
  const [name = '', code = ''] = [...shipped][1] ?? [];
  shipped.set(name, code.replace('old', 'tampered'));
  assert.ok(!name.endsWith(`-${partHashes(shipped).get(name)}.js`));
});
