import { createUpload } from '../contract/operations/create-upload.js';
import type { Upload } from '../contract/schema/upload.js';
import type { Result } from '../client/failure.js';
import { pageNetwork, rest } from '../client/resumable/network.js';
import { resumableUpload, uploadIdOf } from '../client/resumable/resumable-upload.js';
import type { PartHost } from './part-host.js';
import type { SendFileOptions, UploadPlace } from './upload-calls.js';

/** A file below this is sent whole: sending it once more costs less than asking where it stopped. */
const PIECES_FROM = 128 * 1024;

/**
 * Sends a file: piece by piece where the endpoint offers that and the file is worth it, in one request otherwise. A network that has gone is waited for either
 * way. What has arrived must be what was sent.
 */
export async function sendFile(
  host: Pick<PartHost, 'describe' | 'call' | 'host'>,
  file: Blob,
  { place: begun, moved, waits, sha256, ...options }: SendFileOptions,
  network = pageNetwork,
): Promise<Result<Upload>> {
  const { signal } = options;
  const offer = file.size >= PIECES_FROM || begun ? await piecesOf(host) : undefined;
  let place: UploadPlace | undefined = begun;
  const by =
    offer &&
    resumableUpload({
      offer,
      file,
      // The address as it is when the page has renewed a login meanwhile.
      get url() {
        return place?.url;
      },
      moved: (url) => {
        const id = uploadIdOf(url ?? '');
        place = url && id ? { url, id } : undefined;
        moved?.(place);
      },
      waits,
      network,
    });
  for (;;) {
    const result = await host.call(createUpload, { file }, signal, { ...options, by });
    if (result.ok) return same(result.value, sha256) ? result : malformed;
    if (result.failure.code !== 'network' || network.isOnline() || signal.aborted) return result;
    // Said wrongly at times, so that one attempt was made all the same.
    waits?.(true);
    await rest(network, signal);
    if (signal.aborted) return result;
    waits?.(false);
  }
}

const malformed: Result<never> = { ok: false, failure: { operation: createUpload.name, code: 'malformed' } };

const same = (upload: Upload, sha256: string | undefined): boolean =>
  !sha256 || !upload.sha256 || upload.sha256 === sha256;

/** How the endpoint takes files piece by piece; nothing where it doesn't, and where the page carries the requests by means that know only whole ones. */
async function piecesOf(host: Pick<PartHost, 'describe' | 'host'>) {
  if (host.host.request) return undefined;
  const described = await host.describe();
  const offer = described.ok ? described.value.uploads?.resumable : undefined;
  return offer?.protocol === 'tus' ? offer : undefined;
}
