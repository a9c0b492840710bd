import {
  aContractPerformance,
  aLicence,
  aListEntry,
  anEvaluationRecord,
  aPenalty,
  aRecordList,
  aRepair,
  licences,
} from '../../fixtures/records.js';
import type { CreditRecord, RecordList } from '../../../src/contract/schema/record.js';
import { aChapter, aSource, aSubject } from '../../fixtures/subjects.js';
import { expect, expectAccessible, setViewport } from '../helpers/index.js';
import { aFailure, announced, FakeEndpoint, open, type Opened, settle } from './detail-host.js';

/** A subject with one chapter, opened, with these records. */
async function withRecords(
  items: CreditRecord[],
  given: Partial<RecordList> = {},
  options: Parameters<typeof open>[1] = {},
): Promise<Opened> {
  const endpoint = new FakeEndpoint();
  endpoint.records = () => aRecordList(items, given);
  const page = await open(endpoint, options);
  page.root.querySelector<HTMLElement>('.chapter-toggle')!.click();
  await settle(page.element);
  return page;
}

const articles = ({ root }: Opened) => [...root.querySelectorAll('article')];
const labels = (root: ParentNode) => [...root.querySelectorAll('dt')].map((each) => each.textContent);
const valueOf = (root: ParentNode, label: string) =>
  [...root.querySelectorAll('dt')].find((each) => each.textContent === label)?.nextElementSibling?.textContent?.trim();
const stateKind = ({ root }: Opened) => root.querySelector('.chapter-records .state')?.getAttribute('data-kind');
const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();

describe('the records of a chapter', () => {
  it('open in place and close again, by a button that says which', async () => {
    const page = await open();
    const toggle = page.button('行政管理');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    await page.press('行政管理');
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(page.root.getElementById(toggle.getAttribute('aria-controls')!)!.hidden).to.equal(false);
    expect(articles(page).length).to.equal(2);
    await announced(page, '行政管理：已加载 2 条，共 2 条');
    expect(page.endpoint.recordCalls[0]!.request).to.deep.equal({
      id: 'subject-1',
      chapter: 'administrationInfo',
      limit: 20,
    });
    await page.press('行政管理');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(articles(page).length).to.equal(0);
  });

  it('are dropped on their way when the chapter is closed, and never shown late', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.records = undefined;
    const page = await open(endpoint);
    await page.press('行政管理');
    expect(stateKind(page)).to.equal('loading');
    await page.press('行政管理');
    const [call] = endpoint.recordCalls;
    expect(call!.signal.aborted).to.equal(true);
    call!.answer({ ok: true, value: aRecordList() });
    await settle(page.element);
    expect(articles(page).length).to.equal(0);
    await page.press('行政管理');
    page.element.remove();
    expect(endpoint.recordCalls[1]!.signal.aborted, 'leaving the page drops them too').to.equal(true);
  });

  it('come page by page; the focus stays on the button, and goes to the first new record when the button has gone', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.records = ({ cursor }) =>
      cursor === undefined
        ? aRecordList(licences(1, 20), { total: 50, nextCursor: 'a' })
        : cursor === 'a'
          ? aRecordList([...licences(20, 1), ...licences(21, 20)], { total: 50, nextCursor: 'b' })
          : aRecordList(licences(41, 10), { total: 50 });
    const page = await open(endpoint);
    await page.press('行政管理');
    expect(page.text('.more')).to.contain('已加载 20 条，共 50 条');
    const more = page.button('加载更多行政管理记录');
    more.focus();
    await page.press('加载更多行政管理记录');
    expect(articles(page).length, 'a record that comes twice is shown once').to.equal(40);
    expect(page.root.activeElement).to.equal(more);
    await announced(page, '又加载了 20 条，已加载 40 条，共 50 条');
    await page.press('加载更多行政管理记录');
    expect(endpoint.recordCalls.map(({ request }) => request.cursor)).to.deep.equal([undefined, 'a', 'b']);
    expect(articles(page).length).to.equal(50);
    expect(clean(page.root.activeElement?.textContent)).to.equal('第 41 项演示许可');
  });

  it('say honestly that a total is capped or unknown', async () => {
    const capped = await withRecords(licences(1, 3), { total: 1000, totalIsCapped: true, nextCursor: 'a' });
    expect(capped.text('.more')).to.contain('已加载 3 条，共有 1000 条以上');
    const uncounted = await withRecords(licences(1, 3), { total: undefined, nextCursor: 'a' });
    expect(uncounted.text('.more > span')).to.equal('已加载 3 条');
  });

  it('keep what is there when a further page fails, and go on when tried again', async () => {
    const endpoint = new FakeEndpoint();
    let broken = true;
    endpoint.records = ({ cursor }) => {
      if (cursor === undefined) return aRecordList(licences(1, 2), { total: 3, nextCursor: 'a' });
      return broken ? aFailure('network') : aRecordList(licences(3, 1), { total: 3 });
    };
    const page = await open(endpoint);
    await page.press('行政管理');
    await page.press('加载更多');
    expect(articles(page).length).to.equal(2);
    expect(stateKind(page)).to.equal('offline');
    broken = false;
    await page.press('重试');
    expect(articles(page).length).to.equal(3);
  });

  it('say inside the chapter what failed, and load when tried again', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.records = () => aFailure('unavailable');
    const page = await open(endpoint);
    await page.press('行政管理');
    await announced(page, '服务暂时不可用');
    expect(page.text('.chapter-records .state')).to.contain('服务暂时不可用');
    endpoint.records = () => aRecordList();
    await page.press('重试');
    expect(articles(page).length).to.equal(2);
  });

  it('that aren’t public, can’t be asked for or contradict their counter are never said not to exist', async () => {
    const hidden = await withRecords([], { notPublic: { level: 'real-name', reason: '依申请公开' } });
    expect([stateKind(hidden), hidden.text('.chapter-records .state-title')]).to.deep.equal([
      'notPublic',
      '记录未公开',
    ]);
    expect(hidden.text('.chapter-records')).to.contain('依申请公开');
    const down = await withRecords([], { sources: [aSource({ name: '演示法院', state: 'unavailable' })] });
    expect(stateKind(down)).to.equal('sourceUnavailable');
    expect(down.text('.chapter-records')).to.contain('暂时无法访问：演示法院');
    const unconnected = await withRecords([], { sources: [aSource({ state: 'notConnected' })] });
    expect(stateKind(unconnected)).to.equal('sourceNotConnected');
    for (const given of [{}, { total: 0 }, { sources: [] }]) {
      const contradicted = await withRecords([], given);
      expect(stateKind(contradicted), 'the counter said 12').to.equal('sourceUnavailable');
      expect(contradicted.text('.chapter-records')).not.to.contain('无记录：');
    }
  });

  it('that are partly hidden or partly missing say so beside those that are shown', async () => {
    const page = await withRecords([aLicence()], {
      notPublic: { level: 'account' },
      sources: [aSource(), aSource({ name: '演示税务', state: 'unavailable' })],
    });
    expect(page.text('.chapter-records')).to.contain('另有未公开的记录');
    expect(page.text('.chapter-records .partial')).to.contain('暂时无法访问：演示税务');
  });

  it('ask the page for a login, and say what to do where the page has none', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = aSubject({
      chapters: [{ chapter: 'judicialDecisionInfo', state: 'notPublic', level: 'real-name' }],
    });
    const page = await open(endpoint);
    await page.press('登录后查看（司法判决）');
    expect(page.text('.sign-in')).to.contain('请先登录本网站');
    let level = '';
    page.element.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      level = event.detail.level;
      event.detail.resume();
    });
    endpoint.subject = aSubject({ chapters: [aChapter({ chapter: 'judicialDecisionInfo' })] });
    await page.press('登录后查看（司法判决）');
    expect(level).to.equal('real-name');
    expect(page.text('.chapter')).to.contain('12 条');
  });
});

describe('a record', () => {
  it('of a licence shows its fields in the order of the standard', async () => {
    const { root } = await withRecords([aLicence()]);
    const record = root.querySelector('article')!;
    expect(labels(record)).to.deep.equal([
      '行政相对人名称',
      '行政相对人类别',
      '统一社会信用代码',
      '法定代表人',
      '行政许可决定文书名称',
      '行政许可决定文书号',
      '许可类别',
      '许可证书名称',
      '许可编号',
      '许可内容',
      '许可决定日期',
      '有效期自',
      '有效期至',
      '许可机关',
      '许可机关统一社会信用代码',
      '当前状态',
      '数据来源单位',
      '数据来源单位统一社会信用代码',
    ]);
    expect(valueOf(record, '有效期至')).to.equal('长期');
    expect(valueOf(record, '当前状态')).to.equal('有效');
    expect(record.textContent).not.to.contain('失信信息');
  });

  it('of a penalty shows its fields, amounts with their unit, class and publication', async () => {
    const page = await withRecords([aPenalty()]);
    const record = articles(page)[0]!;
    expect(record.querySelector('h5')?.textContent).to.equal('未按规定报送年度报告案');
    expect(clean(record.querySelector('.tags')?.textContent)).to.equal('行政处罚 失信信息');
    expect(valueOf(record, '罚款金额')).to.equal('0.5 万元（合 5,000 元）');
    expect(valueOf(record, '没收违法所得、没收非法财物的金额')).to.equal('0.12 万元（合 1,200 元）');
    expect(valueOf(record, '处罚有效期')).to.equal('长期');
    expect(valueOf(record, '失信行为分类')).to.equal('一般');
    expect(valueOf(record, '公示截止期')).to.equal('2027-06-15');
    expect(valueOf(record, '最长公示期届满日期')).to.equal('2027-06-15');
    expect(valueOf(record, '最早可申请修复日期')).to.equal('2026-09-15');
    expect(valueOf(record, '简易程序')).to.equal('否');
  });

  it('says by words and shapes what is going on with it', async () => {
    const page = await withRecords([
      aPenalty({ underObjection: true, underRepair: true, status: 'revoked', statusName: '撤销（取消公示）' }),
      aPenalty({ id: '2', repaired: true, seriousness: 'brandNew', seriousnessName: '特别类' }),
    ]);
    const [first, second] = articles(page);
    expect(clean(first!.querySelector('.tags')?.textContent)).to.equal('行政处罚 失信信息 异议处理中 修复处理中');
    expect(first!.querySelectorAll('.tags path').length).to.equal(3);
    expect(valueOf(first!, '当前状态')).to.equal('撤销（取消公示）');
    expect(clean(second!.querySelector('.tags')?.textContent)).to.equal('行政处罚 失信信息 已修复');
    expect(valueOf(second!, '失信行为分类')).to.equal('特别类');
  });

  it('shows the documents of 三书同达, and follows only web links', async () => {
    const page = await withRecords([
      aPenalty({
        servedDocuments: {
          servedOn: '2026-06-18',
          documents: [
            { title: '行政处罚决定书', docNo: '演市监处〔2026〕1 号', url: 'https://documents.example/1' },
            { title: '行政合规建议书', text: '第一行\n第二行' },
            { title: '信用修复告知书', url: 'javascript:alert(1)' },
            { title: '其他', url: 'data:text/html,x' },
          ],
        },
      }),
    ]);
    const block = page.root.querySelector('.documents')!;
    expect(page.text('article .group:nth-of-type(2)')).to.contain('三书同达');
    expect([...block.querySelectorAll('.document-title')].map((each) => each.textContent)).to.have.lengthOf(4);
    const links = [...block.querySelectorAll('a')];
    expect(links.map((link) => link.href)).to.deep.equal(['https://documents.example/1']);
    expect(links[0]!.rel).to.equal('noopener noreferrer');
    expect(block.querySelector('details p')?.textContent).to.equal('第一行\n第二行');
  });

  it('opens links and numbers the way the page’s container does', async () => {
    const opened: string[] = [];
    const adapters = { openLink: (url: string) => opened.push(url), dial: (phone: string) => opened.push(phone) };
    const page = await withRecords([aPenalty({ servedDocuments: undefined })], {}, { adapters: adapters });
    await page.press('前往办理');
    await page.press('电话 021-00000000');
    expect(opened).to.deep.equal(['https://repair.example/apply', '02100000000']);
  });

  it('takes a visitor to objection and repair, with references and nothing else', async () => {
    const page = await withRecords([aPenalty({ id: 'record-7' })]);
    const details: unknown[] = [];
    page.element.addEventListener('credit-record-action', (event) => details.push(event.detail));
    await page.press('提出异议');
    await page.press('申请信用修复');
    expect(details).to.deep.equal([
      { action: 'objection', recordRef: 'record-7', subjectId: 'subject-1' },
      { action: 'repair', recordRef: 'record-7', subjectId: 'subject-1' },
    ]);
    const described = page.button('提出异议').getAttribute('aria-describedby')!;
    expect(page.root.getElementById(described)?.textContent).to.equal('未按规定报送年度报告案');
  });

  it('says why repair isn’t possible yet and from when, and always shows the official route', async () => {
    const page = await withRecords([
      aPenalty({
        actions: [
          aRepair({
            available: false,
            reason: '最短公示期未满',
            earliestOn: '2027-01-02',
            route: { text: '信用中国', url: 'ftp://x.example' },
          }),
          { action: 'brandNew', available: true, reason: '新的办法' },
        ],
      }),
    ]);
    const actions = page.text('article [part=actions]');
    expect(actions).to.contain('暂不能申请信用修复（最早可于 2027-01-02 申请）');
    expect(actions).to.contain('最短公示期未满');
    expect(actions).to.contain('官方办理渠道：信用中国');
    expect(actions).to.contain('新的办法');
    expect(actions, 'only the server says what it costs').not.to.contain('费');
    expect(page.root.querySelectorAll('article [part=actions] button, article [part=actions] a').length).to.equal(0);
  });

  it('of an evaluation, of a contract and of a list shows what belongs to it', async () => {
    const page = await withRecords([anEvaluationRecord(), aContractPerformance(), aListEntry()]);
    const [evaluation, contract, entry] = articles(page);
    expect(clean(evaluation!.querySelector('.scale-current')?.textContent)).to.equal('B（较好） 当前等级');
    expect(valueOf(contract!, '合同金额')).to.equal('12.5 万元（合 125,000 元）');
    expect(clean(contract!.querySelector('.group h6')?.textContent)).to.equal('违约情况');
    expect(valueOf(contract!, '违约事由')).to.equal('逾期交货。');
    expect(labels(entry!)).to.deep.equal(['名单名称', '列入原因', '列入决定机关', '移出日期']);
    expect(valueOf(entry!, '移出日期')).to.equal('— —');
  });

  it('of a type that nobody knows shows its title and the server’s labels, as text', async () => {
    const hostile = '<svg onload="window.hacked=1">';
    for (const type of ['brandNewType', 'constructor', '__proto__']) {
      const page = await withRecords([
        aListEntry({ type, title: hostile, extras: [{ label: hostile, value: hostile }] }),
      ]);
      const record = articles(page)[0]!;
      expect(record.querySelector('h5')?.textContent).to.equal(hostile);
      expect(valueOf(record, hostile)).to.equal(hostile);
    }
  });

  for (const view of ['standard', 'elder'] as const) {
    for (const width of [320, 1280]) {
      it(`of every type is accessible and nothing is cut off at ${width} px, view ${view}`, async () => {
        await setViewport({ width, height: 800 });
        const long = 'A'.repeat(300);
        const page = await withRecords(
          [
            aPenalty({ title: long, violationFacts: long }),
            aLicence(),
            anEvaluationRecord(),
            aContractPerformance(),
            aListEntry(),
          ],
          { nextCursor: 'a', notPublic: { level: 'account' } },
          { view },
        );
        await expectAccessible(page.element);
        expect(page.element.scrollWidth).to.be.at.most(page.element.clientWidth);
        const target = view === 'elder' ? 60 : 44;
        for (const control of page.root.querySelectorAll<HTMLElement>('button, a, summary'))
          expect(control.getBoundingClientRect().height, control.textContent ?? '').to.be.at.least(target);
      });
    }
  }
});
