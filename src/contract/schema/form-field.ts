import * as v from 'valibot';

import { count, date, id, object, open, optional, text } from './field.js';
import { MoneySchema } from './common.js';

/**
 * Types of fields that an endpoint may ask for. The set is closed: an element draws these and no others, and a form with a required field of another
 * type is not offered for filling in.
 */
export const FIELD_TYPES = [
  'text',
  'longText',
  'choice',
  'many',
  'date',
  'period',
  'amount',
  'code',
  'phone',
  'region',
  'organisation',
  'files',
  'statement',
] as const;

/** What kind of code a field takes; `other` by its length alone. */
export const CODE_KINDS = ['uscc', 'orgCode', 'businessRegNo', 'residentId', 'other'] as const;

/** How much a value says about a person. Only what is `plain` may stand in a kept draft. */
export const FIELD_PRIVACIES = ['plain', 'personal', 'secret'] as const;

/** One field that an endpoint asks for. Which constraints count depends on the type. */
export const FormFieldSchema = object({
  /** Name of the value in the request. */
  name: id(),
  type: open(FIELD_TYPES),
  label: text(100),
  hint: optional(text(500)),
  required: optional(v.boolean()),
  /** `plain` when absent; identity numbers and phones are never. */
  privacy: optional(open(FIELD_PRIVACIES)),
  /** Of words: shortest and longest, in code points. */
  minLength: optional(count()),
  maxLength: optional(count()),
  /** Of a choice, many, a region: what can be chosen. A region's options name the one above them. */
  options: optional(
    v.array(object({ value: text(100), label: text(200), hint: optional(text(500)), parent: optional(text(100)) })),
  ),
  /** Of many and files: most that may be chosen. */
  most: optional(count()),
  /** Of a date and a period: first and last day. */
  earliest: optional(date()),
  latest: optional(date()),
  /** Of a period: longest, in months. */
  maxMonths: optional(count()),
  /** Of an amount: its currency and unit, and the least and most, as decimals in that unit. */
  currency: optional(text(3)),
  unit: optional(v.picklist(['1', '10000'])),
  minimum: optional(text(40)),
  maximum: optional(text(40)),
  /** Of a code. */
  codeKind: optional(open(CODE_KINDS)),
  length: optional(count()),
  /** Of files: media types, and the longest one in bytes. */
  accept: optional(v.array(text(100))),
  maxBytes: optional(count()),
  /** Of a statement: what is declared by ticking it. */
  statement: optional(text(1000)),
});
/** See {@link FormFieldSchema}. */
export type FormField = v.InferOutput<typeof FormFieldSchema>;

const words = v.pipe(v.string(), v.maxLength(20_000));

/** What an organisation field holds: a name, and the code and id of the one that was found. */
export const OrganisationValueSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  uscc: v.optional(v.pipe(v.string(), v.maxLength(18))),
  id: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/**
 * What a field's value looks like in a request: words (also a code, a choice, a day, a region's code), several of them (many, files: ids of uploads),
 * a period, an amount, an organisation, or `true` for a statement.
 */
export const FormValueSchema = v.union([
  words,
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200)),
  v.strictObject({ from: v.pipe(v.string(), v.isoDate()), to: v.pipe(v.string(), v.isoDate()) }),
  MoneySchema,
  OrganisationValueSchema,
  v.literal(true),
]);
/** See {@link FormValueSchema}. */
export type FormValue = v.InferOutput<typeof FormValueSchema>;

/** Values by the names of their fields. */
export type FormValues = Readonly<Record<string, FormValue>>;
