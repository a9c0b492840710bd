import { nothing } from 'lit';

import type { FieldType } from '../field.js';
import type { FormController } from '../form.controller.js';
import { given } from '../form-model.js';
import { amountField } from './amount-field.js';
import { choiceField } from './choice-field.js';
import { dateField } from './date-field.js';
import { filesField } from './files-field.js';
import { givenField } from './given-field.js';
import { longTextField } from './long-text-field.js';
import { manyField } from './many-field.js';
import { organisationField } from './organisation-field.js';
import { periodField } from './period-field.js';
import { phoneField } from './phone-field.js';
import { regionField } from './region-field.js';
import { statementField } from './statement-field.js';
import { textField } from './text-field.js';

type FieldTemplate = (form: FormController, name: string) => unknown;

const TEMPLATES: Readonly<Record<Exclude<FieldType, 'text'>, FieldTemplate>> = {
  code: textField,
  choice: choiceField,
  many: manyField,
  period: periodField,
  date: dateField,
  amount: amountField,
  phone: phoneField,
  region: regionField,
  organisation: organisationField,
  statement: statementField,
  files: filesField,
};

/** Draws a field of any type, or what is known of it already; nothing where there is no such field for now. */
export function formField(form: FormController, name: string): unknown {
  const field = form.model.field(name);
  if (!field) return nothing;
  if (given(field)) return givenField(form, field);
  if (field.type === 'text') return (field.multiline ? longTextField : textField)(form, name);
  return TEMPLATES[field.type](form, name);
}
