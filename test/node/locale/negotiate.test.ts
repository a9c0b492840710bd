import assert from 'node:assert/strict';
import { test } from 'node:test';

import { negotiate } from '../../../src/locale/negotiate.js';

const built = ['zh-Hans', 'en'] as const;
const more = ['zh-Hans', 'en', 'zh-Hant', 'ug'] as const;

test('a visitor of a Chinese page reads simplified Chinese, however the page writes its language', () => {
  for (const lang of ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'ZH-cn', 'zh_CN', 'zh-Hans-CN', 'cmn'])
    assert.equal(negotiate(lang, more), 'zh-Hans', lang);
});

test('a visitor of a traditional Chinese page reads it where there is one, else simplified', () => {
  for (const lang of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh_TW', 'zh-MO']) {
    assert.equal(negotiate(lang, more), 'zh-Hant', lang);
    assert.equal(negotiate(lang, built), 'zh-Hans', lang);
  }
});

test('every kind of English is English', () => {
  for (const lang of ['en', 'en-US', 'en-GB', 'EN', 'en_AU']) assert.equal(negotiate(lang, built), 'en', lang);
});

test('a language that a page brings is spoken', () => {
  assert.equal(negotiate('ug-CN', more), 'ug');
});

test('whatever nobody speaks, and what is no language at all, is simplified Chinese', () => {
  for (const lang of ['', 'tlh', 'not a tag', '中文', 'e', '-', '*', 'ug'])
    assert.equal(negotiate(lang, built), 'zh-Hans', lang);
});
