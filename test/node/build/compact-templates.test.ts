import { test } from 'node:test';
import assert from 'node:assert/strict';
import { compactCss, compactHtml } from '../../../scripts/build/compact-templates.js';

test('a style sheet loses comments and indentation, and keeps what has a meaning', () => {
  assert.equal(
    compactCss('/* why */\n a :hover > b { color: red;\n  margin: 0 -1px; }'),
    ' a :hover > b{color:red;margin:0 -1px}',
  );
  assert.equal(compactCss(`p::before { content: 'a ; : b' }`), `p::before{content:'a ; : b'}`);
  assert.equal(compactCss('p { width: calc(1em + 2px) }'), 'p{width:calc(1em + 2px)}');
  assert.equal(
    compactCss('@media (min-width: 1px) and (hover) { p { color: red } }'),
    '@media (min-width:1px) and (hover){p{color:red}}',
  );
});

test('markup keeps the space between words and loses the indentation', () => {
  assert.equal(compactHtml('\n    <p>\n      a  b\n    </p>'), ' <p> a  b </p>');
});
