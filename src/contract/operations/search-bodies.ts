import type { Operation } from '../operation.js';
import { type BodyList, BodyListSchema, type SearchBodiesRequest } from '../schema/body.js';

/** Finds government bodies by a part of their names. POST, so that what was typed stands in no URL. */
export const searchBodies: Operation<SearchBodiesRequest, BodyList> = {
  name: 'searchBodies',
  method: 'POST',
  path: '/bodies/search',
  safe: true,
  answer: BodyListSchema,
};
