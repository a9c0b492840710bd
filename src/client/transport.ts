/** One request as the client hands it to an adapter. */
export interface HostRequest {
  /** Name of the operation, for gateways that route by it. */
  operation: string;
  method: string;
  /** Absolute. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** JSON. */
  body?: string;
  /** Aborts when the caller gives up, when time is up, and after the answer was read. */
  signal: AbortSignal;
  onUploadProgress?: (sent: number, total: number) => void;
}

/** What an adapter answers; a `Response` of `fetch` fits. */
export interface HostResponse {
  status: number;
  /** `get` takes names in lower case. */
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/**
 * Carries a request to the endpoint: `fetch` by default, a platform's bridge or gateway where the page brings one. A rejection counts as
 * `network`; a text that isn't JSON, an empty one included, as `malformed`.
 */
export type RequestAdapter = (request: HostRequest) => Promise<HostResponse>;

/** Longest answer that is read, in bytes (in UTF-16 units where an adapter has no stream). */
export const LONGEST_ANSWER = 8 * 1024 * 1024;

/** JSON is UTF-8 (RFC 8259), and other bytes would show wrong names: a body that isn't, or is too long, is read as nothing. */
async function readText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const chunks: BlobPart[] = [];
  let left = LONGEST_ANSWER;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    left -= value.length;
    if (left < 0) return ''; // The client then aborts the request, which cancels the stream.
    chunks.push(value as BlobPart);
  }
  const bytes = await new Blob(chunks).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** The default adapter. `same-origin` sends cookies to the page's own origin and, as `omit` does, none to any other. */
export const fetchRequest: RequestAdapter = async ({ url, method, headers, body, signal }) => {
  const response = await fetch(url, {
    method,
    headers,
    body,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  // An element calls no origin but its endpoint's, so it believes none either.
  const foreign = response.redirected && new URL(response.url).origin !== new URL(url).origin;
  if (foreign) return new Response(null, { status: 302 });
  return {
    status: response.status,
    headers: response.headers,
    text: () => (response.body ? readText(response.body) : response.text()),
  };
};
