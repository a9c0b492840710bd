import { type Chapter, CHAPTERS } from '../../../src/contract/index.js';
import { DOMAINS } from '../domains/domains.js';
import type { ChapterSource, DomainSource } from '../store/types.js';
import { REFERENCE_INSTANT } from './calendar.js';
import { DEMO, DEMO_PARTIAL } from './options.js';

const NAMES: Record<Chapter | 'registration', string> = {
  registration: '演示登记注册库',
  administrationInfo: '演示行政许可和行政处罚信息库',
  honorInfo: '演示守信名单库',
  dishonestyInfo: '演示严重失信主体名单库',
  abnormalInfo: '演示经营异常名录库',
  commitmentInfo: '演示信用承诺库',
  creditEvaluationInfo: '演示信用评价库',
  judicialDecisionInfo: '演示司法公开信息库',
  qualificationInfo: '演示职业资格库',
  contractPerformanceInfo: '演示合同履行信息库',
  otherInfo: '演示其他信息库',
  localAdditionalContent: '演示地方补充信息库',
};

/** Sources of the second dataset that take no part. */
const MISSING: Partial<Record<Chapter, 'unavailable' | 'notConnected'>> = {
  dishonestyInfo: 'unavailable',
  judicialDecisionInfo: 'unavailable',
  contractPerformanceInfo: 'notConnected',
  qualificationInfo: 'notConnected',
};

/** Where both datasets' chapters come from. */
export function demoSources(): ChapterSource[] {
  const chapters = ['registration', ...CHAPTERS] as const;
  const asOf = REFERENCE_INSTANT;
  return [
    ...chapters.map((chapter) => ({ dataset: DEMO, chapter, name: NAMES[chapter], state: 'ok' as const, asOf })),
    ...chapters.map((chapter): ChapterSource => {
      const state = (chapter !== 'registration' && MISSING[chapter]) || 'ok';
      return {
        dataset: DEMO_PARTIAL,
        chapter,
        name: NAMES[chapter],
        state,
        ...(state === 'notConnected' ? {} : { asOf }),
      };
    }),
  ];
}

/** The 领域 whose source is always down in the demonstration. */
export const DOWN_DOMAIN = 'customs';
/** 领域 of the second dataset that aren't connected. */
const NOT_CONNECTED = ['maritime', 'post', 'meteorology'];

/** Where both datasets' 领域 come from. */
export const demoDomainSources = (): DomainSource[] =>
  [DEMO, DEMO_PARTIAL].flatMap((dataset) =>
    DOMAINS.map(({ code, source }): DomainSource => {
      const missing = dataset === DEMO_PARTIAL && NOT_CONNECTED.includes(code);
      const state = code === DOWN_DOMAIN ? 'unavailable' : missing ? 'notConnected' : 'ok';
      return {
        dataset,
        domain: code,
        name: source,
        state,
        ...(state === 'notConnected' ? {} : { asOf: REFERENCE_INSTANT }),
      };
    }),
  );
