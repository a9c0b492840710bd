/** One request as the client hands it to an adapter. */
export interface HostRequest {
  /** Name of the operation, for gateways that route by it. */
  operation: string;
  method: string;
  /** Absolute. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** JSON, or a form with files; a form's media type is for whoever sends it to say, with the boundary. */
  body?: string | FormData;
  /** Aborts when the caller gives up, when time is up, and after the answer was read. */
  signal: AbortSignal;
  /** Told in bytes, by adapters that know it. */
  onUploadProgress?: (sent: number, total: number) => void;
}

/** What an adapter answers; a `Response` of `fetch` fits. */
export interface HostResponse {
  status: number;
  /** `get` takes names in lower case. */
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** A request that may carry a piece of a file as it is; only what the client sends by its own means does. */
export type SentRequest = Omit<HostRequest, 'body'> & { body?: HostRequest['body'] | Blob };

/**
 * Carries a request to the endpoint: `fetch` by default, a platform's bridge or gateway where the page brings one. A rejection counts as
 * `network`; a text that isn't JSON, an empty one included, as `malformed`.
 */
export type RequestAdapter = (request: HostRequest) => Promise<HostResponse>;

/** Longest answer that is read, in bytes (in UTF-16 units where an adapter has no stream). */
export const LONGEST_ANSWER = 8 * 1024 * 1024;

/** JSON is UTF-8 (RFC 8259), and other bytes would show wrong names: a body that isn't is read as nothing. */
export function utf8Text(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** The whole body; nothing of one that is too long. */
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
  return utf8Text(await new Blob(chunks).arrayBuffer());
}

/** The default adapter. `same-origin` sends cookies to the page's own origin and, as `omit` does, none to any other. */
export const fetchRequest = async (request: SentRequest): Promise<HostResponse> => {
  const { url, method, headers, body, signal, onUploadProgress } = request;
  if (onUploadProgress && globalThis.XMLHttpRequest) return (await import('./xhr-request.js')).xhrRequest(request);
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
