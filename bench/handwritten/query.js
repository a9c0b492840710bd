// What a visitor typed, understood; and names compared as people compare them.

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const halfWidth = (text) =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
const noBlanks = (text) => text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '');

/** Half-width, in capitals, without spaces and hyphens. */
const normaliseCode = (text) =>
  noBlanks(halfWidth(text))
    .replace(/[-\u2010-\u2015\u2212\ufe58\ufe63]/g, '')
    .toUpperCase();

/** For comparison only: one width, one case, one dot, no spaces. */
export const normaliseName = (text) =>
  noBlanks(halfWidth(text))
    .replace(/[\u0387\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff65.]/g, '·')
    .toUpperCase();

function codeCheck(code) {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

/** A citizen's number (GB 11643): it isn't sent. */
function isResidentId(code) {
  const match = /^[1-68]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(code);
  if (!match) return false;
  const born = new Date(Date.UTC(+match[1], match[2] - 1, +match[3]));
  if (born.getUTCMonth() !== match[2] - 1 || born > Date.now()) return false;
  let sum = 0;
  for (const digit of code.slice(0, 17)) sum = ((sum + Number(digit)) * 2) % 11;
  return '10X98765432'[sum] === code[17];
}

/** `by`: name or code; `finding`: `resident-id`, or `suspect-code` where the check digit is wrong. */
export function understand(text, choice) {
  const typed = text.trim();
  if (!typed) return undefined;
  const code = normaliseCode(typed);
  if (isResidentId(code)) return { by: choice ?? 'code', query: '', finding: 'resident-id' };
  const looksLikeCode = /^[0-9A-Z]{6,20}$/.test(code) && code.replace(/\D/g, '').length >= 6;
  const by = choice ?? (looksLikeCode ? 'code' : 'name');
  if (by === 'name') return { by, query: typed };
  return { by, query: code, finding: code.length === 18 && !codeCheck(code) ? 'suspect-code' : undefined };
}

/** A code in groups for reading. */
export const codeGroups = (code) =>
  code.length === 18 ? [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)] : [code];

/** A name as nodes, with what matches marked. */
export function marked(name, query) {
  const wanted = normaliseName(query);
  if (!wanted) return [name];
  const places = [];
  let folded = '';
  let at = 0;
  for (const character of name) {
    for (const unit of normaliseName(character)) {
      for (let i = 0; i < unit.length; i++) places.push(at);
      folded += unit;
    }
    at += character.length;
  }
  places.push(name.length);
  const nodes = [];
  let rest = 0;
  for (let hit = folded.indexOf(wanted); hit >= 0; hit = folded.indexOf(wanted, hit + wanted.length)) {
    const mark = document.createElement('mark');
    const start = places[hit];
    const end = places[hit + wanted.length];
    mark.textContent = name.slice(start, end);
    if (start > rest) nodes.push(name.slice(rest, start));
    nodes.push(mark);
    rest = end;
  }
  if (rest < name.length) nodes.push(name.slice(rest));
  return nodes;
}
