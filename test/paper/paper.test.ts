import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { CHINA_OFFSET, formatInstant, isInstant, todayIn } from '../../src/contract/dates.js';
import { Press, type Printed, type Run, type SheetText, squeezed } from './helpers/press.js';
import { type PrintedReport, recordsOf, shownFor } from './helpers/reports.js';

/** Points of a millimetre. */
const MM = 72 / 25.4;
const HEAD = 18 * MM;
const FOOT = 267 * MM;

const inBody = ({ top }: Run): boolean => top > HEAD && top < FOOT;
const bodyRuns = ({ runs }: SheetText): Run[] => runs.filter(inBody);
const headText = ({ runs }: SheetText): string =>
  squeezed(
    runs
      .filter(({ top }) => top <= HEAD)
      .map(({ text }) => text)
      .join(''),
  );
const footText = ({ runs }: SheetText): string =>
  squeezed(
    runs
      .filter(({ top }) => top >= FOOT)
      .map(({ text }) => text)
      .join(''),
  );
/** What stands between head and foot, over all sheets. */
const bodyText = ({ sheets }: Printed): string =>
  squeezed(sheets.flatMap((sheet) => bodyRuns(sheet).map(({ text }) => text)).join(''));

/** Members that decide how something is shown; their words are the catalogue's. */
const NOT_SHOWN = new Set(
  (
    'id type chapter domain code state conclusion kind status role currency unit tone action available adverse seriousness scheme group url ' +
    'underObjection underRepair repaired count year digest digestAlgorithm level required'
  ).split(' '),
);

/** Every text that the data carry, as a reader should find it on paper. */
function* textsOf(value: unknown, key = ''): Generator<string> {
  if (NOT_SHOWN.has(key)) return;
  if (typeof value === 'string') {
    if (value === '2099-12-31') yield '长期';
    else yield isInstant(value) ? formatInstant(value) : value;
  } else if (Array.isArray(value)) for (const each of value) yield* textsOf(each, key);
  else if (value && typeof value === 'object')
    for (const [name, member] of Object.entries(value)) yield* textsOf(member, name);
}

function expectFound(values: Iterable<string>, text: string): void {
  const missing = [...new Set([...values].map(squeezed))].filter((value) => !text.includes(value));
  assert.deepEqual(missing, []);
}

// One browser for all.
let press: Press;
before(async () => {
  press = await Press.start();
});
after(() => press?.close());

describe('Somebody who prints a report', () => {
  const made = new Map<string, Promise<Printed>>();
  /** Printing takes seconds, so each document is printed once. */
  const print = (report: PrintedReport): Promise<Printed> => {
    const key = JSON.stringify(report);
    const printed = made.get(key) ?? press.print('showReport', report);
    made.set(key, printed);
    return printed;
  };

  for (const kind of ['standard', 'special'] as const)
    it(`finds every field of a ${kind} report and its records in the PDF`, async () => {
      const given: PrintedReport = { kind, records: 30 };
      const text = bodyText(await print(given));
      const report = shownFor(given);
      const { header } = report;
      const { records: _pages, ...shown } = header;
      expectFound(textsOf(shown), text);
      const records = recordsOf(report);
      assert.equal(records.length, 30);
      expectFound(
        records.flatMap((record) => [...textsOf(record)]),
        text,
      );
      expectFound(['K7QX2M', '核验结果：真实有效', '本件含报告的全部内容，共 30 条记录', '（本件到此结束）'], text);
    });

  it('reads each of the four conclusions by word and by shape', async () => {
    const text = bodyText(await print({ kind: 'special', records: 6, scope: 'summary' }));
    expectFound(
      [
        '市场监管● 有 3 条',
        '税务○ 查询范围内无记录',
        '△ 数据暂不可用',
        '来源单位系统维护',
        '－ 未选择的领域（36 个）：城市管理、',
      ],
      text,
    );
  });

  it('gets A4 sheets that all carry the number, n/m, the as-of line, how to verify and the code', async () => {
    const { sheets, pages } = await print({ kind: 'standard', records: 30 });
    assert.equal(sheets.length, pages);
    sheets.forEach((sheet, index) => {
      assert.ok(Math.abs(sheet.width - 210 * MM) < 1 && Math.abs(sheet.height - 297 * MM) < 1);
      assert.equal(headText(sheet), squeezed('法人和非法人组织公共信用信息报告报告编号：20261120093015AB12CD34'));
      const foot = footText(sheet);
      expectFound(
        [
          `第 ${index + 1} 页，共 ${pages} 页`,
          '数据截至 2026-11-20 09:30；打印于 2026-11-26 10:00',
          '是否真实以在线核验为准',
          '报告编号 20261120093015AB12CD34，校验码 K7QX2M',
        ],
        foot,
      );
    });
  });

  it('finds nothing in the margins or over the foot, and no row on two sheets', async () => {
    const { sheets } = await print({ kind: 'standard', records: 30 });
    for (const sheet of sheets)
      for (const { top, left, height } of bodyRuns(sheet)) {
        assert.ok(left > 17.9 * MM && top - height > HEAD && top < 265 * MM, `${left} ${top}`);
      }
    // A row that was cut says so by its label, and these are all short; the line at the head of a sheet says it too.
    const goesOn = HEAD + 7 * MM;
    const cut = sheets.flatMap((sheet) =>
      bodyRuns(sheet).filter(({ top, text }) => top > goesOn && text.includes('（续）')),
    );
    assert.deepEqual(cut, []);
  });

  it('is told at the head of each sheet which chapter or record goes on', async () => {
    const { sheets } = await print({ kind: 'special', records: 30 });
    const first = sheets.slice(1).map((sheet) =>
      squeezed(
        bodyRuns(sheet)
          .filter(({ top }) => top < HEAD + 7 * MM)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    assert.ok(
      first.some((text) => /^第\d+条.*\(续\)$/.test(text)),
      first.join('\n'),
    );
    assert.ok(first.includes('行政管理(续)'), first.join('\n'));
  });

  it('gets the summary alone when that is chosen, which says so', async () => {
    const whole = await print({ kind: 'standard', records: 30 });
    const summary = await print({ kind: 'standard', records: 30, scope: 'summary' });
    assert.ok(summary.sheets.length < whole.sheets.length / 3);
    const text = bodyText(summary);
    expectFound(['本件只含概要，不含记录明细。报告共有 30 条记录。', '登记注册基础信息'], text);
    assert.ok(!text.includes(squeezed('记录明细行政管理')));
    assert.ok(!text.includes(squeezed('第 1 项演示许可')));
  });

  it('gets the records that were picked out, with what they were picked out by', async () => {
    const text = bodyText(await print({ kind: 'standard', records: 30, scope: 'filtered' }));
    expectFound(
      [
        '本件不含全部记录：报告共有 30 条，这里只有按条件筛选出的 3 条。条件：类别：行政管理。',
        '第 3 条 第 3 项演示许可',
      ],
      text,
    );
    assert.ok(!text.includes(squeezed('第 5 项演示许可')));
  });

  it('gets a masked copy without the names of persons and addresses, which says so on every sheet', async () => {
    const plain = bodyText(await print({ kind: 'standard', records: 30 }));
    expectFound(['甲某某', '上海市奉贤区演示路 1 号'], plain);
    const masked = await print({ kind: 'standard', records: 30, masked: true });
    const text = bodyText(masked);
    for (const hidden of ['甲某某', '演示路 1 号']) assert.ok(!text.includes(squeezed(hidden)), hidden);
    expectFound(['甲**', '上海市奉贤区***', '本件为脱敏副本'], text);
    for (const sheet of masked.sheets) expectFound(['（脱敏副本）'], headText(sheet));
  });

  it('gets larger letters in the view for the elderly', async () => {
    const size = async (large: boolean): Promise<number> => {
      const { sheets } = await print({ kind: 'special', records: 6, scope: 'summary', ...(large && { large }) });
      return sheets[0]?.runs.find(({ text }) => text.includes('申请上市'))?.height ?? 0;
    };
    assert.ok((await size(true)) > (await size(false)) * 1.25);
  });

  it('sees what a hostile source sends as text only, all of it', async () => {
    const given: PrintedReport = { kind: 'standard', records: 4, hostile: true };
    const { sheets, pages, ...printed } = await print(given);
    assert.equal(sheets.length, pages);
    const text = bodyText({ sheets, pages, ...printed });
    expectFound(['<imgsrc=xonerror="window.hacked=1"><script>window.hacked=1</script>', '=HYPERLINK('], text);
    assert.ok((text.match(/长/g)?.length ?? 0) > 300 * 4);
  });
});

describe('Whoever prints a document', () => {
  const document = { title: '演示', lang: 'zh-Hans', head: ['左', '右'], foot: ['脚'] };

  it('reads a text of many pages on, without a letter lost or doubled', async () => {
    const parts = Array.from({ length: 900 }, (_, index) => `〔${index + 1}〕违法事实`);
    const printed = await press.print('showDocument', {
      ...document,
      blocks: [
        { type: 'heading', level: 2, text: '一、事实', repeat: true },
        {
          type: 'fields',
          fields: [
            { label: '事实', value: parts.join('') },
            { label: '之后', value: '短' },
          ],
        },
        { type: 'paragraph', text: parts.join('\n') },
      ],
    });
    assert.ok(printed.sheets.length > 6);
    assert.equal(printed.sheets.length, printed.pages);
    const text = bodyText(printed)
      .replace(/一、事实\(续\)/g, '')
      .replace(/事实\(续\)/g, '');
    const numbers = [...text.matchAll(/〔(\d+)〕违法事实/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      numbers,
      [...parts.keys(), ...parts.keys()].map((index) => index + 1),
    );
    expectFound(['之后短'], text);
  });

  it('finds the head of a long table on every sheet, and each row once', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      `行${index + 1}`,
      todayIn(CHINA_OFFSET, index * 86_400_000),
    ]);
    const printed = await press.print('showDocument', {
      ...document,
      blocks: [{ type: 'table', columns: [{ label: '名称' }, { label: '日期' }], rows }],
    });
    assert.ok(printed.sheets.length > 2);
    for (const sheet of printed.sheets)
      assert.ok(
        squeezed(
          bodyRuns(sheet)
            .map(({ text }) => text)
            .join(''),
        ).startsWith('名称日期行'),
      );
    const text = bodyText(printed).replace(/名称日期/g, '');
    assert.equal(text, squeezed(rows.flat().join('')));
  });

  it('keeps a heading on the sheet of what it belongs to', async () => {
    const filler = Array.from({ length: 36 }, (_, index) => ({ type: 'paragraph', text: `第 ${index + 1} 段` }));
    const sections = Array.from({ length: 30 }, (_, index) => [
      { type: 'heading', level: 2, text: `标题${index}` },
      { type: 'heading', level: 3, text: `小标题${index}` },
      { type: 'paragraph', text: `正文${index}` },
    ]);
    const { sheets } = await press.print('showDocument', { ...document, blocks: [...filler, ...sections].flat() });
    assert.ok(sheets.length > 2);
    for (const sheet of sheets) assert.doesNotMatch(bodyRuns(sheet).slice(-1)[0]?.text ?? '', /标题/);
  });
});
