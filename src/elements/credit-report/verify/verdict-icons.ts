import type { TemplateResult } from 'lit';

import type { Verdict } from '../../../contract/report-verdict.js';
import { warningIcon } from '../../../element/templates/icons.js';
import { checkIcon, clockIcon, infoIcon, stopIcon } from '../../../element/templates/icons-more.js';
import { icon } from '../../../style/icon.js';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';

/** Half of it. */
const halfIcon = icon(`${ring}M12 3v18M12 8h4M12 12h5M12 16h4`);
/** Nobody knows. */
const questionIcon = icon(`${ring}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17h0`);
/** A leaf of a calendar, crossed out. */
const pastIcon = icon('M4 6h16v15H4zM4 10h16M8 3v4M16 3v4M9 13l6 5M15 13l-6 5');
/** A newer sheet over an older one. */
const newerIcon = icon('M9 3h11v14H9zM5 8v13h11M12 10h5M15 8l2 2-2 2');
/** Paused. */
const pauseIcon = icon(`${ring}M10 9v6M14 9v6`);

/** A shape for each verdict: only `valid` has a check mark. */
export const verdictIcons: Readonly<Record<Verdict, () => TemplateResult>> = {
  valid: checkIcon,
  partly: halfIcon,
  unknown: questionIcon,
  notYetValid: clockIcon,
  expired: pastIcon,
  superseded: newerIcon,
  suspended: pauseIcon,
  revoked: stopIcon,
  altered: warningIcon,
};

/** What a single check says for the report: nothing against it, something against it, nobody knows. */
export type Tone = 'good' | 'bad' | 'doubt';

/** A check mark stands beside a single check only where the whole report is good. */
export const toneIcon = (tone: Tone, verdict: string): TemplateResult => {
  if (tone === 'bad') return stopIcon();
  if (tone === 'doubt') return questionIcon();
  return verdict === 'valid' ? checkIcon() : infoIcon();
};
