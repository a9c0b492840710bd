import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { importFile } from '../../../demo/service/import/import-file.js';
import { Visitor } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { Bench, code, csv, HEADER, registration } from './files.js';

let bench: Bench;
let service: TestService;
before(async () => {
  bench = await Bench.open();
  service = await startTestService();
});
after(async () => {
  await service.close();
  await bench.close();
});

const PENALTIES = [
  ['行政相对人名称', '统一社会信用代码', '行政处罚决定书文号', '违法行为类型', '处罚决定日期', '处罚机关'],
  [
    '上海子虚测试贸易有限公司',
    code(0),
    '演市监处〔2026〕1号',
    '未按规定明码标价',
    '2026-09-01',
    '上海市奉贤区演示市场监督管理局',
  ],
];

test('what was imported stands in reports, and a 领域 of which no file spoke is not said to be clean', async () => {
  const take = (path: string) => importFile(path, service.store, { dataset: 'import:reports' });
  await take(bench.file(csv(HEADER, registration({}))));
  await take(bench.file(csv(...PENALTIES), { encoding: 'gb18030' }));
  await service.store.analyse();
  const [subject] = await service.store.findSubjectsByUscc([code(0)], 'import:reports');
  const own = await service.signIn({ level: 'real-name', actor: 'legal', uscc: code(0) });
  const holder = new Visitor(service, own);
  const subjectId = subject?.id ?? '';

  const standard = await holder.report({ subjectId, kind: 'standard' });
  assert.equal(standard.header.subject.registration.businessScope, '日用百货的销售');
  assert.deepEqual(
    standard.pages.flat().map(({ title }) => title),
    ['未按规定明码标价'],
  );
  const states = Object.fromEntries(
    standard.header.chapters.map(({ chapter, state, count }) => [chapter, count ?? state]),
  );
  assert.equal(states['administrationInfo'], 1);
  assert.equal(states['dishonestyInfo'], 'notConnected');

  const special = await holder.report({
    subjectId,
    kind: 'special',
    domains: ['market', 'tax'],
    period: { from: '2026-01-01', to: '2026-11-01' },
  });
  assert.deepEqual(
    special.header.domains
      ?.filter(({ conclusion }) => conclusion !== 'notSelected')
      .map(({ code: domain, conclusion, reason }) => [domain, conclusion, reason]),
    [
      ['market', 'found', undefined],
      ['tax', 'unavailable', '该领域的数据尚未接入。'],
    ],
  );
  assert.ok(special.header.notes.some((note) => /经营异常名录.*不在查询范围内/.test(note)));
});
