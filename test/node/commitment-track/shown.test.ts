import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commitmentTerms as en } from '../../../src/locale/en/commitment-terms.js';
import { commitmentTerms as terms } from '../../../src/locale/zh-hans/commitment-terms.js';
import { commitmentTrack as track } from '../../../src/locale/zh-hans/commitment-track.js';
import { COMMITMENT_EVENTS, COMMITMENT_STATES } from '../../../src/contract/schema/commitment.js';
import { print } from '../../../src/locale/zh-hans/print.js';
import { commitmentDocument } from '../../../src/elements/credit-commitment/shown/commitment-document.js';
import { stepLines } from '../../../src/elements/credit-commitment/shown/commitment-lines.js';
import { lookOf, stateWords, stepWords } from '../../../src/elements/credit-commitment/shown/commitment-state.js';
import { materialLines } from '../../../src/elements/credit-commitment/shown/materials.js';
import { judgementRows } from '../../../src/elements/credit-commitment/track/judgement.js';
import { recordRows } from '../../../src/elements/credit-commitment/track/record-rows.js';
import {
  aCommitment,
  aCommitmentRecord,
  aJudgedCommitment,
  aMaterial,
  QUERY_CODE,
} from '../../fixtures/commitments.js';

test('every state and step of the contract has words of its own in both languages, and a look', () => {
  for (const words of [terms, en]) {
    const said = COMMITMENT_STATES.map((state) => stateWords({ state }, words)[0]);
    assert.equal(new Set(said).size, COMMITMENT_STATES.length);
    for (const what of [...COMMITMENT_STATES, ...COMMITMENT_EVENTS])
      assert.notEqual(stepWords({ what, at: '' }, words), what);
  }
  const drawn = [...COMMITMENT_STATES, ...COMMITMENT_EVENTS].map((what) => lookOf(what).icon);
  assert.equal(new Set(drawn).size, drawn.length);
});

test('a state that nobody knows is neither good nor bad, and said in the words of its endpoint', () => {
  assert.equal(lookOf('__proto__').tone, 'unknown');
  assert.equal(stateWords({ state: 'paused', stateLabel: '中止' }, terms)[0], '中止');
  assert.equal(stateWords({ state: 'toString' }, terms)[0], 'toString');
  assert.equal(stepWords({ what: 'moved', label: '移交', at: '' }, terms), '移交');
});

test('a judgement says what was not fulfilled and what followed, also where the authority is silent', () => {
  assert.deepEqual(judgementRows(aCommitmentRecord(), terms, track), []);
  const whole = judgementRows(aJudgedCommitment('fulfilled').record, terms, track).map(([label]) => label);
  assert.deepEqual(whole, ['承诺履行状态', '承诺履行状态认定日期', '承诺履行状态认定单位']);
  const rows = judgementRows(aCommitmentRecord({ fulfillmentStatus: 'partlyFulfilled' }), terms, track);
  assert.deepEqual(rows[1], ['未履行的承诺内容', '认定单位没有写明']);
  assert.deepEqual(rows[2], ['违诺责任追究内容', '认定单位没有写明']);
});

test('a judgement outside the contract is never read as a good one', () => {
  const rows = judgementRows(aCommitmentRecord({ fulfillmentStatus: 'mostly' }), terms, track);
  assert.deepEqual(rows[0], ['承诺履行状态', 'mostly']);
  assert.deepEqual(rows[1], ['未履行的承诺内容', '认定单位没有写明']);
});

test('the record shows its 20 fields in the order in which they are collected', () => {
  const rows = recordRows(
    aCommitmentRecord({ commitmentType: 'other', commitmentTypeText: '演示类型', validUntil: '2099-12-31' }),
    terms,
    '未填写',
  );
  assert.equal(rows.length, 20);
  assert.deepEqual(rows[4], ['承诺类型', '其他（演示类型）']);
  assert.deepEqual(rows[9], ['承诺有效期', '长期']);
  assert.deepEqual(rows[10], ['承诺履行状态', '未填写']);
});

test('materials say when they came, are due or were due, and how their files stand', () => {
  const files = [
    { id: '1', state: 'infected', size: 2048, type: 'application/pdf' },
    { id: '2', state: 'quarantined', size: 10, type: 'application/pdf' },
  ];
  assert.deepEqual(
    materialLines(
      [aMaterial(), aMaterial({ state: 'overdue', files }), aMaterial({ state: 'lost', dueOn: undefined })],
      terms,
    ),
    [
      '从业人员健康证明：待补交（请在 2026-12-20 前补交）',
      '从业人员健康证明：已逾期（应在 2026-12-20 前补交）',
      '第 1 个文件（2 KB）：有病毒，没有收下',
      '第 2 个文件（10 B）：quarantined',
      '从业人员健康证明：lost',
    ],
  );
});

test('the way of a commitment reads as lines, with time, authority and what was said', () => {
  assert.deepEqual(stepLines(aCommitment({ state: 'accepted' }).steps, terms), [
    '作出承诺（2026-11-20 09:30、上海演示餐饮有限公司）',
    '受理（2026-11-21 10:00、演示市场监督管理局）',
    '主要材料齐全，予以容缺受理。',
  ]);
});

test('on paper stands the signed text line by line, and the query code in the fields alone', () => {
  const commitment = aCommitment();
  const paper = {
    commitment,
    title: '回执',
    sections: [],
    facts: [],
    lang: 'zh-Hans',
    large: false,
    terms,
    words: print,
  };
  const without = commitmentDocument(paper);
  assert.ok(!JSON.stringify(without).includes(QUERY_CODE));
  const { blocks, letter, head, foot, code } = commitmentDocument({ ...paper, queryCode: QUERY_CODE });
  assert.equal(letter, true);
  const all = [...(blocks as Iterable<{ type: string; text?: string }>)];
  const lines = all.filter(({ type }) => type === 'paragraph').map(({ text }) => text?.trimEnd());
  assert.deepEqual(lines, commitment.signed.text.split('\n'));
  const places = all.filter((block) => JSON.stringify(block).includes(QUERY_CODE)).map(({ type }) => type);
  assert.deepEqual(places, ['fields']);
  assert.ok(!JSON.stringify([head, foot, code]).includes(QUERY_CODE));
});
