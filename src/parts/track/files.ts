import { sizeText } from '../../form/files/file-texts.js';
import { term } from '../../locale/term.js';
import type { TrackTermsMessages } from '../../locale/zh-hans/track-terms.js';

/** A file that was handed in. */
interface HandedFile {
  readonly state: string;
  /** Bytes. */
  readonly size: number;
  readonly reason?: string | undefined;
}

/** Sizes and states of what was handed in. Only what is known to be clean is called so. */
export const fileLines = (files: readonly HandedFile[], terms: TrackTermsMessages): string[] =>
  files.map(({ state, size, reason }, index) =>
    terms.pair(
      terms.file(index + 1, sizeText(size)),
      [term(terms.fileStates, state) ?? state, reason].filter(Boolean).join(terms.separator),
    ),
  );
