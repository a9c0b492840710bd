import type { Evaluation } from '../../../src/contract/schema/subject.js';
import { addDays, addMonths, daysAgo } from './calendar.js';
import type { Random } from './random.js';
import { authorityName } from './vocabulary/authorities.js';
import type { District } from './vocabulary/districts.js';
import { EVALUATION_SCHEMES, type EvaluationScheme } from './vocabulary/evaluations.js';
import type { Variant } from './vocabulary/variants.js';

/** A grade by one scheme, given at most `years` ago. */
export function evaluationOf(scheme: EvaluationScheme, district: Pick<District, 'name'>, random: Random): Evaluation {
  const { scale } = scheme;
  const place = random.weighted(scheme.weights.map((weight, at) => [at, weight] as const));
  const { grade, label } = scale[place] as (typeof scale)[number];
  const evaluatedOn =
    scheme.scheme === 'public-credit-2019' ? daysAgo(random.between(310, 1500)) : daysAgo(random.between(5, 210));
  return {
    scheme: scheme.scheme,
    schemeName: scheme.schemeName,
    grade,
    ...(label ? { gradeLabel: label } : {}),
    scale,
    evaluatedOn,
    validUntil: addDays(addMonths(evaluatedOn, 12 * scheme.years), -1),
    evaluator: authorityName(district, scheme.authority),
  };
}

/** Evaluations that stand on a subject itself: of enterprises only, and not of each. */
export function evaluationsOf(variant: Variant, district: District, random: Random): Evaluation[] {
  if (variant.kind !== 'enterprise') return [];
  const shares = [0.3, 0.25, 0.05, 0.03];
  return EVALUATION_SCHEMES.filter((_, at) => random.chance(shares[at] as number)).map((scheme) =>
    evaluationOf(scheme, district, random),
  );
}
