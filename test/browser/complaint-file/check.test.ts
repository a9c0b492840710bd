import { expect } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { questionsOfEveryType } from '../../fixtures/complaint-offer.js';
import { Endpoint, offering, Visitor } from './visitor.js';

describe('Finding out whether a complaint belongs here', () => {
  afterEach(unmount);

  it('says first what will be needed, then asks the questions of the operator, with nothing chosen', async () => {
    const visitor = await Visitor.arrives();
    const { text } = visitor;
    expect(text.indexOf('往来函件')).to.be.greaterThan(-1).and.lessThan(text.indexOf('被投诉的是哪类单位'));
    expect([...visitor.root.querySelectorAll<HTMLInputElement>('input')].some(({ checked }) => checked)).to.equal(
      false,
    );
    expect(visitor.find('.verdict')).to.equal(null);
  });

  it('asks the endpoint once what it offers, and after an answer that says nothing only when somebody presses for it', async () => {
    const endpoint = new Endpoint();
    endpoint.service = {} as never;
    const visitor = await Visitor.arrives({ endpoint, state: 'failed' });
    expect(endpoint.of('describeService').length).to.equal(1);
    endpoint.service = offering();
    await visitor.presses('重试');
    await visitor.settles('filling');
    expect(endpoint.of('describeService').length).to.equal(2);
  });

  it('ends in a yes, with who sees what, protection and a warning', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    expect(visitor.find('.verdict')?.dataset.verdict).to.equal('accepted');
    expect(visitor.text).to.include('只有受理单位').and.include('不会把联系方式').and.include('要承担法律责任');
    await visitor.turns('第 2 步，共 6 步');
  });

  it('ends in a “yes, but” with the reason', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    await visitor.ticks('check-court', 'litigation');
    expect(visitor.find('.verdict')?.dataset.verdict).to.equal('conditional');
    expect(visitor.text).to.include('法院审理期间只登记');
    await visitor.turns('第 2 步');
  });

  it('names the channel that a matter belongs to, with link and phone, and offers no way into the form', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    await visitor.ticks('check-kind', 'stateFirm');
    expect(visitor.find('.verdict')?.dataset.verdict).to.equal('elsewhere');
    expect(visitor.find<HTMLAnchorElement>('.verdict a[href^="https:"]')?.href).to.equal('https://arrears.example/');
    expect(visitor.find('.verdict a[href="tel:12345"]')).to.not.equal(null);
    expect(visitor.find('button[type=submit]')).to.equal(null);
    visitor.element.submit();
    await visitor.element.updateComplete;
    expect(visitor.text).to.include('第 1 步');
  });

  it('asks for the answer that is missing', async () => {
    const visitor = await Visitor.arrives();
    await visitor.ticks('check-kind', 'organ');
    await visitor.presses('下一步');
    await visitor.sees('请选择涉及哪个领域');
    expect(visitor.root.activeElement?.id).to.equal('complaint-summary');
  });

  it('is no plain yes where the operator asks something that this version does not know', async () => {
    const strange = { id: 'new', type: 'brandNew', label: '是否涉密', options: [] };
    const visitor = await Visitor.arrives({ offer: { check: [...questionsOfEveryType(), strange] } });
    await visitor.belongs();
    expect(visitor.find('.verdict')?.dataset.verdict).to.equal('conditional');
    expect(visitor.text).to.include('“是否涉密”这一项本页面没有办法判断');
  });

  it('asks in the form for what the check has not asked', async () => {
    const check = questionsOfEveryType().filter(({ type }) => type === 'matter');
    const visitor = await Visitor.arrives({ offer: { check } });
    await visitor.ticks('check-matter', 'none');
    await visitor.turns('第 2 步');
    await visitor.tellsWho();
    await visitor.turns('第 3 步');
    expect(visitor.text).to.include('被投诉单位类型').and.include('涉及的领域');
  });

  it('says so where the endpoint takes no complaints', async () => {
    const endpoint = new Endpoint();
    endpoint.service = { ...offering(), complaints: undefined };
    const visitor = await Visitor.arrives({ endpoint, state: 'not-offered' });
    expect(visitor.text).to.include('这里暂不受理投诉');
  });

  it('is not offered where something is required that cannot be answered here', async () => {
    const extra = [{ name: 'x', type: 'hologram', label: '全息', required: true }];
    await Visitor.arrives({ offer: { extra }, state: 'unsupported' });
    unmount();
    const endpoint = new Endpoint();
    const evidence = [{ id: 'contract', name: '合同', required: true }];
    endpoint.service = { ...offering({ evidence }), uploads: undefined };
    await Visitor.arrives({ endpoint, state: 'unsupported' });
    unmount();
    await Visitor.arrives({ offer: { contactCheck: { channel: 'fax', required: true } }, state: 'unsupported' });
    unmount();
    await Visitor.arrives({ offer: { promiseKinds: [] }, state: 'unsupported' });
  });
});
