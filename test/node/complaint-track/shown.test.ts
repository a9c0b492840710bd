import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import {
  COMPLAINT_ACTIONS,
  COMPLAINT_EVENTS,
  COMPLAINT_STATES,
  ComplaintSchema,
  DEADLINE_STATES,
  RATING_SCORES,
} from '../../../src/contract/schema/complaint.js';
import { complaintDocument } from '../../../src/elements/credit-complaint/shown/complaint-document.js';
import {
  outcomeLines,
  ratingLines,
  stepLines,
  toldLines,
} from '../../../src/elements/credit-complaint/shown/complaint-lines.js';
import { lookOf, stateWords, stepWords } from '../../../src/elements/credit-complaint/shown/complaint-state.js';
import { deadlineLines } from '../../../src/elements/credit-complaint/shown/deadlines.js';
import { evidenceLines, evidenceTold, uncheckedTold } from '../../../src/elements/credit-complaint/shown/evidence.js';
import { wantedLines } from '../../../src/elements/credit-complaint/shown/wanted.js';
import { complaintTerms as en } from '../../../src/locale/en/complaint-terms.js';
import { complaintTrack as enTrack } from '../../../src/locale/en/complaint-track.js';
import { complaintTerms as terms } from '../../../src/locale/zh-hans/complaint-terms.js';
import { complaintTrack as track } from '../../../src/locale/zh-hans/complaint-track.js';
import { print } from '../../../src/locale/zh-hans/print.js';
import {
  aComplaint,
  aComplaintFile,
  aDeadline,
  aWanted,
  QUERY_CODE,
  everyComplaint,
  everyDeadline,
  everyWanted,
} from '../../fixtures/complaints.js';

test('the complaints of these tests are such as the contract lets through', () => {
  for (const complaint of everyComplaint()) v.parse(ComplaintSchema, complaint);
});

test('every state and step of the contract has words of its own in both languages, and a look', () => {
  for (const words of [terms, en]) {
    const said = COMPLAINT_STATES.map((state) => stateWords({ state }, words)[0]);
    assert.equal(new Set(said).size, COMPLAINT_STATES.length);
    for (const what of [...COMPLAINT_STATES, ...COMPLAINT_EVENTS])
      assert.notEqual(stepWords({ what, at: '' }, words), what);
    for (const state of DEADLINE_STATES) assert.ok(words.deadlineStates[state]);
    for (const score of RATING_SCORES) assert.ok(words.scores[score]);
  }
  for (const { allowances } of [track, enTrack])
    assert.deepEqual(Object.keys(allowances).sort(), [...COMPLAINT_ACTIONS].sort());
  const drawn = [...COMPLAINT_STATES, ...COMPLAINT_EVENTS].map((what) => lookOf(what).icon);
  assert.equal(new Set(drawn).size, drawn.length);
});

test('only what was put right looks good: closed says nothing of how it came out, and nobody knows an unknown state', () => {
  const good = COMPLAINT_STATES.filter((state) => lookOf(state).tone === 'good');
  assert.deepEqual(good, ['rectified']);
  for (const state of ['paused', '__proto__', 'constructor']) assert.equal(lookOf(state).tone, 'unknown');
  assert.equal(stateWords({ state: 'paused', stateLabel: '中止办理' }, terms)[0], '中止办理');
  assert.equal(stateWords({ state: 'toString' }, terms)[0], 'toString');
  assert.equal(stepWords({ what: 'moved', label: '移交', at: '' }, terms), '移交');
});

test('a step says when and by whom, what was said, and under which receipt what was handed in', () => {
  const steps = [
    {
      what: 'supplemented',
      at: '2026-11-24T10:00:00+08:00',
      by: '上海演示餐饮有限公司',
      text: '补充一份回执。',
      reference: 'BC20261124000001',
      files: [aComplaintFile({ state: 'infected', size: 2048 })],
    },
  ];
  assert.deepEqual(stepLines(aComplaint({ steps }), terms), [
    '补充材料（2026-11-24 10:00、上海演示餐饮有限公司）',
    '补充一份回执。',
    '回执号：BC20261124000001',
    '第 1 个文件（2 KB）：有病毒，没有收下',
  ]);
});

test('a term says who keeps it, until when, in how many working days, and how it stands; of an unknown one it says the endpoint’s word', () => {
  assert.deepEqual(deadlineLines([...everyDeadline(), aDeadline({ state: 'paused' })], terms), [
    '决定是否受理：已完成（演示区公共信用信息中心、到期日 2026-11-27、5 个工作日）',
    '转办：暂停计时（演示区公共信用信息中心、到期日 2026-11-30、3 个工作日）',
    '核查并答复：已逾期（演示区人民政府办公室、应在 2026-11-25 前完成、15 个工作日）',
    '整改：正在计时（演示区产业促进局、到期日 2026-12-31）',
    '决定是否受理：paused（演示区公共信用信息中心、到期日 2026-11-27、5 个工作日）',
  ]);
});

test('what is wanted says whether it is still to come, and until when', () => {
  assert.deepEqual(wantedLines([...everyWanted().slice(1), aWanted({ state: 'dropped' })], terms), [
    '扶持资金申请的受理回执：待补充（请在 2026-12-03 前补充）',
    '营业执照：已逾期（应在 2026-11-24 前补充）',
    '招商协议全文：已补充',
    '扶持资金申请的受理回执：dropped',
  ]);
});

test('a file whose check has failed or goes on is never counted among the clean ones', () => {
  const complaint = aComplaint();
  assert.deepEqual(evidenceLines(evidenceTold(complaint.evidence, terms)), [
    '合同（协议）',
    '第 1 个文件（1.2 MB）：检查通过',
    '第 2 个文件（840 KB）：正在检查',
    '催告记录',
    '第 1 个文件（1.2 MB）：没能完成检查、检查服务暂时不可用',
  ]);
  assert.deepEqual(evidenceLines(uncheckedTold(complaint.evidence, terms)), [
    '合同（协议）',
    '第 2 个文件（840 KB）：正在检查',
    '催告记录',
    '第 1 个文件（1.2 MB）：没能完成检查、检查服务暂时不可用',
  ]);
  assert.deepEqual(evidenceLines(evidenceTold([{ name: '其他', files: [] }], terms)), ['其他', '没有文件']);
});

test('outcome and rating read as words, also a score that nobody knows', () => {
  const on = '2026-12-28';
  assert.deepEqual(outcomeLines(aComplaint({ outcome: { text: '已拨付。', on } }), terms), ['已拨付。', on]);
  assert.deepEqual(outcomeLines(aComplaint(), terms), []);
  const rated = (score: number) => aComplaint({ rating: { score, at: '2026-12-30T12:00:00+08:00', text: '谢谢' } });
  assert.deepEqual(ratingLines(rated(4), terms), ['满意（2026-12-30 12:00）', '谢谢']);
  assert.deepEqual(ratingLines(rated(9), terms)[0], '9 分（2026-12-30 12:00）');
  assert.ok(toldLines(aComplaint(), terms).includes('联系电话：138****0000'));
});

test('on paper the query code stands in the fields alone, and only when it was asked for', () => {
  const paper = {
    complaint: aComplaint({ state: 'closed' }),
    title: '回执',
    sections: [{ title: '空', lines: [] }],
    lang: 'zh-Hans',
    large: false,
    terms,
    words: print,
  };
  assert.ok(!JSON.stringify(complaintDocument(paper)).includes(QUERY_CODE));
  const { blocks, letter, head, foot, code } = complaintDocument({ ...paper, queryCode: QUERY_CODE });
  assert.equal(letter, true);
  const all = [...(blocks as Iterable<{ type: string }>)];
  const places = all.filter((block) => JSON.stringify(block).includes(QUERY_CODE)).map(({ type }) => type);
  assert.deepEqual(places, ['fields']);
  assert.ok(!JSON.stringify([head, foot, code]).includes(QUERY_CODE));
  assert.ok(!all.some((block) => JSON.stringify(block).includes('空')));
});
