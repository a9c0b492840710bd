import { test } from 'node:test';
import assert from 'node:assert/strict';
import { isBusinessRegNo } from '../../../src/contract/business-reg-no.js';
import { toCsv } from '../../../src/contract/csv.js';
import { formatInstant, isDate, isOpenEnded, parseDate } from '../../../src/contract/dates.js';
import { maskAddress, maskPersonName, maskPhone, maskResidentId } from '../../../src/contract/masking.js';
import { formatMoney, parseRegisteredCapital, toChineseCapitals } from '../../../src/contract/money.js';
import { findMatch } from '../../../src/contract/name-match.js';
import { normaliseCode, normaliseName } from '../../../src/contract/normalise.js';
import { isOrgCode } from '../../../src/contract/org-code.js';
import { parsePhone } from '../../../src/contract/phone.js';
import { isResidentId, looksLikeOldResidentId } from '../../../src/contract/resident-id.js';
import { checkUscc, looksLikeUscc } from '../../../src/contract/uscc.js';
import { suggestCorrections } from '../../../src/contract/uscc-corrections.js';

// A hostile server or a paste by mistake. Nothing is timed: a pattern that backtracks over these texts would not come back.
const LENGTH = 50_000;

const readers: Record<string, (text: string) => unknown> = {
  normaliseCode,
  normaliseName,
  checkUscc,
  looksLikeUscc,
  suggestCorrections,
  isOrgCode,
  isBusinessRegNo,
  isResidentId,
  looksLikeOldResidentId,
  parsePhone,
  isDate,
  isOpenEnded,
  parseDate,
  formatInstant,
  parseRegisteredCapital,
  toChineseCapitals,
  formatMoney: (text) => formatMoney({ value: text, currency: 'CNY', unit: '10000' }, 'zh-Hans'),
  maskPersonName,
  maskResidentId,
  maskPhone,
  maskAddress,
  toCsv: (text) => toCsv([[text]]),
  findMatch: (text) => findMatch(text, text.slice(0, 20)),
};

for (const [name, read] of Object.entries(readers)) {
  test(`${name} comes back from texts of fifty thousand characters`, () => {
    for (const unit of ['0', '1', 'A', ' ', '-', '万', '市', '区路', '1.', '(', '"', '\u200b', '𠮷']) {
      const text = unit.repeat(LENGTH / unit.length);
      for (const hostile of [text, `${text}!`, `1${text}`, `021-${text}x`, `0.${text}1`]) read(hostile);
    }
    assert.ok(true);
  });
}
