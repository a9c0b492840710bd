import type { DomainConclusion, ReportDomain } from '../../../contract/schema/report.js';

/** What may be said of a 领域. What nobody knows and what contradicts itself isn't evidence of anything. */
export function conclusionOf({ conclusion, count }: Pick<ReportDomain, 'conclusion' | 'count'>): DomainConclusion {
  switch (conclusion) {
    case 'notSelected':
      return 'notSelected';
    case 'found':
      return count === 0 ? 'unavailable' : 'found';
    case 'none':
      return count ? 'unavailable' : 'none';
    default:
      return 'unavailable';
  }
}

/** The 领域 of a report by what is said of them. */
export interface DomainGroups {
  /** Those that were asked for, in the order of the report. */
  readonly chosen: readonly ReportDomain[];
  readonly notSelected: readonly ReportDomain[];
  readonly found: readonly ReportDomain[];
  readonly none: readonly ReportDomain[];
  readonly unavailable: readonly ReportDomain[];
}

/** Sorts the 领域 of a report by what is said of them. */
export function groupDomains(domains: readonly ReportDomain[]): DomainGroups {
  const those = (wanted: DomainConclusion) => domains.filter((domain) => conclusionOf(domain) === wanted);
  return {
    chosen: domains.filter((domain) => conclusionOf(domain) !== 'notSelected'),
    notSelected: those('notSelected'),
    found: those('found'),
    none: those('none'),
    unavailable: those('unavailable'),
  };
}

/** Whether every 领域 that was asked for has answered; a report that asks by no 领域 is judged by its chapters alone. */
export const allAnswered = (domains: readonly ReportDomain[]): boolean =>
  domains.every((domain) => conclusionOf(domain) !== 'unavailable');
