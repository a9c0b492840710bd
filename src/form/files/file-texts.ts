import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { SubmissionFailure } from '../submission/submission.js';
import type { FileLimits } from './file-check.js';
import type { FileState } from './file-entry.js';

const UNITS = ['B', 'KB', 'MB', 'GB'];

/** A size as people write it. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 10 && unit ? Number(size.toFixed(1)) : Math.round(size)} ${UNITS[unit]}`;
}

/** A media type as people call it. */
const typeName = (type: string): string => type.slice(type.indexOf('/') + 1).toUpperCase();

/** What a field takes, in words. */
export const limitsText = ({ accept, maxBytes, most }: FileLimits, words: FormFilesMessages): string =>
  [
    accept?.length ? words.types(accept.map(typeName)) : '',
    maxBytes === undefined ? '' : words.largest(sizeText(maxBytes)),
    most === undefined ? '' : words.most(most),
  ].join('');

/** How much of a file has left, in whole per cent; never all of it before it has. */
export const percentSent = ({ sent, total }: { readonly sent: number; readonly total: number }): number =>
  total > 0 ? Math.max(0, Math.min(100, Math.floor((sent / total) * 100))) : 0;

/** How a file stands, in words that tell each state from the others. */
export function fileStateText(state: FileState, words: FormFilesMessages): string {
  switch (state.status) {
    case 'refused':
      return words.refused[state.reason];
    case 'sending': {
      const percent = percentSent(state);
      return percent < 100 ? words.sending(percent) : words.arriving;
    }
    case 'failed':
      return words.failed + failureText(state.failure, words);
    case 'check-failed':
      return words.checkFailed + (state.upload.reason ?? '');
    case 'infected':
    case 'waiting':
    case 'stored':
    case 'checking':
    case 'clean':
      return words[state.status];
  }
}

/** The endpoint's own sentence where it's about this very file. */
function failureText({ code, detail }: SubmissionFailure, { failures }: FormFilesMessages): string {
  if (detail && (code === 'invalid' || code === 'too-large')) return detail;
  return failures[code as keyof typeof failures] ?? failures.other;
}
