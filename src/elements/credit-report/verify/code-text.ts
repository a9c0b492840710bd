import { normaliseCode } from '../../../contract/normalise.js';
import { CODE_MEMBER } from '../fragment.js';

/** Longest code that is made to be typed. */
const LONGEST_TYPED = 20;
/** Longest code that there is: one that is made to be scanned. */
export const LONGEST_CODE = 500;

const isLink = (text: string): boolean => /^[a-z][\w+.-]*:/i.test(text);

/** The code that the fragment of a link carries. */
export function codeInLink(text: string): string | undefined {
  const [, fragment = ''] = /^\s*\S+?#(\S+)/.exec(text) ?? [];
  return new URLSearchParams(fragment).get(CODE_MEMBER) ?? undefined;
}

/** What was scanned as a code: that of a link, or the text itself; nothing when it's something else. */
export function scannedCode(text: string): string | undefined {
  const whole = text.trim();
  const code = codeInLink(whole) ?? (isLink(whole) ? '' : whole);
  return code && code.length <= LONGEST_CODE ? code : undefined;
}

/**
 * What was typed as a code: one to type in the form in which it is compared; what scanners that act as keyboards have typed is taken as if scanned.
 */
export function typedCode(text: string): string | undefined {
  const short = normaliseCode(text);
  return !isLink(text.trim()) && short.length <= LONGEST_TYPED ? short : scannedCode(text);
}

/** A code in groups, as it is read out. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');
