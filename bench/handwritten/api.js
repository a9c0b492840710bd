// Talking to the endpoint. Never rejects: `{ value }` or `{ code, retryAfter, traceId }`.

const TIMEOUT = 15_000;
const ATTEMPTS = 4;

const CODES = { 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' };

async function read(response) {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function attempt(url, body, signal) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, TIMEOUT);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      signal: limit.signal,
      cache: 'no-store',
    });
    const value = await read(response);
    if (response.ok) return value === undefined ? { code: 'malformed' } : { value };
    const seconds = value?.retryAfter ?? Number(response.headers.get('retry-after'));
    return {
      code: CODES[response.status] ?? (response.status >= 500 ? 'unavailable' : 'invalid'),
      again: response.status > 501 && response.status < 505,
      retryAfter: seconds > 0 ? seconds : undefined,
      traceId: value?.traceId,
    };
  } catch {
    if (signal.aborted) return { code: 'aborted' };
    return { code: limit.signal.aborted ? 'timeout' : 'network', again: navigator.onLine };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** A read: tried again a few times where that may help. `fits` looks at the answer before anyone believes it. */
export async function call(url, body, signal, fits) {
  for (let tries = 1; ; tries++) {
    const result = await attempt(url, body, signal);
    if (result.value !== undefined) return fits(result.value) ? result : { code: 'malformed' };
    if (!result.again || tries >= ATTEMPTS || signal.aborted) return result;
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tries * (0.5 + Math.random() / 2)));
  }
}

const isText = (value) => typeof value === 'string';
const isHit = (hit) =>
  isText(hit?.id) &&
  isText(hit.name) &&
  isText(hit.kind) &&
  isText(hit.status) &&
  isText(hit.matchedOn?.field) &&
  Array.isArray(hit.labels) &&
  Array.isArray(hit.chapters);

export const isSubjectList = (list) =>
  Array.isArray(list?.items) && list.items.every(isHit) && Array.isArray(list.sources) && isText(list.asOf);
export const isService = (service) => typeof service?.limits === 'object';
