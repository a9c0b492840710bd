import * as v from 'valibot';

import { id, instant, object, optional, text } from './field.js';

/** A government body that can be complained about. */
export const BodySchema = object({
  id: id(),
  name: text(200),
  uscc: optional(text(18)),
  /** One of the endpoint's 被投诉单位类型. */
  kind: optional(text(50)),
  /** What tells it from others: what it's also called, or what it belongs to. */
  note: optional(text(200)),
});
/** See {@link BodySchema}. */
export type Body = v.InferOutput<typeof BodySchema>;

/** Body of `searchBodies`. */
export const SearchBodiesRequestSchema = v.strictObject({
  query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
});
/** See {@link SearchBodiesRequestSchema}. */
export type SearchBodiesRequest = v.InferInput<typeof SearchBodiesRequestSchema>;

/** Answer of `searchBodies`: the best first. */
export const BodyListSchema = object({ items: v.array(BodySchema), asOf: instant() });
/** See {@link BodyListSchema}. */
export type BodyList = v.InferOutput<typeof BodyListSchema>;
