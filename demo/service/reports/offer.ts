import type { CreateReportRequest, Period, ReportOffer } from '../../../src/contract/index.js';
import { domainOfCode } from '../domains/domains.js';
import { isStorableDate } from '../store/filters.js';
import { MAGIC_PURPOSES } from './magic.js';
import { monthsBefore } from './times.js';

const MOST_MONTHS = 60;

interface Choice {
  readonly value: string;
  readonly label: string;
}

const PURPOSES: readonly Choice[] = [
  { value: 'listing', label: '上市、再融资' },
  { value: 'bidding', label: '招标投标' },
  { value: 'loan', label: '融资信贷' },
  { value: 'subsidy', label: '申请政策扶持' },
  { value: 'award', label: '评优评先' },
  { value: 'qualification', label: '资质申请' },
  { value: 'property', label: '产权交易' },
  { value: 'other', label: '其他用途' },
];

const AUDIENCES: readonly Choice[] = [
  { value: 'government', label: '政府部门' },
  { value: 'finance', label: '金融机构' },
  { value: 'exchange', label: '证券监管机构和交易所' },
  { value: 'tenderer', label: '招标人、采购人' },
  { value: 'enterprise', label: '其他企业' },
  { value: 'other', label: '其他' },
];

/** Lifetimes of codes, in seconds: ten minutes, an hour, a day. */
export const LIFETIMES: readonly number[] = [600, 3600, 86_400];

const NOTES = [
  '专用信用报告所称违法记录，指有关部门依法作出的行政处罚、列入经营异常名录、列入严重失信主体名单等记录；没有生效法律文书的，不作为违法记录。',
  '只查询您选择的领域和期间。数据来源没有应答的领域写“数据暂不可用”，不作结论。',
  '对记录有异议或需要信用修复的，请向数据来源单位或“信用中国”网站提出，均不收取费用。',
];

const earliest = (today: string): string => monthsBefore(today, MOST_MONTHS);

/** What the service makes, as `describeService` tells it. */
export const reportOffer = (today: string): ReportOffer => ({
  kinds: [
    { kind: 'standard', name: '公共信用信息报告', description: '汇总归集到的全部公共信用信息，分章列出。' },
    {
      kind: 'special',
      name: '专用信用报告',
      description: '按所选领域和期间说明有无违法记录，可替代有无违法记录证明。',
    },
  ],
  period: { earliest: earliest(today), maxMonths: MOST_MONTHS, presets: [12, 36, 60] },
  purposes: [...PURPOSES, ...MAGIC_PURPOSES.map(({ value, label }) => ({ value, label }))],
  audiences: [...AUDIENCES],
  codes: { lifetimes: [...LIFETIMES] },
  notes: NOTES,
});

/** The purpose's words for the report. */
export const purposeLabel = (value: string): string =>
  [...PURPOSES, ...MAGIC_PURPOSES].find((choice) => choice.value === value)?.label ?? value;

/** The audience's words for the report. */
export const audienceLabel = (value: string): string =>
  AUDIENCES.find((choice) => choice.value === value)?.label ?? value;

/** A purpose for the operator's counts: nothing that somebody typed. */
export const countedPurpose = (value: string | undefined): string =>
  value === undefined ? '' : PURPOSES.some((choice) => choice.value === value) ? value : 'other';

/** The words for {@link countedPurpose}. */
export const countedPurposeLabel = (value: string): string => (value ? purposeLabel(value) : '未说明');

/** What stands wrong in a request. */
export interface RequestFault {
  readonly pointer: string;
  readonly code: string;
}

const isKnown = (choices: readonly { value: string }[], value: string | undefined) =>
  value === undefined || choices.some((choice) => choice.value === value);

/** What the contract's schema can't know of a span of days. */
export function periodFaults({ from, to }: Period, today: string): RequestFault[] {
  const wrong = (['from', 'to'] as const).filter((end) => !isStorableDate({ from, to }[end]));
  if (wrong.length > 0) return wrong.map((end) => ({ pointer: `/period/${end}`, code: 'format' }));
  if (from > to) return [{ pointer: '/period/to', code: 'reversed' }];
  if (to > today) return [{ pointer: '/period/to', code: 'future' }];
  return from < earliest(today) ? [{ pointer: '/period/from', code: 'too-early' }] : [];
}

/** What the contract's schema can't know of a request. */
export function requestFaults(request: CreateReportRequest, today: string): RequestFault[] {
  const { kind, domains, period, purpose, audience } = request;
  const faults: RequestFault[] = [];
  if (kind === 'special') {
    if (!domains) faults.push({ pointer: '/domains', code: 'required' });
    if (!period) faults.push({ pointer: '/period', code: 'required' });
    for (const [index, code] of (domains ?? []).entries())
      if (!domainOfCode(code)) faults.push({ pointer: `/domains/${index}`, code: 'not-allowed' });
  } else if (domains) faults.push({ pointer: '/domains', code: 'special-only' });
  if (period) faults.push(...periodFaults(period, today));
  if (!isKnown([...PURPOSES, ...MAGIC_PURPOSES], purpose)) faults.push({ pointer: '/purpose', code: 'not-allowed' });
  if (!isKnown(AUDIENCES, audience)) faults.push({ pointer: '/audience', code: 'not-allowed' });
  return faults;
}
