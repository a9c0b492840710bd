import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import { type StatementField, STATED } from '../field.js';
import { filesRules } from '../files/files-rules.js';
import type { FurtherTypes } from '../form-model.js';
import type { FieldRules } from '../rules.js';
import { amountRules } from './amount.js';
import { dateRules } from './date.js';
import { organisationRules } from './organisation.js';
import { phoneRules } from './phone.js';
import { regionRules } from './region.js';

/** Nothing but a person's own tick makes a statement: no draft does. */
const statementRules = (words: () => FormFurtherMessages): FieldRules<StatementField, string> => ({
  blank: '',
  fits: () => false,
  clean: (_field, value) => (value === STATED ? value : ''),
  missing: ({ label }) => words().confirm(label),
  judge: () => undefined,
});

/** Every type of field that an endpoint may ask for and that not every form knows. */
export const furtherTypes = (words: () => FormFurtherMessages): FurtherTypes => ({
  words,
  rules: {
    date: dateRules(words),
    amount: amountRules(words),
    phone: phoneRules(words),
    region: regionRules(words),
    organisation: organisationRules,
    statement: statementRules(words),
    files: filesRules(words),
  },
});
