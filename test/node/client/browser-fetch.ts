/** A `fetch` that keeps to a browser's rules on origins: cookies, preflights, and which headers of an answer show. */
export function browserFetch(pageOrigin: string, cookies: () => string) {
  const preflights: string[] = [];
  const SAFE = ['accept', 'accept-language', 'content-language'];

  const fetchAs = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (new URL(url).origin === pageOrigin) {
      if (init.credentials !== 'omit') headers.set('cookie', cookies());
      return fetch(url, { ...init, headers });
    }
    headers.set('origin', pageOrigin);
    if (init.credentials === 'include') headers.set('cookie', cookies());
    const custom = [...headers.keys()].filter((name) => name !== 'origin' && !SAFE.includes(name));
    const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
    const allowsOrigin = (response: Response) =>
      ['*', pageOrigin].includes(response.headers.get('access-control-allow-origin') ?? '');

    if (custom.length > 0 || !['GET', 'HEAD', 'POST'].includes(init.method ?? 'GET')) {
      preflights.push(custom.sort().join());
      const asked = { origin: pageOrigin, 'access-control-request-method': init.method ?? 'GET' };
      const response = await fetch(url, {
        method: 'OPTIONS',
        headers: { ...asked, 'access-control-request-headers': custom.join() },
      });
      const allowed = (response.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
      if (!response.ok || !allowsOrigin(response) || !custom.every((name) => allowed.includes(name))) return refuse();
    }
    const response = await fetch(url, { ...init, headers });
    if (!allowsOrigin(response)) return refuse();
    const exposed = (response.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
    const shown = [...response.headers].filter(([name]) => name === 'content-type' || exposed.includes(name));
    return new Response(response.body, { status: response.status, headers: shown });
  };
  return { fetch: fetchAs, preflights };
}
