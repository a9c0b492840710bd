import type { Operation } from '../contract/operation.js';
import { encode } from './encode.js';
import type { Fault } from './failure.js';

/** How an endpoint differs from the contract in one operation. */
export interface OperationSettings {
  /**
   * Path under the endpoint, or an absolute URL on the endpoint's origin. It may hold the `{members}` of the contract's path and no others,
   * because nothing typed stands in a URL; members that it leaves out go into the body.
   */
  path?: string;
  /** For example `POST` for a gateway that knows nothing else. Not `GET` for an operation with a body. */
  method?: string;
  headers?: Record<string, string>;
}

/** Where a request goes and what it carries. */
export interface Target {
  method: string;
  url: string;
  body?: string | FormData;
}

/** A part for each member. Files go without their names, which are the visitor's words. */
function formOf(members: readonly (readonly [string, unknown])[]): FormData {
  const form = new FormData();
  for (const [name, value] of members)
    if (value instanceof Blob) form.append(name, value, name);
    else if (value !== undefined) form.append(name, `${value}`);
  return form;
}

const TYPED = 'nothing typed may stand in a URL';

/** Where a call goes; a fault when it can't be made. */
export function targetOf(
  endpoint: string,
  operation: Operation<never, unknown>,
  request: object,
  { path = operation.path, method = operation.method }: OperationSettings = {},
): Target | Fault {
  try {
    const members = request as Record<string, unknown>;
    const filled = path.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      if (!operation.path.includes(placeholder)) throw new TypeError(TYPED);
      const text = `${members[name] ?? ''}`;
      // No segment may be empty, and the URL parser takes dot segments away even when they are percent-encoded.
      if (/^\.{0,2}$/.test(text)) throw new URIError();
      return encodeURIComponent(text); // Throws on a lone surrogate.
    });
    const verb = method.toUpperCase();
    const asked = (operation.query ?? []).filter((name) => members[name] !== undefined && !path.includes(`{${name}}`));
    const rest = Object.entries(members).filter(([name]) => !path.includes(`{${name}}`) && !asked.includes(name));
    let body = operation.multipart ? formOf(rest) : encode(Object.fromEntries(rest));
    if (body === '{}' && verb !== 'POST') body = undefined;
    if (body && verb === 'GET') throw new TypeError(TYPED);

    const base = new URL(endpoint, typeof document === 'object' ? document.baseURI : undefined);
    const root = base.origin + base.pathname.replace(/\/*$/, '/');
    const url = new URL(/^https?:/i.test(filled) ? filled : root + filled.replace(/^\/*/, ''));
    if (url.origin !== base.origin) throw new TypeError("not on the endpoint's origin");
    for (const name of asked) url.searchParams.append(name, `${members[name]}`);
    url.search += base.search.replace('?', url.search && '&');
    return { method: verb, url: url.href, body };
  } catch (error) {
    if (error instanceof URIError) return { code: 'invalid' };
    return { code: 'unavailable', reason: 'settings', detail: `${operation.name}: ${(error as Error).message}` };
  }
}
