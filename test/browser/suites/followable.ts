import type { PartedElement } from '../../../src/element/parted-element.js';
import { HOSTILE_TEXTS } from '../../fixtures/reports.js';
import { container } from '../helpers/container.js';
import { type Followed, type Found, FollowEndpoint, visitorOf } from '../helpers/follow-visitor.js';
import { expect, waitUntil } from '../helpers/index.js';
import { leftBehind, overheard } from '../helpers/overheard.js';
import { accessible } from './accessible.js';
import { problem, reply, type Setup, unmount } from './subject.js';

/** Away with everything, so that nothing is left for the next. */
const tidy = () => {
  unmount();
  sessionStorage.clear();
  localStorage.clear();
};

const offline = () => Promise.reject(new TypeError('offline'));

/** Number and query code, or the login, open it: few tries, no secret left anywhere, and what was found stays until there is something newer. */
export function followable<E extends PartedElement, T extends Found>(followed: Followed<E, T>): void {
  const { grouped, made, number, queryCode, typed, whole, words, wrong } = followed;
  const Visitor = visitorOf(followed);

  const answering = (track: FollowEndpoint['track']): FollowEndpoint =>
    Object.assign(new FollowEndpoint<T>(followed), { track });
  /** Has asked for it, and this is the answer. */
  const failed = async (track: FollowEndpoint['track'], setup: Setup = {}) => {
    const visitor = await Visitor.arrives({ ...setup, endpoint: answering(track) });
    await visitor.looksUp();
    await visitor.settles('failed');
    return visitor;
  };
  const wrongCode = () => problem(404, 'not-found', { triesLeft: 3 });
  const locked = (more: object = {}) => problem(429, 'rate-limited', { retryAfter: 600, ...more });
  const stateOf = (state: string): string => followed.states[state] as string;

  describe('is looked up', () => {
    afterEach(tidy);

    it('by number and query code as they are typed from paper, with the number read back in groups', async () => {
      const visitor = await Visitor.arrives();
      await visitor.fills('number', typed[0]);
      expect(visitor.text).to.include(`您输入的是：${grouped}`);
      await visitor.looksUp(...typed);
      await visitor.settles('tracked');
      expect(visitor.lookUps).to.deep.equal([{ number, queryCode: queryCode.toLowerCase() }]);
    });

    it('only by a number that can be one, and says what is wrong before a try is spent', async () => {
      const visitor = await Visitor.arrives();
      await visitor.looksUp(wrong[0], '');
      expect(visitor.find('.summary')?.textContent).to.include(wrong[1]);
      expect(visitor.focused?.id).to.equal('track-summary');
      expect(visitor.lookUps).to.have.length(0);
    });

    it('with as many tries as the endpoint says: a wrong code keeps what was typed and sends nothing by itself', async () => {
      const visitor = await failed(wrongCode);
      expect(visitor.find('#track-queryCode-findings')?.textContent).to.include('还可以试 3 次');
      expect(visitor.focused?.id).to.equal('track-summary');
      expect(visitor.valueOf('number')).to.equal(number);
      expect(visitor.lookUps).to.have.length(1);
    });

    for (const [said, more] of Object.entries({ 'only that': {}, 'that none is left': { triesLeft: 0 } }))
      it(`not for a while after too many tries, with the time that is left, where the endpoint says ${said}`, async () => {
        const visitor = await failed(() => locked(more));
        expect(visitor.find('[data-kind=rateLimited]')?.textContent)
          .to.include('暂时不能查询')
          .and.include('约 10 分钟');
        expect(visitor.find('[type=submit]')?.getAttribute('aria-disabled')).to.equal('true');
        visitor.element.submit();
        visitor.element.refresh();
        await visitor.element.updateComplete;
        expect(visitor.lookUps).to.have.length(1);
      });

    it('once more only when the visitor says so, where the line breaks', async () => {
      const visitor = await failed(offline);
      expect(visitor.lookUps).to.have.length(1);
      visitor.endpoint.track = () => reply(made());
      await visitor.presses('重试');
      await visitor.settles('tracked');
      expect(visitor.lookUps).to.have.length(2);
    });

    it('once more only when the visitor says so, where the element left the page before the answer', async () => {
      const visitor = await Visitor.arrives({ endpoint: answering(() => new Promise(() => undefined)) });
      await visitor.looksUp();
      await waitUntil(() => visitor.lookUps.length === 1);
      const { element } = visitor;
      const parent = element.parentElement as HTMLElement;
      element.remove();
      parent.append(element);
      await visitor.settles('failed');
      expect(visitor.lookUps).to.have.length(1);
      visitor.endpoint.track = () => reply(made());
      await visitor.presses('重试');
      await visitor.settles('tracked');
      expect(visitor.lookUps).to.deep.equal(Array.from({ length: 2 }, () => ({ number, queryCode })));
    });

    it('without a code by whoever is signed in, and says what to do where that opens nothing', async () => {
      const endpoint = answering(() => problem(403, 'forbidden'));
      const visitor = await Visitor.arrives({ endpoint });
      await visitor.looksUp(number, '');
      await visitor.settles('failed');
      expect(visitor.lookUps).to.deep.equal([{ number }]);
      expect(visitor.find('[data-kind=notPublic]')?.textContent)
        .to.include(words.notYours)
        .and.include('或者填写查询码');
      endpoint.track = () => problem(401, 'unauthenticated');
      await visitor.presses('查询');
      await visitor.reads('[data-kind=signIn]', '登录');
      expect(visitor.text).to.include('没有登录也可以查');
      endpoint.track = () =>
        problem(422, 'invalid', { errors: [{ pointer: '/queryCode', code: 'required', detail: '请填写查询码。' }] });
      await visitor.presses('查询');
      await visitor.reads('#track-queryCode-findings', '请填写查询码');
    });

    it('at once under a number that the page gives, where the page has a login', async () => {
      const visitor = await Visitor.arrives({ given: number, token: 'token-1', state: 'tracked' });
      expect(visitor.lookUps).to.deep.equal([{ number }]);
    });

    it('only with a query code under a number that the page gives, where the page has no login', async () => {
      const visitor = await Visitor.arrives({ given: number });
      expect(visitor.valueOf('number')).to.equal(number);
      expect(visitor.lookUps).to.have.length(0);
      visitor.element.focus();
      await visitor.isAt('#track-queryCode');
    });

    it('by no Enter that chooses a word of an input method', async () => {
      const visitor = await Visitor.arrives();
      await visitor.fills('number', number);
      const box = visitor.find<HTMLInputElement>('[name=queryCode]') as HTMLInputElement;
      box.focus();
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
      box.dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(true);
      visitor.element.submit();
      await visitor.element.updateComplete;
      expect(visitor.lookUps).to.have.length(0);
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });

    it('with neither number nor code in the address, a store, the console or an event', async () => {
      const endpoint = answering(wrongCode);
      const said = await overheard(async () => {
        const visitor = await Visitor.arrives({ endpoint });
        await visitor.looksUp();
        await visitor.settles('failed');
        endpoint.track = () => reply(whole.found());
        await visitor.looksUp();
        await visitor.settles('tracked');
      });
      const left = [leftBehind(), ...endpoint.asked.map(({ url }) => url)].join();
      expect(said, 'the failure is told').to.include(followed.track);
      expect(said + left).to.not.include(queryCode);
      expect(left).to.not.include(number);
    });

    it('anew with everything forgotten, when another one is wanted', async () => {
      const visitor = await Visitor.sees(made());
      expect(visitor.text).to.include(words.shown);
      await visitor.presses(words.another);
      await visitor.settles('asking');
      expect([visitor.valueOf('number'), visitor.valueOf('queryCode')]).to.deep.equal(['', '']);
      expect(visitor.text).to.not.include(words.shown).and.not.include(grouped);
      await visitor.isAt('#track-number');
    });
  });

  describe('is shown as it stands', () => {
    afterEach(tidy);

    for (const [state, word] of Object.entries(followed.states))
      it(`with “${word}” by word and icon`, async () => {
        const found = made({ state });
        const visitor = await Visitor.sees(found);
        expect(visitor.find('.standing-name')?.textContent).to.include(word);
        expect(visitor.find('.standing > .icon')).to.not.equal(null);
        expect(visitor.news).to.include(word);
        expect(visitor.root.querySelectorAll('ol.steps > .step')).to.have.length(found.steps.length);
      });

    it("with a state and a step that nobody here knows in the endpoint's words, taking neither for a good one", async () => {
      const steps = [{ what: 'escalated', label: '报上级研究', at: '2026-11-25T09:00:00+08:00' }];
      const visitor = await Visitor.sees(made({ state: 'escalated', stateLabel: '已报上级研究', steps }));
      expect(visitor.find('.standing-name')?.textContent).to.include('已报上级研究');
      expect(visitor.find('.standing')?.dataset.tone).to.equal('unknown');
      expect(visitor.find('.step')?.textContent).to.include('报上级研究');
      expect(visitor.find('.step')?.dataset.tone).to.equal('unknown');
    });

    it('and is not led astray by states and steps that are named like members of every object', async () => {
      for (const state of ['constructor', '__proto__']) {
        const visitor = await Visitor.sees(
          made({ state, steps: [{ what: 'toString', at: '2026-11-25T09:00:00+08:00' }] }),
        );
        expect(visitor.find('.standing-name')?.textContent).to.include(state);
        expect(visitor.find('.step-name')?.textContent).to.include('toString');
        unmount();
      }
    });

    it('as text, whatever an endpoint sends', async () => {
      for (const text of HOSTILE_TEXTS) {
        const visitor = await Visitor.sees(followed.hostile(text));
        expect((window as { hacked?: number }).hacked).to.equal(undefined);
        expect(visitor.root.querySelectorAll('img, script')).to.have.length(0);
        expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
        unmount();
      }
    });

    it('and stays so when asking again fails, as what was found last', async () => {
      const visitor = await Visitor.sees(made({ state: 'accepted' }));
      visitor.endpoint.track = () => problem(503, 'unavailable');
      await visitor.presses('刷新');
      await visitor.reads('.track-state', '没能刷新');
      expect(visitor.find('.standing-name')?.textContent).to.include(stateOf('accepted'));
      visitor.endpoint.track = () => reply(made({ state: 'withdrawn' }));
      await visitor.presses('重试');
      await visitor.reads('.standing-name', stateOf('withdrawn'));
      expect(visitor.lookUps.map((body) => body.queryCode)).to.deep.equal(Array.from({ length: 3 }, () => queryCode));
    });

    it('to be read aloud and copied as a whole, without the query code', async () => {
      const visitor = await Visitor.sees(whole.found());
      const text = visitor.element.toPlainText();
      for (const said of [grouped, ...whole.says]) expect(text).to.include(said);
      expect(text).to.not.include(queryCode);
    });

    it('on paper with everything, without the query code', async () => {
      const { host, printed } = container();
      const visitor = await Visitor.sees(whole.found(), { host });
      await visitor.presses('打印');
      await waitUntil(() => printed.length === 1, 'nothing is printed', { timeout: 10_000 });
      // Blank lines are no empty ones on paper.
      const text = printed[0]?.text.replace(/^\s+$/gm, '');
      for (const said of [words.printTitle, grouped, ...whole.says]) expect(text).to.include(said);
      expect(JSON.stringify(printed)).to.not.include(queryCode);
    });
  });

  accessible({
    'the form': async (setup) => (await Visitor.arrives(setup)).element,
    'a wrong code': async (setup) => (await failed(wrongCode, setup)).element,
    'too many tries': async (setup) => (await failed(() => locked(), setup)).element,
    'one just filed': async (setup) => (await Visitor.sees(made(), setup)).element,
  });
}
