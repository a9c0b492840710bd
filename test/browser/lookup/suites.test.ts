import type { CreditLookupElement } from '../../../src/elements/credit-lookup/credit-lookup.element.js';
import { aHit, aSource, chaptersInEveryState } from '../../fixtures/subjects.js';
import { sendKeys } from '../helpers/index.js';
import {
  abortsOnDisconnect,
  accessible,
  definesOnce,
  localised,
  noCspViolation,
  reply,
  type Setup,
  survivesHostileAnswers,
  upgradesLate,
  worksInsideHostForm,
} from '../suites/index.js';
import { aService, Endpoint, lookup, Visitor } from './visitor.js';

/** Somebody looks up `text` at an endpoint; the element ends in one of the states. */
const after =
  (arrange: (endpoint: Endpoint) => void, text = '演示', ...states: string[]) =>
  async (setup: Setup): Promise<CreditLookupElement> => {
    const endpoint = new Endpoint();
    arrange(endpoint);
    const visitor = await Visitor.arrives(endpoint, setup);
    await visitor.looksUp(text, ...states);
    return visitor.element;
  };

const empty = { items: [], total: 0 };
const filters = [
  { name: 'status', label: '登记状态', type: 'choice', options: [{ value: 'active', label: '存续' }] },
  { name: 'region', label: '所在地区', type: 'choices', options: [{ value: '310120', label: '奉贤区' }] },
  { name: 'established', label: '成立日期', type: 'period', hint: '按登记的成立日期' },
];
const everything = [
  aHit({
    chapters: chaptersInEveryState(),
    labels: [
      { text: '失信惩戒对象', tone: 'negative' },
      { text: '守信激励对象', tone: 'positive' },
    ],
  }),
  aHit({
    id: 'b',
    status: 'revoked',
    matchedOn: { field: 'formerName', value: '演示旧厂' },
    name: `上海演示${'很长很长的名称'.repeat(8)}有限公司`,
  }),
  aHit({ id: 'c' }),
];

describe('<credit-lookup>', () => {
  accessible({
    idle: async (setup) => (await Visitor.arrives(new Endpoint(), setup)).element,
    'with filters open': async (setup) => {
      const endpoint = new Endpoint();
      endpoint.service = aService({ filters, notice: '演示数据' });
      const visitor = await Visitor.arrives(endpoint, setup);
      await visitor.types('91310120MADEMA091F');
      await visitor.sees('.correction');
      await visitor.clicks('summary');
      return visitor.element;
    },
    'with suggestions': async (setup) => {
      const endpoint = new Endpoint();
      endpoint.service = aService({ limits: { ...aService().limits, suggestMinLength: 1, suggestDelay: 0 } });
      endpoint.finds({ items: everything });
      const visitor = await Visitor.arrives(endpoint, setup);
      await visitor.types('演示');
      await visitor.sees('[role=option]');
      await visitor.presses('ArrowDown');
      return visitor.element;
    },
    'refusing the number of a person': after(() => undefined, '11010519491231002X', 'refused'),
    loading: async (setup) => {
      const endpoint = new Endpoint();
      endpoint.search = () => new Promise(() => undefined);
      const visitor = await Visitor.arrives(endpoint, setup);
      await visitor.looksUp('演示', 'loading');
      return visitor.element;
    },
    found: after((endpoint) =>
      endpoint.finds({
        items: everything,
        total: 1000,
        totalIsCapped: true,
        nextCursor: 'x',
        sources: [aSource(), aSource({ name: '演示处罚库', state: 'unavailable' })],
      }),
    ),
    none: after((endpoint) => endpoint.finds(empty), '演示', 'none'),
    'not public': after(
      (endpoint) => endpoint.finds({ ...empty, notPublic: { reason: '仅限本人' } }),
      '演示',
      'not-public',
    ),
    'source down': after(
      (endpoint) => endpoint.finds({ ...empty, sources: [aSource({ state: 'unavailable' })] }),
      '演示',
      'source-unavailable',
    ),
    'source not connected': after(
      (endpoint) => endpoint.finds({ ...empty, sources: [aSource({ state: 'notConnected' })] }),
      '演示',
      'source-not-connected',
    ),
    failed: after((endpoint) => (endpoint.search = () => reply({ code: 'odd', traceId: 'a1' }, 400)), '演示', 'failed'),
    'asked to wait': after(
      (endpoint) => (endpoint.search = () => reply({ code: 'rate-limited', retryAfter: 600 }, 429)),
      '演示',
      'failed',
    ),
    'in detail': async (setup) => {
      const visitor = await Visitor.arrives(new Endpoint(), setup);
      await visitor.looksUp('演示');
      await visitor.clicks('.card-name button');
      await visitor.sees('#subject-name');
      await visitor.clicks('button[aria-expanded]');
      await visitor.sees('article h4, article h5');
      return visitor.element;
    },
  });
  localised(lookup);
  abortsOnDisconnect(lookup);
  upgradesLate(lookup);
  definesOnce(lookup);
  worksInsideHostForm(lookup);
  survivesHostileAnswers(lookup);
  noCspViolation(lookup);

  it('works with nothing but a keyboard', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.focus();
    await visitor.sees('.understood');
    await sendKeys({ type: '演示' });
    await sendKeys({ press: 'Enter' });
    const card = await visitor.sees('.card-name button');
    while ((visitor.root as ShadowRoot).activeElement !== card) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await visitor.sees('#subject-name', '上海演示玉兰机械有限公司');
  });
});
