import { removeBlanks, toHalfWidth } from '../../contract/normalise.js';
import { parsePhone } from '../../contract/phone.js';
import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { PhoneField } from '../field.js';
import { error, type FieldRules } from '../rules.js';

const FOREIGN = /^\+(?!86)\d{6,15}$/;

/** The number that somebody has typed, as it's sent; without blanks when it's none that is known in China. */
export const readPhone = (typed: string): string => parsePhone(typed)?.value ?? removeBlanks(toHalfWidth(typed));

/** A phone number of China, or of another country by its code. */
export const phoneRules = (words: () => FormFurtherMessages): FieldRules<PhoneField, string> => ({
  blank: '',
  fits: (_field, value) => typeof value === 'string',
  clean: (_field, value) => readPhone(value),
  settle: (_field, value) => readPhone(value),
  missing: ({ label }, { enter }) => enter(label),
  judge: ({ label }, value) =>
    parsePhone(value) || FOREIGN.test(value.replace(/[-()]/g, '')) ? undefined : error(words().wrongPhone(label)),
});
