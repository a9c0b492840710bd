import type { Evaluation } from '../../../../src/contract/schema/subject.js';
import type { AuthorityKind } from './authorities.js';

/** A scheme of evaluation with its own scale, and how often each grade is given. */
export interface EvaluationScheme extends Pick<Evaluation, 'scheme' | 'schemeName' | 'scale'> {
  readonly authority: AuthorityKind;
  readonly weights: readonly number[];
  /** Years that the grade speaks for. */
  readonly years: number;
}

export const EVALUATION_SCHEMES: readonly EvaluationScheme[] = [
  {
    scheme: 'public-credit', // 国办发〔2026〕8号
    schemeName: '公共信用综合评价',
    scale: [
      { grade: 'A', label: '优' },
      { grade: 'B', label: '良' },
      { grade: 'C', label: '中' },
      { grade: 'D', label: '差' },
    ],
    authority: 'credit',
    weights: [30, 50, 16, 4],
    years: 1,
  },
  {
    scheme: 'tax', // 纳税缴费信用管理办法, in force since 2025-07-01
    schemeName: '纳税缴费信用评价',
    scale: [
      { grade: 'A' },
      { grade: 'B' },
      { grade: 'M', label: '新设立或无经营收入' },
      { grade: 'C' },
      { grade: 'D' },
    ],
    authority: 'tax',
    weights: [20, 45, 22, 10, 3],
    years: 1,
  },
  {
    scheme: 'customs', // 海关总署令第282号, in force since 2026-04-01
    schemeName: '海关企业信用等级',
    scale: [
      { grade: '高级认证企业', label: 'AEO' },
      { grade: '认证企业', label: 'AEO' },
      { grade: '常规企业' },
      { grade: '失信企业' },
      { grade: '严重失信企业' },
    ],
    authority: 'customs',
    weights: [6, 10, 80, 3, 1],
    years: 3,
  },
  {
    scheme: 'public-credit-2019', // 2026 年以前的评价结果
    schemeName: '公共信用综合评价（原等次）',
    scale: [{ grade: '优' }, { grade: '良' }, { grade: '中' }, { grade: '差' }],
    authority: 'credit',
    weights: [28, 50, 17, 5],
    years: 1,
  },
];
