import {
  checkUscc,
  codePointLength,
  formatMoney,
  type FormField,
  type FormValue,
  type FormValues,
  isDate,
  isDecimal,
  isResidentId,
  normaliseCode,
  parsePhone,
} from '../../../src/contract/index.js';
import { fault, type Fault, segment } from '../http/faults.js';
import { addMonths } from '../seed/calendar.js';
import { UNUSABLE, UNUSABLE_BUT_LINES } from './characters.js';
import { compareDecimals, fraction } from './decimals.js';

/** Digits behind the point that an amount may have: 分, and the same in 万元. */
const MOST_DECIMALS = { '1': 2, '10000': 6 } as const;

/** Finds what is wrong with a value; its files are looked at elsewhere. */
type Check = (field: FormField, value: FormValue, pointer: string) => Fault[];

const isWords = (value: FormValue): value is string => typeof value === 'string';
const isMany = (value: FormValue): value is string[] => Array.isArray(value);
const isObject = (value: FormValue): value is Exclude<FormValue, string | string[] | true> =>
  typeof value === 'object' && !Array.isArray(value);

const wrongType = (pointer: string, { label }: FormField): Fault[] => [
  fault(pointer, 'type', `“${label}”的填写内容与字段类型不符。`),
];

const words =
  (unusable: RegExp): Check =>
  (field, value, pointer) => {
    if (!isWords(value)) return wrongType(pointer, field);
    const { label, minLength = 0, maxLength = 20_000 } = field;
    const length = codePointLength(value);
    if (length < minLength)
      return [fault(pointer, 'too-short', `“${label}”至少填写 ${minLength} 个字，现在是 ${length} 个字。`)];
    if (length > maxLength)
      return [fault(pointer, 'too-long', `“${label}”最多填写 ${maxLength} 个字，现在是 ${length} 个字，请删减。`)];
    return unusable.test(value) ? [fault(pointer, 'format', `“${label}”含有不能使用的字符，请重新填写。`)] : [];
  };

const isOption = ({ options = [] }: FormField, value: string): boolean =>
  options.some((option) => option.value === value);

const notAnOption = (pointer: string, { label }: FormField) =>
  fault(pointer, 'not-allowed', `请在“${label}”列出的选项中选择。`);

const choice: Check = (field, value, pointer) => {
  if (!isWords(value)) return wrongType(pointer, field);
  return isOption(field, value) ? [] : [notAnOption(pointer, field)];
};

const region: Check = (field, value, pointer) => {
  const faults = choice(field, value, pointer);
  if (faults.length > 0 || !field.options?.some(({ parent }) => parent === value)) return faults;
  return [fault(pointer, 'not-allowed', `“${field.label}”请选到最末一级。`)];
};

const many: Check = (field, value, pointer) => {
  if (!isMany(value)) return wrongType(pointer, field);
  const { label, most = value.length } = field;
  const faults = value.flatMap((each, index) =>
    isOption(field, each) && value.indexOf(each) === index ? [] : [notAnOption(`${pointer}/${index}`, field)],
  );
  if (value.length > most) faults.push(fault(pointer, 'too-many', `“${label}”最多选择 ${most} 项。`));
  return faults;
};

function dayFaults({ label, earliest, latest }: FormField, value: string, pointer: string): Fault[] {
  if (!isDate(value)) return [fault(pointer, 'format', `“${label}”不是存在的日期，请按年-月-日填写。`)];
  if (earliest && value < earliest) return [fault(pointer, 'too-early', `“${label}”不能早于 ${earliest}。`)];
  return latest && value > latest ? [fault(pointer, 'too-late', `“${label}”不能晚于 ${latest}。`)] : [];
}

const date: Check = (field, value, pointer) =>
  isWords(value) ? dayFaults(field, value, pointer) : wrongType(pointer, field);

const period: Check = (field, value, pointer) => {
  if (!isObject(value) || !('from' in value)) return wrongType(pointer, field);
  const { from, to } = value;
  const { label, maxMonths } = field;
  const faults = [...dayFaults(field, from, `${pointer}/from`), ...dayFaults(field, to, `${pointer}/to`)];
  if (faults.length > 0) return faults;
  if (from > to) return [fault(`${pointer}/to`, 'reversed', `“${label}”的截止日期不能早于起始日期。`)];
  return maxMonths !== undefined && to >= addMonths(from, maxMonths)
    ? [fault(`${pointer}/to`, 'too-long', `“${label}”最长 ${maxMonths} 个月，请缩短。`)]
    : [];
};

const amount: Check = (field, value, pointer) => {
  if (!isObject(value) || !('currency' in value)) return wrongType(pointer, field);
  const { label, currency = 'CNY', unit = '1', minimum = '0', maximum } = field;
  const at = `${pointer}/value`;
  if (value.currency !== currency || value.unit !== unit)
    return [fault(pointer, 'not-allowed', `“${label}”的币种或单位不符，请按页面上的单位填写。`)];
  if (!isDecimal(value.value) || fraction(value.value).length > MOST_DECIMALS[unit])
    return [fault(at, 'format', `“${label}”请填写数字，小数最多 ${MOST_DECIMALS[unit]} 位。`)];
  const told = (limit: string) => formatMoney({ value: limit, currency, unit }, 'zh-Hans');
  if (compareDecimals(value.value, minimum) < 0)
    return [fault(at, 'out-of-range', `“${label}”不能小于 ${told(minimum)}。`)];
  return maximum !== undefined && compareDecimals(value.value, maximum) > 0
    ? [fault(at, 'out-of-range', `“${label}”不能大于 ${told(maximum)}。`)]
    : [];
};

/** A code whose check digit is wrong is taken: registers hold such codes. */
export const isUsableUscc = (code: string): boolean => ['valid', 'wrong-check-digit'].includes(checkUscc(code));

const CODES: Readonly<Record<string, readonly [isCode: (code: string) => boolean, hint: string]>> = {
  uscc: [isUsableUscc, '应为 18 位，不含字母 I、O、S、V、Z。'],
  orgCode: [(code) => /^[0-9A-Z]{8}[0-9X]$/.test(code), '应为 9 位字母和数字，最后一位是数字或 X。'],
  businessRegNo: [(code) => /^\d{15}$/.test(code), '应为 15 位数字。'],
  residentId: [isResidentId, '应为 18 位，请核对是否有误。'],
};

const code: Check = (field, value, pointer) => {
  if (!isWords(value)) return wrongType(pointer, field);
  const { label, codeKind = 'other', length } = field;
  if (value !== normaliseCode(value))
    return [fault(pointer, 'format', `“${label}”请用半角字母和数字填写，字母大写，中间不留空格。`)];
  const known = CODES[codeKind];
  if (known) return known[0](value) ? [] : [fault(pointer, 'format', `“${label}”${known[1]}`)];
  return length === undefined || value.length === length
    ? words(UNUSABLE)(field, value, pointer)
    : [fault(pointer, 'format', `“${label}”应为 ${length} 位，现在是 ${value.length} 位。`)];
};

const phone: Check = (field, value, pointer) => {
  if (!isWords(value)) return wrongType(pointer, field);
  return parsePhone(value)
    ? []
    : [fault(pointer, 'format', `“${field.label}”不是有效的电话号码。手机填写 11 位，固定电话请带区号。`)];
};

const organisation: Check = (field, value, pointer) => {
  if (!isObject(value) || !('name' in value)) return wrongType(pointer, field);
  const { label } = field;
  const { name, uscc } = value;
  const faults: Fault[] = [];
  if (!name.trim() || UNUSABLE.test(name))
    faults.push(fault(`${pointer}/name`, 'required', `请填写“${label}”的名称。`));
  if (uscc !== undefined && !isUsableUscc(uscc))
    faults.push(fault(`${pointer}/uscc`, 'format', `“${label}”的统一社会信用代码应为 18 位，可以不填。`));
  return faults;
};

const files: Check = (field, value, pointer) => {
  if (!isMany(value)) return wrongType(pointer, field);
  const { label, most = value.length } = field;
  return value.length > most ? [fault(pointer, 'too-many', `“${label}”最多 ${most} 个文件。`)] : [];
};

const statement: Check = (field, value, pointer) => (value === true ? [] : wrongType(pointer, field));

const CHECKS: Readonly<Record<string, Check>> = {
  text: words(UNUSABLE),
  longText: words(UNUSABLE_BUT_LINES),
  choice,
  many,
  date,
  period,
  amount,
  code,
  phone,
  region,
  organisation,
  files,
  statement,
};

const isEmpty = (value: FormValue | undefined): boolean =>
  value === undefined || (isWords(value) && !value.trim()) || (isMany(value) && value.length === 0);

const missing = ({ type, label }: FormField, pointer: string): Fault =>
  type === 'statement'
    ? fault(pointer, 'required', `请阅读并勾选“${label}”。`)
    : fault(pointer, 'required', `请填写“${label}”。`);

/** What is wrong with the values of a form, by what its fields ask for. */
export function valueFaults(fields: readonly FormField[], values: FormValues, pointer: string): Fault[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  const strange = Object.keys(values)
    .filter((name) => !known.has(name))
    .map((name) => fault(`${pointer}/${segment(name)}`, 'unknown-field', '表单没有这一项，请刷新页面后重新填写。'));
  const found = fields.flatMap((field) => {
    const at = `${pointer}/${segment(field.name)}`;
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value === undefined || isEmpty(value)) return field.required ? [missing(field, at)] : [];
    const check = CHECKS[field.type];
    return check
      ? check(field, value, at)
      : [fault(at, 'unknown-type', `“${field.label}”无法在网上填写，请到窗口办理。`)];
  });
  return [...strange, ...found];
}
