import type { PartedElement } from '../../../src/element/parted-element.js';
import { type Followed, type Found, FollowEndpoint, visitorOf } from '../helpers/follow-visitor.js';
import { expect, sendKeys, waitUntil } from '../helpers/index.js';
import { accessible } from './accessible.js';
import { problem, reply, unmount } from './subject.js';

/** What was filed can be taken back: for a reason, after a question, exactly once. */
export function withdrawable<E extends PartedElement, T extends Found>(followed: Followed<E, T>): void {
  const { made, number, queryCode, states, withdraw, withdrawal } = followed;
  const Visitor = visitorOf(followed);
  type Visitor = InstanceType<typeof Visitor>;

  const endpointWith = (change: Partial<FollowEndpoint>): FollowEndpoint =>
    Object.assign(new FollowEndpoint<T>(followed), change);
  const withdrawn = () => made({ state: 'withdrawn', allowed: [] });
  const isWithdrawn = (visitor: Visitor) => visitor.reads('.standing-name', states.withdrawn);

  /** Gives a reason, and goes on to the question. */
  const givesReason = async (visitor: Visitor) => {
    await visitor.presses(withdrawal.button);
    await visitor.fills('reason', '不办了');
    await visitor.presses('下一步');
  };

  describe('is withdrawn', () => {
    afterEach(unmount);

    it('for a reason and after a question, exactly once', async () => {
      let answer: (value: ReturnType<typeof reply>) => void = () => undefined;
      const endpoint = endpointWith({ write: () => new Promise((resolve) => (answer = resolve)) });
      const visitor = await Visitor.sees(made(), { endpoint });
      await visitor.presses(withdrawal.button);
      await visitor.presses('下一步');
      expect(visitor.find('#withdraw-reason-findings')?.textContent).to.include('请填写撤回的原因');
      await visitor.fills('reason', '填错了经营场所');
      await visitor.presses('下一步');
      await visitor.isAt('#withdraw-confirm');
      expect(visitor.text).to.include(withdrawal.means).and.include('填错了经营场所');
      expect(endpoint.of(withdraw)).to.have.length(0);
      const confirm = await visitor.reads('button', '确定撤回');
      for (let click = 0; click < 10; click += 1) confirm.click();
      await visitor.settles('sending');
      await waitUntil(() => endpoint.of(withdraw).length > 0);
      answer(reply(withdrawn()));
      await visitor.settles('tracked');
      const [asked, ...more] = endpoint.of(withdraw);
      expect(more).to.have.length(0);
      expect(asked?.body).to.deep.equal({ queryCode, reason: '填错了经营场所' });
      expect(asked?.key).to.match(/^[0-9a-f-]{36}$/);
      expect(asked?.url).to.not.include(queryCode);
      await isWithdrawn(visitor);
      await visitor.hears(withdrawal.done);
    });

    it('also where the answer is lost: what became of it is found out', async () => {
      const find = () => reply({ state: 'done', result: withdrawn() });
      const endpoint = endpointWith({ write: () => reply('<html>'), find });
      const visitor = await Visitor.sees(made(), { endpoint });
      await givesReason(visitor);
      await visitor.presses('确定撤回');
      await isWithdrawn(visitor);
      const [asked, ...more] = endpoint.of(withdraw);
      expect(more).to.have.length(0);
      expect(endpoint.of('findSubmission')[0]?.body.idempotencyKey).to.equal(asked?.key);
    });

    it('not where the endpoint refuses, with the reason kept until it is given up', async () => {
      const endpoint = endpointWith({ write: () => problem(403, 'forbidden', { detail: '已经认定，不能撤回。' }) });
      const visitor = await Visitor.sees(made(), { endpoint });
      await givesReason(visitor);
      await visitor.presses('确定撤回');
      await visitor.reads('.state', '已经认定，不能撤回');
      await visitor.presses('取消');
      expect(visitor.valueOf('reason')).to.equal('不办了');
      await visitor.presses('取消');
      expect(visitor.find('[name=reason]')).to.equal(null);
      await visitor.isAt('[data-action=withdraw]');
    });

    it('by the keyboard alone, from the number on', async () => {
      const endpoint = endpointWith({ write: () => reply(withdrawn()) });
      const visitor = await Visitor.arrives({ endpoint });
      visitor.find('[name=number]')?.focus();
      await sendKeys({ type: number });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: queryCode });
      await sendKeys({ press: 'Enter' });
      await visitor.settles('tracked');
      await visitor.isAt('.track-title');
      for (let step = 0; step < 20 && !visitor.focused?.matches('[data-action=withdraw]'); step += 1)
        await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await visitor.isAt('#withdraw-reason');
      await sendKeys({ type: 'paid' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await visitor.isAt('#withdraw-confirm');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await isWithdrawn(visitor);
      expect(endpoint.of(withdraw)[0]?.body.reason).to.equal('paid');
    });

    accessible({
      'the question before': async (setup) => {
        const visitor = await Visitor.sees(made(), setup);
        await givesReason(visitor);
        return visitor.element;
      },
    });
  });
}
