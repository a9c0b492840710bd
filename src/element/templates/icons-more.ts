// Needed after the first answer only: in a module of its own, so that it loads with the parts that show answers.
import type { TemplateResult } from 'lit';

import { icon } from './icon.js';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';

export const infoIcon = icon(`${ring}M12 11v6M12 7h0`);
export const checkIcon = icon(`${ring}M8 12l3 3 5-6`);
export const stopIcon = icon(`${ring}M9 9l6 6M15 9l-6 6`);
export const moveIcon = icon(`${ring}M8 12h8M13 9l3 3-3 3`);
export const chevronIcon = icon('M9 5l7 7-7 7');
export const backIcon = icon('M15 5l-7 7 7 7');
export const copyIcon = icon('M9 9h11v12H9zM5 15H4V3h11v2');
export const downloadIcon = icon('M12 3v12M7 11l5 5 5-5M4 21h16');
export const shareIcon = icon('M12 3v12M8 7l4-4 4 4M5 12v9h14v-9');
export const linkIcon = icon('M14 4h6v6M20 4l-9 9M18 14v6H4V6h6');
export const phoneIcon = icon('M5 3h4l2 6-3 2a12 12 0 0 0 5 5l2-3 6 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z');

/** A subject's status by shape, beside its word: going on, ended, moved away, anything else. */
export function statusIcon(status: string): TemplateResult {
  if (status === 'active') return checkIcon();
  if (status === 'relocated') return moveIcon();
  return /^(revoked|deregistered|annulled)/.test(status) ? stopIcon() : infoIcon();
}
