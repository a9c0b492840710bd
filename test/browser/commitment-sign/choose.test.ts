import { aTemplateSummary } from '../../fixtures/commitments.js';
import { expect, waitUntil } from '../helpers/index.js';
import { accessible, problem, reply, unmount } from '../suites/index.js';
import { Endpoint, Visitor } from './visitor.js';

const listing = (...items: object[]): Endpoint =>
  Object.assign(new Endpoint(), { list: () => reply({ items, asOf: '2026-11-26T09:00:00+08:00' }) });

describe('Choosing what to commit to', () => {
  afterEach(unmount);

  it('shows each commitment with its matter, type, authority and whether one may, and opens it', async () => {
    const endpoint = listing(
      aTemplateSummary(),
      aTemplateSummary({
        id: 'other',
        title: '行业自律承诺书',
        type: 'other',
        typeText: '诚信兴商承诺',
        eligibility: { state: 'ineligible', reason: '只限协会会员。' },
      }),
    );
    const visitor = await Visitor.arrives({ endpoint, templateId: null });
    expect(visitor.text)
      .to.include('食品经营许可核发')
      .and.include('容缺受理型')
      .and.include('诚信兴商承诺')
      .and.include('您暂时不能办理：只限协会会员。');
    await visitor.presses('阅读并填写食品经营许可容缺受理承诺书');
    await visitor.settles('filling');
  });

  it('asks for one matter where the page names one', async () => {
    const visitor = await Visitor.arrives({ templateId: null });
    visitor.element.matter = 'food-licence';
    const urls = () => visitor.endpoint.of('listCommitmentTemplates').map(({ url }) => new URL(url).search);
    await waitUntil(() => urls().includes('?matter=food-licence'), 'the matter is asked for');
    await visitor.sees('食品经营许可核发');
  });

  it('does not take an unknown word of the endpoint for a yes', async () => {
    const endpoint = listing(aTemplateSummary({ eligibility: { state: 'toString' } }));
    const visitor = await Visitor.arrives({ endpoint, templateId: null });
    expect(visitor.text).to.include('没能确认您是否符合条件');
  });

  it('says that there is nothing to choose, and offers another try after a failure', async () => {
    const none = await Visitor.arrives({ endpoint: listing(), templateId: null });
    expect(none.text).to.include('没有可以办理的承诺');
    unmount();
    const endpoint = new Endpoint();
    endpoint.list = () => problem(404, 'not-found');
    const failed = await Visitor.arrives({ endpoint, templateId: null, state: 'failed' });
    endpoint.list = new Endpoint().list;
    await failed.presses('重试');
    await failed.settles('choosing');
  });

  accessible({
    choosing: async (setup) => (await Visitor.arrives({ ...setup, templateId: null })).element,
    nothing: async (setup) => (await Visitor.arrives({ ...setup, endpoint: listing(), templateId: null })).element,
  });
});
