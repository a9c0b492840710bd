import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { isStale } from '../../../scripts/start/build-files.js';
import { StartError, readSettings } from '../../../scripts/start/settings.js';

describe('What npm start takes from the environment', () => {
  it('listens on this machine only, on 5173 and 8787, when nothing is said', () => {
    assert.deepEqual(readSettings({}), { host: undefined, port: 5173, servicePort: 8787 });
    assert.deepEqual(readSettings({ PORT: '', HOST: '' }), { host: undefined, port: 5173, servicePort: 8787 });
  });

  it('takes other ports and a wider address', () => {
    const settings = readSettings({ PORT: '80', SERVICE_PORT: '81', HOST: '0.0.0.0' });
    assert.deepEqual(settings, { host: '0.0.0.0', port: 80, servicePort: 81 });
  });

  it('names the variable that holds no port', () => {
    for (const text of ['0', '65536', '-1', '80a', '1e3', ' 80', '8.5']) {
      const read = (): unknown => readSettings({ SERVICE_PORT: text });
      assert.throws(
        read,
        (error) => error instanceof StartError && error.message.includes(`SERVICE_PORT=${text}`),
        text,
      );
    }
  });

  it('refuses one port for both', () => {
    assert.throws(() => readSettings({ PORT: '8787' }), StartError);
  });
});

describe('The files that pages load', () => {
  const BUILT = ['credit-elements.js', 'credit-elements.classic.js', 'sri.json'].map((name) => join('dist/cdn', name));
  let root: string;

  async function write(path: string, second: number): Promise<void> {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, '');
    await utimes(file, second, second);
  }

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'start-'));
    await write('src/element/one.ts', 100);
    await write('scripts/build/cdn.ts', 100);
    await write('package-lock.json', 100);
  });

  after(() => rm(root, { recursive: true }));

  it('are built when one of them is missing', async () => {
    assert.equal(isStale(root), true);
    for (const path of BUILT.slice(1)) await write(path, 200);
    assert.equal(isStale(root), true);
  });

  it('are left alone while nothing changed, and built again after a change of a source, the build or a dependency', async () => {
    for (const path of BUILT) await write(path, 200);
    assert.equal(isStale(root), false);
    for (const path of ['src/element/one.ts', 'scripts/build/cdn.ts', 'package-lock.json']) {
      await write(path, 300);
      assert.equal(isStale(root), true, path);
      await write(path, 100);
    }
  });
});
