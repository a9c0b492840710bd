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

test('a row without category and codes that may be about a person is left out, and the report does not name them', async () => {
  const { CF_XDR_LB: _, CF_FRDB: __, CF_FR_ZJLX: ___, CF_FR_ZJHM: ____, ...rest } = penaltyKeys;
  const person = { ...rest, CF_XDR_SHXYM: '' };
  const { findings, summary } = await bench.take(
    bench.file(
      table(
        { ...person, CF_XDR_ZJHM: '', CF_XDR_MC: '钱虚怀' },
        { ...person, CF_XDR_ZJHM: '11010519491231002X', CF_XDR_MC: '某某（化名）先生' },
        { ...person, CF_XDR_ZJHM: '', CF_XDR_MC: '上海子虚测试贸易有限公司' },
      ),
    ),
  );
  assert.deepEqual([summary.imported, summary.rejected], [1, 2]);
  assert.ok(!/钱虚怀|化名|1101051949/.test(JSON.stringify(findings)));
});

// Every field of the publication standard under each of its names (domain facts, 双公示): what is written must be what is read.

/** Field, value in a file, value in the record when it differs, and the names: standard, of 2016–18, pinyin, Chinese. */
type FieldRow = readonly [field: string, cell: string, read: unknown, names: readonly string[]];

const wan = (value: string) => ({ value, currency: 'CNY', unit: '10000' });

const PENALTY_FIELDS: readonly FieldRow[] = [
  ['subjectName', '上海子虚测试贸易有限公司', undefined, ['CF_XDR_MC', 'xzxdrmc', '行政相对人名称']],
  ['subjectCategory', '02', '法人及非法人组织', ['CF_XDR_LB', '行政相对人类别']],
  ['uscc', code(0), undefined, ['CF_XDR_SHXYM', 'tyshxydm', '统一社会信用代码']],
  ['businessRegNo', '310199000000015', undefined, ['CF_XDR_GSZC', 'CF_XDR_GSDJ', 'gszch', '工商注册号']],
  ['orgCode', code(0).slice(8, 17), undefined, ['CF_XDR_ZZJG', 'CF_XDR_ZDM', 'zzjgdm', '组织机构代码']],
  ['taxRegNo', code(0), undefined, ['CF_XDR_SWDJ', 'xzxdrswdjh', '税务登记号']],
  ['publicInstitutionCertNo', '131000000001', undefined, ['CF_XDR_SYDW', '事业单位证书号']],
  ['socialOrgCertNo', 'YS-SH-1', undefined, ['CF_XDR_SHZZ', '社会组织登记证号']],
  ['legalRepresentative', '赵拟安', undefined, ['CF_FRDB', 'CF_FR', 'fddbrmc', '法定代表人']],
  ['decisionDocNo', '演市监处〔2026〕7号', undefined, ['CF_WSH', 'cfjdswh', '行政处罚决定书文号']],
  ['caseName', '未明码标价案', undefined, ['CF_CFMC', 'ajmc', '处罚名称（案件名称）']],
  ['violationType', '未按规定明码标价', undefined, ['CF_WFXW', 'illegalActType', '违法行为类型']],
  ['violationFacts', '部分商品未标价', undefined, ['CF_SY', 'cfsy', '违法事实（处罚事由）']],
  ['penaltyBasis', '《中华人民共和国价格法》', undefined, ['CF_YJ', 'cfyj', '处罚依据']],
  ['penaltyType', '罚款', undefined, ['CF_CFLB', 'CF_CFLB1', 'cfzl', '处罚类别']],
  ['penaltyContent', '罚款伍佰元', undefined, ['CF_NR', 'CF_JG', 'cfjg', '处罚内容（处罚结果）']],
  ['fineAmount', '0.050000', wan('0.050000'), ['CF_NR_FK', 'penalty', '罚款金额（万元）']],
  ['confiscatedAmount', '0.000001', wan('0.000001'), ['CF_NR_WFFF', '没收违法所得、没收非法财物的金额（万元）']],
  ['licenceSuspendedOrRevoked', '食品经营许可证 YS0001', undefined, ['CF_NR_ZKDX', '暂扣或吊销证照名称及编号']],
  ['decisionDate', '2026/9/1', '2026-09-01', ['CF_JDRQ', 'cfsxq', '处罚决定日期']],
  ['penaltyValidUntil', '2099-12-31', undefined, ['CF_YXQ', 'CF_QX', 'cfjzq', '处罚有效期']],
  ['publicityUntil', '20270901', '2027-09-01', ['CF_GSJZQ', 'GSQX', 'gsjzq', '公示截止期']],
  ['authorityName', AUTHORITY, undefined, ['CF_CFJG', 'CF_XZJG', 'cfjgmc', '处罚机关']],
  ['authorityUscc', code(900, '11'), undefined, ['CF_CFJGDM', '处罚机关统一社会信用代码']],
  ['dataSourceName', AUTHORITY, undefined, ['CF_SJLY', 'bmmc', '数据来源单位']],
  ['dataSourceUscc', code(900, '11'), undefined, ['CF_SJLYDM', '数据来源单位统一社会信用代码']],
  ['statusName', '2', '异议', ['CF_ZT', 'dqzt', '当前状态']],
  ['areaCode', '310120', undefined, ['AREA_CODE', 'DFBM', 'CF_AREACODE', 'dfbm', '地方编码']],
  ['remark', '演示数据', undefined, ['BZ', 'bz', '备注']],
];

const LICENCE_FIELDS: readonly FieldRow[] = [
  ['subjectName', '上海子虚测试贸易有限公司', undefined, ['XK_XDR_MC', 'XK_XDR', '行政相对人名称']],
  ['subjectCategory', '法人及非法人组织', undefined, ['XK_XDR_LB', 'XK_XDR_TYPE', '相对人类别']],
  ['uscc', code(0), undefined, ['XK_XDR_SHXYM', '统一社会信用代码']],
  ['businessRegNo', '310199000000015', undefined, ['XK_XDR_GSZC', 'XK_XDR_GSDJ', '工商注册号']],
  ['orgCode', code(0).slice(8, 17), undefined, ['XK_XDR_ZZJG', 'XK_XDR_ZDM', '组织机构代码']],
  ['taxRegNo', code(0), undefined, ['XK_XDR_SWDJ', '税务登记号']],
  ['publicInstitutionCertNo', '131000000001', undefined, ['XK_XDR_SYDW', '事业单位证书号']],
  ['socialOrgCertNo', 'YS-SH-1', undefined, ['XK_XDR_SHZZ', '社会组织登记证号']],
  ['legalRepresentative', '赵拟安', undefined, ['XK_FRDB', 'XK_FR', '法定代表人']],
  ['decisionDocName', '食品经营许可决定书', undefined, ['XK_XKWS', 'XK_XMMC', '行政许可决定文书名称']],
  ['decisionDocNo', '演食许〔2026〕8号', undefined, ['XK_WSH', '行政许可决定文书号']],
  ['licenceType', '4', '核准', ['XK_XKLB', 'XK_SPLB', '许可类别']],
  ['certificateName', '食品经营许可证', undefined, ['XK_XKZS', '许可证书名称']],
  ['certificateNo', 'YS0001', undefined, ['XK_XKBH', '许可编号']],
  ['licenceContent', '预包装食品销售', undefined, ['XK_NR', '许可内容']],
  ['decisionDate', '2026年3月1日', '2026-03-01', ['XK_JDRQ', '许可决定日期']],
  ['validFrom', '2026-03-02', undefined, ['XK_YXQZ', '有效期自']],
  ['validUntil', '2031-03-01', undefined, ['XK_YXQZI', 'XK_JZQ', '有效期至']],
  ['authorityName', AUTHORITY, undefined, ['XK_XKJG', 'XK_XZJG', '许可机关']],
  ['authorityUscc', code(900, '11'), undefined, ['XK_XKJGDM', '许可机关统一社会信用代码']],
  ['statusName', '0', '正常（公示中）', ['XK_ZT', '当前状态']],
  ['dataSourceName', AUTHORITY, undefined, ['XK_LYDW', '数据来源单位']],
  ['dataSourceUscc', code(900, '11'), undefined, ['XK_LYDWDM', '数据来源单位统一社会信用代码']],
  ['remark', '演示数据', undefined, ['BZ', '备注']],
];

for (const [what, fields] of [
  ['penalty', PENALTY_FIELDS],
  ['licence', LICENCE_FIELDS],
] as const) {
  test(`every field of a ${what} is read under each of its names, from CSV and JSON in both encodings`, async () => {
    const most = Math.max(...fields.map(([, , , names]) => names.length));
    const expected = Object.fromEntries(fields.map(([field, cell, read]) => [field, read ?? cell]));
    for (let round = 0; round < most; round++) {
      const row = Object.fromEntries(
        fields.map(([, cell, , names]) => [names[Math.min(round, names.length - 1)] ?? '', cell]),
      );
      const files = [
        bench.file(table(row)),
        bench.file(table(row), { encoding: 'gb18030' }),
        bench.file(JSON.stringify({ data: [row] }), { name: `${what}-${round}.json` }),
        bench.file(JSON.stringify([row]), { name: `${what}-${round}-gb.json`, encoding: 'gb18030' }),
      ];
      for (const path of files) {
        const { dataset, findings } = await bench.take(path);
        const records = (await recordsOf(code(0), dataset)) as unknown as Record<string, unknown>[];
        assert.equal(records.length, 1, JSON.stringify(findings));
        const read = Object.fromEntries(fields.map(([field]) => [field, records[0]?.[field]]));
        assert.deepEqual(read, expected, `${Object.keys(row).join()}`);
        assert.equal(records[0]?.['domain'], 'market');
      }
    }
  });
}

test('an imported penalty makes its 领域 known for that dataset, a licence makes none', async () => {
  const sourcesOf = async (dataset: string) => {
    const subject = await bench.subject(code(0), dataset);
    return (await bench.store.describeSources(subject?.id ?? ''))?.domains.map(({ domain, state }) => [domain, state]);
  };
  const dataset = bench.dataset();
  await bench.take(bench.file(table(licenceKeys)), { dataset });
  assert.deepEqual(await sourcesOf(dataset), []);
  await bench.take(bench.file(table(penaltyKeys, { ...penaltyKeys, CF_WSH: '9号', CF_CFJG: '某联合检查组' })), {
    dataset,
  });
  assert.deepEqual(await sourcesOf(dataset), [['market', 'ok']]);
});
