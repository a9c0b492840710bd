// What may stand in a field. Each type: `clean` makes of what was typed what is judged, `settled` says whether that also goes back into the box
// when it is left, `judge` answers with `[severity, message]` or nothing.
const BLANKS = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g;
const HYPHENS = /[-\u2010-\u2015\u2212\uFE58\uFE63]/g;
const DOTS = /[\u0387\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/g;
const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const half = (text) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
const plain = (text) => half(text).replace(BLANKS, '');
const wrong = (message) => ['error', message];

function isUscc(code) {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = USCC.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return USCC[(31 - (sum % 31)) % 31] === code[17];
}

/** A number as it is kept; nothing where it is none of China's. */
function phone(typed) {
  const text = plain(typed)
    .replace(/[()\u2010-\u2015\u2212]/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-/, '');
  const [, rest] = /^(?:\+86|0086|86(?=-?1\d{10}$))-?(.*)$/.exec(text) ?? [];
  const local =
    rest === undefined || /^(1[3-9]|[48]00)/.test(rest) || !/^(10|2\d|[3-9]\d\d)-?\d{7,8}(?!\d)/.test(rest)
      ? (rest ?? text)
      : `0${rest}`;
  const [, national = '', extension] = /^([\d-]{3,30})(?:(?:转|#|x|ext\.?)(\d{1,6}))?$/i.exec(local) ?? [];
  const digits = national.replace(/-/g, '');
  if (!extension && /^(1[3-9]\d{9}|[48]00\d{7}|1[012]\d{1,3}|9[56]\d{3,6})$/.test(digits)) return digits;
  const [, area, number, more] = /^(010|02\d|0[3-9]\d\d)-?(\d{3,4}-?\d{4})(?:-(\d{1,6}))?$/.exec(national) ?? [];
  const line = number?.replace('-', '');
  if (!area || (area.length === 3 && line.length === 7) || (more && extension)) return undefined;
  return [area, line, more ?? extension].filter(Boolean).join('-');
}

const readPhone = (typed) => phone(typed) ?? plain(typed);

const length = ({ label, most }, value) => {
  const count = [...value].length;
  return count > most ? wrong(`${label}最多 ${most} 个字，现在有 ${count} 个字，请删减。`) : undefined;
};

export const RULES = {
  text: { clean: (typed) => typed.trim(), judge: length },
  person: {
    clean: (typed) => typed.trim().replace(DOTS, '·'),
    settled: (typed) => typed.replace(DOTS, '·'),
    judge: length,
  },
  code: {
    clean: (typed) => plain(typed).replace(HYPHENS, '').toUpperCase(),
    settled: (typed) => RULES.code.clean(typed),
    judge({ label }, code) {
      if (code.length !== 18) return wrong(`${label}应为 18 位，现在是 ${code.length} 位，请核对后补全或删减。`);
      // The row of zeros of published data has a right check digit.
      const isEmpty = /^0+$/.test(code);
      if (!isEmpty && isUscc(code)) return undefined;
      return [
        'warning',
        isEmpty
          ? `${label}全是 0，不是真实的代码，请核对。`
          : `${label}的校验位对不上，可能有字符写错了，请对照证件核对。核对无误可以继续。`,
      ];
    },
  },
  phone: {
    clean: readPhone,
    settled: readPhone,
    judge: ({ label }, value) =>
      phone(value) || /^\+(?!86)\d{6,15}$/.test(value.replace(/[-()]/g, ''))
        ? undefined
        : wrong(`${label}的写法不对，请填写 11 位手机号，或者带区号的固定电话。`),
  },
};

/** What there is to say about what stands in a field. */
export function judge(field, value) {
  const { label, required, kind } = field;
  if (!value.length)
    return required
      ? wrong(kind === 'files' ? `请上传${label}。` : `请${field.options ? '选择' : '填写'}${label}。`)
      : undefined;
  return RULES[kind]?.judge(field, value);
}
