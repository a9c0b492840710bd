import { accessible, reply } from '../suites/index.js';
import { aShortTemplate, Endpoint, Visitor } from './visitor.js';

describe('Making a commitment, in every step', () => {
  accessible({
    filling: async (setup) => (await Visitor.arrives(setup)).element,
    'filled in': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.fillsIn();
      return visitor.element;
    },
    'with errors': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.presses('下一步：核对');
      return visitor.element;
    },
    reviewing: async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.fillsIn();
      await visitor.presses('下一步：核对');
      await visitor.settles('reviewing');
      return visitor.element;
    },
    signing: async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.fillsIn();
      await visitor.readsOn();
      return visitor.element;
    },
    'not allowed': async (setup) => {
      const template = aShortTemplate({ eligibility: { state: 'ineligible', reason: '有未修复的违诺记录。' } });
      const endpoint = Object.assign(new Endpoint(), { template: () => reply(template) });
      return (await Visitor.arrives({ ...setup, endpoint, state: 'ineligible' })).element;
    },
  });
});
