import { type BodyList, searchBodies as operation, SearchBodiesRequestSchema } from '../../../src/contract/index.js';
import { searchBodies } from '../bodies/search.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';

/** `POST /bodies/search` */
export function addBodies(routes: Routes, { clock }: Services): void {
  routes.add(operation, async (context) => {
    const { query, limit } = await readBody(context, SearchBodiesRequestSchema);
    return context.json({ items: searchBodies(query, limit), asOf: clock.now().toISOString() } satisfies BodyList);
  });
}
