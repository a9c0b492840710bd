import {
  convertUnit,
  formatMoney,
  isDecimal,
  type Money,
  parseRegisteredCapital,
  toChineseCapitals,
  toYuan,
} from '../../contract/money.js';
import { removeBlanks, toHalfWidth } from '../../contract/normalise.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { AmountField } from '../field.js';
import { error, type FieldRules } from '../rules.js';

/** As the contract has them. */
const LONGEST = 40;

/** An amount in the unit of its field. */
export const moneyOf = ({ currency, unit }: Pick<AmountField, 'currency' | 'unit'>, value: string): Money => ({
  value,
  currency,
  unit,
});

/**
 * The decimal that somebody has typed, in the unit of the field; the words as they are when they are none. A number by itself counts in that unit,
 * one that brings its own (`50万元`, `¥1,000`) is converted.
 */
export function readAmount({ currency, unit }: Pick<AmountField, 'currency' | 'unit'>, typed: string): string {
  const half = toHalfWidth(typed).trim();
  const digits = removeBlanks(half).replace(/[,，、]/g, '');
  const [, sign = '', whole = '', fraction] = /^([-−]?)(\d*)(?:\.(\d*))?$/.exec(digits) ?? [];
  if (whole || fraction)
    return (sign && '-') + (whole.replace(/^0+(?=\d)/, '') || '0') + (fraction ? `.${fraction}` : '');
  const said = parseRegisteredCapital(half);
  return said?.currency === currency ? convertUnit(said, unit).value : half;
}

/** What an amount is in words, and in the other unit; nothing where it's no amount. */
export function amountEcho(field: AmountField, value: string, words: FormFurtherMessages): string | undefined {
  if (!isDecimal(value)) return undefined;
  const money = moneyOf(field, value);
  const other = convertUnit(money, field.unit === '1' ? '10000' : '1');
  return words.amountEcho(
    formatMoney(other, words.moneyLocale),
    field.currency === 'CNY' ? toChineseCapitals(toYuan(money)) : undefined,
  );
}

/** An amount. */
export const amountRules = (words: () => FormFurtherMessages): FieldRules<AmountField, string> => ({
  blank: '',
  fits: (_field, value) => typeof value === 'string',
  clean: readAmount,
  settle: readAmount,
  missing: ({ label }, { enter }) => enter(label),
  judge(field, value) {
    const { label, currency, minimum = '0', maximum } = field;
    if (!isDecimal(value) || value.length > LONGEST) return error(words().wrongAmount(label));
    const limit = (decimal: string) => formatMoney(moneyOf(field, decimal), words().moneyLocale);
    if (isDecimal(minimum) && compareDecimals(value, minimum) < 0)
      return error(words().amountTooSmall(label, limit(minimum)));
    if (maximum && isDecimal(maximum) && compareDecimals(value, maximum) > 0)
      return error(words().amountTooLarge(label, limit(maximum)));
    const [, fraction = ''] = toYuan(moneyOf(field, value)).split('.');
    return currency === 'CNY' && fraction.length > 2 ? error(words().tooFine(label)) : undefined;
  },
});

/** Order of two decimals, exact: never through floating point. */
export function compareDecimals(a: string, b: string): number {
  const minus = (decimal: string) => decimal.startsWith('-') && /[1-9]/.test(decimal);
  if (minus(a) !== minus(b)) return minus(a) ? -1 : 1;
  const parts = [a, b].map((decimal) => decimal.replace('-', '').split('.'));
  const width = (part: number) => Math.max(...parts.map((each) => each[part]?.length ?? 0));
  const [one = '', other = ''] = parts.map(
    ([whole = '', fraction = '']) => whole.padStart(width(0), '0') + fraction.padEnd(width(1), '0'),
  );
  return (one < other ? -1 : Number(one > other)) * (minus(a) ? -1 : 1);
}
