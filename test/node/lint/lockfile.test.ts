import { test } from 'node:test';
import assert from 'node:assert/strict';
import { lockfileFaults, unpinned } from '../../../scripts/check-lockfile.mjs';

const entry = { version: '1.0.0', integrity: 'sha512-x' };

test('a lock file that lacks a platform package is refused', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a': { ...entry, optionalDependencies: { '@a/linux': '1.0.0', '@a/darwin': '1.0.0' } },
    'node_modules/@a/linux': entry,
  };
  assert.deepEqual(lockfileFaults({ packages }), ['node_modules/a: lacks its platform package @a/darwin']);
  assert.deepEqual(lockfileFaults({ packages: { ...packages, 'node_modules/b/node_modules/@a/darwin': entry } }), []);
});

test('a lock file that names a host, a URL or no hash is refused', () => {
  const faults = (extra: object) => lockfileFaults({ packages: { 'node_modules/a': { ...entry, ...extra } } });
  assert.equal(faults({ resolved: 'https://registry.example/a.tgz' }).length, 1);
  assert.equal(faults({ version: 'git+ssh://git@example.com/a.git' }).length, 1);
  assert.equal(faults({ integrity: undefined }).length, 1);
  assert.equal(faults({}).length, 0);
});

test('a range in package.json is refused', () => {
  assert.equal(unpinned({ dependencies: { a: '^1.0.0' }, devDependencies: { b: '1.0.0' } }).length, 1);
});
