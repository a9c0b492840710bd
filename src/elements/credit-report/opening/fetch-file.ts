import type { Failure, Result } from '../../../client/failure.js';
import { LONGEST_REPORT_FILE } from '../../../contract/report-file.js';
import { warnOnce } from '../../../element/warn.js';

const failed = (code: Failure['code'], status?: number): Result<Uint8Array> => ({
  ok: false,
  failure: { operation: 'reportFile', code, ...(status === undefined ? {} : { status }) },
});

/** Statuses that say more than that the file can't be had. */
const CODES: Readonly<Record<number, Failure['code']>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
};

const originOf = (address: string | undefined): string | undefined => {
  try {
    return address === undefined ? undefined : new URL(address, document.baseURI).origin;
  } catch {
    return undefined;
  }
};

/** A saved file from the page's own origin or the endpoint's: an element calls no other. */
export async function fetchFile(
  address: string,
  endpoint: string | undefined,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const origin = originOf(address);
  if (!origin || (origin !== location.origin && origin !== originOf(endpoint))) {
    warnOnce("report-src is neither on the page's own origin nor on the endpoint's, and isn't fetched.");
    return failed('unavailable');
  }
  try {
    const response = await fetch(new URL(address, document.baseURI).href, { signal });
    const { status } = response;
    if (!response.ok) return failed(CODES[status] ?? (status >= 500 ? 'unavailable' : 'not-found'), status);
    if (Number(response.headers.get('content-length')) > LONGEST_REPORT_FILE) return failed('too-large', status);
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return failed(signal.aborted ? 'aborted' : 'network');
  }
}
