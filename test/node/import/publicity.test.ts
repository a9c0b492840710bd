import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { Licence, Penalty, RecordList } from '../../../src/contract/index.js';
import { Bench, code, csv, HEADER, registration } from './files.js';

let bench: Bench;
before(async () => (bench = await Bench.open()));
after(() => bench.close());

const AUTHORITY = '上海市奉贤区演示市场监督管理局';

const penaltyKeys: Record<string, string> = {
  CF_XDR_MC: '上海子虚测试贸易有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: code(0),
  CF_FRDB: '赵拟安',
  CF_FR_ZJLX: '01',
  CF_FR_ZJHM: '11010519491231002X',
  CF_WSH: '演市监处〔2026〕1号',
  CF_WFXW: '未按规定明码标价',
  CF_SY: '部分商品未标价',
  CF_YJ: '《中华人民共和国价格法》',
  CF_CFLB: '罚款；没收违法所得',
  CF_NR: '罚款并没收违法所得',
  CF_NR_FK: '0.050000',
  CF_NR_WFFF: '0.000001',
  CF_JDRQ: '2026/9/1',
  CF_YXQ: '2099-12-31',
  CF_GSJZQ: '2027-09-01',
  CF_CFJG: AUTHORITY,
  CF_CFJGDM: code(900, '11'),
  CF_SJLY: AUTHORITY,
  AREA_CODE: '310120',
};

const licenceKeys: Record<string, string> = {
  XK_XDR_MC: '上海子虚测试贸易有限公司',
  XK_XDR_LB: '法人及非法人组织',
  XK_XDR_SHXYM: code(0),
  XK_XKWS: '食品经营许可决定书',
  XK_WSH: '演食许〔2026〕2号',
  XK_XKLB: '01',
  XK_XKZS: '食品经营许可证',
  XK_XKBH: 'YS0001',
  XK_NR: '预包装食品销售',
  XK_JDRQ: '2026-03-01',
  XK_YXQZ: '2026-03-02',
  XK_YXQZI: '2031-03-01',
  XK_XKJG: AUTHORITY,
  XK_XKJGDM: code(900, '11'),
  XK_LYDW: AUTHORITY,
  XK_ZT: '有效',
};

const table = (...rows: Record<string, string>[]) =>
  csv(Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row)));

async function recordsOf(uscc: string, dataset: string): Promise<RecordList['items']> {
  const subject = await bench.subject(uscc, dataset);
  const answer = await bench.store.searchRecords({ subjectId: subject?.id ?? '', limit: 100 });
  return 'items' in answer ? answer.items : [];
}

test('a penalty arrives with each of its fields, its amounts exact, and the numbers of papers left behind', async () => {
  const { summary, dataset, findings } = await bench.take(bench.file(table(penaltyKeys)));
  const [record] = (await recordsOf(code(0), dataset)) as [Penalty];
  assert.deepEqual([summary.imported, summary.createdSubjects], [1, 1]);
  assert.deepEqual(record.fineAmount, { value: '0.050000', currency: 'CNY', unit: '10000' });
  assert.deepEqual(record.confiscatedAmount, { value: '0.000001', currency: 'CNY', unit: '10000' });
  assert.equal(record.decisionDate, '2026-09-01');
  assert.equal(record.publicityUntil, '2027-09-01');
  assert.equal(record.penaltyValidUntil, '2099-12-31');
  assert.equal(record.penaltyType, '罚款；没收违法所得');
  assert.equal(record.adverse, true);
  assert.ok(record.actions.every(({ route }) => route?.text.includes('不收取任何费用')));
  assert.ok(!JSON.stringify([record, findings]).includes('1101051949'));
  assert.deepEqual(
    findings.map(({ severity, column }) => `${severity} ${column}`),
    ['noted CF_FR_ZJLX、CF_FR_ZJHM'],
  );
});

test('a licence keeps from and to apart although their keys differ by one letter', async () => {
  const swapped = Object.fromEntries(Object.entries(licenceKeys).reverse());
  for (const keys of [licenceKeys, swapped]) {
    const { dataset } = await bench.take(bench.file(table(keys)));
    const [record] = (await recordsOf(code(0), dataset)) as [Licence];
    assert.deepEqual([record.validFrom, record.validUntil], ['2026-03-02', '2031-03-01']);
    assert.deepEqual([record.licenceType, record.status, record.title], ['普通', 'valid', '食品经营许可证']);
  }
});

test('JSON is read in the keys of both standards, of platforms and in Chinese, in any case and under any name', async () => {
  const lower = Object.fromEntries(Object.entries(penaltyKeys).map(([key, value]) => [key.toLowerCase(), value]));
  const camel = Object.fromEntries(
    Object.entries(licenceKeys).map(([key, value]) => [
      key.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  const old = {
    CF_XDR_MC: '上海子虚测试贸易有限公司',
    CF_XDR_SHXYM: code(0),
    CF_XDR_ZDM: code(0).slice(8, 17),
    CF_XDR_SFZ: '11010519491231002X',
    CF_FR: '赵拟安',
    CF_WSH: '演市监处〔2018〕3号',
    CF_CFMC: '未明码标价案',
    CF_SY: '未标价',
    CF_YJ: '价格法',
    CF_CFLB1: '罚款',
    CF_CFLB2: '警告',
    CF_JG: '罚款 500 元',
    CF_JDRQ: 1788192000000,
    CF_XZJG: AUTHORITY,
    CF_ZT: 2,
    DFBM: '310120',
    GSQX: null,
  };
  const chinese = {
    行政相对人名称: '上海乌有测试软件有限公司',
    统一社会信用代码: code(2),
    行政许可决定文书号: '演食许〔2026〕9号',
    许可内容: '设立登记',
    许可类别: '登记',
    许可决定日期: '2026年5月6日',
    许可机关: AUTHORITY,
    有效期至: '长期',
  };
  const path = bench.file(
    JSON.stringify({ code: 200, data: { penalties: [lower, old], licences: [camel, chinese] } }),
    { name: 'both.json' },
  );
  const { summary, dataset } = await bench.take(path);
  assert.deepEqual([summary.read, summary.imported, summary.createdSubjects, summary.format], [4, 4, 2, 'JSON']);
  const records = (await recordsOf(code(0), dataset)) as (Licence | Penalty)[];
  assert.equal(records.length, 3);
  const third = records.find(({ decisionDocNo }) => decisionDocNo.includes('2018')) as Penalty;
  assert.deepEqual(
    [third.title, third.penaltyType, third.penaltyContent, third.underObjection, third.decisionDate],
    ['未明码标价案', '罚款；警告', '罚款 500 元', true, '2026-09-01'],
  );
  const [other] = (await recordsOf(code(2), dataset)) as [Licence];
  assert.deepEqual([other.decisionDate, other.validUntil, other.licenceType], ['2026-05-06', '2099-12-31', '登记']);
});

test('records join the subject registered before, and its registration stays', async () => {
  const dataset = bench.dataset();
  await bench.take(bench.file(csv(HEADER, registration({}))), { dataset });
  const { summary } = await bench.take(bench.file(table(penaltyKeys)), { dataset });
  const subject = await bench.subject(code(0), dataset);
  assert.equal(summary.createdSubjects, 0);
  assert.equal(subject?.registration.businessScope, '日用百货的销售');
  const chapter = subject.chapters.find((each) => each.chapter === 'administrationInfo');
  assert.deepEqual([chapter?.state, chapter?.count, chapter?.source], ['ok', 1, AUTHORITY]);
  assert.ok(
    subject.chapters
      .filter((each) => each !== chapter)
      .every(({ state, count }) => state === 'notConnected' && count === undefined),
  );
});

test('a registration that comes later fills in what a decision began', async () => {
  const dataset = bench.dataset();
  await bench.take(bench.file(table(penaltyKeys)), { dataset });
  await bench.take(bench.file(csv(HEADER, registration({}))), { dataset });
  assert.equal((await bench.subject(code(0), dataset))?.registration.businessScope, '日用百货的销售');
  assert.equal((await recordsOf(code(0), dataset)).length, 1);
});

test('another dataset is left alone, even one whose name begins alike', async () => {
  const first = bench.dataset();
  const second = `${first}-b`;
  await bench.take(bench.file(csv(HEADER, registration({}))), { dataset: second });
  await bench.take(bench.file(table(penaltyKeys)), { dataset: first });
  assert.equal((await recordsOf(code(0), first)).length, 1);
  const subject = await bench.subject(code(0), second);
  assert.ok(subject?.chapters.every(({ state }) => state === 'notConnected'));
});

test('what was withdrawn or whose time is over isn’t shown, also when it was imported before', async () => {
  const dataset = bench.dataset();
  const second = { ...penaltyKeys, CF_WSH: '演市监处〔2026〕2号' };
  await bench.take(bench.file(table(penaltyKeys, second)), { dataset });
  assert.equal((await recordsOf(code(0), dataset)).length, 2);
  const { summary } = await bench.take(
    bench.file(table({ ...penaltyKeys, CF_ZT: '1' }, { ...second, CF_ZT: '0', CF_GSJZQ: '2026-10-31' })),
    { dataset },
  );
  assert.equal((await recordsOf(code(0), dataset)).length, 0);
  assert.deepEqual(
    summary.reasons
      .filter(({ severity }) => severity === 'rejected')
      .map(({ reason }) => reason)
      .sort(),
    ['公示期已届满，不再公开', '来源已撤销（取消公示）'],
  );
});

test('a natural person is no subject, and the report names nobody', async () => {
  const person = { ...penaltyKeys, CF_XDR_MC: '钱虚怀', CF_XDR_LB: '1', CF_XDR_SHXYM: '' };
  const { findings, summary } = await bench.take(bench.file(table(penaltyKeys, person)));
  assert.deepEqual([summary.imported, summary.rejected], [1, 1]);
  assert.ok(!JSON.stringify(findings).includes('钱虚怀'));
});

test('what makes a decision must be there; what only describes it may be empty', async () => {
  const { findings, summary } = await bench.take(
    bench.file(
      table(
        { ...penaltyKeys, CF_WSH: '' },
        { ...penaltyKeys, CF_JDRQ: '2026-02-30' },
        { ...penaltyKeys, CF_CFJG: 'N/A' },
        { ...penaltyKeys, CF_SY: '', CF_NR_FK: '五千元', CF_CFJGDM: '123' },
      ),
    ),
  );
  assert.deepEqual([summary.imported, summary.warned, summary.rejected], [1, 1, 3]);
  assert.deepEqual(
    findings.filter(({ line }) => line > 0).map(({ line, column, reason }) => `${line} ${column} ${reason}`),
    [
      '2 CF_WSH 没有决定书文号',
      '3 CF_JDRQ 没有决定日期',
      '4 CF_CFJG 没有作出决定的机关',
      '5 CF_CFJGDM 机关的统一社会信用代码格式不符，未导入该代码',
      '5 CF_NR_FK 金额无法识别，未导入该金额',
      '5 CF_SY 必填项为空，按空值导入',
    ],
  );
});

test('a fine in 元 by its header isn’t taken for 万元', async () => {
  const { CF_NR_FK: _, ...rest } = penaltyKeys;
  const { dataset } = await bench.take(bench.file(table({ ...rest, '罚款金额（元）': '500' })));
  const [record] = (await recordsOf(code(0), dataset)) as [Penalty];
  assert.deepEqual(record.fineAmount, { value: '500', currency: 'CNY', unit: '1' });
});
