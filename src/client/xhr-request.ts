import { type HostResponse, LONGEST_ANSWER, type SentRequest, utf8Text } from './transport.js';

/** All headers at once: asking for one that another origin doesn't expose writes an error to the page's console. */
function headersOf(request: XMLHttpRequest): HostResponse['headers'] {
  const lines = request.getAllResponseHeaders().split('\r\n');
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1),
  ]);
  const headers = new Map(pairs.map(([name = '', value = '']) => [name, value.trim()]));
  return { get: (name) => headers.get(name) ?? null };
}

/**
 * Carries an upload and tells how much of it has left, which `fetch` can't. Otherwise as `fetchRequest`: cookies for the page's own origin only, no
 * answer of another origin believed, none read that is too long or isn't UTF-8.
 */
export const xhrRequest = ({
  url,
  method,
  headers,
  body,
  signal,
  onUploadProgress,
}: SentRequest): Promise<HostResponse> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new DOMException('aborted', 'AbortError'));
    const request = new XMLHttpRequest();
    let isTooLong = false;
    const abort = () => request.abort();
    const answer = (): HostResponse => {
      // An answer without an address came from nowhere else.
      const origin = new URL(request.responseURL || url).origin;
      if (origin !== new URL(url).origin) return { status: 302, headers: new Headers(), text: async () => '' };
      const bytes = (isTooLong ? null : request.response) as ArrayBuffer | null;
      return {
        status: request.status,
        headers: headersOf(request),
        text: async () => (bytes ? utf8Text(bytes) : ''),
      };
    };
    request.open(method, url);
    request.responseType = 'arraybuffer';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onUploadProgress?.(loaded, total);
    request.onprogress = ({ loaded }) => {
      if (loaded <= LONGEST_ANSWER || isTooLong) return;
      isTooLong = true;
      resolve(answer());
      request.abort();
    };
    request.onload = () => resolve(answer());
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    request.send(body ?? null);
  });
