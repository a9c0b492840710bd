import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import iconv from 'iconv-lite';

import { EXIT, run } from '../../demo/service/import/run.js';
import { code, csv, HEADER, registration } from '../node/import/files.js';
import type { Site } from './helpers/site.js';

const NAME = '上海子虚过河卒贸易有限公司';
const CODE = code(7);

/** As a hurried hand does. */
const swapped = (text: string, at: number) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);

/** `npm run service:import`, without npm and the terminal. */
async function importFile(path: string, folder: string): Promise<void> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const env = { DATA_DIR: folder };
  const exit = await run([path], { env, stdout: stream, stderr: stream, signal: new AbortController().signal });
  assert.equal(exit, EXIT.done, said);
  assert.match(said, /正在运行的服务/);
}

/** What a file of registrations brings onto the page. */
export function imported(site: () => Site): void {
  describe('A visitor, after a file of registrations was imported into the running service', () => {
    before(async () => {
      const path = join(site().dataFolder, 'registrations.csv');
      const rows = [
        registration({ 企业名称: NAME, 统一社会信用代码: CODE }),
        registration({ 统一社会信用代码: code(8) }),
      ];
      await writeFile(path, iconv.encode(csv(HEADER, ...rows), 'gb18030'));
      await importFile(path, site().dataFolder);
    });

    it('finds an enterprise by its name and by its code', async () => {
      const visit = await site().visit('/index.html');
      for (const words of [NAME, CODE, CODE.toLowerCase().replace(/(.{4})/g, '$1 ')]) {
        assert.equal(await visit.looksUp(words), 'found', words);
        const cards = await visit.texts('.card-name');
        assert.deepEqual(cards, [NAME], words);
      }
      await visit.leave();
    });

    it('is warned of two neighbouring characters swapped in its code, and finds it at one press on the right one', async () => {
      const visit = await site().visit('/index.html');
      await visit.types(swapped(CODE, 15));
      await visit.reads('.finding', '校验位对不上');
      await visit.reads('.correction', CODE);
      assert.ok((await visit.texts('.correction')).length <= 3);
      assert.equal(await visit.answerTo(() => visit.pressInside('.correction', CODE)), 'found');
      assert.deepEqual(await visit.texts('.card-name'), [NAME]);
      await visit.leave();
    });

    it('reads of every chapter that its source is not connected, and of none that it holds 0 records', async () => {
      const visit = await site().visit('/index.html');
      await visit.looksUp(NAME);
      assert.doesNotMatch((await visit.texts('.counts')).join(), /(^|\D)0(\D|$)/);
      await visit.opens(NAME);
      const chapters = await visit.texts('[part~=chapter]');
      assert.equal(chapters.length, 11);
      for (const chapter of chapters) {
        assert.match(chapter, /数据源未接入/);
        assert.doesNotMatch(chapter, /\d/);
      }
      await visit.leave();
    });
  });
}
