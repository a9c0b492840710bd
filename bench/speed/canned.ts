// The answers that both pages get: fictitious (演示数据), the same for the same question.
import type { ChapterCount, Source } from '../../src/contract/schema/common.js';
import type { Service } from '../../src/contract/schema/service.js';
import type { SubjectHit, SubjectList } from '../../src/contract/schema/subject.js';
import { CHAPTERS } from '../../src/contract/schema/common.js';
import { generateSubjects } from '../../demo/service/seed/generate.js';

/** A status and a body. `lost` cuts the connection instead. */
export type Answer =
  | {
      readonly status: number;
      readonly body: unknown;
      readonly type?: string;
      readonly headers?: Record<string, string>;
    }
  | 'lost';

const AS_OF = '2026-11-20T09:30:00+08:00';
const PAGE = 20;

/** How many results each question has, on its first page. */
export const COUNTS: Readonly<Record<string, number>> = { 上海: 20, 公司: 20, 有限: 100 };

export const service: Service = {
  name: '演示信用服务',
  contractVersion: '1.0',
  operations: ['describeService', 'searchSubjects'],
  notice: '演示数据：企业、记录均为虚构',
  limits: { queryMinLength: 1, queryMaxLength: 200, pageSize: 100, suggestMinLength: 2, suggestDelay: 250 },
  filters: [],
};

const source = (name: string, state: Source['state']): Source => ({
  name,
  state,
  ...(state === 'ok' && { asOf: AS_OF }),
});
const REGISTER = source('演示市场主体登记库', 'ok');

/** Six chapters with records, five silent in four ways, as a connected department's answers are. */
const chapters = (index: number): ChapterCount[] =>
  CHAPTERS.map((chapter, place) => {
    if (place === 3) return { chapter, state: 'ok', count: 0 };
    if (place === 8) return { chapter, state: 'notConnected' };
    if (place === 6) return { chapter, state: 'notPublic' };
    if (place === 9) return { chapter, state: 'unavailable' };
    if (place === 2) return { chapter, state: 'ok', count: 0 };
    return {
      chapter,
      state: 'ok',
      count: 1 + ((index + place) % 40),
      latestOn: `2026-0${1 + ((index + place) % 9)}-15`,
    };
  });

const subjects = [...generateSubjects({ subjects: 2000, records: 0, seed: 11 })].filter(
  ({ scope }) => scope === 'public',
);

function hitsFor(query: string): SubjectHit[] {
  const found = subjects.filter(({ name }) => name.includes(query));
  return found.map((subject, index) => ({
    id: `${query}-${index}`,
    name: subject.name,
    uscc: subject.uscc,
    kind: subject.kind,
    status: subject.status,
    legalRepresentative: subject.legalRepresentative,
    region: subject.region,
    labels: [...subject.labels],
    chapters: chapters(index),
    asOf: AS_OF,
    domicile: subject.domicile,
    establishedOn: subject.establishedOn,
    // One in ten stands there by its former name.
    matchedOn:
      index % 10 === 9 ? { field: 'formerName', value: `原${query}演示厂` } : { field: 'name', value: subject.name },
  }));
}

const hits = new Map(Object.keys(COUNTS).map((query) => [query, hitsFor(query)]));

const list = (items: SubjectHit[], given: Partial<SubjectList> = {}): Answer => ({
  status: 200,
  body: { items, total: items.length, asOf: AS_OF, sources: [REGISTER], ...given } satisfies SubjectList,
});
const problem = (status: number, code: string, more: object = {}): Answer => ({
  status,
  type: 'application/problem+json',
  body: { status, code, traceId: 'bench-0001', ...more },
});

/** Questions with an answer of their own; each outcome and each way to fail has one. */
export const STATES: Readonly<Record<string, Answer>> = {
  无此企业: list([]),
  未公开: list([], { notPublic: { reason: '涉及未公开的主体。' } }),
  来源中断: list([], { sources: [REGISTER, source('演示事业单位登记库', 'unavailable')] }),
  未接入: list([], { sources: [REGISTER, source('演示社会组织登记库', 'notConnected')] }),
  部分来源: list((hits.get('上海') ?? []).slice(0, 2), {
    sources: [REGISTER, source('演示社会组织登记库', 'notConnected'), source('演示事业单位登记库', 'unavailable')],
  }),
  没有来源: list([], { sources: [] }),
  超限: list((hits.get('上海') ?? []).slice(0, 2), { total: 10_000, totalIsCapped: true }),
  故障: problem(500, 'internal'),
  登录: problem(401, 'unauthenticated'),
  无权: problem(403, 'forbidden'),
  限流: problem(429, 'rate-limited', { retryAfter: 30 }),
  网页: { status: 200, type: 'text/html', body: '<p>系统维护</p>' },
  截断: { status: 200, type: 'application/json', body: '{"items":[' },
  残缺: { status: 200, type: 'application/json', body: { items: [{ id: '1' }], sources: [], asOf: AS_OF } },
};

/** The answer to a search. */
export function answerTo(body: { query?: string; suggest?: boolean; cursor?: string; limit?: number }): Answer {
  const { query = '', suggest, cursor, limit = PAGE } = body;
  if (suggest) return list((hits.get(query) ?? hits.get('上海') ?? []).slice(0, 8));
  const special = STATES[query];
  if (special) return special;
  const found = hits.get(query);
  if (!found) return list([]);
  const start = Number(cursor ?? 0);
  const end = start + Math.min(limit, cursor ? PAGE : (COUNTS[query] ?? PAGE));
  return list(found.slice(start, end), { total: found.length, ...(end < found.length && { nextCursor: String(end) }) });
}
