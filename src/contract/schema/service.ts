import * as v from 'valibot';

import { count, id, link, object, open, optional, text } from './field.js';

/** A filter that the endpoint offers for a search; the element draws it by its type. */
export const FilterSchema = object({
  name: id(),
  label: text(50),
  /** `choice` takes one value, `choices` several, `period` a first and a last date. Another type is not drawn. */
  type: open(['choice', 'choices', 'period']),
  options: optional(v.array(object({ value: text(100), label: text(100) }))),
  hint: optional(text(200)),
});
/** See {@link FilterSchema}. */
export type Filter = v.InferOutput<typeof FilterSchema>;

/** What an endpoint is and offers. */
export const ServiceSchema = object({
  /** The service's name as visitors know it. */
  name: text(100),
  /** Version of this contract, `1.0`. */
  contractVersion: text(10),
  /** Names of the operations that are offered. */
  operations: v.array(text(50)),
  operator: optional(object({ name: text(200), phone: optional(text(30)), url: optional(link()) })),
  /** A line that visitors must see, for example that all data are for demonstration. */
  notice: optional(text(500)),
  limits: object({
    /** Shortest and longest query, in code points. */
    queryMinLength: count(),
    queryMaxLength: count(),
    /** Most items that one page may hold. */
    pageSize: count(),
    /** Shortest query that is worth a suggestion; absent where the endpoint wants none asked for. */
    suggestMinLength: optional(count()),
    /** How long to wait after the last key before asking, in milliseconds. */
    suggestDelay: optional(count()),
  }),
  filters: v.array(FilterSchema),
});
/** See {@link ServiceSchema}. */
export type Service = v.InferOutput<typeof ServiceSchema>;
