import type { Report } from '../../contract/schema/report.js';
import type { ShownReport } from './shown-report.js';

/** What `<credit-report>` is for; by default what it is given decides. */
export const MODES = ['read', 'request', 'present', 'verify'] as const;
/** One of {@link MODES}. */
export type ReportMode = (typeof MODES)[number];

/** A report that the page hands over: an answer of its own endpoint, or the content of a saved file. */
export type GivenReport = Report | Pick<ShownReport, 'header' | 'signature' | 'pages'>;

/** What the element has to show. */
export type Wanted =
  | { readonly what: 'nothing' }
  | { readonly what: 'report'; readonly reportId: string; readonly then: 'read' | 'present' }
  | { readonly what: 'given'; readonly report: GivenReport }
  | { readonly what: 'file'; readonly address: string }
  | { readonly what: 'request'; readonly subjectId: string }
  | { readonly what: 'verify'; readonly code?: string | undefined };

/** What decides it: the attributes and properties of the element. */
export interface Given {
  readonly mode?: string | undefined;
  readonly reportId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly verificationCode?: string | undefined;
  readonly reportSrc?: string | undefined;
  readonly report?: GivenReport | undefined;
}

/** What is to be shown; a mode that lacks what it needs shows nothing rather than something else. */
export function wantedOf({ mode, reportId, subjectId, verificationCode, reportSrc, report }: Given): Wanted {
  const named = MODES.find((each) => each === mode);
  const guessed: ReportMode | undefined =
    report || reportId || reportSrc ? 'read' : verificationCode ? 'verify' : subjectId ? 'request' : undefined;
  switch (named ?? guessed) {
    case 'read':
      if (report) return { what: 'given', report };
      if (reportId) return { what: 'report', reportId, then: 'read' };
      return reportSrc ? { what: 'file', address: reportSrc } : { what: 'nothing' };
    case 'present':
      return reportId ? { what: 'report', reportId, then: 'present' } : { what: 'nothing' };
    case 'request':
      return subjectId ? { what: 'request', subjectId } : { what: 'nothing' };
    case 'verify':
      return { what: 'verify', code: verificationCode };
    default:
      return { what: 'nothing' };
  }
}
