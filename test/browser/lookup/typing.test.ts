import { aHit, aSubjectList } from '../../fixtures/subjects.js';
import { expect, waitUntil } from '../helpers/index.js';
import { reply, settled, unmount } from '../suites/index.js';
import { aService, Endpoint, Visitor } from './visitor.js';

const code = '91310120MADEMA019F';

describe('typing into the box', () => {
  afterEach(unmount);

  it('says that a name is searched by name, and lets the visitor change that', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('360');
    await visitor.sees('.understood', '按名称查询');
    await visitor.clicks('.understood .link');
    await visitor.sees('.understood', '按统一社会信用代码查询');
    await visitor.submits();
    await settled(visitor.element, 'found');
    expect(visitor.endpoint.searches).to.deep.equal([{ query: '360', by: 'code', filters: {}, limit: 20 }]);
  });

  for (const typed of [
    '91310120MADEMA019F',
    ' 91310120 MADEMA019F ',
    '91310120-MADEMA01-9F',
    '９１３１０１２０ＭＡＤＥＭＡ０１９Ｆ',
    '91310120madema019f',
    '91\u200b310120\u00a0MADEMA019\u3000F',
  ])
    it(`understands “${typed}” as a code and sends it clean, leaving the box as it was typed`, async () => {
      const visitor = await Visitor.arrives();
      await visitor.looksUp(typed);
      expect(visitor.endpoint.searches[0]).to.include({ query: code, by: 'code' });
      expect(visitor.box.value).to.equal(typed);
      const understood = await visitor.sees('.understood .code');
      expect([...understood.children].map(({ textContent }) => textContent)).to.deep.equal([
        '91',
        '310120',
        'MADEMA019',
        'F',
      ]);
    });

  it('warns of a wrong check digit, offers the right code, and still searches', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('91310120MADEMA091F');
    await visitor.sees('.finding', '校验位对不上');
    const offered = await visitor.sees('.correction');
    expect(offered.textContent?.replace(/\s/g, '')).to.equal(code);
    await visitor.submits();
    await settled(visitor.element, 'found');
    expect(visitor.endpoint.searches[0]).to.include({ query: '91310120MADEMA091F' });
  });

  it('searches for a correction at one click', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('9131O120MADEMA019F');
    await visitor.clicks('.correction');
    await settled(visitor.element, 'found');
    expect(visitor.endpoint.searches).to.deep.equal([{ query: code, by: 'code', filters: {}, limit: 20 }]);
    expect(visitor.root.querySelector('.correction')).to.equal(null);
  });

  it('does not send the number of a person, and says why', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('１１０１０５ 19491231 002x');
    await visitor.submits();
    await settled(visitor.element, 'refused');
    await visitor.sees('.finding', '没有被发送');
    expect(visitor.endpoint.asked.filter(({ operation }) => operation !== 'describeService')).to.deep.equal([]);
    expect(visitor.box.value).to.contain('002x');
  });

  it('asks for words when the box is empty, and takes the error away as soon as there are some', async () => {
    const visitor = await Visitor.arrives();
    await visitor.touches();
    await visitor.submits();
    await visitor.sees('#problem', '请输入企业名称或统一社会信用代码');
    expect(visitor.box.getAttribute('aria-invalid')).to.equal('true');
    await visitor.types('演');
    expect(visitor.root.querySelector('#problem')?.textContent?.trim()).to.equal('');
    expect(visitor.endpoint.searches).to.deep.equal([]);
  });

  it('says how many characters are too many, counting characters and not code units', async () => {
    const endpoint = new Endpoint();
    endpoint.service = aService({ limits: { queryMinLength: 1, queryMaxLength: 3, pageSize: 100 } });
    const visitor = await Visitor.arrives(endpoint);
    await visitor.types('𠮷𠮷𠮷');
    await visitor.submits();
    await settled(visitor.element, 'found');
    await visitor.types('𠮷𠮷𠮷𠮷');
    await visitor.submits();
    await visitor.sees('#problem', '最多 3 个字');
  });

  it('keeps what was typed before its parts have arrived', async () => {
    const visitor = await Visitor.arrives();
    visitor.box.value = '演示玉兰';
    visitor.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await visitor.submits();
    await settled(visitor.element, 'found');
    expect(visitor.endpoint.searches[0]).to.include({ query: '演示玉兰', by: 'name' });
  });

  it('empties the box at a click and goes on there', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('演示');
    await visitor.clicks('.clear');
    expect(visitor.box.value).to.equal('');
    expect((visitor.root as ShadowRoot).activeElement).to.equal(visitor.box);
  });
});

describe('typing with an input method', () => {
  afterEach(unmount);

  const composes = async (visitor: Visitor, text: string) => {
    visitor.box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    visitor.box.value = text;
    visitor.box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await visitor.element.updateComplete;
  };

  it('judges nothing while a word is being composed, and once when it is done', async () => {
    const visitor = await Visitor.arrives();
    await visitor.touches();
    await composes(visitor, 'shanghai');
    expect(visitor.root.querySelector<HTMLElement>('.understood')?.hidden).to.equal(true);
    visitor.box.value = '上海';
    visitor.box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await visitor.element.updateComplete;
    await visitor.sees('.understood', '按名称查询');
  });

  for (const [what, more] of Object.entries({
    'while composing': { isComposing: true },
    'with key code 229 (Safari)': { keyCode: 229 },
  }))
    it(`takes an Enter ${what} for a candidate and not for a search`, async () => {
      const visitor = await Visitor.arrives();
      await visitor.types('上海');
      const enter = await visitor.presses('Enter', more);
      expect(enter.defaultPrevented).to.equal(true);
    });

  it('takes the Enter right after a composition for the end of it', async () => {
    const visitor = await Visitor.arrives();
    await visitor.touches();
    await composes(visitor, '上海');
    visitor.box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    const enter = await visitor.presses('Enter');
    expect(enter.defaultPrevented).to.equal(true);
    expect(visitor.endpoint.searches).to.deep.equal([]);
  });
});

describe('suggestions while typing', () => {
  afterEach(unmount);

  const suggesting = async (search: Endpoint['search']): Promise<Visitor> => {
    const endpoint = new Endpoint();
    endpoint.service = aService({
      limits: { queryMinLength: 1, queryMaxLength: 200, pageSize: 100, suggestMinLength: 2, suggestDelay: 0 },
    });
    endpoint.search = search;
    const visitor = await Visitor.arrives(endpoint);
    await visitor.touches();
    return visitor;
  };
  const two = () =>
    reply(aSubjectList({ items: [aHit({ id: 'a', name: '演示甲厂' }), aHit({ id: 'b', name: '演示乙厂' })] }));

  it('can be walked through with the arrow keys and opened with Enter', async () => {
    const visitor = await suggesting(two);
    await visitor.types('演示');
    await visitor.sees('[role=option]', '演示乙厂');
    expect(visitor.box.getAttribute('aria-expanded')).to.equal('true');
    await visitor.presses('ArrowDown');
    await visitor.presses('ArrowDown');
    const active = visitor.root.querySelector(`#${visitor.box.getAttribute('aria-activedescendant') ?? ''}`);
    expect(active?.textContent).to.contain('演示乙厂');
    expect(active?.getAttribute('aria-selected')).to.equal('true');
    const enter = await visitor.presses('Enter');
    expect(enter.defaultPrevented).to.equal(true);
    await settled(visitor.element, 'detail');
    expect(visitor.box.getAttribute('aria-expanded')).to.equal('false');
  });

  it('close with Escape and leave the words alone', async () => {
    const visitor = await suggesting(two);
    await visitor.types('演示');
    await visitor.sees('[role=option]');
    await visitor.presses('Escape');
    expect(visitor.box.getAttribute('aria-expanded')).to.equal('false');
    expect(visitor.box.value).to.equal('演示');
  });

  it('announce loading, nothing found and failure in three different ways', async () => {
    const said: string[] = [];
    let answer: (response: ReturnType<typeof reply>) => void = () => undefined;
    const visitor = await suggesting(() => new Promise((resolve) => (answer = resolve)));
    for (const response of [reply(aSubjectList({ items: [], total: 0 })), reply({ code: 'x' }, 400)]) {
      await visitor.types('演示');
      said.push((await visitor.sees('form [role=status]', '…')).textContent?.trim() ?? '');
      answer(response);
      await waitUntil(() => !visitor.root.querySelector('form [role=status]')?.textContent?.includes('…'));
      said.push(visitor.root.querySelector('form [role=status]')?.textContent?.trim() ?? '');
      await visitor.types('演');
    }
    expect(said).to.deep.equal([
      '正在查找相近的名称…',
      '没有相近的结果，您仍然可以直接查询。',
      '正在查找相近的名称…',
      '暂时无法给出提示，您仍然可以直接查询。',
    ]);
  });

  it('drop a question that newer words have overtaken', async () => {
    const visitor = await suggesting((body) => (body.query === '演示' ? new Promise(() => undefined) : two()));
    await visitor.types('演示');
    await waitUntil(() => visitor.endpoint.asked.some(({ body }) => body.query === '演示'));
    await visitor.types('演示厂');
    await visitor.sees('[role=option]');
    expect(visitor.endpoint.asked.find(({ body }) => body.query === '演示')?.signal.aborted).to.equal(true);
  });

  it('stay away from words that the page has written, and from a search that is sent', async () => {
    const visitor = await suggesting(two);
    visitor.element.query = '演示';
    await settled(visitor.element, 'found');
    await visitor.types('演示厂');
    await visitor.submits();
    await settled(visitor.element, 'found');
    await visitor.types('演示');
    await visitor.sees('[role=option]');
    expect(visitor.endpoint.asked.filter(({ body }) => body.suggest)).to.have.length(1);
  });

  it('are not asked for with the number of a person, nor with a code that fails its check', async () => {
    const visitor = await suggesting(two);
    await visitor.types('11010519491231002X');
    await visitor.types('91310120MADEMA091F');
    await visitor.types('演示');
    await visitor.sees('[role=option]');
    expect(visitor.endpoint.asked.filter(({ body }) => body.suggest).map(({ body }) => body.query)).to.deep.equal([
      '演示',
    ]);
  });
});
