import { isDate } from '../contract/dates.js';
import { codePointLength, normaliseCode } from '../contract/normalise.js';
import type { FormMessages } from '../locale/zh-hans/form.js';
import type { FieldDefinition, FieldValue, ManyField, Period, Remark } from './field.js';
import { judgePeriod } from './period.js';

const NOWHERE: Period = { from: '', to: '' };

/** What a field holds before anything is filled in. */
export function blank({ type }: FieldDefinition): FieldValue {
  switch (type) {
    case 'text':
    case 'code':
    case 'choice':
      return '';
    case 'many':
      return [];
    case 'period':
      return NOWHERE;
  }
}

/** Whether nothing is filled in. */
export const isBlank = (value: FieldValue): boolean =>
  typeof value === 'string' ? !value : 'from' in value ? !value.from && !value.to : !value.length;

/** Whether something from outside, such as a kept draft, can be the value of a field. */
export function fits(field: FieldDefinition, value: unknown): value is FieldValue {
  switch (field.type) {
    case 'text':
    case 'code':
      return typeof value === 'string';
    case 'choice':
      return field.options.some((option) => option.value === value);
    case 'many':
      return Array.isArray(value) && value.every((each) => field.options.some((option) => option.value === each));
    case 'period': {
      const { from, to } = (value ?? NOWHERE) as Partial<Period>;
      return [from, to].every((date) => date === '' || (typeof date === 'string' && isDate(date)));
    }
  }
}

/** What is judged and sent of a value: a code without what doesn't matter in it, words without the blanks around them. */
export function clean(field: FieldDefinition, value: FieldValue): FieldValue {
  switch (field.type) {
    case 'text':
      return (value as string).trim();
    case 'code':
      return normaliseCode(value as string);
    case 'choice':
      return fits(field, value) ? value : '';
    case 'many':
      // In the order of the options, so that the same choice is the same request.
      return field.options.map((option) => option.value).filter((each) => (value as readonly string[]).includes(each));
    case 'period':
      return value;
  }
}

/** What there is to say about a clean value. */
export function judge(field: FieldDefinition, value: FieldValue, words: FormMessages): Remark | undefined {
  if (isBlank(value)) return field.required ? error(missing(field, words)) : undefined;
  return (
    ownJudgement(field, value, words) ??
    (field.check as ((value: FieldValue) => Remark | undefined) | undefined)?.(value)
  );
}

function missing(field: FieldDefinition, words: FormMessages): string {
  switch (field.type) {
    case 'text':
    case 'code':
      return words.enter(field.label);
    case 'choice':
    case 'many':
    case 'period':
      return words.choose(field.label);
  }
}

function ownJudgement(field: FieldDefinition, value: FieldValue, words: FormMessages): Remark | undefined {
  const { label } = field;
  switch (field.type) {
    case 'text': {
      const { maxLength: most = Infinity } = field;
      const length = codePointLength(value as string);
      return length > most ? error(words.tooLong(label, most, length)) : undefined;
    }
    case 'code': {
      const length = codePointLength(value as string);
      if (field.length && length !== field.length) return error(words.wrongLength(label, field.length, length));
      return field.pattern?.test(value as string) === false ? error(words.wrongCode(label)) : undefined;
    }
    case 'choice':
      return undefined;
    case 'many':
      return tooMany(field, value as readonly string[], words);
    case 'period':
      return judgePeriod(field, value as Period, words);
  }
}

function tooMany(
  { most = Infinity }: ManyField,
  { length }: readonly string[],
  words: FormMessages,
): Remark | undefined {
  return length > most ? error(words.tooMany(most, length)) : undefined;
}

const error = (message: string): Remark => ({ severity: 'error', message });
