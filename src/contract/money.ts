/** Amounts as decimal strings: exact, never through floating point. */
import { toHalfWidth } from './normalise.js';

/** An amount. The same shape as `MoneySchema`. */
export interface Money {
  /** A decimal string, for example `1.5`. */
  readonly value: string;
  /** ISO 4217. */
  readonly currency: string;
  /** What `value` counts: whole units of the currency (元), or ten thousands (万元). */
  readonly unit: '1' | '10000';
  /** What the source said. */
  readonly text?: string | undefined;
}

/** The languages that amounts are written in. */
export type MoneyLocale = 'zh-Hans' | 'en';

const CURRENCIES = {
  __proto__: null,
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
  AUD: '澳大利亚元',
  CAD: '加拿大元',
  CHF: '瑞士法郎',
  KRW: '韩元',
  MOP: '澳门元',
  NZD: '新西兰元',
  SGD: '新加坡元',
  TWD: '新台币元',
} as unknown as Readonly<Record<string, string>>;

/** Whether the text is a decimal number: digits, at most one point between them, perhaps a minus sign. */
export const isDecimal = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** The amount in whole units of its currency (元 for CNY). Throws a RangeError when `value` is no decimal. */
export const toYuan = (money: Money): string => shifted(money.value, money.unit === '10000' ? 4 : 0);

/** The same amount in another unit. Throws a RangeError when `value` is no decimal. */
export const convertUnit = (money: Money, unit: Money['unit']): Money => ({
  ...money,
  unit,
  value: unit === '1' ? toYuan(money) : shifted(toYuan(money), -4),
});

/**
 * The amount for reading: `1.5 万元`, `50 万美元`, `1,000 XAF` in Chinese, `CNY 15,000` in English, which knows no 万. What
 * is no decimal comes back as the source said it.
 */
export function formatMoney(money: Money, locale: MoneyLocale): string {
  if (!isDecimal(money.value)) return money.text ?? money.value;
  if (locale === 'en') return `${money.currency} ${withSeparators(toYuan(money))}`;
  const name = CURRENCIES[money.currency] ?? ` ${money.currency}`;
  const unit = money.unit === '10000' ? `万${name}` : name.trim();
  return `${withSeparators(shifted(money.value, 0))} ${unit}`;
}

/**
 * The amount in capitals as cheques and contracts have it (支付结算办法, 正确填写票据和结算凭证的基本规定), `人民币` in front. Where the rule
 * allows two forms, the one it names first. Takes 元; `undefined` for a negative amount, parts of a 分, 10^16 元 and more,
 * and what is no decimal.
 */
export function toChineseCapitals(decimalYuan: string): string | undefined {
  if (!isDecimal(decimalYuan)) return undefined;
  const [whole = '', fraction = ''] = shifted(decimalYuan, 0).split('.');
  if (whole.startsWith('-') || whole.length > 16 || fraction.length > 2) return undefined;
  const jiao = capital(fraction.charAt(0), '角');
  const fen = capital(fraction.charAt(1), '分');
  if (whole === '0') return `人民币${jiao + fen || '零元整'}`;
  // 零 stands for a missing 角, and before the 角 when the amount of 元 ends in 0.
  const zero = (jiao ? whole.endsWith('0') : fen) ? '零' : '';
  return `人民币${wholeInCapitals(whole)}元${zero + jiao + fen || '整'}`;
}

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';

/** A digit with its unit; nothing for 0 and for no digit. */
const capital = (digit: string, unit: string): string => (Number(digit) ? CAPITALS.charAt(Number(digit)) + unit : '');

function wholeInCapitals(digits: string): string {
  let words = '';
  let zero = false;
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i;
    const word = capital(digits.charAt(i), '拾佰仟'.charAt((place % 4) - 1));
    if (word) words += (zero ? '零' : '') + word;
    zero = !word;
    // 亿 always stands, also for 万亿; 万 only when its four digits say something. No 零 behind either unless a place there
    // is empty.
    const unit = place === 8 ? '亿' : place % 8 === 4 && Number(digits.slice(Math.max(0, i - 3), i + 1)) ? '万' : '';
    if (unit) zero = false;
    words += unit;
  }
  return words;
}

const CURRENCY_WORDS: readonly (readonly [words: RegExp, currency: string])[] = [
  [/^(?:人民币|RMB|CNY|[¥￥])?[元圆]?(?:人民币)?$/, 'CNY'],
  [/^(?:元?美元|美金|US\$)$/, 'USD'],
  [/^(?:元?港[元币]|HK\$)$/, 'HKD'],
  [/^元?欧元$/, 'EUR'],
  [/^元?日[元圆]$/, 'JPY'],
  [/^元?英镑$/, 'GBP'],
  [/^元?澳(?:大利亚)?元$/, 'AUD'],
  [/^元?加(?:拿大)?元$/, 'CAD'],
  [/^元?(?:瑞士法郎|瑞郎)$/, 'CHF'],
  [/^元?韩(?:国)?[元圆]$/, 'KRW'],
  [/^元?澳门[元币]$/, 'MOP'],
  [/^元?新西兰元$/, 'NZD'],
  [/^元?新加坡元$/, 'SGD'],
  [/^元?新?台币元?$/, 'TWD'],
];

/**
 * A registered capital as registers write it: `50(万元人民币)`, `1,000.5(万美元)`, `1000万人民币`, `人民币1.2亿元`, `USD 5000`; a bare
 * number counts 元. The source's words are kept in `text`. `undefined` where there is no amount (`N/A`) or the words
 * around it aren't understood.
 */
export function parseRegisteredCapital(text: string): Money | undefined {
  const plain = toHalfWidth(text).replace(/[\s,()]/g, '');
  const [, before = '', value, after = ''] = /^([^\d.-]*)(\d+(?:\.\d+)?)([^\d.]*)$/.exec(plain) ?? [];
  if (value === undefined) return undefined;
  const words = (before + after).toUpperCase().replace(/整$/, '');
  const scale = /[万亿]/.exec(words)?.[0];
  const currencyWords = scale ? words.replace(scale, '') : words;
  const currency =
    CURRENCY_WORDS.find(([pattern]) => pattern.test(currencyWords))?.[1] ?? /^[A-Z]{3}$/.exec(currencyWords)?.[0];
  if (!currency) return undefined;
  return { value: shifted(value, scale === '亿' ? 4 : 0), currency, unit: scale ? '10000' : '1', text };
}

/** Moves the decimal point to the right (negative: to the left), and drops the zeros that say nothing. */
function shifted(value: string, places: number): string {
  if (!isDecimal(value)) throw new RangeError('Not a decimal number');
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const decimals = fraction.length - places;
  const digits = (whole + fraction).padEnd(whole.length + places, '0').padStart(decimals + 1, '0');
  const point = digits.length - Math.max(0, decimals);
  let end = digits.length;
  while (end > point && digits[end - 1] === '0') end--;
  const sign = value.startsWith('-') && /[1-9]/.test(digits) ? '-' : '';
  return sign + digits.slice(0, point).replace(/^0+(?=\d)/, '') + (end > point ? `.${digits.slice(point, end)}` : '');
}

/** A comma between thousands. In one pass: the server decides how long the number is. */
function withSeparators(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const groups = [];
  for (let start = 0, end = whole.length % 3 || 3; start < whole.length; start = end, end += 3) {
    groups.push(whole.slice(start, end));
  }
  return (decimal.startsWith('-') ? '-' : '') + groups.join(',') + (fraction ? `.${fraction}` : '');
}
