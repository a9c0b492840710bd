import type { HostResponse } from '../../../src/client/transport.js';
import type { CreditAuthRequiredEvent, CreditChallengeRequiredEvent } from '../../../src/element/events.js';
import { expect, oneEvent } from '../helpers/index.js';
import { reply, settled, unmount } from '../suites/index.js';
import { aSubjectList } from '../../fixtures/subjects.js';
import { Endpoint, Visitor } from './visitor.js';

const problem = (status: number, code: string, more: object = {}): HostResponse =>
  reply({ code, traceId: 'trace-1', ...more }, status);

describe('a search that fails', () => {
  afterEach(unmount);

  const cases: Record<string, [() => HostResponse | Promise<HostResponse>, RegExp]> = {
    'the network is gone': [() => Promise.reject(new TypeError('Failed to fetch')), /网络/],
    'the service is broken': [() => problem(500, 'broken', { retryAfter: 60 }), /服务暂时|暂时/],
    'a web page comes instead of data': [() => reply('<!doctype html><title>Login</title>'), /无法识别/],
    'the answer is cut off': [() => reply('{"items":[{"id":"a"'), /无法识别/],
    'the visitor may not see it': [() => problem(403, 'forbidden'), /权限|不能|未/],
    'the request is refused': [() => problem(400, 'invalid', { detail: '名称至少两个字' }), /名称至少两个字/],
  };
  for (const [what, [answer, words]] of Object.entries(cases))
    it(`says so when ${what}, never “nothing found”, keeps the words, and can be tried again`, async () => {
      const endpoint = new Endpoint();
      endpoint.search = answer;
      const visitor = await Visitor.arrives(endpoint);
      const told = oneEvent(visitor.element, 'credit-failure');
      await visitor.looksUp('演示', 'failed');
      const block = await visitor.sees('[part=state] .button');
      const text = block.closest('[part=state]')?.textContent ?? '';
      expect(text).to.match(words);
      expect(visitor.text).to.not.contain('没有找到');
      expect(visitor.box.value).to.equal('演示');
      expect(Object.keys((await told).detail as object).sort()).to.include.members(['code', 'operation']);
      endpoint.finds({});
      if (block.getAttribute('aria-disabled') !== 'true') {
        await visitor.clicks('[part=state] .button');
        await settled(visitor.element, 'found');
      }
    }).timeout(30_000);

  it('counts down when the endpoint asks to wait, and holds the button until then', async () => {
    const endpoint = new Endpoint();
    endpoint.search = () => problem(429, 'rate-limited', { retryAfter: 30 });
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示', 'failed');
    const button = await visitor.sees('[part=state] .button', '秒');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    await visitor.element.updateComplete;
    expect(visitor.endpoint.searches, 'asked once').to.have.length(1);
  });

  it('shows how far the service is when it gets ready', async () => {
    const endpoint = new Endpoint();
    endpoint.search = () => problem(503, 'unavailable', { progress: 0.42, retryAfter: 60 });
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示', 'failed');
    await visitor.sees('[part=state]', '42%');
  });

  it('names the number to quote at the counter', async () => {
    const endpoint = new Endpoint();
    endpoint.search = () => problem(400, 'odd');
    const visitor = await Visitor.arrives(endpoint);
    await visitor.looksUp('演示', 'failed');
    await visitor.sees('[part=state]', 'trace-1');
  });
});

describe('a search that needs something of the visitor', () => {
  afterEach(unmount);

  const onceRefused = (refusal: HostResponse): Endpoint => {
    const endpoint = new Endpoint();
    let refused = false;
    endpoint.search = () => {
      if (refused) return reply(aSubjectList());
      refused = true;
      return refusal;
    };
    return endpoint;
  };

  it('goes on by itself after the page has logged the visitor in', async () => {
    const visitor = await Visitor.arrives(
      onceRefused(problem(401, 'unauthenticated', { level: 'real-name', actor: 'legal' })),
    );
    let asked: CreditAuthRequiredEvent['detail'] | undefined;
    document.body.addEventListener(
      'credit-auth-required',
      (event) => {
        event.preventDefault();
        asked = event.detail;
        event.detail.resume();
      },
      { once: true },
    );
    await visitor.looksUp('演示', 'found');
    expect(asked).to.include({ operation: 'searchSubjects', level: 'real-name', actor: 'legal' });
  });

  it('says what is needed when the visitor gives the page’s login up, and can be sent again', async () => {
    const visitor = await Visitor.arrives(onceRefused(problem(401, 'unauthenticated', { level: 'real-name' })));
    visitor.element.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      event.detail.cancel();
    });
    await visitor.looksUp('演示', 'failed');
    await visitor.sees('[part=state]', '登录');
    expect(visitor.news).to.include('实名认证');
    await visitor.clicks('[part=state] button');
    await settled(visitor.element, 'found');
  });

  it('says which login is needed where the page has none', async () => {
    const visitor = await Visitor.arrives(onceRefused(problem(401, 'unauthenticated', { level: 'real-name' })));
    await visitor.looksUp('演示', 'failed');
    await visitor.sees('[part=state]', '登录');
  });

  it('shows the page’s human check, and goes on with its proof', async () => {
    const visitor = await Visitor.arrives(onceRefused(problem(403, 'challenge-required')));
    const check = document.createElement('p');
    check.slot = 'challenge';
    check.textContent = '请完成验证';
    visitor.element.append(check);
    let resume: CreditChallengeRequiredEvent['detail']['resume'] | undefined;
    visitor.element.addEventListener('credit-challenge-required', (event) => (resume = event.detail.resume));
    await visitor.looksUp('演示', 'failed');
    await visitor.sees('slot[name=challenge]');
    expect(check.getBoundingClientRect().height, 'the check is visible').to.be.above(0);
    resume?.({ 'X-Challenge-Response': 'ok' });
    await settled(visitor.element, 'found');
  });
});
