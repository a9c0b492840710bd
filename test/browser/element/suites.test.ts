import {
  abortsOnDisconnect,
  accessible,
  answering,
  definesOnce,
  localised,
  mount,
  noCspViolation,
  reply,
  settled,
  type Setup,
  silent,
  survivesHostileAnswers,
  upgradesLate,
  worksInsideHostForm,
} from '../suites/index.js';
import { probe, type ProbeElement } from './probe-element.js';

const failing =
  (status: number, problem: object) =>
  async (setup: Setup): Promise<ProbeElement> => {
    const element = await mount(probe, { ...setup, request: () => Promise.resolve(reply(problem, status)) });
    probe.act(element);
    await settled(element, 'failed');
    return element;
  };

describe('an element of the kit', () => {
  accessible({
    idle: (setup) => mount(probe, setup),
    loading: async (setup) => {
      const element = await mount(probe, { ...setup, request: silent().request });
      probe.act(element);
      await settled(element, 'loading');
      return element;
    },
    found: async (setup) => {
      const element = await mount(probe, { ...setup, request: answering(probe.answers) });
      probe.act(element);
      await settled(element, 'found');
      return element;
    },
    'asking for a login': failing(401, { code: 'unauthenticated', level: 'real-name', traceId: 'a1' }),
    'asking to wait': failing(429, { code: 'rate-limited', retryAfter: 3000 }),
    'asking for a check': failing(403, { code: 'challenge-required' }),
    refused: failing(403, { code: 'forbidden', detail: '仅限本人查看' }),
    failed: failing(400, { code: 'invalid', traceId: 'a2' }),
  });
  localised(probe);
  abortsOnDisconnect(probe);
  upgradesLate(probe);
  definesOnce(probe);
  worksInsideHostForm(probe);
  survivesHostileAnswers(probe);
  noCspViolation(probe);
});
