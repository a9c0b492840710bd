import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { SubmissionFailure } from '../submission/submission.js';
import { type FileLimits, joinsPhotos } from './file-check.js';
import type { FileEntry, FileState } from './file-entry.js';

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
export const limitsText = (limits: FileLimits, words: FormFilesMessages): string => {
  const { accept, maxBytes, most } = limits;
  return [
    accept?.length ? words.types(accept.map(typeName)) : '',
    maxBytes === undefined ? '' : words.largest(sizeText(maxBytes)),
    most === undefined ? '' : words.most(most),
    joinsPhotos(limits) ? words.photosJoin : '',
  ].join('');
};

/** Code points of a name that are shown, at its beginning and at its end. */
const HEAD = 60;
const TAIL = 20;

/** A name without what turns the text around it or can't be seen, and no longer than somebody reads. */
function plainName(name: string): string {
  const characters = [...name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')];
  if (characters.length <= HEAD + TAIL) return characters.join('');
  return `${characters.slice(0, HEAD).join('')}…${characters.slice(-TAIL).join('')}`;
}

/** A file as its owner calls it. What is made of several photos has no name of its own. */
export const nameOf = ({ file, photos = [] }: Pick<FileEntry, 'file' | 'photos'>, words: FormFilesMessages): string =>
  photos.length > 1 ? words.joined(plainName(file.name), photos.length) : plainName(file.name);

/** What was done to a file here, and what is to be known of it, in words. */
export const notesText = ({ notes }: Pick<FileEntry, 'notes'>, words: FormFilesMessages): string =>
  notes.map((note) => words.notes[note]).join('');

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
    case 'paused':
      return words.paused(percentSent(state));
    case 'offline':
      return words.offline(percentSent(state));
    case 'preparing':
    case 'infected':
    case 'waiting':
    case 'stored':
    case 'checking':
    case 'clean':
      return words[state.status];
  }
}

/** The endpoint's own sentence where it's about this very file. */
function failureText({ code, detail, errors }: SubmissionFailure, { failures }: FormFilesMessages): string {
  const own = errors?.[0]?.detail ?? detail;
  if (own && (code === 'invalid' || code === 'too-large')) return own;
  return failures[code as keyof typeof failures] ?? failures.other;
}
