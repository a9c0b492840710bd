import { isDate } from '../contract/dates.js';
import { codePointLength, normaliseCode, normaliseDots } from '../contract/normalise.js';
import type { FormMessages } from '../locale/zh-hans/form.js';
import type {
  BasicType,
  ChoiceField,
  FieldDefinition,
  FieldOf,
  FieldType,
  FieldValue,
  Period,
  Remark,
  ValueOf,
} from './field.js';
import { judgePeriod } from './period.js';

/** Everything there is to know about one type of field. */
export interface FieldRules<Field, Value> {
  /** What a field holds before anything is filled in. */
  readonly blank: Value;
  /** Whether something from outside, such as a kept draft, can be the value of a field. */
  fits(field: Field, value: unknown): boolean;
  /** What is judged and sent of a value. */
  clean(field: Field, value: Value): Value;
  /** What stands in the control once it's left; the value as it was typed where it's left out. */
  settle?(field: Field, value: Value): Value;
  /** Says how a value that has to be there comes in. */
  missing(field: Field, words: FormMessages): string;
  /** What there is to say about a clean value that isn't blank. */
  judge(field: Field, value: Value, words: FormMessages): Remark | undefined;
}

/** The rules of each type. */
export type TypeRules<Types extends FieldType = FieldType> = {
  readonly [Type in Types]: FieldRules<FieldOf<Type>, ValueOf<Type>>;
};

/** Whether nothing is filled in. */
export const isBlank = (value: FieldValue): boolean =>
  typeof value === 'string'
    ? !value
    : 'from' in value
      ? !value.from && !value.to
      : 'name' in value
        ? !value.name
        : !value.length;

/** Something that keeps the form from being sent. */
export const error = (message: string): Remark => ({ severity: 'error', message });

const NOWHERE: Period = { from: '', to: '' };

const isText = (_field: unknown, value: unknown): boolean => typeof value === 'string';
const enter = ({ label }: FieldDefinition, words: FormMessages): string => words.enter(label);
const choose = ({ label }: FieldDefinition, words: FormMessages): string => words.choose(label);
const offers = ({ options }: Pick<ChoiceField, 'options'>, value: unknown): boolean =>
  options.some((option) => option.value === value);

const cleanCode = (_field: unknown, value: string): string => normaliseCode(value);
const withDots = ({ personName }: FieldOf<'text'>, value: string): string =>
  personName ? normaliseDots(value) : value;

/** The types that every form knows. */
export const basicRules: TypeRules<BasicType> = {
  text: {
    blank: '',
    fits: isText,
    clean: (field, value) => withDots(field, value.trim()),
    settle: withDots,
    missing: enter,
    judge({ label, minLength: least = 0, maxLength: most = Infinity }, value, words) {
      const length = codePointLength(value);
      if (length < least) return error(words.tooShort(label, least, length));
      return length > most ? error(words.tooLong(label, most, length)) : undefined;
    },
  },
  // Without what doesn't matter in it.
  code: {
    blank: '',
    fits: isText,
    clean: cleanCode,
    settle: cleanCode,
    missing: enter,
    judge({ label, length: whole, pattern }, value, words) {
      const length = codePointLength(value);
      if (whole && length !== whole) return error(words.wrongLength(label, whole, length));
      return pattern?.test(value) === false ? error(words.wrongCode(label)) : undefined;
    },
  },
  choice: {
    blank: '',
    fits: offers,
    clean: (field, value) => (offers(field, value) ? value : ''),
    missing: choose,
    judge: () => undefined,
  },
  many: {
    blank: [],
    fits: (field, value) => Array.isArray(value) && value.every((each) => offers(field, each)),
    // In the order of the options, so that the same choice is the same request.
    clean: ({ options }, value) => options.map((option) => option.value).filter((each) => value.includes(each)),
    missing: choose,
    judge: ({ most = Infinity }, { length }, words) => (length > most ? error(words.tooMany(most, length)) : undefined),
  },
  period: {
    blank: NOWHERE,
    fits(_field, value) {
      const { from, to } = Object(value) as Partial<Period>;
      return [from, to].every((date) => date === '' || (typeof date === 'string' && isDate(date)));
    },
    clean: (_field, value) => value,
    missing: choose,
    judge: judgePeriod,
  },
};
