import { formatMoney, isDecimal, toChineseCapitals, toYuan } from '../contract/money.js';
import { parsePhone } from '../contract/phone.js';
import type { AmountField, FieldDefinition, FieldValue, Organisation, Period } from './field.js';
import type { FormModel } from './form-model.js';
import { moneyOf } from './further/amount.js';
import { regionPath } from './further/region.js';
import type { FormFurtherMessages } from '../locale/zh-hans/form-further.js';
import { isBlank } from './rules.js';

/** What a field holds as one reads it, in the language of the page; empty where nothing is filled in. */
export function valueText(model: FormModel, field: FieldDefinition): string {
  const value = model.clean(field);
  return isBlank(value) ? '' : textOf(field, value, model.furtherWords);
}

function textOf(field: FieldDefinition, value: FieldValue, words: FormFurtherMessages): string {
  switch (field.type) {
    case 'text':
    case 'code':
      return value as string;
    case 'choice':
    case 'many':
      return words.list(
        field.options.filter((option) => [value].flat().includes(option.value)).map(({ label }) => label),
      );
    case 'date':
      return words.day(value as string);
    case 'period': {
      const { from, to } = value as Period;
      return words.between(from, to);
    }
    case 'amount':
      return amountText(field, value as string, words);
    case 'phone':
      return parsePhone(value as string)?.display ?? (value as string);
    case 'region':
      return regionPath(field.options, value as string)
        .map(({ label }) => label)
        .join(' ');
    case 'organisation': {
      const { name, uscc } = value as Organisation;
      return uscc ? words.organisation(name, uscc) : name;
    }
    case 'statement':
      return words.stated;
    case 'files':
      return words.files((value as readonly string[]).length);
  }
}

/** With its capitals, by which a contract goes. */
function amountText(field: AmountField, value: string, words: FormFurtherMessages): string {
  if (!isDecimal(value)) return value;
  const money = moneyOf(field, value);
  const capitals = field.currency === 'CNY' ? toChineseCapitals(toYuan(money)) : undefined;
  const text = formatMoney(money, words.moneyLocale);
  return capitals ? words.withCapitals(text, capitals) : text;
}
