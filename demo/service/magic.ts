import type { Source, SubjectList } from '../../src/contract/index.js';
import { normaliseName } from '../../src/contract/normalise.js';
import type { AppContext, Clock } from './http/environment.js';
import { Problem, unauthenticated } from './http/problem.js';
import { LEVEL_FOR_AUTHORISED, NOT_PUBLIC_REASON, reaches } from './store/access.js';
import type { SubjectSearch } from './store/types.js';

/** A search text that forces a state of the page, for demonstrations and tests. */
export interface MagicQuery {
  /** Exactly this text. */
  readonly query: string;
  /** The state, in one word. */
  readonly forces: string;
  /** What the visitor will see. */
  readonly says: string;
}

/** What a forced answer is made with. */
export interface MagicRequest {
  readonly context: AppContext;
  readonly clock: Clock;
  readonly search: SubjectSearch;
  /** A real search, for answers that show subjects. */
  find(search: SubjectSearch): Promise<SubjectList>;
}

/** How long the slow answer takes, in milliseconds. */
const SLOW = 8000;
/** A text that finds subjects in any set of data: hits that are shown can be opened. */
const COMMON = '公司';
const SHOWN = 3;

const OUR_REGISTER = '演示登记库';
const OTHER_REGISTER = '演示外省市登记库';

interface Force extends MagicQuery {
  answer(request: MagicRequest): Promise<Response>;
}

const sample = ({ find, search }: MagicRequest) =>
  find({ ...search, query: COMMON, by: 'name', filters: {}, limit: search.cursor ? search.limit : SHOWN });

/** A list that is whole: the sample stands for all there is. */
async function shown(request: MagicRequest, sources?: Source[]): Promise<Response> {
  const { items, asOf, sources: real } = await sample(request);
  return request.context.json({ items, total: items.length, asOf, sources: sources ?? real } satisfies SubjectList);
}

/** A list without items. */
function empty({ context, clock }: MagicRequest, sources: Source[], rest: Partial<SubjectList> = {}): Response {
  return context.json({ items: [], asOf: clock.now().toISOString(), sources, ...rest } satisfies SubjectList);
}

const source = ({ clock }: MagicRequest, name: string, state: Source['state']): Source => ({
  name,
  state,
  ...(state === 'ok' ? { asOf: clock.now().toISOString() } : {}),
});

const FORCES: readonly Force[] = [
  {
    query: '演示空结果',
    forces: 'none',
    says: '所有数据源都已应答，没有符合的主体',
    answer: async (request) => empty(request, [source(request, OUR_REGISTER, 'ok')], { total: 0 }),
  },
  {
    query: '演示缓慢',
    forces: 'slow',
    says: '8 秒后才有结果，等待中可以取消',
    async answer(request) {
      await request.clock.sleep(SLOW);
      return shown(request);
    },
  },
  {
    query: '演示限流',
    forces: 'rate-limited',
    says: '请求过于频繁（429），15 秒倒计时后重试',
    answer: async () => {
      throw new Problem(429, 'rate-limited', { retryAfter: 15, detail: '请求过于频繁，请稍后再试。' });
    },
  },
  {
    query: '演示登录',
    forces: 'unauthenticated',
    says: '需要实名登录（401），登录后显示结果',
    async answer(request) {
      const session = request.context.get('session');
      if (!session || !reaches(session.level, 'real-name')) throw unauthenticated('real-name', 'any');
      return shown(request);
    },
  },
  {
    query: '演示故障',
    forces: 'failed',
    says: '服务出错（500），显示服务编号',
    answer: async () => {
      throw new Problem(500, 'internal-error', { detail: '服务出错，请稍后再试。' });
    },
  },
  {
    query: '演示网页',
    forces: 'malformed',
    says: '应答不是数据而是一个网页（网关的提示页）',
    answer: async ({ context }) =>
      context.html('<!doctype html><html lang="zh"><title>提示</title><p>系统升级中，请稍后访问。</p></html>'),
  },
  {
    query: '演示截断',
    forces: 'malformed',
    says: '应答在传输中被截断',
    async answer(request) {
      const text = JSON.stringify(await sample(request));
      return request.context.body(text.slice(0, Math.floor(text.length / 2)), 200, {
        'Content-Type': 'application/json',
      });
    },
  },
  {
    query: '演示部分来源',
    forces: 'partial',
    says: '有结果，但一个数据源没有应答',
    answer: (request) =>
      shown(request, [source(request, OUR_REGISTER, 'ok'), source(request, OTHER_REGISTER, 'unavailable')]),
  },
  {
    query: '演示来源中断',
    forces: 'sourceUnavailable',
    says: '数据源没有应答，不能说没有',
    answer: async (request) => empty(request, [source(request, OUR_REGISTER, 'unavailable')]),
  },
  {
    query: '演示未接入',
    forces: 'sourceNotConnected',
    says: '数据源尚未接入',
    answer: async (request) => empty(request, [source(request, OUR_REGISTER, 'notConnected')]),
  },
  {
    query: '演示未公开',
    forces: 'notPublic',
    says: '有符合的主体，但依法不对社会公开',
    answer: async (request) =>
      empty(request, [source(request, OUR_REGISTER, 'ok')], {
        notPublic: { reason: NOT_PUBLIC_REASON, level: LEVEL_FOR_AUTHORISED },
      }),
  },
  {
    query: '演示人机验证',
    forces: 'challenge-required',
    says: '需要先完成人机验证（403），通过后显示结果',
    async answer(request) {
      if (request.context.req.header('X-Challenge-Response') !== 'demo') {
        throw new Problem(403, 'challenge-required', { detail: '请先完成人机验证。' });
      }
      return shown(request);
    },
  },
  {
    query: '演示超限总数',
    forces: 'capped',
    says: '结果超过 1,000 条，只说“超过”',
    async answer(request) {
      // Pages on: the same words with the cursor come back here, and lead on in the search behind.
      const list = await request.find({ ...request.search, query: COMMON, by: 'name', filters: {} });
      return request.context.json({ ...list, total: 1000, totalIsCapped: true } satisfies SubjectList);
    },
  },
];

/** All of them, for the index page. */
export const MAGIC: readonly MagicQuery[] = FORCES.map(({ query, forces, says }) => ({ query, forces, says }));

/** The forced answer, when the search is for one of these texts. */
export async function forced(request: MagicRequest): Promise<Response | undefined> {
  const query = normaliseName(request.search.query);
  return FORCES.find((force) => force.query === query)?.answer(request);
}
