import type { TemplateResult } from 'lit';

import { icon, warningIcon } from '../../style/icon.js';
import type { FileState } from './file-entry.js';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const sheet = 'M6 3h8l4 4v14H6z';

const preparing = icon(`${sheet}M9 17l5-5M12 10l1-1 3 3-1 1z`);
const waiting = icon(`${ring}M12 7v5l4 2`);
const sending = icon('M12 21V8M7 13l5-5 5 5M5 3h14');
const paused = icon(`${ring}M10 9v6M14 9v6`);
const offline = icon('M4 10a12 12 0 0 1 16 0M7 14a7 7 0 0 1 10 0M12 18h0M4 4l16 16');
const stored = icon(`${sheet}M9 13h6`);
const checking = icon('M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6');
const clean = icon(`${ring}M8 12l3 3 5-6`);
const infected = icon(`${ring}M9 9l6 6M15 9l-6 6`);
const unchecked = icon(`${ring}M9 9.5a3 3 0 1 1 3 3v2M12 18h0`);
const failed = icon('M7 19h10a4 4 0 0 0 1-8 6 6 0 0 0-11-1 5 5 0 0 0 0 9zM3 3l18 18');

const ICONS: Readonly<Record<FileState['status'], () => TemplateResult>> = {
  preparing,
  waiting,
  sending,
  paused,
  offline,
  stored,
  checking,
  clean,
  infected,
  failed,
  'check-failed': unchecked,
  refused: warningIcon,
};

/** How a file stands, by shape; always beside its words. */
export const fileIcon = ({ status }: FileState): TemplateResult => ICONS[status]();
