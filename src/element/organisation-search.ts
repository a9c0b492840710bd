import { searchSubjects } from '../contract/operations/search-subjects.js';
import type { Service } from '../contract/schema/service.js';
import type { PartHost } from './part-host.js';

/** An organisation that was found, as forms have it. */
interface Hit {
  readonly name: string;
  readonly uscc?: string | undefined;
  readonly id?: string | undefined;
  readonly note?: string | undefined;
}

const MOST = 8;

/** Finds organisations for a form's fields, where the endpoint lets them be looked for; says nothing to the page when it doesn't answer. */
export function organisationSearch(host: PartHost, service: Service | undefined) {
  if (!service?.operations.includes(searchSubjects.name)) return undefined;
  return async (query: string, signal: AbortSignal): Promise<readonly Hit[] | undefined> => {
    const found = await host.quietCall(searchSubjects, { query, suggest: true, limit: MOST }, signal);
    if (!found.ok) return undefined;
    return found.value.items.map(({ id, name, uscc, matchedOn }) => ({
      id,
      name,
      uscc,
      note: matchedOn.field === 'formerName' ? matchedOn.value : undefined,
    }));
  };
}
