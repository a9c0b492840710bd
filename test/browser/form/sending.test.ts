import type { SubmissionResult } from '../../../src/form/submission/submission.js';
import { expect, nextFrame, sendKeys, sendMouse } from '../helpers/index.js';
import { settled, unmount } from '../suites/index.js';
import { Visitor } from './visitor.js';

type Answer = SubmissionResult<{ readonly number: string }>;

/** An endpoint that answers when it's told to. */
function slow(visitor: Visitor): (answer: Answer) => void {
  let give: (answer: Answer) => void = () => undefined;
  visitor.element.send = () => new Promise((resolve) => (give = resolve));
  return (answer) => give(answer);
}

const special = {
  kind: 'special',
  domains: ['d0'],
  period: { from: '2023-11-20', to: '2026-11-20' },
  audience: '银行',
};

const presses = async (target: HTMLElement): Promise<void> => {
  target.scrollIntoView({ block: 'center' });
  await nextFrame();
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
};

describe('sending a form', () => {
  afterEach(unmount);

  it('takes ten clicks and Enter for one', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills();
    const answer = slow(visitor);
    for (let click = 0; click < 10; click += 1) visitor.find('[type=submit]').click();
    visitor.find('#probe-audience').focus();
    await sendKeys({ press: 'Enter' });
    answer({ ok: true, value: { number: 'N7' } });
    await visitor.sees('.receipt', 'N7');
    expect(visitor.element.sent).to.have.length(1);
  });

  it('waits in words, can be ended, and keeps the focus where it is', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills();
    slow(visitor);
    visitor.find('[type=submit]').focus();
    await sendKeys({ press: 'Enter' });
    await settled(visitor.element, 'sending');
    await visitor.sees('[role=status]', '正在提交，请稍候');
    expect(visitor.at?.matches('[type=submit]')).to.equal(true);
    expect(visitor.at?.getAttribute('aria-disabled')).to.equal('true');
    await visitor.clicks('button', '停止等待');
    await visitor.sees('[role=status]', '还没能确认上次提交是否成功');
    expect(visitor.element.model.text('kind')).to.equal('standard');
  });

  it('changes nothing meanwhile, whatever is pressed, and disables nothing', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ ...special, purpose: 'bid' });
    slow(visitor);
    await visitor.submits();
    await settled(visitor.element, 'sending');
    const before = JSON.stringify(visitor.element.model.draft());

    await presses(visitor.find('[type=radio][value=standard]'));
    await presses(visitor.find('[type=checkbox][value=d1]'));
    await presses(visitor.find('[type=checkbox][value=d0]'));
    await visitor.clicks('button', '全选');
    await visitor.clicks('button', '近一年');
    visitor.find('[type=radio][value=special]').focus();
    await sendKeys({ press: 'ArrowUp' });
    visitor.find('#probe-purpose').focus();
    await sendKeys({ press: 'ArrowDown' });
    visitor.find('#probe-audience').focus();
    await sendKeys({ type: 'x' });
    visitor.find('#probe-period').focus();
    await sendKeys({ press: 'ArrowUp' });

    // As a phone does it, whose list can't be kept from opening.
    await visitor.types('#probe-purpose', 'loan');

    expect(JSON.stringify(visitor.element.model.draft())).to.equal(before);
    expect(visitor.find('[type=radio][value=special]').checked).to.equal(true);
    expect(visitor.find('[type=checkbox][value=d0]').checked).to.equal(true);
    expect(visitor.find('[type=checkbox][value=d1]').checked).to.equal(false);
    expect(visitor.find<HTMLSelectElement>('#probe-purpose').value).to.equal('bid');
    expect(visitor.find('#probe-audience').value).to.equal('银行');
    expect(visitor.find('#probe-period').value).to.equal('2023-11-20');
    expect(visitor.all(':disabled')).to.have.length(0);
  });

  it('shows what the endpoint refuses at its field, with everything still there', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills(special);
    visitor.element.send = () =>
      Promise.resolve({
        ok: false,
        failure: {
          operation: 'probe',
          code: 'invalid',
          errors: [
            { pointer: '/domains/0', code: 'closed', detail: '市场监管暂停查询，请改选其他领域。' },
            { pointer: '/elsewhere', code: 'quota', detail: '今天的次数已用完，请明天再来。' },
          ],
        },
      });
    await visitor.submits();
    await visitor.isAt('#probe-summary');
    await visitor.sees('#probe-domains-findings', '市场监管暂停查询');
    await visitor.sees('.summary li', '今天的次数已用完');
    expect(visitor.all('.summary .link')).to.have.length(1);
    expect(visitor.find('[type=checkbox][value=d0]').checked).to.equal(true);
    await visitor.clicks('label', '税务');
    expect(visitor.all('#probe-domains-findings')).to.have.length(0);
  });

  it('asks what became of it when the answer was lost', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills();
    let tell: () => void = () => undefined;
    visitor.element.send = () => Promise.resolve({ ok: false, failure: { operation: 'probe', code: 'timeout' } });
    visitor.element.find = () =>
      new Promise((resolve) => {
        tell = () => resolve({ ok: true, value: { state: 'done', result: { number: 'N3' } } });
      });
    await visitor.submits();
    await settled(visitor.element, 'reconciling');
    await visitor.sees('[role=status]', '正在确认上次提交的结果');
    tell();
    await visitor.sees('.receipt', 'N3');
  });

  it('asks as well when it was taken out of the page meanwhile and put back', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ kind: 'standard', audience: '银行' });
    slow(visitor);
    await visitor.submits();
    const { element } = visitor;
    const parent = element.parentElement!;
    element.remove();
    element.find = () => Promise.resolve({ ok: true, value: { state: 'unknown' } });
    parent.append(element);
    await settled(element, 'failed');
    await visitor.sees('[role=status]', '上次提交没有送达');
    expect(visitor.find('#probe-audience').value).to.equal('银行');
  });
});
