import { a11ySnapshot, expect, flatten, mediaFeatures, nextFrame, sendKeys, setViewport } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { domains } from './probe-form.js';
import { Visitor } from './visitor.js';

const special = { kind: 'special', domains: ['d0'], period: { from: '2023-11-20', to: '2026-11-20' } };

const composition = (type: string) => new CompositionEvent(type, { bubbles: true, composed: true });

describe('filling in a form', () => {
  afterEach(async () => {
    unmount();
    await setViewport({ width: 1024, height: 768 });
  });

  it('says nothing while somebody types, and after an attempt what to mend', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('#probe-audience', '一二三四五六七八九十一');
    expect(visitor.all('.finding')).to.have.length(0);
    await visitor.submits();
    await visitor.sees('#probe-audience-findings', '最多 10 个字，现在有 11 个字');
    expect(visitor.find('#probe-audience').getAttribute('aria-invalid')).to.equal('true');
    await visitor.types('#probe-audience', '某某银行');
    expect(visitor.all('#probe-audience-findings')).to.have.length(0);
    expect(visitor.find('#probe-audience').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('ties hint, error and counter to their control, and says in words what is required', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('#probe-audience', '一二三四五六七八九十一');
    await visitor.submits();
    const nodes = flatten(await a11ySnapshot());
    const audience = nodes.find(({ role, name }) => role === 'textbox' && name === '提供给谁');
    expect(audience?.description).to.match(/例如某某银行.*最多 10 个字.*超出 1 个字/);
    expect(audience?.invalid).to.equal('true');
    expect(visitor.find('#probe-kind-label').textContent?.trim()).to.equal('报告种类（必填）');
    expect(visitor.find('fieldset').getAttribute('aria-describedby')).to.equal('probe-kind-findings');
  });

  it('moves the focus to the summary, whose entries lead to the fields in the order of the page', async () => {
    await setViewport({ width: 360, height: 640 });
    const visitor = await Visitor.arrives();
    await visitor.fills({ kind: 'special', audience: '一二三四五六七八九十一' });
    await visitor.submits();
    await visitor.isAt('#probe-summary');
    expect(visitor.find('.summary-title').textContent).to.equal('有 3 处需要修改');
    const entries = visitor.all('.summary li').map(({ textContent }) => textContent?.trim());
    expect(entries).to.deep.equal(['请选择领域。', '请选择时间段。', '提供给谁最多 10 个字，现在有 11 个字，请删减。']);
    await sendKeys({ press: 'Tab' });
    expect(visitor.at?.textContent).to.include('请选择领域');
    for (const [entry, control, label] of [
      ['提供给谁', 'audience', 'audience'],
      ['时间段', 'period', 'period'],
      ['领域', 'domains', 'domains'],
    ]) {
      await visitor.clicks('.summary .link', entry);
      await visitor.isAt(`#probe-${control}`);
      const { top, bottom } = visitor.find(`#probe-${label}-label`).getBoundingClientRect();
      expect(top, entry).to.be.at.least(-1);
      expect(bottom, entry).to.be.at.most(640);
    }
  });

  it('takes an entry out of the summary once it is mended, and puts the summary away with the last', async () => {
    const visitor = await Visitor.arrives();
    await visitor.submits();
    expect(visitor.all('.summary li')).to.have.length(1);
    await visitor.clicks('[type=radio][value=standard]');
    expect(visitor.all('.summary')).to.have.length(0);
  });

  it('gives an end of a period the focus when only that is wrong', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ ...special, period: { from: '2023-11-20', to: '' } });
    await visitor.submits();
    await visitor.clicks('.summary .link', '请填写截止日期');
    await visitor.isAt('#probe-period-to');
    expect(visitor.at?.getAttribute('aria-invalid')).to.equal('true');
    expect(visitor.find('#probe-period').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('is sent once by Enter, as it stands', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ kind: 'standard' });
    visitor.find('#probe-audience').focus();
    await sendKeys({ type: 'bank' });
    await sendKeys({ press: 'Enter' });
    await visitor.sees('.receipt', 'N1');
    expect(visitor.element.sent).to.deep.equal([{ kind: 'standard', domains: [] }]);
  });

  it('can be filled in and sent by keyboard alone', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await visitor.isAt('[value=special]');
    await sendKeys({ press: 'Tab' });
    expect(visitor.at?.textContent).to.include('全选 41 项');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(visitor.find('.chosen').textContent).to.include('已选 10 项');
    await visitor.clicks('button', '近一年');
    visitor.find('[type=submit]').focus();
    await sendKeys({ press: 'Enter' });
    await visitor.sees('.receipt', 'N1');
    expect(visitor.element.sent[0]?.domains).to.have.length(10);
  });

  it('neither judges nor takes what an input method is still composing', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('#probe-audience', '一二三四五六七八九十一');
    await visitor.submits();
    const box = visitor.find('#probe-audience');
    box.dispatchEvent(composition('compositionstart'));
    await visitor.types('#probe-audience', 'yin');
    expect(visitor.all('#probe-audience-findings'), 'the error stays').to.have.length(1);
    visitor.element.requestUpdate();
    await visitor.element.updateComplete;
    expect(box.value, 'drawing again leaves it alone').to.equal('yin');
    box.value = '银行';
    box.dispatchEvent(composition('compositionend'));
    await visitor.element.updateComplete;
    expect(visitor.element.model.text('audience')).to.equal('银行');
    expect(visitor.all('#probe-audience-findings')).to.have.length(0);
  });

  it('is not sent in the middle of a word', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ kind: 'standard' });
    const box = visitor.find('#probe-audience');
    box.dispatchEvent(composition('compositionstart'));
    await visitor.submits();
    expect(visitor.element.sent).to.have.length(0);
    box.dispatchEvent(composition('compositionend'));
    await visitor.submits();
    expect(visitor.element.sent).to.have.length(1);
  });

  for (const [what, init, ending] of [
    ['that says that it composes', { isComposing: true }, false],
    ['with key code 229, as Safari sends it', { keyCode: 229 }, false],
    ['right after the composition', {}, true],
  ] as const)
    it(`is not sent by the Enter of an input method: one ${what}`, async () => {
      const visitor = await Visitor.arrives();
      const box = visitor.find('#probe-audience');
      if (ending) {
        box.dispatchEvent(composition('compositionstart'));
        box.dispatchEvent(composition('compositionend'));
      }
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      box.dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(true);
      const plain = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      Object.defineProperty(plain, 'timeStamp', { value: performance.now() + 101 });
      box.dispatchEvent(plain);
      expect(plain.defaultPrevented, 'any other sends').to.equal(false);
    });

  it('shows a code clean once it is left, and a warning that keeps nobody from sending', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ kind: 'standard' });
    await visitor.types('#probe-code', '０１２-３４５');
    expect(visitor.find('#probe-code').value).to.equal('０１２-３４５');
    expect(visitor.all('.finding')).to.have.length(0);
    visitor.find('#probe-audience').focus();
    await visitor.element.updateComplete;
    expect(visitor.find('#probe-code').value).to.equal('012345');
    await visitor.sees('#probe-code-findings', '请注意：一般不以 0 开头');
    await visitor.submits();
    await visitor.sees('.receipt');
  });

  it('keeps a half date that is being typed, and says after the attempt that it is not whole', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills(special);
    const box = visitor.find('#probe-period');
    box.focus();
    await sendKeys({ press: 'Delete' });
    await visitor.element.updateComplete;
    expect(box.validity.badInput, 'it is half').to.equal(true);
    await visitor.submits();
    await visitor.sees('#probe-period-findings', '请把起始日期的年、月、日填完整');
    expect(box.validity.badInput, 'and still is').to.equal(true);
    await visitor.clicks('button', '近一年');
    expect(box.value).to.equal('2025-11-20');
    expect(visitor.all('#probe-period-findings')).to.have.length(0);
    expect(visitor.find('[aria-pressed=true]').textContent?.trim()).to.equal('近一年');
  });

  for (const [view, least] of [
    ['standard', 44],
    ['elder', 60],
  ] as const)
    it(`is large enough to press on a phone of 320 px, ${view}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const visitor = await Visitor.arrives({ view });
      await visitor.fills({ kind: 'special', period: { from: '2010-01-01', to: '2010-01-01' } });
      await visitor.submits();
      visitor.all('details').forEach((each) => ((each as HTMLDetailsElement).open = true));
      const targets = visitor.all('.input, .button, .choice, .summary .link, summary');
      expect(targets.length).to.be.above(50);
      for (const target of targets) {
        const { width, height, right } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML.slice(0, 200)).to.be.at.least(least);
        expect(right).to.be.at.most(320);
      }
      const text = visitor.all('.form *').filter((each) => each.textContent?.trim());
      const smallest = Math.min(...text.map((each) => parseFloat(getComputedStyle(each).fontSize)));
      expect(smallest).to.be.at.least(view === 'elder' ? 18 : 14);
    });

  it('can be told apart by its frames where the colours are the system’s', async () => {
    await mediaFeatures({ 'forced-colors': 'active' });
    const visitor = await Visitor.arrives();
    await visitor.fills({ ...special, audience: '一二三四五六七八九十一' });
    await visitor.clicks('button', '近一年');
    await visitor.submits();
    const frame = (selector: string) => parseFloat(getComputedStyle(visitor.find(selector)).borderLeftWidth);
    expect(frame('#probe-audience'), 'wrong').to.be.above(frame('#probe-code'));
    expect(frame('[aria-pressed=true]'), 'pressed').to.be.above(frame('[aria-pressed=false]'));
    expect(frame('.summary')).to.be.above(0);
    await mediaFeatures();
  });

  it('can be emptied', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ ...special, audience: '某某银行', purpose: 'bid' });
    await visitor.clicks('[type=radio][value=special]');
    visitor.element.form.reset();
    await visitor.element.updateComplete;
    expect(visitor.find('#probe-audience').value).to.equal('');
    expect(visitor.find<HTMLSelectElement>('#probe-purpose').value).to.equal('');
    expect(visitor.all('[type=radio]:checked')).to.have.length(0);
  });
});

describe('choosing among 41 domains', () => {
  const chooses = async (): Promise<Visitor> => {
    const visitor = await Visitor.arrives();
    await visitor.fills({ kind: 'special' });
    return visitor;
  };
  afterEach(async () => {
    unmount();
    await setViewport({ width: 1024, height: 768 });
  });

  it('fits onto one screen of a phone before a group is opened', async () => {
    await setViewport({ width: 360, height: 800 });
    const visitor = await chooses();
    const field = visitor.find('#probe-domains-label').closest('fieldset')!;
    expect(field.getBoundingClientRect().height).to.be.at.most(800);
    expect(visitor.all('details[open]')).to.have.length(1);
    expect(visitor.all('[type=checkbox]')).to.have.length(41);
  });

  it('is told how many are chosen and which, and of each group how many', async () => {
    const visitor = await chooses();
    expect(visitor.find('.chosen').getAttribute('role')).to.equal('status');
    expect(visitor.find('.chosen').textContent?.trim()).to.equal('还没有选择');
    await visitor.clicks('label', '税务');
    await visitor.clicks('label', '教育');
    expect(visitor.find('.chosen').textContent?.replace(/\s/g, '')).to.equal('已选2项：税务、教育');
    await visitor.sees('summary', '公共服务（已选 1／共 11）');
    await visitor.clicks('button', '全选 41 项');
    expect(visitor.element.model.many('domains')).to.have.length(41);
    await visitor.clicks('button', '选常用');
    expect(visitor.element.model.many('domains')).to.deep.equal(domains.slice(0, 10).map(({ value }) => value));
    await visitor.clicks('button', '清空');
    expect(visitor.find('.chosen').textContent?.trim()).to.equal('还没有选择');
  });

  it('finds one by a part of its name, and loses no choice by it', async () => {
    const visitor = await chooses();
    await visitor.clicks('label', '税务');
    await visitor.types('#probe-domains', '监');
    expect(visitor.all('.choices-many label').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      '市场监管',
      '药品监管',
    ]);
    expect(visitor.find('.chosen').textContent?.replace(/\s/g, '')).to.equal('已选1项：税务，找到2项');
    await visitor.clicks('label', '药品监管');
    await visitor.types('#probe-domains', '没有的');
    expect(visitor.find('.chosen').textContent).to.include('没有找到，请换个词试试');
    await visitor.types('#probe-domains', '');
    expect(visitor.element.model.many('domains')).to.have.length(2);
    expect(visitor.all('details')).to.have.length(4);
  });

  it('does not look for what an input method is still composing, and sends nothing by Enter', async () => {
    const visitor = await chooses();
    const box = visitor.find('#probe-domains');
    box.dispatchEvent(composition('compositionstart'));
    await visitor.types('#probe-domains', 'shui');
    expect(visitor.all('details')).to.have.length(4);
    box.value = '税';
    box.dispatchEvent(composition('compositionend'));
    await visitor.element.updateComplete;
    expect(visitor.all('.choices-many label')).to.have.length(1);
    box.focus();
    await sendKeys({ press: 'Enter' });
    await nextFrame();
    expect(visitor.all('.summary')).to.have.length(0);
  });
});
