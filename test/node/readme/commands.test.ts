import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
// What npm knows without a script of ours.
const own = new Set(['ci', 'cit', 'install', 'start', 'test']);

/** The commands in the shell blocks of a text. */
const commandsOf = (text: string): string[] =>
  [...text.matchAll(/```(?:sh|bash|shell)\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split(/\n|&&/))
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line.includes('npm '));

for (const path of ['README.md', 'README.zh-CN.md'])
  describe(path, () => {
    const text = read(path);

    it('begins with the two commands', () => {
      assert.deepEqual(commandsOf(text).slice(0, 3), ['npm ci', 'npm start', 'npm cit']);
    });

    it('names only commands that there are', () => {
      for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(name in scripts, `npm run ${name}`);
      for (const command of commandsOf(text)) {
        const [, word = ''] = /npm (?:run )?([\w:-]+)/.exec(command) ?? [];
        assert.ok(own.has(word) || word in scripts, command);
      }
      assert.ok('start' in scripts && 'test' in scripts);
    });
  });
