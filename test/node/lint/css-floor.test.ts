import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { cssFaults, cssFloor } from '../../../scripts/lint/css-floor.mjs';

const faulty: Record<string, string> = {
  'a root-relative unit': 'p { margin-top: 1.5rem }',
  ':has()': 'p:has(a) { color: red }',
  '@layer': '@layer base { p { color: red } }',
  'color-mix()': 'p { color: color-mix(in srgb, red, blue) }',
  'light-dark()': 'p { color: light-dark(red, blue) }',
  'nesting with &': 'p { &:hover { color: red } }',
  'nesting without &': 'p { color: red; a { color: blue } }',
  'nesting inside a media query': '@media print { p { a { color: blue } } }',
  '@container without @supports': '@container (min-width: 30em) { p { color: red } }',
  'hiding before upgrade': 'credit-lookup:not(:defined) { visibility: hidden }',
  'the inset shorthand': '.veil { position: fixed; inset: 0 }',
  'a logical shorthand': '.row { padding-inline: 8px }',
  'a dynamic viewport unit': 'dialog { height: 90dvh }',
};

const fine: Record<string, string> = {
  'em and px': ':host { display: block } p { margin: 0 0 1em; padding: 8px }',
  'a media query': '@media (min-width: 30em) { p { color: red } p::before { content: "x" } }',
  '@container inside @supports':
    '@supports (container-type: inline-size) { @container (min-width: 1px) { p { color: red } } }',
  ':has() inside @supports': '@supports selector(:has(a)) { p:has(a) { color: red } }',
  keyframes: '@keyframes spin { to { transform: rotate(360deg) } } .a { color: red }',
  'a comment about rem': '/* never 1rem, the root is not ours; no :has() */ p { color: red }',
  'a reserve of height': 'credit-lookup:not(:defined) { display: block; min-height: 12em }',
  'hiding after upgrade': ':host([hidden]) { display: none }',
  'logical longhands': '.row { padding-inline-start: 8px; inset-inline-end: 0 }',
};

for (const [name, css] of Object.entries(faulty)) {
  test(`a style sheet with ${name} is refused`, () => assert.notDeepEqual(cssFaults(css), []));
}

for (const [name, css] of Object.entries(fine)) {
  test(`a style sheet with ${name} passes`, () => assert.deepEqual(cssFaults(css), []));
}

test('the rule reads css templates, with what is interpolated left out', () => {
  const linter = new Linter();
  const code =
    'const a = css`p { margin: ${x}; width: 2rem }`;\nconst b = css`p { margin: ${x} }`;\nconst c = other`2rem`;';
  const config: Linter.Config = {
    plugins: { local: { rules: { floor: cssFloor } } },
    rules: { 'local/floor': 'error' },
  };
  assert.deepEqual(
    linter.verify(code, [config]).map((message) => message.line),
    [1],
  );
});
