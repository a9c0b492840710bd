import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { commitmentText, EMPTY_BLANK, pictureBinding } from '../../../src/contract/commitment-text.js';
import type { CommitmentContent, CommitmentTemplate } from '../../../src/contract/schema/commitment.js';
import type { FormField } from '../../../src/contract/schema/form-field.js';

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  type: 'text',
  ...more,
});

const options = [
  { value: 'a', label: '甲类' },
  { value: 'b', label: '乙类' },
];

const TEMPLATE: CommitmentTemplate = {
  id: 'sample',
  version: '2026-1',
  title: '样例承诺书',
  type: 'materialsPending',
  matter: { code: 'M1', name: '样例事项' },
  authority: { name: '样例受理中心' },
  eligibility: { state: 'eligible' },
  sections: [
    {
      id: 'content',
      heading: '承诺内容',
      paragraphs: [
        [{ text: '本单位在' }, { blank: 'place' }, { text: '经营' }, { blank: 'scope' }, { text: '。' }],
        [{ text: '投入' }, { blank: 'amount' }, { text: '，自' }, { blank: 'day' }, { text: '起。' }],
      ],
    },
    { id: 'liability', heading: '违诺责任', paragraphs: [[{ text: '依法承担责任。' }]] },
  ],
  fields: [
    field('place', '地址'),
    field('scope', '范围', { type: 'longText' }),
    field('amount', '金额', { type: 'amount', currency: 'CNY', unit: '10000' }),
    field('day', '日期', { type: 'date' }),
    field('note', '说明', { type: 'longText' }),
    field('kind', '类别', { type: 'choice', options }),
    field('kinds', '种类', { type: 'many', options }),
    field('period', '期间', { type: 'period' }),
    field('buyer', '采购人', { type: 'organisation' }),
    field('true', '声明', { type: 'statement', statement: '情况属实' }),
  ],
  materials: [
    { id: 'm1', name: '平面图', when: 'later', dueOn: '2026-12-31' },
    { id: 'm2', name: '健康证', when: 'later', dueText: '20 个工作日内' },
    { id: 'm3', name: '场地证明', when: 'replaced' },
  ],
  applicants: ['legalPerson', 'naturalPerson', 'selfEmployed'],
  publication: [{ value: 'public', effect: '公开' }],
  signing: { levels: ['typedName'], digest: 'SHA-256' },
  validUntil: '2027-12-31',
};

const CONTENT: CommitmentContent = {
  applicant: { category: 'legalPerson', name: '样例单位', code: 'C1', authorisedPerson: '样一帆' },
  values: {},
  deferred: [],
  publication: 'public',
  madeOn: '2026-11-26',
};

const textOf = (content: Partial<CommitmentContent> = {}, template: Partial<CommitmentTemplate> = {}): string =>
  commitmentText({ ...TEMPLATE, ...template }, { ...CONTENT, ...content });

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** What people type, and what they are not thought to: rare characters, parts of characters, controls, direction marks, line ends. */
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
/** The same, and characters that a normalisation would join, split or replace. */
const delicate = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        'é',
        'e\u0301',
        'ｶﾞ',
        '豈',
        '\uf900',
        '㍿',
        'ﬁ',
        '\u1112\u1161\u11ab',
        '𠮷',
        '\ue863',
        '·',
        '•',
        '\u200b',
        '　',
      ),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');
const lines = fc
  .array(fc.constantFrom('一', '\n', '\r\n', '\r', '承诺内容', '说明：', '　　', ' '), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

describe('the text that is signed', () => {
  it('reads like a letter, with every blank filled in where it stands', () => {
    const values: CommitmentContent['values'] = {
      place: '样例路1号',
      scope: '热食',
      amount: { value: '12.5', currency: 'CNY', unit: '10000' },
      day: '2027-01-15',
      kinds: ['a', 'b'],
      period: { from: '2026-01-01', to: '2026-06-30' },
      buyer: { name: '采购中心', uscc: 'U1' },
      true: true,
    };
    assert.equal(
      textOf({ values, deferred: ['m2', 'm1'] }),
      `样例承诺书

承诺人：样例单位
承诺人类别：法人及非法人组织
统一社会信用代码：C1
承诺事由：样例事项
受理单位：样例受理中心

承诺内容
本单位在样例路1号经营热食。
投入12.5 万元，自2027年1月15日起。

违诺责任
依法承担责任。

填报事项
种类：甲类、乙类
期间：2026年1月1日至2026年6月30日
采购人：采购中心（U1）
声明：情况属实

以本承诺代替的材料
场地证明

承诺补交的材料
平面图（2026年12月31日前补交）
健康证（20 个工作日内补交）

承诺有效期：至2027年12月31日
公开范围：可向社会公开
签署人：样一帆
承诺日期：2026年11月26日
文本编号：sample，版本 2026-1`,
    );
  });

  it('shows what was left blank as a blank, also when a field is called like a member of every object', () => {
    assert.ok(textOf().includes(`本单位在${EMPTY_BLANK}经营${EMPTY_BLANK}。`));
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      const sections = [{ id: 'content', heading: '承诺内容', paragraphs: [[{ text: '甲' }, { blank: name }]] }];
      const fields = [field(name, '空白'), field('valueOf', '其他')];
      const text = textOf({}, { sections, fields });
      assert.ok(text.includes(`甲${EMPTY_BLANK}\n`), text);
      assert.ok(!text.includes('其他'), text);
    }
  });

  it('holds every character as it was typed, however it could be written otherwise', () => {
    fc.assert(
      fc.property(
        delicate.filter((text) => !/[\r\n]/.test(text)),
        (typed) => {
          const text = textOf({ values: { place: typed, note: typed } });
          assert.ok(text.includes(`\n本单位在${typed}经营`));
          assert.ok(text.includes(`\n说明：${typed}\n`));
          const signer = { ...CONTENT.applicant, name: typed, authorisedPerson: typed };
          assert.ok(textOf({ applicant: signer }).includes(`\n签署人：${typed}\n`));
        },
      ),
    );
  });

  it('tells characters apart that look the same or are the same to a normalisation', () => {
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      fc.assert(
        fc.property(delicate, (typed) => {
          const other = typed.normalize(form);
          fc.pre(other !== typed);
          assert.notEqual(textOf({ values: { place: typed } }), textOf({ values: { place: other } }));
        }),
        { numRuns: 300 },
      );
  });

  it('ends its lines with LF alone, whatever system they were typed on', () => {
    fc.assert(
      fc.property(lines, lines, (typed, title) => {
        const text = textOf({ values: { scope: typed, note: typed } }, { validity: typed, validUntil: undefined });
        assert.ok(!text.includes('\r'));
        assert.equal(
          text,
          textOf(
            { values: { scope: typed.replace(/\r\n?/g, '\n'), note: typed.replace(/\r\n?/g, '\n') } },
            { validity: typed.replace(/\r\n?/g, '\n'), validUntil: undefined },
          ),
        );
        assert.ok(textOf({ values: { note: title } }).split('\n').length >= 20);
      }),
    );
  });

  it('gives nobody a line of its own to write: what goes over several lines is indented', () => {
    const before = textOf({ values: { note: 'x', kind: 'a' } }).split('\n');
    fc.assert(
      fc.property(lines, (typed) => {
        const values = { note: `x${typed}`, scope: typed, kind: 'a' };
        const applicant = { ...CONTENT.applicant, name: `样例单位\n${typed}`, authorisedPerson: `样一帆\r${typed}` };
        const own = textOf({ values, applicant })
          .split('\n')
          .filter((line) => !line.startsWith('　　'));
        assert.equal(own.length, before.length);
      }),
    );
    const one = textOf({ values: { note: '甲\n类别：甲类' } });
    const other = textOf({ values: { note: '甲', kind: 'a' } });
    assert.notEqual(one, other);
  });

  it('differs whenever something else is committed to', () => {
    // Without the words that stand between the blanks: there the reader can’t tell either.
    const value = fc.string({ unit: fc.constantFrom(...'一二三甲乙é豈𠮷·•ab12 \n'), minLength: 1, maxLength: 6 });
    const amounts = fc
      .tuple(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('1' as const, '10000' as const),
      )
      .map(([whole, part, unit]) => ({
        value: part ? `${whole}.${String(part).padStart(2, '0').replace(/0$/, '')}` : `${whole}`,
        currency: 'CNY',
        unit,
      }));
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
    const contents = fc.record({
      applicant: fc.record({
        category: fc.constantFrom('legalPerson' as const, 'naturalPerson' as const, 'selfEmployed' as const),
        name: value,
        code: value,
        authorisedPerson: value,
      }),
      values: fc.record(
        {
          place: value,
          scope: value,
          amount: amounts,
          day: days,
          note: value,
          kind: fc.constantFrom('a', 'b'),
          kinds: fc.subarray(['a', 'b'], { minLength: 1 }),
          true: fc.constant(true as const),
        },
        { requiredKeys: [] },
      ),
      deferred: fc.subarray(['m1', 'm2']),
      publication: fc.constantFrom('public' as const, 'limited' as const, 'notPublic' as const),
      madeOn: days,
    });
    // One thing changed is the hard case; two drawn apart are seldom near each other.
    const pairs = contents.chain((content) =>
      fc
        .tuple(
          fc.constant(content),
          contents,
          fc.constantFrom('applicant', 'values', 'deferred', 'publication', 'madeOn'),
        )
        .map(([one, other, member]) => [one, { ...one, [member]: other[member] }] as const),
    );
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        assert.equal(textOf(one) === textOf(other), same);
        assert.equal(digest(textOf(one)) === digest(textOf(other)), same);
      }),
      { numRuns: 2000 },
    );
  });

  it('differs whenever the template or its version does', () => {
    const base = textOf();
    const others: Partial<CommitmentTemplate>[] = [
      { id: 'sample2' },
      { version: '2026-2' },
      { title: '样例承诺' },
      { matter: { code: 'M1', name: '另一事项' } },
      { authority: { name: '另一中心' } },
      { validUntil: '2028-12-31' },
      { validUntil: undefined },
      { sections: TEMPLATE.sections.slice(0, 1) },
      { materials: [] },
    ];
    for (const other of others) assert.notEqual(textOf({}, other), base);
  });

  it('says nothing of the phone, and of plain words that bind nobody', () => {
    const applicant = { ...CONTENT.applicant, phone: '13800000000' };
    assert.equal(textOf({ applicant }), textOf());
    const sections = TEMPLATE.sections.map((section) => ({ ...section, plain: '意思是要说到做到' }));
    assert.equal(textOf({}, { sections }), textOf());
  });
});

/** Members in one order, and blank values as none. */
const sorted = (content: Partial<CommitmentContent>): unknown => ({
  ...content,
  values: Object.entries(content.values ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('what binds a picture to a text', () => {
  it('differs for every text and every picture', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(hex, hex, hex, hex, (text, picture, otherText, otherPicture) => {
        const same = text === otherText && picture === otherPicture;
        assert.equal(pictureBinding(text, picture) === pictureBinding(otherText, otherPicture), same);
      }),
    );
  });
});
