import {
  a11ySnapshot,
  expect,
  flatten,
  mediaFeatures,
  nextFrame,
  sendKeys,
  setViewport,
  waitUntil,
} from '../helpers/index.js';
import { accessible, localised, noCspViolation, unmount } from '../suites/index.js';
import { aForm, probe, type ProbeEndpointForm, valid } from './probe-endpoint-form.js';

const root = (element: ProbeEndpointForm) => element.renderRoot as ShadowRoot;
const find = <E extends HTMLElement = HTMLInputElement>(element: ProbeEndpointForm, selector: string): E => {
  const it = root(element).querySelector<E>(selector);
  if (!it) throw new Error(`There is no ${selector}`);
  return it;
};
const textOf = (element: ProbeEndpointForm, selector: string): string =>
  (root(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Writes into a control as a paste does. */
const write = async (element: ProbeEndpointForm, selector: string, text: string) => {
  const control = find(element, selector);
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};
const leave = async (element: ProbeEndpointForm) => {
  (root(element).activeElement as HTMLElement | null)?.blur();
  await element.updateComplete;
};
const choose = async (element: ProbeEndpointForm, selector: string, value: string) => {
  const list = find<HTMLSelectElement>(element, selector);
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};

const refused = async (setup = {}) => {
  const element = await aForm(setup, { sum: '5000', uscc: '91310115MADEM00017', region: '320500', phone: '1' });
  element.form.submit();
  await element.updateComplete;
  return element;
};
const reviewing = async (setup = {}) => {
  const element = await aForm(setup, { ...valid, uscc: '91310115MADEM00017' });
  element.form.submit();
  await element.updateComplete;
  return element;
};

describe('a form that an endpoint describes', () => {
  accessible({
    empty: (setup) => aForm(setup),
    'filled in': (setup) => aForm(setup, { ...valid, unit: { name: '示例', uscc: '91310115MADEM00016' } }),
    'with errors': refused,
    'with suggestions': async (setup) => {
      const element = await aForm(setup);
      await write(element, '#probe-unit', '示例');
      await waitUntil(() => root(element).querySelector('[role=option]'));
      return element;
    },
    'looked through': reviewing,
    received: async (setup) => {
      const element = await aForm(setup);
      element.show('received');
      await element.updateComplete;
      return element;
    },
    'with a draft that came back': async (setup) => {
      const element = await aForm(setup);
      await element.keep({
        getItem: () => JSON.stringify([1, Date.now(), ['0', { why: '理由' }]]),
        setItem: () => {
          throw new Error('full');
        },
        removeItem: () => undefined,
      });
      await element.drafts?.flush();
      await element.updateComplete;
      return element;
    },
  });
  localised(probe);
  noCspViolation(probe);
});

describe('filling in a form that an endpoint describes', () => {
  afterEach(async () => {
    unmount();
    await setViewport({ width: 1024, height: 768 });
    await mediaFeatures();
  });

  it('takes what people paste, shows it as it was understood once it is left, and sends it clean', async () => {
    const element = await aForm();
    for (const [name, typed, shown] of [
      ['day', '２０２６年11月26日', '2026-11-26'],
      ['sum', ' 1２,5 ', '125'],
      ['phone', '+86 138-0013-8000', '13800138000'],
      ['uscc', '91310115 madem00016', '91310115MADEM00016'],
    ] as const) {
      await write(element, `#probe-${name}`, typed);
      expect(find(element, `#probe-${name}`).value, 'not while it is typed').to.equal(typed);
      await leave(element);
      expect(find(element, `#probe-${name}`).value).to.equal(shown);
    }
    expect(element.values).to.deep.include({ day: '2026-11-26', phone: '13800138000', uscc: '91310115MADEM00016' });
  });

  it('leaves what an input method is still composing alone in every box', async () => {
    const element = await aForm();
    for (const name of ['why', 'day', 'sum', 'phone', 'unit']) {
      const box = find(element, `#probe-${name}`);
      box.focus();
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      box.value = 'shi';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      element.requestUpdate();
      await element.updateComplete;
      expect(box.value, name).to.equal('shi');
      expect(JSON.stringify(element.values), name).not.to.include('shi');
      box.value = '';
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
      await element.updateComplete;
    }
    expect(element.searched).to.deep.equal([]);
  });

  it('has the right keyboard on a phone, and the autofill that fits', async () => {
    const element = await aForm();
    expect(find(element, '#probe-sum').inputMode).to.equal('decimal');
    expect(find(element, '#probe-phone').type).to.equal('tel');
    expect(find(element, '#probe-phone').autocomplete).to.equal('tel');
    expect(find(element, '#probe-uscc').getAttribute('autocapitalize')).to.equal('characters');
  });

  it('says an amount in the other unit and in capitals, and ties that to the box', async () => {
    const element = await aForm();
    await write(element, '#probe-sum', '12.5');
    expect(textOf(element, '#probe-sum-echo')).to.equal('即 125,000 元，大写：人民币壹拾贰万伍仟元整');
    const nodes = flatten(await a11ySnapshot());
    const box = nodes.find(({ role, name }) => role === 'textbox' && name === '投资额（万元）');
    expect(box?.description).to.include('人民币壹拾贰万伍仟元整');
    await write(element, '#probe-sum', '十二');
    expect(root(element).querySelector('#probe-sum-echo')).to.equal(null);
  });

  it('counts what is left in a long text, by characters as people count', async () => {
    const element = await aForm();
    await write(element, '#probe-why', '𠮷'.repeat(21));
    expect(textOf(element, '#probe-why-left')).to.equal('超出 1 个字');
    expect(find<HTMLTextAreaElement>(element, '#probe-why').value, 'nothing is cut off').to.have.length(42);
    element.focus();
    find(element, '#probe-why').focus();
    await sendKeys({ press: 'Enter' });
    expect(find(element, '#probe-why').value, 'Enter is a new line').to.include('\n');
    expect(element.step).to.equal('filling');
  });

  it('opens the browser’s calendar where there is one, and takes the day from it', async () => {
    const element = await aForm();
    const anchor = find(element, '.calendar-anchor');
    let shown = 0;
    anchor.showPicker = () => (shown += 1);
    await write(element, '#probe-day', '2026年11月26日');
    find(element, '.calendar button').click();
    expect(shown).to.equal(1);
    expect(anchor.value, 'it opens at the day that stands there').to.equal('2026-11-26');
    anchor.value = '2026-12-01';
    anchor.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(find(element, '#probe-day').value).to.equal('2026-12-01');
    expect(root(element).activeElement?.id).to.equal('probe-day');
    anchor.showPicker = () => {
      throw new DOMException('in a frame of another origin', 'SecurityError');
    };
    find(element, '.calendar button').click();
    expect(root(element).activeElement?.id).to.equal('probe-day');
  });

  it('has the browser’s own date field for fingers', async () => {
    const matches = window.matchMedia;
    window.matchMedia = (query) =>
      query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : matches.call(window, query);
    try {
      const element = await aForm();
      expect(find(element, '#probe-day').type).to.equal('date');
      expect(find(element, '#probe-day').max).to.equal('2030-12-31');
      expect(textOf(element, '#probe-day-hint')).to.equal('最晚可选 2030-12-31。');
      await write(element, '#probe-day', '2026-11-26');
      expect(element.values).to.deep.include({ day: '2026-11-26' });
    } finally {
      window.matchMedia = matches;
    }
  });

  it('offers a region level by level, and takes a level back with what is below it', async () => {
    const element = await aForm();
    await choose(element, '#probe-region', '320000');
    await choose(element, '#probe-region-1', '320500');
    expect(find(element, '#probe-region-1').getAttribute('aria-label')).to.equal('江苏省以下');
    await choose(element, '#probe-region-2', '320505');
    expect(element.values).to.deep.include({ region: '320505' });
    await choose(element, '#probe-region-1', '');
    expect(root(element).querySelectorAll('[name=region]')).to.have.length(2);
    await choose(element, '#probe-region', '310000');
    expect(find<HTMLSelectElement>(element, '#probe-region-1').value).to.equal('');
    element.form.submit();
    await element.updateComplete;
    expect(textOf(element, '#probe-region-findings')).to.equal('所在地区请选到最后一级，现在只选到上海市。');
    element.locked = true;
    await choose(element, '#probe-region', '320000');
    expect(find<HTMLSelectElement>(element, '#probe-region').value, 'not while it is on its way').to.equal('310000');
  });

  it('suggests organisations by keyboard, and takes words that no suggestion fits', async () => {
    const element = await aForm();
    find(element, '#probe-unit').focus();
    await write(element, '#probe-unit', '示例');
    await waitUntil(() => root(element).querySelector('[role=option]'));
    expect(find(element, '#probe-unit').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(find(element, '#probe-unit').getAttribute('aria-activedescendant')).to.equal('probe-unit-suggestion-0');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.step, 'Enter takes the option and sends nothing').to.equal('filling');
    expect(textOf(element, '#probe-unit-found')).to.equal('统一社会信用代码：91310115MADEM00016');
    expect(element.values).to.deep.include({ unit: { name: '示例甲有限公司', uscc: '91310115MADEM00016' } });
    await write(element, '#probe-unit', '示例甲有限公司北京分公司');
    expect(element.values).to.deep.include({ unit: { name: '示例甲有限公司北京分公司' } });
  });

  it('tells loading, nothing found and failure of suggestions apart, and closes them with Escape', async () => {
    const element = await aForm();
    let answer: (hits: undefined | []) => void = () => undefined;
    element.search = () => new Promise((resolve) => (answer = resolve));
    const news = () => textOf(element, '.suggested [role=status]');
    await write(element, '#probe-unit', '没有');
    await waitUntil(() => news() === '正在查找相近的名称…');
    answer([]);
    await waitUntil(() => news() === '没有查到相近的名称，可以直接填写。');
    await write(element, '#probe-unit', '没有的');
    await waitUntil(() => news() === '正在查找相近的名称…');
    answer(undefined);
    await waitUntil(() => news() === '暂时查不了，可以直接填写。');
    find(element, '#probe-unit').focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(news()).to.equal('');
  });

  it('asks for no suggestions once the element is out of the page', async () => {
    const element = await aForm();
    await write(element, '#probe-unit', '示例');
    element.remove();
    // Whatever the first was going to ask comes before this.
    const other = await aForm();
    await write(other, '#probe-unit', '示例');
    await waitUntil(() => other.searched.length);
    expect(element.searched).to.deep.equal([]);
  });

  it('ticks no statement beforehand, and says what has to be ticked', async () => {
    const element = await aForm();
    const box = find(element, '#probe-truth');
    expect(box.checked).to.equal(false);
    element.form.submit();
    await element.updateComplete;
    expect(textOf(element, '#probe-truth-findings')).to.equal('请阅读后勾选：真实性。');
    box.click();
    await element.updateComplete;
    expect(element.values).to.deep.include({ truth: true });
    expect(root(element).querySelector('#probe-truth-findings')).to.equal(null);
  });

  it('shows what is given with its source, and asks for it nowhere', async () => {
    const element = await aForm();
    expect(textOf(element, '#probe-subject')).to.equal('示例有限公司');
    expect(root(element).querySelector('[name=subject]')).to.equal(null);
    expect(root(element).textContent).to.include('来源：登录信息。不用填写。');
  });

  it('leads from the summary to every kind of control', async () => {
    const element = await refused();
    const entries = [...root(element).querySelectorAll<HTMLElement>('.summary .link')];
    expect(entries.map(({ textContent }) => textContent?.slice(0, 8))).to.have.length(6);
    for (const [index, name] of ['why', 'day', 'sum', 'phone', 'region', 'truth'].entries()) {
      entries[index]?.click();
      expect(root(element).activeElement?.id).to.equal(`probe-${name}`);
    }
  });

  it('is as legible in forced colours', async () => {
    await mediaFeatures({ 'forced-colors': 'active' });
    const element = await aForm({}, valid);
    await nextFrame();
    expect(getComputedStyle(find(element, '.input-long')).borderTopStyle).to.equal('solid');
  });
});

describe('looking through a form before it is sent', () => {
  afterEach(unmount);

  it('shows every value as one reads it, says what is empty, and lists warnings that keep nobody from sending', async () => {
    const element = await reviewing();
    const rows = [...root(element).querySelectorAll('.review-row')].map((row) =>
      [...row.querySelectorAll('dt, dd:not(.review-change)')].map(({ textContent }) =>
        (textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
    );
    expect(Object.fromEntries(rows)).to.deep.equal({
      承诺人: '示例有限公司 来源：登录信息',
      理由: '第一行 第二行',
      开业日期: '2026年11月26日',
      投资额: '12.5 万元（人民币壹拾贰万伍仟元整）',
      联系电话: '138 0013 8000',
      信用代码: '91310115MADEM00017',
      所在地区: '上海市 浦东新区',
      委托单位: '示例乙有限公司',
      真实性: '已勾选',
    });
    expect(textOf(element, '.review-notes')).to.match(/有 1 处请再看一眼，不影响提交.*校验位对不上/);
  });

  it('says what is not filled in', async () => {
    const element = await aForm({}, { ...valid, sum: '' });
    element.form.submit();
    await element.updateComplete;
    expect(textOf(element, '.review-empty')).to.equal('未填写');
    expect(root(element).querySelector('.review-notes')).to.equal(null);
  });

  it('leads back to each field by a button that says which', async () => {
    const element = await reviewing();
    const names = flatten(await a11ySnapshot())
      .filter(({ role }) => role === 'button')
      .map(({ name }) => name);
    expect(names).to.include('修改：投资额').and.not.to.include('修改：承诺人');
    find<HTMLElement>(element, '[aria-label="修改：投资额"]').click();
    await waitUntil(() => root(element).activeElement?.id === 'probe-sum');
  });
});

describe('a receipt', () => {
  afterEach(unmount);

  it('can be read in groups, and aloud figure by figure', async () => {
    const element = await aForm();
    element.show('received');
    await element.updateComplete;
    const [number] = root(element).querySelectorAll('.receipt-code');
    expect([...(number?.children ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      '3101',
      '1520',
      '2611',
      '2600',
      '0001',
    ]);
    expect(textOf(element, '.receipt-aloud')).to.equal('3 1 0 1，1 5 2 0，2 6 1 1，2 6 0 0，0 0 0 1');
    expect(textOf(element, '.receipt-keep')).to.match(/请保存编号和查询码/);
  });
});

describe('a draft', () => {
  afterEach(() => {
    unmount();
    sessionStorage.clear();
  });

  it('is there after the element was put into the page anew, and is cleared on demand with all that was typed', async () => {
    const element = await aForm();
    await element.keep(sessionStorage);
    await write(element, '#probe-why', '示例理由');
    await write(element, '#probe-phone', '13800138000');
    await element.drafts?.flush();
    expect(JSON.stringify({ ...sessionStorage }))
      .to.include('示例理由')
      .and.not.to.include('13800138000');
    unmount();
    const later = await aForm();
    await later.keep(sessionStorage);
    await later.updateComplete;
    expect(find(later, '#probe-why').value).to.equal('示例理由');
    expect(textOf(later, '.draft-notice')).to.match(/已恢复您填写到 \d{4}-\d\d-\d\d \d\d:\d\d 的内容。.*请重新填写/);
    find(later, '.draft-notice button').click();
    await later.updateComplete;
    expect(find(later, '#probe-why').value).to.equal('');
    expect(sessionStorage).to.have.length(0);
  });
});
