import type { EvaluationRecord } from '../../../../src/contract/schema/record.js';
import { evaluationOf } from '../evaluations.js';
import { EVALUATION_SCHEMES, type EvaluationScheme } from '../vocabulary/evaluations.js';
import type { RecordContext } from './context.js';

/** 信用评价 by one scheme. */
export function evaluation(context: RecordContext, given?: EvaluationScheme): EvaluationRecord {
  const scheme = given ?? context.random.pick(EVALUATION_SCHEMES);
  const value = evaluationOf(scheme, context.district, context.random);
  return {
    id: context.nextId(),
    chapter: 'creditEvaluationInfo',
    type: 'evaluation',
    title: `${scheme.schemeName}：${value.grade}`,
    date: value.evaluatedOn,
    adverse: false,
    actions: [],
    evaluation: value,
    extras: [],
  };
}
