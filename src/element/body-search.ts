import { searchBodies } from '../contract/operations/search-bodies.js';
import type { Service } from '../contract/schema/service.js';
import type { PartHost } from './part-host.js';

const MOST = 8;

/** Finds government bodies for a form's fields, where the endpoint lets them be looked for; says nothing to the page when it doesn't answer. */
export function bodySearch(host: PartHost, service: Service | undefined) {
  if (!service?.operations.includes(searchBodies.name)) return undefined;
  return async (query: string, signal: AbortSignal) => {
    const found = await host.quietCall(searchBodies, { query, limit: MOST }, signal);
    return found.ok ? found.value.items.map(({ id, name, uscc, note }) => ({ id, name, uscc, note })) : undefined;
  };
}
