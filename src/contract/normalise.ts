/**
 * Texts as people type and paste them, made comparable. Never by NFKC: it rewrites characters of names (U+F900 豈
 * becomes U+8C48, ㈱ becomes (株)) and leaves the dots of names apart.
 */

// All that looks like the separator of a name and isn't U+00B7: Greek ano teleia, bullet, one dot leader, hyphenation
// point, bullet and dot operators, katakana middle dots of both widths, full-width stop.
const DOTS = /[\u0387\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/g;
// Spaces, zero-width characters and the direction marks that some systems' copied numbers carry.
const BLANKS = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g;
const HYPHENS = /[-\u2010-\u2015\u2212\uFE58\uFE63]/g;

/** Full-width ASCII variants (U+FF01–FF5E) and the ideographic space become ASCII; nothing else changes. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

/** Without spaces, zero-width characters and direction marks. */
export const removeBlanks = (text: string): string => text.replace(BLANKS, '');

/** A code or number without spaces and hyphens of any kind, half-width, in capitals. */
export const normaliseCode = (text: string): string =>
  removeBlanks(toHalfWidth(text)).replace(HYPHENS, '').toUpperCase();

/**
 * A name for comparison only, never for display: one width, one case, one dot, no spaces. Brackets of another shape
 * (〔〕, 【】) stay what they are. Works character by character, so the parts of a text normalise to the parts of the
 * normalised text.
 */
export const normaliseName = (text: string): string =>
  // In capitals, because lower case depends on the neighbours (the Greek final sigma).
  normaliseDots(removeBlanks(toHalfWidth(text)))
    .replace(/\./g, '·')
    .toUpperCase();

/** The name of a person with look-alike dots as U+00B7 (民委发〔2016〕33号); nothing else is rewritten. */
export const normaliseDots = (text: string): string => text.replace(DOTS, '·');

/** Length as people count it: a character beyond the basic plane is one. */
export const codePointLength = (text: string): number => [...text].length;

/** The first `max` characters; never half a character. */
export const truncateCodePoints = (text: string, max: number): string => [...text].slice(0, max).join('');
