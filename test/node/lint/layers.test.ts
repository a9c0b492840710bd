import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { arrows, layers, packageRefusal, refusal } from '../../../scripts/lint/layers.mjs';

const allowed: Array<[string, string]> = [
  ['src/client/transport.ts', 'src/contract/index.js'],
  ['src/element/base.ts', 'src/client/failure.js'],
  ['src/element/base.ts', 'src/style/tokens.js'],
  ['src/form/field.ts', 'src/locale/index.js'],
  ['src/elements/credit-lookup/credit-lookup.element.ts', 'src/element/base.js'],
  ['src/elements/credit-lookup/credit-lookup.ts', 'src/elements/credit-lookup/credit-lookup.element.js'],
  ['src/elements/credit-complaint/track/track.ts', 'src/parts/track/track.view.js'],
  ['src/parts/drafted-form.ts', 'src/form/drafts.js'],
  ['src/parts/drafted-form.ts', 'src/element/part-host.js'],
  ['src/define.ts', 'src/elements/credit-lookup/credit-lookup.js'],
  ['demo/service/main.ts', 'src/contract/index.js'],
  ['demo/service/main.ts', 'demo/service/store/schema.js'],
  ['test/node/client/retry.test.ts', 'src/client/retry.js'],
  ['test/node/service/search.test.ts', 'demo/service/main.js'],
];

const refused: Array<[string, string]> = [
  ['src/contract/money.ts', 'src/client/transport.js'],
  ['src/contract/money.ts', 'src/locale/index.js'],
  ['src/client/transport.ts', 'src/element/base.js'],
  ['src/client/transport.ts', 'src/locale/index.js'],
  ['src/form/field.ts', 'src/element/base.js'],
  ['src/element/base.ts', 'src/elements/credit-lookup/credit-lookup.element.js'],
  ['src/element/base.ts', 'src/form/field.js'],
  ['src/form/field.ts', 'src/parts/drafted-form.js'],
  ['src/parts/drafted-form.ts', 'src/elements/credit-report/parts.js'],
  ['src/elements/credit-lookup/credit-lookup.element.ts', 'src/elements/credit-report/parts.js'],
  ['src/elements/credit-lookup/credit-lookup.element.ts', 'src/index.js'],
  ['src/locale/en.ts', 'src/style/tokens.js'],
  ['src/style/tokens.ts', 'src/client/transport.js'],
  ['src/index.ts', 'demo/service/main.js'],
  ['src/contract/money.ts', 'test/node/x.js'],
  ['src/somewhere/new.ts', 'src/contract/index.js'],
  ['demo/service/main.ts', 'src/client/index.js'],
  ['demo/service/main.ts', 'demo/pages/host.js'],
];

test('imports that follow the arrows pass', () => {
  for (const [from, to] of allowed) assert.equal(refusal(from, to), undefined, `${from} -> ${to}`);
});

test('imports against the arrows are refused, and the message names what is allowed', () => {
  for (const [from, to] of refused) assert.ok(refusal(from, to), `${from} -> ${to}`);
  assert.match(refusal('src/client/transport.ts', 'src/element/base.js') ?? '', /src\/contract, not src\/element/);
});

test('a leaf may name types of the contract, and nothing that runs', () => {
  assert.equal(refusal('src/locale/zh-Hans.ts', 'src/contract/index.js', true), undefined);
  assert.ok(refusal('src/locale/zh-Hans.ts', 'src/contract/index.js', false));
});

test('the arrows run in no circle', () => {
  const table: Record<string, readonly string[]> = arrows;
  const visit = (layer: string, path: string[]): void => {
    assert.ok(!path.includes(layer), [...path, layer].join(' -> '));
    for (const next of table[layer] ?? []) visit(next, [...path, layer]);
  };
  for (const layer of Object.keys(table)) visit(layer, []);
});

test('contract and client stay free of view code and of Node', () => {
  assert.ok(packageRefusal('src/contract/money.ts', 'lit'));
  assert.ok(packageRefusal('src/client/transport.ts', '@lit/task'));
  assert.ok(packageRefusal('src/element/base.ts', 'node:fs'));
  assert.equal(packageRefusal('src/contract/money.ts', 'valibot'), undefined);
  assert.equal(packageRefusal('src/element/base.ts', 'lit/decorators.js'), undefined);
});

test('every form of import is looked at: static, re-export, dynamic', () => {
  const linter = new Linter({ cwd: '/repository' });
  const code = [
    "import '../element/base.js';",
    "export { a } from '../element/base.js';",
    "export * from '../element/base.js';",
    "export const load = () => import('../element/base.js');",
    'export const same = () => import(`../element/base.js`);',
    "import 'lit';",
  ].join('\n');
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { local: { rules: { layers } } },
    rules: { 'local/layers': 'error' },
  };
  const lines = linter.verify(code, [config], '/repository/src/client/x.ts').map((message) => message.line);
  assert.deepEqual(lines, [1, 2, 3, 4, 5, 6]);
});
