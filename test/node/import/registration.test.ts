import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { mistypedUscc } from '../../../demo/service/seed/codes.js';
import { Bench, code, csv, HEADER, registration } from './files.js';

let bench: Bench;
before(async () => (bench = await Bench.open()));
after(() => bench.close());

const take = async (...rows: string[][]) => bench.take(bench.file(csv(HEADER, ...rows)));

test('a row becomes a subject with what the file says, and says of the rest that nobody said it', async () => {
  const { summary, dataset, findings } = await take(registration({}));
  const subject = await bench.subject(code(0), dataset);
  assert.equal(summary.imported, 1);
  assert.deepEqual(findings, []);
  assert.equal(subject?.name, '上海子虚测试贸易有限公司');
  assert.deepEqual([subject.status, subject.statusName], ['other', '来源未提供']);
  assert.deepEqual(subject.region, { code: '310120', name: '奉贤区' });
  assert.deepEqual(subject.legalRepresentative, { name: '赵拟安', role: 'legalRepresentative' });
  assert.equal(subject.registration.establishedOn, '2020-01-02');
  assert.deepEqual(
    new Set(subject.chapters.map(({ state, count }) => `${state} ${count}`)),
    new Set(['notConnected undefined']),
  );
});

test('columns may stand in any order, under other names, below a title, with columns that nobody knows', async () => {
  const rows = [
    ['某区企业名单（演示）', '', '', '', '', '', ''],
    ['住所（经营场所）', '注册资本（万元）', '名称', '登记状态', '统一社会信用代码（注册号）', '招商联系电话', '园区'],
    [
      '上海市闵行区乌有路2号',
      '66.5',
      '上海乌有测试软件有限公司',
      '存续（在营、开业、在册）',
      code(1),
      '021-00000000',
      '演示园区',
    ],
  ];
  const { dataset, findings } = await bench.take(bench.file(csv(...rows)));
  const subject = await bench.subject(code(1), dataset);
  assert.equal(subject?.status, 'active');
  assert.deepEqual(subject.registration.registeredCapital, { value: '66.5', currency: 'CNY', unit: '10000' });
  assert.equal(subject.region?.name, '闵行区');
  assert.deepEqual(subject.extras, [{ label: '园区', value: '演示园区' }]);
  assert.ok(findings.some(({ column, reason }) => column === '招商联系电话' && reason.includes('未读取')));
});

test('amounts keep their currency; what is no amount keeps its words, and N/A is nothing', async () => {
  const texts = ['30(万美元 )', '100(万日元)', '50万人民币', '1(万港币)', 'N/A', '壹佰万元整', '50', ''];
  const rows = texts.map((注册资金, at) => registration({ 注册资金, 统一社会信用代码: code(10 + at) }));
  const { dataset, findings } = await take(...rows);
  const shown = [];
  for (const [at] of texts.entries()) {
    const subject = await bench.subject(code(10 + at), dataset);
    const money = subject?.registration.registeredCapital;
    shown.push(
      money ? `${money.value} ${money.currency} ${money.unit}` : subject?.extras.map(({ value }) => value).join(),
    );
  }
  assert.deepEqual(shown, ['30 USD 10000', '100 JPY 10000', '50 CNY 10000', '1 HKD 10000', '', '壹佰万元整', '50', '']);
  assert.deepEqual(
    findings.map(({ line, reason }) => [line, reason]),
    [
      [7, '注册资金无法识别，只保留原文'],
      [8, '注册资金没有写明单位，只保留原文'],
    ],
  );
});

test('a check digit that does not fit warns; what can’t be a code rejects the row and says where', async () => {
  const wrong = mistypedUscc(code(30));
  const { summary, findings, dataset } = await take(
    registration({ 统一社会信用代码: wrong }),
    registration({ 统一社会信用代码: code(31).slice(0, 17) }),
    registration({ 统一社会信用代码: '9.13101E+17', 经营范围: '一\n二\n三' }),
    registration({ 统一社会信用代码: code(32).replace('YX', 'YO') }),
    registration({ 统一社会信用代码: '', 企业名称: '上海子虚无代码有限公司' }),
    registration({ 统一社会信用代码: code(33), 企业名称: 'N/A' }),
    registration({ 统一社会信用代码: '="310199000000016"', 企业名称: '上海子虚旧号有限公司' }),
  );
  assert.ok(await bench.subject(wrong, dataset));
  assert.deepEqual(
    findings.map(({ line, severity, column, reason }) => [line, severity, column, reason]),
    [
      [2, 'warned', '统一社会信用代码', '统一社会信用代码的校验位不符，已照原样导入，请与来源核对'],
      [3, 'rejected', '统一社会信用代码', '统一社会信用代码应为 18 位'],
      [4, 'rejected', '统一社会信用代码', '代码被表格软件改成了科学计数法，请把该列设为“文本”后重新导出'],
      [7, 'rejected', '统一社会信用代码', '统一社会信用代码含有不用的字符（不用字母 I、O、S、V、Z）'],
      [8, 'warned', '统一社会信用代码', '没有统一社会信用代码，按名称导入'],
      [9, 'rejected', '企业名称', '没有名称'],
      [10, 'warned', '统一社会信用代码', '代码栏里是 15 位工商注册号，按注册号导入'],
    ],
  );
  assert.deepEqual([summary.read, summary.imported, summary.warned, summary.rejected], [7, 3, 3, 4]);
});

test('of two rows with one code the later stands, and the report names the earlier', async () => {
  const { summary, findings, dataset } = await take(
    registration({ 企业名称: '上海子虚旧名有限公司' }),
    registration({ 企业名称: '上海乌有别家有限公司', 统一社会信用代码: code(40) }),
    registration({ 企业名称: '上海子虚新名有限公司' }),
  );
  assert.equal((await bench.subject(code(0), dataset))?.name, '上海子虚新名有限公司');
  assert.deepEqual(
    findings.map(({ line, detail }) => [line, detail]),
    [[4, '前面的行：第 2 行']],
  );
  assert.deepEqual([summary.imported, summary.updated], [2, 1]);
});

test('the same file again updates and doubles nothing', async () => {
  const path = bench.file(
    csv(HEADER, registration({}), registration({ 统一社会信用代码: '', 企业名称: '上海子虚无代码有限公司' })),
  );
  const dataset = bench.dataset();
  const before = await bench.store.countSubjects();
  await bench.take(path, { dataset });
  const { summary } = await bench.take(path, { dataset });
  assert.deepEqual([summary.imported, summary.updated], [0, 2]);
  assert.equal((await bench.store.countSubjects()) - before, 2);
});

test('kind and role come from the code, the type and the end of the name', async () => {
  const given: [cells: Record<string, string>, expected: string][] = [
    [{ 统一社会信用代码: code(50), 企业类型: '个人独资企业' }, 'otherOrganisation 个人独资企业 investor'],
    [
      { 统一社会信用代码: code(51), 企业名称: '上海子虚测试合伙企业（有限合伙）' },
      'otherOrganisation 合伙企业 managingPartner',
    ],
    [{ 统一社会信用代码: code(52), 企业名称: '上海子虚合伙人咨询有限公司' }, 'enterprise 企业 legalRepresentative'],
    [
      { 统一社会信用代码: code(53), 企业名称: '上海子虚贸易有限公司奉贤分公司' },
      'otherOrganisation 企业分支机构 responsiblePerson',
    ],
    [{ 统一社会信用代码: code(54, '92'), 企业名称: '奉贤区子虚小吃店' }, 'individualBusiness 个体工商户 operator'],
    [{ 统一社会信用代码: code(55, '51'), 企业名称: '子虚行业协会' }, 'socialOrganisation 社会团体 legalRepresentative'],
    [
      { 统一社会信用代码: code(56, 'N2'), 企业名称: '子虚村经济合作社' },
      'otherLegalPerson 农村集体经济组织 legalRepresentative',
    ],
  ];
  const { dataset } = await take(...given.map(([cells]) => registration(cells)));
  for (const [cells, expected] of given) {
    const subject = await bench.subject(cells['统一社会信用代码'] as string, dataset);
    assert.equal(`${subject?.kind} ${subject?.kindName} ${subject?.legalRepresentative?.role}`, expected);
  }
});

test('a subject’s place is as exact as the file allows, and a road named after a district is no district', async () => {
  const places: [region: string, address: string, expected: string][] = [
    ['N/A', '上海市奉贤区子虚路1号', '奉贤区 310120'],
    ['N/A', '上海市普陀路1号', '上海市 310000'],
    ['闸北', 'N/A', '静安区（原闸北区） 310106'],
    ['自贸区', '中国(上海)自由贸易试验区子虚路1号', '中国（上海）自由贸易试验区 undefined'],
    ['浦东新区', 'N/A', '浦东新区 310115'],
  ];
  const { dataset } = await take(
    ...places.map(([地区, 注册地址], at) => registration({ 地区, 注册地址, 统一社会信用代码: code(60 + at) })),
  );
  for (const [at, [, , expected]] of places.entries()) {
    const { region } = (await bench.subject(code(60 + at), dataset)) ?? {};
    assert.equal(`${region?.name} ${region?.code}`, expected);
  }
});

test('a person’s identity number is neither imported nor shown, wherever it stands', async () => {
  const number = '11010519491231002X';
  const { findings, dataset } = await take(
    registration({ 统一社会信用代码: number }),
    registration({ 统一社会信用代码: code(70), 经营范围: `负责人证件 ${number} 备案`, 法人代表: `赵拟安${number}` }),
    registration({ 统一社会信用代码: code(71), 注册日期: number }),
  );
  const subjects = [await bench.subject(code(70), dataset), await bench.subject(code(71), dataset)];
  assert.ok(!JSON.stringify([findings, subjects]).includes(number.slice(0, 17)));
  assert.deepEqual(
    findings.map(({ line, severity }) => `${line} ${severity}`),
    ['2 rejected', '4 warned'],
  );
});

test('rows that were torn by unquoted commas are refused, short ones at the end of a sheet are not', async () => {
  const rows = csv(
    HEADER,
    registration({}),
    [...registration({ 统一社会信用代码: code(80) }), '多出的一格'],
    registration({ 统一社会信用代码: code(81) }).slice(0, 6),
  );
  const { findings, summary } = await bench.take(bench.file(`${rows}\n\n,,,,,,,,,\n`));
  assert.deepEqual(
    findings.map(({ line, detail }) => [line, detail]),
    [
      [3, '应为 10 列，现为 11 列'],
      [4, '应为 10 列，现为 6 列'],
    ],
  );
  assert.equal(summary.read, 3);
});

test('a dry run says the same and writes nothing', async () => {
  const path = bench.file(csv(HEADER, registration({}), registration({ 统一社会信用代码: '1' })));
  const dataset = bench.dataset();
  const { summary } = await bench.take(path, { dataset, dryRun: true });
  assert.deepEqual([summary.imported, summary.rejected], [1, 1]);
  assert.equal(await bench.subject(code(0), dataset), undefined);
});

test('thousands of rows arrive, tab-separated and in order, with progress up to the end', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) =>
    registration({ 统一社会信用代码: code(1000 + at), 企业名称: `上海子虚第${at}有限公司` }),
  );
  const progress: number[] = [];
  const path = bench.file([HEADER, ...rows].map((row) => row.join('\t')).join('\n'));
  const { summary, dataset } = await bench.take(path, { onProgress: (done) => progress.push(done) });
  assert.equal(summary.imported, 2500);
  assert.equal((await bench.subject(code(3499), dataset))?.name, '上海子虚第2499有限公司');
  assert.equal(progress[progress.length - 1], 1);
});
