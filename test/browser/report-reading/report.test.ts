import type { ReportDomain } from '../../../src/contract/schema/report.js';
import type { DownloadFile } from '../../../src/element/host.js';
import {
  aReportHeader,
  aShownReport,
  aSpecialReport,
  HOSTILE_TEXTS,
  pagesOf,
  reportRecords,
} from '../../fixtures/reports.js';
import { aContractPerformance, aLicence, aListEntry, anEvaluationRecord, aPenalty } from '../../fixtures/records.js';
import { chaptersInEveryState } from '../../fixtures/subjects.js';
import { expect, expectAccessible, mediaFeatures, setViewport, waitUntil } from '../helpers/index.js';
import { clean, open, reportOf, settle } from './reading-host.js';

/** The value beside a label. */
const valueOf = (root: ParentNode, label: string) =>
  clean([...root.querySelectorAll('dt')].find((each) => each.textContent === label)?.nextElementSibling?.textContent);

describe('the head of a report', () => {
  it('says whom it is about, its number in groups, who issued it, as of when, for what and over which 领域', async () => {
    const { root, text } = await open(aSpecialReport());
    expect(text('h2')).to.equal('市场主体专用信用报告（替代有无违法记录证明）');
    expect(text('.subject-name')).to.equal('上海演示玉兰机械有限公司');
    const header = root.querySelector('header')!;
    const number = [...header.querySelectorAll('dt')].find(
      (each) => each.textContent === '报告编号',
    )!.nextElementSibling!;
    expect([...number.querySelectorAll('.code > span')].map((each) => each.textContent)).to.deep.equal([
      ...['20261120', '093015', 'AB12', 'CD34'],
    ]);
    expect(valueOf(header, '出具单位')).to.equal('演示公共信用信息服务中心（12 310000 MADEMA043 Q）');
    expect(valueOf(header, '数据截至')).to.equal('2026-11-20 09:30');
    expect(valueOf(header, '查询期间')).to.equal('2021-11-20 至 2026-11-20');
    expect(valueOf(header, '查询领域')).to.equal('5 个，共 41 个');
    expect(valueOf(header, '用途')).to.equal('申请上市');
    expect(valueOf(header, '使用对象')).to.equal('演示证券交易所');
    expect(valueOf(header, '版本号')).to.equal('V2.0');
  });

  it('says for whom its holder shows it, and until when', async () => {
    const shownFor = { recipient: '演示银行', purpose: '贷款', expiresAt: '2026-11-20T10:00:00+08:00' };
    const { root } = await open(aSpecialReport(2, { origin: 'verified', shownFor }));
    expect(valueOf(root, '出示给')).to.equal('演示银行');
    expect(valueOf(root, '出示截止')).to.equal('2026-11-20 10:00');
  });

  it('has a place for the verdict, and hands every page that came with it over for the check', async () => {
    const handed: [number, number][] = [];
    const { text, element } = await open(reportOf(250), {
      verdict: () => '核验中',
      onPage: (index, records) => handed.push([index, records.length]),
    });
    expect(text('header')).to.contain('核验中');
    await settle(element);
    expect(handed).to.deep.equal([
      [0, 100],
      [1, 100],
      [2, 50],
    ]);
  });

  it('takes the focus to its title when asked to', async () => {
    const { view, root } = await open(reportOf(3));
    view.focus();
    expect(root.activeElement?.id).to.equal('report-title');
  });
});

describe('the conclusions of the 领域', () => {
  const domain = (conclusion: string, given: Partial<ReportDomain> = {}): ReportDomain => ({
    code: conclusion,
    name: `${conclusion}领域`,
    conclusion,
    ...given,
  });
  const four = () => [
    domain('none'),
    domain('notSelected'),
    domain('found', { count: 3 }),
    domain('unavailable', { reason: '系统维护' }),
  ];
  const opened = async (domains: ReportDomain[]) => {
    const { header, ...report } = aSpecialReport();
    return open({ ...report, header: { ...header, domains } });
  };

  it('differ in word, icon and frame, so that none can be taken for another', async () => {
    const { root, all, button } = await opened(four());
    button('未选择').click();
    const looks = ['none', 'found', 'unavailable'].map((name) => {
      const card = root.querySelector<HTMLElement>(`.domain[data-conclusion=${name}]`)!;
      const { borderTopStyle, borderTopWidth } = getComputedStyle(card);
      return {
        word: clean(card.querySelector('.conclusion')!.textContent),
        icon: card.querySelector('.conclusion path')!.getAttribute('d'),
        frame: `${borderTopStyle} ${borderTopWidth}`,
      };
    });
    const apart = root.querySelector<HTMLElement>('.not-selected')!;
    looks.push({
      word: clean(apart.querySelector('summary')!.textContent),
      icon: apart.querySelector('summary path')!.getAttribute('d'),
      frame: `${getComputedStyle(apart).borderTopStyle} ${getComputedStyle(apart).borderTopWidth}`,
    });
    expect(looks.map(({ word }) => word)).to.deep.equal([
      '查询范围内无记录',
      '有 3 条',
      '数据暂不可用',
      '未选择的领域（1 个）',
    ]);
    for (const part of ['icon', 'frame'] as const) expect(new Set(looks.map((look) => look[part]))).to.have.length(4);
    expect(all('.domain')).to.have.length(3);
  });

  it('say why data is missing, and that this is not “no record”', async () => {
    const { text } = await opened(four());
    const card = text('.domain[data-conclusion=unavailable]');
    expect(card).to.contain('系统维护').and.contain('不能当作“无记录”');
  });

  it('keep those that were not chosen apart behind their number, closed', async () => {
    const { root, all } = await open(aSpecialReport());
    const apart = root.querySelector<HTMLDetailsElement>('.not-selected')!;
    expect(apart.open).to.equal(false);
    expect(clean(apart.querySelector('summary')!.textContent)).to.equal('未选择的领域（36 个）');
    expect(all('.domain-names li')).to.have.length(36);
    expect(all('.domain').map((each) => each.dataset.conclusion)).to.deep.equal([
      ...['found', 'none', 'found', 'none', 'unavailable'],
    ]);
  });

  it('count what nobody knows and what contradicts itself as unavailable', async () => {
    const { all, text } = await opened([
      domain('brandNew'),
      domain('none', { count: 2 }),
      domain('found', { count: 0, code: 'zero' }),
    ]);
    expect(all('.domain').map((each) => each.dataset.conclusion)).to.deep.equal(Array(3).fill('unavailable'));
    expect(text()).not.to.contain('查询范围内无记录');
  });

  it('lead to the records of a 领域', async () => {
    const { press, all, root, text } = await open(aSpecialReport(6));
    await press('查看记录（人力资源社会保障）');
    expect(text('.shown-line')).to.equal('符合条件的有 3 条，全报告共 6 条。');
    expect(all('article.record')).to.have.length(3);
    expect(root.activeElement?.id).to.equal('report-records');
    expect(root.querySelector<HTMLSelectElement>('#filter-domain')!.value).to.equal('D03');
  });
});

describe('the chapters of a report', () => {
  it('each say what they hold, or what their silence means', async () => {
    const pages = pagesOf(reportRecords(24));
    const { all } = await open(
      aShownReport(pages, { header: aReportHeader(pages, { chapters: chaptersInEveryState() }) }),
    );
    expect(all('.counter').map((each) => clean(each.textContent))).to.deep.equal([
      '行政管理 12 条 最近 2026-10-30 查看记录',
      '诚实守信 超过 1000 条 最近 2026-10-30 查看记录',
      '严重失信 查询范围内无记录',
      '经营异常 数据源未接入',
      '信用承诺 数据暂不可用',
      '司法判决 未公开',
      '其他信息 数据暂不可用',
    ]);
  });

  it('are said to be empty only where their source has answered', async () => {
    const pages = pagesOf(reportRecords(8, { chapters: ['administrationInfo'] }));
    const { all } = await open(
      aShownReport(pages, { header: aReportHeader(pages, { chapters: chaptersInEveryState() }) }),
    );
    expect(all('.record-list .chapter-head').map((each) => clean(each.textContent))).to.deep.equal([
      '行政管理 12 条',
      '严重失信 查询期内无相关信息',
      '经营异常 数据源未接入，无法确认有没有记录',
      '信用承诺 数据暂不可用，无法确认有没有记录',
      '司法判决 未公开，这不表示没有记录',
      '其他信息 数据暂不可用，无法确认有没有记录',
    ]);
  });

  it('are there also when the report has no record at all, and nothing is to be filtered', async () => {
    const { text, all } = await open(reportOf(0));
    expect(text()).to.contain('本报告没有记录明细');
    expect(all('form')).to.have.length(0);
    expect(all('.chapter-head').length).to.equal(11);
  });

  it('show their records when pressed', async () => {
    const { press, all, root, heard } = await open(reportOf(24));
    await press('信用承诺 2 条');
    expect(all('article.record')).to.have.length(2);
    expect(all('.chapter-name').map((each) => each.textContent)).to.deep.equal(['信用承诺']);
    expect(root.activeElement?.id).to.equal('report-records');
    await heard('符合条件的有 2 条，全报告共 24 条。');
  });
});

describe('the records over the years', () => {
  it('are a picture that says in words what it shows, and a table that says the same', async () => {
    const { all, press, root } = await open(reportOf(300));
    const said = all('.bars[role=img]').map((each) => each.getAttribute('aria-label'));
    expect(said[0]).to.match(/^行政管理：\d{4} 年 \d+ 条、/);
    const bars = all('.bars rect').length;
    await press('表格');
    expect(all('.bars')).to.have.length(0);
    const cells = [...root.querySelectorAll('tbody tr')].flatMap((row) =>
      [...row.querySelectorAll('td')].slice(0, -1).map((cell) => Number(cell.textContent)),
    );
    const undated = clean(root.querySelector('tbody tr:last-child th')?.textContent);
    expect(undated).to.equal('无日期');
    expect(cells.reduce((sum, count) => sum + count, 0)).to.equal(300);
    const dated = cells.slice(0, -said.length).filter(Boolean).length;
    expect(dated, 'as many numbers as bars').to.equal(bars);
    await press('图形');
    expect(all('.bars rect')).to.have.length(bars);
  });

  it('have no style of their own in the markup, and stay visible in forced colours', async () => {
    const { root, all } = await open(reportOf(50));
    expect(root.querySelectorAll('[style]')).to.have.length(0);
    await mediaFeatures({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    try {
      expect(getComputedStyle(all('.bars rect')[0]!).fill).to.equal('rgb(255, 255, 255)');
    } finally {
      await mediaFeatures();
    }
  });

  it('never have more than thirty columns', async () => {
    const { header, ...report } = reportOf(20);
    const timeline = Array.from({ length: 80 }, (_, index) => ({ year: 1947 + index, chapter: 'honorInfo', count: 1 }));
    const { all, text } = await open({ ...report, header: { ...header, timeline } });
    expect(all('.bars rect')).to.have.length(30);
    expect(text('.lanes')).to.contain('1997 及以前');
  });
});

describe('one record of a report', () => {
  const withRecord = (...records: Parameters<typeof pagesOf>[0]) => open(aShownReport(pagesOf(records)));

  it('shows contract performance, the three documents of a penalty, marks in words and empty values', async () => {
    const { text, root } = await withRecord(aPenalty({ underObjection: true, remark: ' ' }), aContractPerformance());
    expect(text('article.record .tags')).to.equal('行政处罚 失信信息 异议处理中');
    expect(text('article.record')).to.contain('随处罚一并送达的文书（三书同达）').and.contain('行政合规建议书');
    expect(valueOf(root.querySelector('article.record')!, '备注')).to.equal('— —');
    expect(valueOf(root.querySelector('article.record')!, '罚款金额')).to.equal('0.5 万元（合 5,000 元）');
    expect(text()).to.contain('违约事由').and.contain('逾期交货。');
  });

  it('names its 领域 on the page, read out and exported', async () => {
    const files: DownloadFile[] = [];
    const { root, view, press } = await open(aSpecialReport(2), {
      adapters: { download: (file) => void files.push(file) },
    });
    expect(valueOf(root.querySelector('article.record')!, '所属领域')).to.equal('市场监管');
    expect(view.toPlainText()).to.contain('所属领域：人力资源社会保障');
    await press('导出列表');
    await waitUntil(() => files.length === 1, 'the file is there');
    expect(String(files[0]!.content)).to.contain('市场监管').and.not.contain('D01');
  });

  it('sends objection and repair on with the record’s reference', async () => {
    const { element, press } = await withRecord(aPenalty({ id: 'penalty-7' }));
    const details: unknown[] = [];
    element.addEventListener('credit-record-action', ({ detail }) => details.push(detail));
    await press('提出异议');
    await press('申请信用修复');
    expect(details).to.deep.equal([
      { action: 'objection', recordRef: 'penalty-7', subjectId: 'subject-1' },
      { action: 'repair', recordRef: 'penalty-7', subjectId: 'subject-1' },
    ]);
  });
});

describe('what can be done with a report', () => {
  it('is printing, saving, exporting and copying; a code only for one’s own', async () => {
    const done: string[] = [];
    const options = {
      print: async () => void done.push('print'),
      save: () => void done.push('save'),
      routes: { present: () => void done.push('present') },
    };
    const own = await open(reportOf(3, { signature: 'a..b' }), options);
    await own.press('打印');
    await own.press('保存签名文件');
    await own.press('出示合规码');
    expect(done).to.deep.equal(['print', 'save', 'present']);
    const theirs = await open(reportOf(3, { origin: 'verified' }), options);
    expect(() => theirs.button('出示合规码')).to.throw();
    expect(() => theirs.button('保存签名文件'), 'nothing was signed').to.throw();
  });

  it('exports the list that is shown, with formulas made harmless', async () => {
    const files: DownloadFile[] = [];
    const records = [aPenalty({ title: '=1+1' }), ...reportRecords(30, { chapters: ['honorInfo'] })];
    const { press, fill, heard } = await open(aShownReport(pagesOf(records)), {
      adapters: { download: (file) => void files.push(file) },
    });
    await fill('#filter-chapter', 'administrationInfo');
    await press('导出列表（CSV，全部 1 条）');
    await heard('已导出，全部 1 条');
    expect(files[0]!.name).to.match(/^信用记录-信用报告-\d{4}-\d\d-\d\d\.csv$/);
    const csv = String(files[0]!.content);
    expect(csv).to.contain("'=1+1").and.contain('行政处罚、失信信息').and.contain('本文件含 全部 1 条');
    expect(csv).not.to.contain('荣誉');
  });

  it('is reading it out: the whole report in the order of the page', async () => {
    const { view } = await open(aSpecialReport(6));
    const text = view.toPlainText();
    const order = [
      '专用信用报告',
      '报告编号：20261120093015AB12CD34',
      '报告概况',
      '各领域查询结论',
      '市场监管：有 3 条',
      '信用信息概要',
      '各年记录数量',
      '登记注册基础信息',
      '记录明细',
      '第 6 条：',
      '信用状况提升建议',
      '报告说明',
      '数据截至 2026-11-20 09:30\n数据来源：演示公共信用信息平台',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.to.include(-1);
    expect([...places].sort((a, b) => a - b)).to.deep.equal(places);
    expect(text).to.contain('消防救援：数据暂不可用（来源单位系统维护；有没有记录无法确认，不能当作“无记录”。）');
    expect(text).to.contain('未选择的领域（36 个）：');
    expect(text).not.to.contain('没有加载');
  });
});

describe('hostile values', () => {
  it('stay text in every part of a report, on the page, read out and exported', async () => {
    const files: DownloadFile[] = [];
    const pages = pagesOf(reportRecords(60, { hostile: true }));
    const [script, formula] = HOSTILE_TEXTS;
    const header = aReportHeader(pages, {
      title: script,
      reportNo: formula,
      issuer: { name: script },
      purpose: formula,
      kind: script,
      notes: [...HOSTILE_TEXTS],
      suggestion: script,
      domains: HOSTILE_TEXTS.map((name, index) => ({
        code: name,
        name,
        conclusion: ['none', 'found', 'notSelected', script][index % 4]!,
        reason: script,
      })),
      chapters: [
        { chapter: script, state: script, label: script },
        { chapter: '__proto__', state: 'ok', count: 1 },
      ],
      timeline: [
        { year: 2020, chapter: '__proto__', count: 3 },
        { year: 2021, chapter: script, count: 3 },
      ],
    });
    const { root, press, view, text } = await open(aShownReport(pages, { header }), {
      adapters: { download: (file) => void files.push(file) },
    });
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
    expect(root.querySelectorAll('img, script, [style]')).to.have.length(0);
    for (const link of root.querySelectorAll('a')) expect(link.href).to.match(/^https?:|^tel:/);
    expect(text('h2')).to.equal(script);
    expect(view.toPlainText()).to.contain(formula);
    await press('导出列表');
    await waitUntil(() => files.length === 1, 'the file is there');
    for (const cell of String(files[0]!.content).split(/\r\n|,/)) expect(cell).not.to.match(/^"?[=+@]/);
  });

  it('with long words break nothing at 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    try {
      await open(aShownReport(pagesOf(reportRecords(30, { hostile: true }))));
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 1024, height: 768 });
    }
  });
});

describe('reading a report is for everyone', () => {
  afterEach(async () => {
    await setViewport({ width: 1024, height: 768 });
  });

  const everyType = [aPenalty(), aLicence(), anEvaluationRecord(), aContractPerformance(), aListEntry()];
  const reports = {
    'a standard one': () => aShownReport(pagesOf(everyType)),
    'a special one': () => aSpecialReport(),
    'a long one': () => reportOf(501, {}, { chapters: ['honorInfo'] }),
  };
  for (const [kind, report] of Object.entries(reports))
    for (const width of [360, 1280])
      for (const look of ['standard', 'elder'] as const)
        it(`${kind} at ${width} px, ${look}`, async () => {
          await setViewport({ width, height: 800 });
          const { element, root, press } = await open(report(), {
            look,
            routes: { present: () => {} },
            print: async () => {},
          });
          root.querySelector('.not-selected')?.setAttribute('open', '');
          // The picture is looked at on a phone and the table on a desk, as axe takes its time.
          if (width === 1280) await press('表格');
          await expectAccessible(element);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          const least = look === 'elder' ? 60 : 44;
          for (const target of root.querySelectorAll<HTMLElement>('button, select, summary, input')) {
            const { width: wide, height } = target.getBoundingClientRect();
            if (wide > 0) expect(height, target.outerHTML.slice(0, 120)).to.be.at.least(least);
          }
        });

  it('in English, without a word of Chinese that isn’t the server’s', async () => {
    const { header, ...report } = reportOf(0);
    const { text, all } = await open(
      { ...report, header: { ...header, title: 'Report', notes: [], suggestion: undefined } },
      {
        lang: 'en',
      },
    );
    expect(text('#report-overview')).to.equal('Overview');
    expect(all('.counter').map((each) => clean(each.textContent))[0]).to.match(/No record in the scope of the search$/);
    const long = await open(reportOf(700), { lang: 'en' });
    expect(long.text('.shown-line')).to.equal('700 records; below are 1 to 50.');
    for (const part of ['.filters label', '.pager', '.own-search', 'h3'])
      for (const each of long.all(part)) expect(each.textContent).not.to.match(/[\u3400-\u9fff]/);
  });
});
