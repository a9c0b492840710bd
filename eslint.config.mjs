import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { cssFloor } from './scripts/lint/css-floor.mjs';
import { layers } from './scripts/lint/layers.mjs';

const ban = (selector, message) => ({ selector, message });
const call = (object, property, message) =>
  ban(`MemberExpression[object.name='${object}'][property.name=/^(${property})$/]`, message);

/** What a strict Content-Security-Policy with Trusted Types refuses, or what makes text into markup. */
const injection = [
  ban(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    'Text is never made into markup: render a template.',
  ),
  ban(
    "CallExpression[callee.property.name='insertAdjacentHTML']",
    'Text is never made into markup: render a template.',
  ),
  ban(
    'ImportDeclaration[source.value=/directives\\u002f(unsafe-html|unsafe-svg|unsafe-mathml|style-map)/]',
    'Refused under the policies that host pages set; use classes, or style.setProperty.',
  ),
  ban('ImportDeclaration[source.value=/static-html/]', 'Not needed here, and it joins strings into markup.'),
  ban(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=|<style|\\son[a-z]+\\s*=/]',
    'A strict policy refuses style attributes, <style> and handlers in markup.',
  ),
  ban(
    "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    'A strict policy refuses it; use style.setProperty.',
  ),
];

/** What Chromium 86, Safari 15.4 or Firefox 115 lacks and no compiler adds. */
const floor = [
  ban("CallExpression[callee.property.name='at']", 'at() needs Chromium 92: index instead.'),
  call('Object', 'hasOwn|groupBy', 'Needs Chromium 93 or later.'),
  call('AbortSignal', 'timeout|any', 'Needs Chromium 116 or later: use our own helper.'),
  call('URL', 'canParse|parse', 'Needs Chromium 120: try new URL().'),
  call('Promise', 'withResolvers|try', 'Needs Chromium 119.'),
  call('Array', 'fromAsync', 'Needs Chromium 121.'),
  call('Response', 'json', 'Needs Chromium 105.'),
  ban('CallExpression[callee.name=/^(structuredClone|reportError)$/]', 'Needs Chromium 95 or later.'),
  ban(
    'CallExpression[callee.property.name=/^(throwIfAborted|requestSubmit|checkVisibility|showPicker|findLast|findLastIndex|toSorted|toReversed|toSpliced)$/][optional!=true]',
    'Missing at the floor.',
  ),
  ban("MemberExpression[property.name='randomUUID']", 'Missing on plain http: use our own id helper.'),
  ban(
    "CallExpression[callee.property.name='addEventListener'] > ObjectExpression > Property[key.name='signal']",
    'Ignored before Chromium 90, so it leaks: remove the listener.',
  ),
  ban('Literal[regex.pattern=/\\(\\?<[=!]/]', 'Lookbehind is a syntax error before Safari 16.4.'),
  ban('Literal[regex.flags=/[dv]/]', 'Regex flags d and v are missing at the floor.'),
  ban("NewExpression[callee.name='RegExp'] > Literal[value=/\\(\\?<[=!]/]", 'Lookbehind throws before Safari 16.4.'),
  ban('PrivateIdentifier', 'Lowered to a WeakMap at the floor: use `private`.'),
  ban('AccessorProperty', 'Standard decorators are not compiled by our bundler.'),
];

const conventions = [
  ban('ExportDefaultDeclaration', 'Named exports only.'),
  ban('TSEnumDeclaration', 'A union of strings needs no code.'),
  ban(
    "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
    'Register through the guard in src/element.',
  ),
];

/** Words for people live in src/locale; legal wording comes from the server. */
const words = [
  ban('Literal[value=/[\\u3400-\\u9fff]/]', 'Words for people belong in src/locale.'),
  ban('TemplateElement[value.raw=/[\\u3400-\\u9fff]/]', 'Words for people belong in src/locale.'),
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'storybook-static/', '.data/', '**/mockServiceWorker.js'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { local: { rules: { layers, 'css-floor': cssFloor } } },
    rules: {
      'local/layers': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: false, process: false, URL: false, performance: false } },
  },
  // Plain scripts of host pages; the names of the page are theirs.
  { files: ['demo/pages/**/*.js', 'bench/**/*.js'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Headers and drafts are records; empty functions are honest defaults.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], jsdoc.configs['flat/recommended-typescript-error']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      'local/css-floor': 'error',
      'no-restricted-syntax': ['error', ...injection, ...floor, ...conventions],
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-globals': [
        'error',
        'event',
        'name',
        'status',
        'origin',
        'length',
        'closed',
        'open',
        'find',
        'stop',
      ],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-map': 'off',
      'lit-a11y/alt-text': 'error',
      'lit-a11y/aria-attr-valid-value': 'error',
      'lit-a11y/aria-attrs': 'error',
      'lit-a11y/aria-role': 'error',
      'lit-a11y/tabindex-no-positive': 'error',
      'lit-a11y/role-has-required-aria-attrs': 'error',
      'lit-a11y/no-access-key': 'error',
      'lit-a11y/no-redundant-role': 'off',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          checkConstructors: false,
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'], checkConstructors: false }],
      // The types stand in the code, and a parameter is described when its name and type don't say it.
      'jsdoc/require-param': 'off',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/require-returns': 'off',
      'jsdoc/require-property': 'off',
      'jsdoc/require-template': 'off',
      'jsdoc/require-yields': 'off',
      'jsdoc/require-throws': 'off',
      'jsdoc/tag-lines': 'off',
      // The manifest reads `@fires {Type} name`.
      'jsdoc/valid-types': 'off',
      'jsdoc/check-tag-names': [
        'error',
        {
          definedTags: [
            'customElement',
            'slot',
            'csspart',
            'cssproperty',
            'cssprop',
            'attr',
            'attribute',
            'tag',
            'tagname',
            'event',
            'fires',
            'norm',
            'remarks',
          ],
        },
      ],
    },
    settings: { jsdoc: { mode: 'typescript' } },
  },
  {
    files: ['src/{element,elements,form,parts}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...injection, ...floor, ...conventions, ...words] },
  },
  {
    files: ['src/element/define.ts', 'src/autoload.ts'],
    rules: { 'no-restricted-syntax': ['error', ...injection, ...floor, ...conventions.slice(0, -1), ...words] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
            // Typed as a promise by @open-wc/semantic-dom-diff, and never one.
            { from: 'package', name: ['Equal', 'equal'], package: 'chai' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ban(
          "MemberExpression[object.name=/^(it|describe|test)$/][property.name='only']",
          'The other tests would be skipped.',
        ),
        ban("CallExpression[callee.name='aTimeout']", 'No sleeping: wait on an event, updateComplete or waitUntil.'),
      ],
    },
  },
  {
    files: ['test/browser/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@open-wc/|@web/|axe-core)',
              message: 'Import from test/browser/helpers, so that the runner can be replaced.',
            },
          ],
        },
      ],
    },
  },
);
