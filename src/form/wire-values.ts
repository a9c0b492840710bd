import type { FormValue, FormValues } from '../contract/schema/form-field.js';
import { type FieldDefinition, INCOMPLETE, type Organisation, type Period } from './field.js';
import type { FormModel } from './form-model.js';
import { moneyOf } from './further/amount.js';
import { isBlank } from './rules.js';

/** What is filled in of the fields that the endpoint asks for, by its names and as the contract has it; what is empty is left out. */
export function wireValues(model: FormModel): FormValues {
  const asked = model.fields.flatMap((field): [string, FormValue][] => {
    const value = field.wire === undefined ? undefined : wireValue(model, field);
    return value === undefined ? [] : [[field.wire as string, value]];
  });
  return Object.fromEntries(asked);
}

/** What is filled in of one field, as the contract has it. */
export function wireValue(model: FormModel, field: FieldDefinition): FormValue | undefined {
  const value = model.clean(field);
  if (isBlank(value)) return undefined;
  switch (field.type) {
    case 'statement':
      return true;
    case 'amount':
      return moneyOf(field, value as string);
    case 'many':
    case 'files':
      return [...(value as readonly string[])];
    case 'period': {
      const { from, to } = value as Period;
      return [from, to].every((date) => date && date !== INCOMPLETE) ? { from, to } : undefined;
    }
    case 'organisation': {
      const { name, uscc, id } = value as Organisation;
      return { name, ...(uscc && { uscc }), ...(id && { id }) };
    }
    case 'text':
    case 'code':
    case 'choice':
    case 'date':
    case 'phone':
    case 'region':
      return value as string;
  }
}
