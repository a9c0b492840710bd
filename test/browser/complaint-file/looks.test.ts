import { accessible } from '../suites/index.js';
import { Visitor } from './visitor.js';

const contactCheck = { channel: 'phone', required: true } as const;

describe('Filing a complaint, in every step', () => {
  accessible({
    check: async (setup) => (await Visitor.arrives(setup)).element,
    yes: async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.belongs();
      return visitor.element;
    },
    elsewhere: async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.ticks('check-kind', 'stateFirm');
      return visitor.element;
    },
    'who, with errors': async (setup) => {
      const visitor = await Visitor.arrives({ ...setup, offer: { contactCheck } });
      await visitor.belongs();
      await visitor.turns('第 2 步');
      await visitor.presses('下一步');
      return visitor.element;
    },
    'waiting for a code': async (setup) => {
      const visitor = await Visitor.arrives({ ...setup, offer: { contactCheck } });
      await visitor.belongs();
      await visitor.turns('第 2 步');
      await visitor.tellsWho();
      await visitor.presses('发送验证码');
      await visitor.sees('验证码已发到');
      return visitor.element;
    },
    'what was promised': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.belongs();
      await visitor.turns('第 2 步');
      await visitor.tellsWho();
      await visitor.turns('第 3 步');
      await visitor.tellsPromise();
      return visitor.element;
    },
    reviewing: async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.reviews();
      return visitor.element;
    },
  });
});
