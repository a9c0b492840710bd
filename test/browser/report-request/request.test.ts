import { aService } from '../../fixtures/service.js';
import { expect, sendKeys, setViewport, waitUntil } from '../helpers/index.js';
import { accessible, reply, unmount } from '../suites/index.js';
import { Endpoint, offering, problem, Visitor } from './visitor.js';

/** An endpoint whose answer to the request is given by hand. */
const answering = (create: Endpoint['create'], find?: Endpoint['find']): Endpoint => {
  const endpoint = new Endpoint();
  endpoint.create = create;
  if (find) endpoint.find = find;
  return endpoint;
};

const offline = () => Promise.reject(new TypeError('offline'));

describe('Asking for a report', () => {
  afterEach(async () => {
    unmount();
    sessionStorage.clear();
    await setViewport({ width: 1024, height: 768 });
  });

  it('shows about whom it is, what is offered, and what a report does not say, with nothing chosen', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.find('.request-name')?.textContent).to.match(/^上海演示/);
    expect(visitor.text).to.include('警告和通报批评不计入').and.include('按所选领域和期间');
    await visitor.ticks('kind', 'special');
    const inputs = [...visitor.root.querySelectorAll<HTMLInputElement>('input:not([name=kind])')];
    expect(inputs.filter(({ checked }) => checked)).to.have.length(0);
    expect(
      [...visitor.root.querySelectorAll<HTMLInputElement>('input[type=date]')].map(({ value }) => value),
    ).to.deep.equal(['', '']);
  });

  it('sends what was filled in, once, with a key, and opens the report', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    await visitor.picks('purpose', 'loan');
    await visitor.sends();
    await visitor.settles('preparing');
    const [asked, ...more] = visitor.endpoint.of('createReport');
    expect(more).to.have.length(0);
    expect(asked?.key).to.match(/^[0-9a-f-]{36}$/);
    const { period, domains, ...rest } = asked?.body ?? {};
    expect(rest).to.deep.equal({ subjectId: 'subject-1', kind: 'special', purpose: 'loan' });
    expect(domains).to.have.length(11);
    expect(Object.keys(period as object)).to.deep.equal(['from', 'to']);
  });

  it('makes one request of ten clicks and Enter', async () => {
    let answer: (value: ReturnType<typeof reply>) => void = () => undefined;
    const endpoint = answering(() => new Promise((resolve) => (answer = resolve)));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.fillsIn();
    const button = await visitor.sees('button[type=submit]');
    for (let click = 0; click < 10; click += 1) button.click();
    visitor.element.submit();
    await visitor.settles('sending');
    button.click();
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => endpoint.of('createReport').length > 0);
    answer(reply({ id: 'report-1', state: 'preparing', retryAfter: 30 }));
    await visitor.settles('preparing');
    expect(endpoint.of('createReport')).to.have.length(1);
  });

  it('finds out what became of a request whose answer was lost, and opens that report', async () => {
    let asked = 0;
    const find = () => {
      asked += 1;
      return reply(
        asked === 1
          ? { state: 'processing', retryAfter: 0.01 }
          : { state: 'done', result: { id: 'report-7', state: 'preparing', retryAfter: 30 } },
      );
    };
    const endpoint = answering(() => reply('<html>'), find);
    const visitor = await Visitor.arrives(endpoint);
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.settles('preparing');
    expect(endpoint.of('createReport')).to.have.length(1);
    expect(asked).to.equal(2);
    const keys = new Set([
      ...endpoint.of('createReport').map(({ key }) => key),
      ...endpoint.of('findSubmission').map(({ body }) => body.idempotencyKey),
    ]);
    expect(keys.size).to.equal(1);
  });

  it('says while it asks that the last submission is being confirmed', async () => {
    const endpoint = answering(
      () => reply('<html>'),
      () => new Promise(() => undefined),
    );
    const visitor = await Visitor.arrives(endpoint);
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.sees('.submission', '正在确认上次提交');
    expect(visitor.element.state).to.equal('sending');
    await visitor.presses('停止等待');
    expect(visitor.text).to.include('原样再提交一次不会重复');
  });

  it('sends the same again under the same key after a broken line, with everything still there', async () => {
    const endpoint = answering(offline, offline);
    const visitor = await Visitor.arrives(endpoint);
    await visitor.fillsIn();
    await visitor.sends();
    await waitUntil(() => visitor.element.state === 'failed', 'it does not end', { timeout: 20_000 });
    expect(visitor.text).to.include('已选 11 项');
    endpoint.create = () => reply({ id: 'report-1', state: 'preparing', retryAfter: 30 });
    endpoint.find = () => reply({ state: 'unknown' });
    await visitor.presses('重试');
    await visitor.settles('preparing');
    expect(new Set(endpoint.of('createReport').map(({ key }) => key)).size).to.equal(1);
  }).timeout(40_000);

  it('says what the endpoint refuses at the field, with the focus on the summary', async () => {
    const errors = [
      { pointer: '/period/to', code: 'future', detail: '截止日期还没有到。' },
      { pointer: '/domains/3', code: 'not-allowed', detail: '这个领域暂不提供。' },
    ];
    const visitor = await Visitor.arrives(answering(() => problem(422, 'invalid', { errors })));
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.settles('failed');
    expect(visitor.find('#request-period-findings')?.textContent).to.include('截止日期还没有到');
    expect(visitor.find('#request-domains-findings')?.textContent).to.include('这个领域暂不提供');
    expect(visitor.root.activeElement?.id).to.equal('request-summary');
    expect(visitor.find('[data-kind=failed]')).to.equal(null);
    expect(visitor.text).to.include('已选 11 项');
  });

  it('says in its own words that a subject asks for its own report only', async () => {
    const visitor = await Visitor.arrives(answering(() => problem(403, 'forbidden')));
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.settles('failed');
    expect(visitor.find('[data-kind=notPublic]')?.textContent).to.include('不能申请这个主体的报告');
    expect(visitor.text).to.include('已选 11 项');
  });

  it('keeps everything over a login that the page sees to', async () => {
    let signedIn = false;
    const endpoint = answering(() =>
      signedIn
        ? reply({ id: 'report-1', state: 'preparing', retryAfter: 30 })
        : problem(401, 'unauthenticated', { level: 'real-name', actor: 'legal' }),
    );
    const visitor = await Visitor.arrives(endpoint);
    visitor.element.addEventListener('credit-auth-required', (event) => {
      expect(event.detail.operation).to.equal('createReport');
      event.preventDefault();
      signedIn = true;
      event.detail.resume();
    });
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.settles('preparing');
    const keys = endpoint.of('createReport').map(({ key }) => key);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('asks for the login itself where the page does nothing, and sends when that comes back', async () => {
    let signedIn = false;
    const endpoint = answering(() =>
      signedIn ? reply({ id: 'report-1', state: 'preparing', retryAfter: 30 }) : problem(401, 'unauthenticated'),
    );
    const visitor = await Visitor.arrives(endpoint);
    let resume = (): void => undefined;
    visitor.element.addEventListener('credit-auth-required', ({ detail }) => (resume = detail.resume));
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.settles('failed');
    expect(visitor.find('[data-kind=signIn]')?.textContent).to.include('登录');
    signedIn = true;
    resume();
    await visitor.settles('preparing');
  });

  it('opens nothing by itself when the earlier request had arrived after all, and says so', async () => {
    const endpoint = answering(
      () => reply('<html>'),
      () => reply('<html>'),
    );
    const visitor = await Visitor.arrives(endpoint);
    await visitor.fillsIn();
    await visitor.sends();
    await visitor.settles('failed');
    endpoint.find = () => reply({ state: 'done', result: { id: 'report-1', state: 'preparing', retryAfter: 30 } });
    endpoint.create = () => reply({ id: 'report-2', state: 'preparing', retryAfter: 30 });
    await visitor.presses('近 3 年');
    await visitor.sends();
    await visitor.sees('.state', '上一次的申请已经成功');
    expect(endpoint.of('createReport')).to.have.length(1);
    await visitor.presses('按现在的内容再申请');
    await visitor.settles('preparing');
    expect(endpoint.of('createReport')).to.have.length(2);
  });

  it('says what is missing before anything is sent', async () => {
    const visitor = await Visitor.arrives();
    await visitor.sends();
    expect(visitor.find('.summary')?.textContent).to.include('请选择报告种类');
    await visitor.ticks('kind', 'special');
    await visitor.sends();
    expect(visitor.find('.summary')?.textContent).to.include('请选择查询领域').and.include('请选择查询期间');
    expect(visitor.endpoint.of('createReport')).to.have.length(0);
  });

  it('says in plain words where no reports are made', async () => {
    for (const service of [aService(), offering({ kinds: [] }), { ...offering(), operations: ['describeService'] }]) {
      const endpoint = new Endpoint();
      endpoint.service = service;
      const visitor = await Visitor.arrives(endpoint, {}, 'not-offered');
      expect(visitor.text).to.include('本服务暂不提供信用报告');
      expect(visitor.find('form')).to.equal(null);
      unmount();
    }
  });

  it('asks for no report about somebody whom the visitor cannot see', async () => {
    const endpoint = new Endpoint();
    endpoint.subject = () => problem(404, 'not-found');
    const visitor = await Visitor.arrives(endpoint, {}, 'failed');
    expect(visitor.find('form')).to.equal(null);
    endpoint.subject = new Endpoint().subject;
    await visitor.presses('重试');
    await visitor.settles('asking');
  });

  it('works by keyboard alone', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.focus();
    await waitUntil(() => visitor.root.activeElement?.id === 'request-kind', 'the focus is elsewhere');
    await sendKeys({ press: 'ArrowDown' });
    await visitor.element.updateComplete;
    const tabTo = async (found: (active: Element | null) => unknown): Promise<void> => {
      for (let press = 0; press < 60 && !found(visitor.root.activeElement); press += 1)
        await sendKeys({ press: 'Tab' });
      expect(found(visitor.root.activeElement)).to.be.ok;
    };
    await tabTo((active) => active?.textContent?.includes('选常用'));
    await sendKeys({ press: 'Enter' });
    await tabTo((active) => active?.textContent?.includes('近 1 年'));
    await sendKeys({ press: 'Space' });
    await tabTo((active) => active?.matches('[type=submit]'));
    await sendKeys({ press: 'Enter' });
    await visitor.settles('preparing');
    expect(visitor.endpoint.of('createReport')).to.have.length(1);
  });

  it('keeps 41 领域 short on a phone, and finds one by its name', async () => {
    await setViewport({ width: 360, height: 740 });
    const visitor = await Visitor.arrives();
    await visitor.ticks('kind', 'special');
    const field = visitor.find('#request-domains-label')?.closest('fieldset') as HTMLElement;
    expect(field.getBoundingClientRect().height).to.be.below(1200);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    const narrow = visitor.find<HTMLInputElement>('[data-narrows=domains]') as HTMLInputElement;
    const name = visitor.endpoint.service.domains?.[7]?.name ?? '';
    narrow.value = name;
    narrow.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await visitor.element.updateComplete;
    const shown = [...field.querySelectorAll('.choice')].map((each) => each.textContent?.trim());
    expect(shown).to.deep.equal([name]);
  });

  it('forgets everything on reset', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    visitor.element.reset();
    await waitUntil(() => visitor.find('input[name=kind]') && !visitor.find('input[name=kind]:checked'), 'it stays');
  });

  it('leaves nothing of what was filled in in events and storage', async () => {
    const visitor = await Visitor.arrives(answering(() => problem(500, 'unavailable'), offline));
    const events: string[] = [];
    for (const type of ['credit-failure', 'credit-auth-required', 'credit-report-loaded'])
      visitor.element.addEventListener(type, (event) => events.push(JSON.stringify((event as CustomEvent).detail)));
    await visitor.fillsIn();
    await visitor.picks('purpose', 'loan');
    await visitor.sends();
    await waitUntil(() => visitor.element.state === 'failed', 'it does not end', { timeout: 20_000 });
    expect(events).to.not.have.length(0);
    expect([...events, JSON.stringify(sessionStorage), JSON.stringify(localStorage)].join()).to.not.match(
      /loan|D0\d|subject-1/,
    );
  }).timeout(40_000);

  it('speaks English where the page does', async () => {
    const endpoint = new Endpoint();
    const visitor = await Visitor.arrives(endpoint, { lang: 'en' });
    await visitor.ticks('kind', 'special');
    const labels = [
      ...visitor.root.querySelectorAll('h2, h3, .label, .form-tools, .hint:not(.choice .hint), [type=submit]'),
    ];
    expect(labels.map((each) => each.textContent).join(' '))
      .to.match(/Ask for a credit report/)
      .and.not.match(/[\u3400-\u9fff]/);
  });

  accessible({
    asking: async (setup) => (await Visitor.arrives(new Endpoint(), setup)).element,
    'a special report': async (setup) => {
      const visitor = await Visitor.arrives(new Endpoint(), setup);
      await visitor.fillsIn();
      for (const group of visitor.root.querySelectorAll('details')) group.open = true;
      return visitor.element;
    },
    'with errors': async (setup) => {
      const visitor = await Visitor.arrives(new Endpoint(), setup);
      await visitor.ticks('kind', 'special');
      await visitor.sends();
      return visitor.element;
    },
    'not offered': async (setup) => {
      const endpoint = new Endpoint();
      endpoint.service = aService();
      return (await Visitor.arrives(endpoint, setup, 'not-offered')).element;
    },
    'not one’s own': async (setup) => {
      const visitor = await Visitor.arrives(
        answering(() => problem(403, 'forbidden')),
        setup,
      );
      await visitor.fillsIn();
      await visitor.sends();
      await visitor.settles('failed');
      return visitor.element;
    },
  });
});
