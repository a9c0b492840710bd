import { expect } from '../helpers/index.js';
import { accessible, noCspViolation, type Setup, unmount } from '../suites/index.js';
import { type Arrival, PERSON, probe, type ProbeSigning, Visitor } from './probe-signing.js';

const never = <T>() => new Promise<T>(() => undefined);

const arranged =
  (arrival: Arrival, act: (visitor: Visitor) => unknown = () => undefined) =>
  async (setup: Setup): Promise<ProbeSigning> => {
    const visitor = await Visitor.arrives({ ...arrival, ...setup });
    await act(visitor);
    await visitor.settles();
    return visitor.element;
  };

const sign = () => never<never>();

describe('signing', () => {
  accessible({
    'with every way open': arranged({ levels: ['typedName', 'handwritten', 'adapter'], adapters: { sign } }),
    'by a typed name, with errors': arranged({}, async (visitor) => {
      await visitor.types('别人');
      visitor.step.submit();
    }),
    'by hand': arranged({ levels: ['handwritten'] }, (visitor) => visitor.signs()),
    'by the page’s service, waiting': arranged({ levels: ['adapter'], adapters: { sign } }, (visitor) =>
      visitor.step.submit(),
    ),
    'by the page’s service, expired': arranged({ levels: ['adapter'], adapters: { sign } }, (visitor) => {
      visitor.step.submit();
      visitor.element.clock.pass(300_000);
    }),
    'where no way is open': arranged({ levels: ['adapter'] }),
  });

  it('speaks English in an English page, but for the name', async () => {
    for (const levels of [['typedName'], ['handwritten'], ['adapter'], ['typedName', 'handwritten', 'adapter']]) {
      const visitor = await Visitor.arrives({ levels, adapters: { sign }, lang: 'en' });
      if (levels.length > 1) await visitor.chooses('handwritten');
      const labels = [...visitor.root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'));
      const words = [visitor.text, ...labels].join(' ').split(PERSON).join('');
      expect(words).not.to.match(/[\u3400-\u9fff]/);
      unmount();
    }
  });

  noCspViolation({
    ...probe,
    act: async (element) => {
      await element.begin(['handwritten'], { algorithm: 'SHA-256', value: '0'.repeat(64) });
    },
  });
});
