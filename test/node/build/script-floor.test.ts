import { test } from 'node:test';
import assert from 'node:assert/strict';
import { scriptFaults } from '../../../scripts/build/script-floor.js';
import type { ScriptKind } from '../../../scripts/build/script-floor.js';

const faulty: [name: string, kind: ScriptKind, code: string][] = [
  ['a decorator that was not compiled', 'package', '@property() class A {}'],
  ['class fields', 'package', 'class A { a = 1 }'],
  ['a private field', 'module', 'class A { #a }'],
  ['top-level await', 'package', 'await a;'],
  ['optional chaining in a page script', 'module', 'a?.b'],
  ['nullish coalescing in a page script', 'classic', 'a ?? b'],
  ['a bigint in a page script', 'module', 'const a = 1n'],
  ['a module statement in a classic script', 'classic', 'export const a = 1'],
  ['import.meta in a classic script', 'classic', 'const a = import.meta.url'],
  ['a lookbehind', 'package', 'const a = /(?<!x)y/'],
  ['at()', 'package', 'list.at(-1)'],
  ['Object.hasOwn', 'module', 'Object.hasOwn(a, b)'],
  ['AbortSignal.timeout', 'module', 'AbortSignal.timeout(5)'],
  ['structuredClone', 'package', 'structuredClone(a)'],
  ['eval, which policies refuse', 'package', 'new Function("a")'],
  ['a request to somebody else', 'package', 'fetch("https://cdn.example.com/a.js")'],
  ['rem in a style sheet', 'package', 'const a = css`p { margin: 1rem }`'],
  ['a character that a GBK page misreads', 'classic', 'const a = "信用"'],
];

for (const [name, kind, code] of faulty) {
  test(`a built script with ${name} is refused`, () => assert.notDeepEqual(scriptFaults(code, kind), []));
}

test('a built script at the floor passes', () => {
  assert.deepEqual(scriptFaults('export const a = b?.c ?? (await0 => import("./d.js"));', 'package'), []);
  assert.deepEqual(
    scriptFaults('export const a = () => import(new URL("./d.js", import.meta.url).href);', 'module'),
    [],
  );
  assert.deepEqual(scriptFaults('(() => { "use strict"; var a = () => import(b + "d.js"); })();', 'classic'), []);
  assert.deepEqual(scriptFaults('const ns = "http://www.w3.org/2000/svg";', 'module'), []);
});
