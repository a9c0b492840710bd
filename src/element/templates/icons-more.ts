// Needed after the first answer only: in a module of its own, so that it loads with the parts that show answers.
import type { TemplateResult } from 'lit';

import { icon } from '../../style/icon.js';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';

/** Nothing found. */
export const noneIcon = icon(`${ring}M8 12h8`);
/** Not public, or a login is needed. */
export const lockIcon = icon('M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4');
/** Not connected. */
export const plugIcon = icon('M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v4');
/** Can't be reached. */
export const cloudOffIcon = icon('M7 19h10a4 4 0 0 0 1-8 6 6 0 0 0-11-1 5 5 0 0 0 0 9zM3 3l18 18');
/** Wait. */
export const clockIcon = icon(`${ring}M12 7v5l4 2`);
/** Something to know. */
export const infoIcon = icon(`${ring}M12 11v6M12 7h0`);
/** In order. */
export const checkIcon = icon(`${ring}M8 12l3 3 5-6`);
/** Ended. */
export const stopIcon = icon(`${ring}M9 9l6 6M15 9l-6 6`);
/** Moved away. */
export const moveIcon = icon(`${ring}M8 12h8M13 9l3 3-3 3`);
/** More behind it. */
export const chevronIcon = icon('M9 5l7 7-7 7');
/** 返回. */
export const backIcon = icon('M15 5l-7 7 7 7');
/** 复制. */
export const copyIcon = icon('M9 9h11v12H9zM5 15H4V3h11v2');
/** 下载. */
export const downloadIcon = icon('M12 3v12M7 11l5 5 5-5M4 21h16');
/** 分享. */
export const shareIcon = icon('M12 3v12M8 7l4-4 4 4M5 12v9h14v-9');
/** Leads out of the page. */
export const linkIcon = icon('M14 4h6v6M20 4l-9 9M18 14v6H4V6h6');
/** A telephone number. */
export const phoneIcon = icon('M5 3h4l2 6-3 2a12 12 0 0 0 5 5l2-3 6 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z');

/** A subject's status by shape, beside its word: going on, ended, moved away, anything else. */
export function statusIcon(status: string): TemplateResult {
  if (status === 'active') return checkIcon();
  if (status === 'relocated') return moveIcon();
  return /^(revoked|deregistered|annulled)/.test(status) ? stopIcon() : infoIcon();
}
