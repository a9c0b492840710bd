import { accessible, noCspViolation, type Setup } from '../suites/index.js';
import { type Arrival, probe, type ProbeSigning, Visitor } from './probe-signing.js';

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
  noCspViolation({
    ...probe,
    act: async (element) => {
      await element.begin(['handwritten'], { algorithm: 'SHA-256', value: '0'.repeat(64) });
    },
  });
});
