/** Where the page keeps its token against forged requests, and the header that carries it. */
export interface CsrfSettings {
  /** Name of a readable cookie; `csrf_token` by default. */
  cookie?: string;
  /** `X-CSRF-Token` by default. */
  header?: string;
  /** Name of a `<meta>` element, which is asked first; `csrf-token` by default. */
  meta?: string;
}

/** The header for a request that isn't GET, on the page's own origin only: to others it would give the token away. */
export function csrfHeader(
  method: string,
  url: string,
  { cookie = 'csrf_token', header = 'X-CSRF-Token', meta = 'csrf-token' }: CsrfSettings = {},
): Record<string, string> | undefined {
  try {
    if (method === 'GET' || new URL(url).origin !== location.origin) return undefined;
    const pair = document.cookie.split('; ').find((each) => each.startsWith(`${cookie}=`)) ?? '';
    const token =
      document.getElementsByTagName('meta').namedItem(meta)?.content ||
      decodeURIComponent(pair.slice(cookie.length + 1));
    return token ? { [header]: token } : undefined;
  } catch {
    return undefined; // No page around, or a sandboxed frame, which may not read cookies.
  }
}
