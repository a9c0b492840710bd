import { aChapter, aHit, aSource, aSubjectList, chaptersInEveryState } from '../../fixtures/subjects.js';
import { expect, waitUntil } from '../helpers/index.js';
import { reply, settled, unmount } from '../suites/index.js';
import type { HostResponse } from '../../../src/client/transport.js';
import type { CreditLookupResultsEvent } from '../../../src/elements/credit-lookup/credit-lookup.events.js';
import { aService, Endpoint, Visitor } from './visitor.js';

const hits = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => aHit({ id: `s${from + index}`, name: `演示第${from + index}厂` }));

describe('results', () => {
  afterEach(unmount);

  it('mark the match although brackets and width differ', async () => {
    const visitor = await Visitor.arrives(
      new Endpoint().finds({ items: [aHit({ name: '演示（上海）机械有限公司' })] }),
    );
    await visitor.looksUp('演示(上海)');
    expect((await visitor.sees('.card-name mark')).textContent).to.equal('演示（上海）');
  });

  it('say that a former name was meant', async () => {
    const items = [aHit({ matchedOn: { field: 'formerName', value: '上海演示木兰机械厂' } })];
    const visitor = await Visitor.arrives(new Endpoint().finds({ items }));
    await visitor.looksUp('木兰');
    const reason = await visitor.sees('.reason', '曾用名：上海演示木兰机械厂');
    expect(reason.querySelector('mark')?.textContent).to.equal('木兰');
  });

  it('tell same names apart by code and address, and say so', async () => {
    const items = [
      aHit({ id: 'a' }),
      aHit({ id: 'b', uscc: '91310120MADEMA027A', domicile: '上海市奉贤区演示路 2 号' }),
      aHit({ id: 'c', name: '别的厂' }),
    ];
    const visitor = await Visitor.arrives(new Endpoint().finds({ items }));
    await visitor.looksUp('演示');
    const cards = [...visitor.root.querySelectorAll('.card')];
    expect(cards.map((card) => !!card.querySelector('.same-name'))).to.deep.equal([true, true, false]);
    expect(cards[1]?.textContent).to.contain('演示路 2 号');
  });

  it('never show a chapter without an answer as 0', async () => {
    const visitor = await Visitor.arrives(
      new Endpoint().finds({ items: [aHit({ chapters: chaptersInEveryState() })] }),
    );
    await visitor.looksUp('演示');
    const chapters = await visitor.sees('.chapters');
    const text = (chapters.textContent ?? '').replace(/\s+/g, ' ');
    expect(text).to.contain('行政管理 12 条').and.to.contain('诚实守信 1000 条以上');
    expect(text).to.contain('查询范围内无记录：严重失信');
    expect(text).to.contain('数据源未接入：经营异常');
    expect(text).to.contain('数据暂不可用：信用承诺、其他信息');
    expect(text).to.contain('未公开：司法判决');
    expect(text).to.not.match(/[^\d]0 条/);
  });

  for (const [status, word] of Object.entries({
    active: '存续',
    revoked: '吊销，未注销',
    revokedDeregistered: '吊销，已注销',
    deregistered: '注销',
    annulled: '撤销',
    relocated: '迁出',
    other: '其他',
    brandNew: '系统新状态',
  }))
    it(`name the status ${status}`, async () => {
      const statusName = status === 'brandNew' ? word : undefined;
      const visitor = await Visitor.arrives(new Endpoint().finds({ items: [aHit({ status, statusName })] }));
      await visitor.looksUp('演示');
      expect((await visitor.sees('.tag-status')).textContent?.trim()).to.equal(word);
    });

  it('say as of when, and from which source', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('演示');
    const text = (await visitor.sees('.provenance')).textContent?.replace(/\s+/g, ' ');
    expect(text).to.contain('数据截至 2026-11-20 09:30').and.to.contain('演示市场主体登记库');
  });

  it('show hostile strings as text', async () => {
    const name = '<img src=x onerror=alert(1)>演示';
    const visitor = await Visitor.arrives(new Endpoint().finds({ items: [aHit({ name })] }));
    await visitor.looksUp('演示');
    expect((await visitor.sees('.card-name')).textContent?.trim()).to.equal(name);
    expect(visitor.root.querySelector('img')).to.equal(null);
  });

  it('come page by page, keep the place, and say how far they are', async () => {
    const endpoint = new Endpoint();
    endpoint.search = ({ cursor }) =>
      reply(
        cursor
          ? aSubjectList({ items: [...hits(2, 1), ...hits(3, 2)], total: 4, nextCursor: undefined })
          : aSubjectList({ items: hits(1, 2), total: 4, nextCursor: 'next' }),
      );
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示');
    await visitor.sees('.more', '已显示 2 个，共 4 个');
    const first = visitor.root.querySelector('.card');
    (await visitor.sees('#more')).focus();
    await visitor.clicks('#more');
    await visitor.sees('.card-name', '演示第4厂');
    expect(visitor.root.querySelectorAll('.card')).to.have.length(4);
    expect(visitor.root.querySelector('.card'), 'the first card is still the same').to.equal(first);
    await visitor.sees('.more', '已显示 4 个，共 4 个');
    await waitUntil(
      () => (visitor.root as ShadowRoot).activeElement?.textContent?.includes('演示第3厂'),
      'the focus is lost',
    );
    expect(visitor.news).to.equal('又加载了 2 个结果');
  });

  it('say that a further page is on its way', async () => {
    const endpoint = new Endpoint();
    endpoint.search = ({ cursor }) =>
      cursor ? new Promise(() => undefined) : reply(aSubjectList({ items: hits(1, 2), total: 4, nextCursor: 'next' }));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示');
    await visitor.clicks('#more');
    await visitor.sees('#more', '正在加载');
  });

  it('keep what is loaded when the next page fails, and can be continued', async () => {
    const endpoint = new Endpoint();
    let broken = true;
    endpoint.search = ({ cursor }) =>
      cursor && broken
        ? reply({ code: 'broken' }, 400)
        : reply(aSubjectList(cursor ? { items: hits(3, 1) } : { items: hits(1, 2), nextCursor: 'next', total: 3 }));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示');
    await visitor.clicks('#more');
    await visitor.sees('.state .button', '重试');
    expect(visitor.root.querySelectorAll('.card')).to.have.length(2);
    broken = false;
    await visitor.clicks('.state .button', '重试');
    await visitor.sees('.card-name', '演示第3厂');
  });

  it('say honestly that a total is capped', async () => {
    const visitor = await Visitor.arrives(new Endpoint().finds({ total: 1000, totalIsCapped: true, nextCursor: 'x' }));
    await visitor.looksUp('演示');
    await visitor.sees('.results-heading', '超过 1000 个');
    await visitor.sees('.more', '共有 1000 个以上');
  });

  it('are narrowed by the filters that the endpoint declares', async () => {
    const endpoint = new Endpoint();
    endpoint.service = aService({
      filters: [
        { name: 'status', label: '登记状态', type: 'choice', options: [{ value: 'active', label: '存续' }] },
        {
          name: 'region',
          label: '所在地区',
          type: 'choices',
          options: [
            { value: '310120', label: '奉贤区' },
            { value: '310115', label: '浦东新区' },
          ],
        },
        { name: 'established', label: '成立日期', type: 'period' },
        { name: 'strange', label: '看不懂的筛选', type: 'slider' },
      ],
    });
    const visitor = await Visitor.arrives(endpoint);
    await visitor.types('演示');
    await visitor.clicks('summary');
    const select = (await visitor.sees('select')) as HTMLSelectElement;
    select.value = 'active';
    select.dispatchEvent(new Event('change'));
    const choice = await visitor.sees('.choice', '奉贤区');
    expect(getComputedStyle(choice).display, 'boxes stand beside each other').to.equal('inline-flex');
    choice.click();
    const from = visitor.root.querySelector<HTMLInputElement>('input[type=date]') as HTMLInputElement;
    from.value = '2020-01-01';
    from.dispatchEvent(new Event('change'));
    await visitor.element.updateComplete;
    await visitor.sees('summary', '已选 3 项');
    expect(visitor.text).to.not.contain('看不懂的筛选');
    await visitor.submits();
    await settled(visitor.element, 'found');
    expect(visitor.endpoint.searches[0]?.filters).to.deep.equal({
      status: 'active',
      region: ['310120'],
      established: { from: '2020-01-01' },
    });
  });

  it('can be read aloud whole', async () => {
    const visitor = await Visitor.arrives(
      new Endpoint().finds({
        items: [aHit({ chapters: [aChapter(), { chapter: 'honorInfo', state: 'notConnected' }] })],
      }),
    );
    await visitor.looksUp('演示');
    expect(visitor.element.toPlainText().split('\n')).to.deep.equal([
      '找到 1 个结果',
      '数据截至 2026-11-20 09:30',
      '',
      '1. 上海演示玉兰机械有限公司',
      '存续、企业法人',
      '统一社会信用代码 91310120MADEMA019F',
      '法定代表人 甲某某',
      '所在地区 奉贤区',
      '行政管理 12 条',
      '数据源未接入：诚实守信',
    ]);
  });

  it('tell the page counts, and never what was typed', async () => {
    const visitor = await Visitor.arrives();
    const told: unknown[] = [];
    visitor.element.addEventListener('credit-lookup-search', (event) => told.push(event.detail));
    visitor.element.addEventListener('credit-lookup-results', (event: CreditLookupResultsEvent) =>
      told.push(event.detail),
    );
    await visitor.looksUp('演示canary');
    expect(told).to.deep.equal([
      { by: 'name', filters: [] },
      { outcome: 'found', count: 1, total: 1, totalIsCapped: false },
    ]);
    expect(visitor.endpoint.asked.map(({ url }) => decodeURIComponent(url)).join()).to.not.contain('canary');
    expect(location.href).to.not.contain('canary');
  });

  it('come without a second question about the service, however early the search was sent', async () => {
    const endpoint = new Endpoint();
    let describe: (answer: HostResponse) => void = () => {};
    endpoint.describe = () => new Promise((resolve) => (describe = resolve));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示');
    expect(endpoint.questions.map(({ signal }) => signal.aborted)).to.deep.equal([false]);
    describe(reply(aService({ filters: [{ name: 'region', label: '地区', type: 'choices', options: [] }] })));
    await visitor.sees('.filters');
    await visitor.looksUp('演示二');
    expect(endpoint.questions).to.have.length(1);
  });

  it('ask again what the service offers when the element is moved before it knew', async () => {
    const endpoint = new Endpoint();
    endpoint.describe = () => new Promise(() => {});
    endpoint.search = () => (endpoint.searches.length > 1 ? reply(aSubjectList()) : new Promise(() => {}));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.types('演示');
    await visitor.submits();
    await waitUntil(() => endpoint.searches.length === 1, 'not sent');
    visitor.element.parentElement?.append(visitor.element);
    await settled(visitor.element, 'found');
    expect(endpoint.questions.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
  });

  it('are not asked for when the page stops the search', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.addEventListener('credit-lookup-search', (event) => event.preventDefault());
    await visitor.types('演示');
    await visitor.submits();
    await visitor.element.updateComplete;
    expect(visitor.element.state).to.equal('idle');
    expect(visitor.endpoint.searches).to.deep.equal([]);
  });
});

describe('an empty answer', () => {
  afterEach(unmount);
  const empty = { items: [], total: 0 };
  const meanings = {
    none: [empty, '没有找到'],
    'not-public': [{ ...empty, notPublic: { reason: '仅向本人公开' } }, '信息未公开'],
    'source-unavailable': [
      { ...empty, sources: [aSource(), aSource({ name: '演示处罚库', state: 'unavailable' })] },
      '暂时无法确认',
    ],
    'source-not-connected': [
      { ...empty, sources: [aSource(), aSource({ name: '演示处罚库', state: 'notConnected' })] },
      '无法确认有没有',
    ],
  } as const;
  const looks = new Set<string>();

  for (const [state, [answer, title]] of Object.entries(meanings))
    it(`that means “${state}” looks and reads like no other`, async () => {
      const visitor = await Visitor.arrives(new Endpoint().finds(answer as never));
      await visitor.looksUp('演示', state);
      const block = await visitor.sees('[part=state]', title);
      expect(visitor.news).to.contain(title);
      const look = `${block.querySelector('path')?.getAttribute('d')}`;
      expect(looks.has(look), 'an icon of its own').to.equal(false);
      looks.add(look);
      if (state !== 'none') expect(block.querySelector('.state-title')?.textContent).to.not.contain('没有找到');
    });

  it('is never “nothing found” when a source has a state that nobody knows, or none is named', async () => {
    for (const sources of [[aSource({ state: 'halfway' })], []]) {
      const visitor = await Visitor.arrives(new Endpoint().finds({ ...empty, sources }));
      await visitor.looksUp('演示', 'source-unavailable');
      unmount();
    }
  });

  it('names the source that is missing, and can be asked again', async () => {
    const endpoint = new Endpoint().finds({
      ...empty,
      sources: [aSource({ name: '演示处罚库', state: 'unavailable' })],
    });
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示', 'source-unavailable');
    await visitor.sees('[part=state]', '暂时无法访问：演示处罚库');
    endpoint.finds({});
    await visitor.clicks('[part=state] .button', '重试');
    await settled(visitor.element, 'found');
  });

  it('offers to search without the filters that are set', async () => {
    const endpoint = new Endpoint();
    endpoint.service = aService({
      filters: [{ name: 'status', label: '状态', type: 'choice', options: [{ value: 'active', label: '存续' }] }],
    });
    endpoint.search = ({ filters }) => reply(aSubjectList(Object.keys(filters as object).length ? empty : {}));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.types('演示');
    await visitor.clicks('summary');
    const select = (await visitor.sees('select')) as HTMLSelectElement;
    select.value = 'active';
    select.dispatchEvent(new Event('change'));
    await visitor.submits();
    await settled(visitor.element, 'none');
    await visitor.clicks('[part=state] .button', '清除筛选');
    await settled(visitor.element, 'found');
    expect(visitor.endpoint.searches.map(({ filters }) => filters)).to.deep.equal([{ status: 'active' }, {}]);
  });

  it('says with found results which source is missing', async () => {
    const sources = [
      aSource(),
      aSource({ name: '演示处罚库', state: 'unavailable' }),
      aSource({ name: '演示法院库', state: 'notConnected' }),
    ];
    const visitor = await Visitor.arrives(new Endpoint().finds({ sources }));
    await visitor.looksUp('演示');
    const text = (await visitor.sees('.partial')).textContent ?? '';
    expect(text)
      .to.contain('结果可能不全')
      .and.to.contain('暂时无法访问：演示处罚库')
      .and.to.contain('尚未接入：演示法院库');
  });
});
