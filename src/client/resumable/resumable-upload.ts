import type { DetailedError, FileReader, UploadOptions } from 'tus-js-client';
import BaseUpload from 'tus-js-client/lib/upload.js';

import { createUpload } from '../../contract/operations/create-upload.js';
import { getUpload } from '../../contract/operations/get-upload.js';
import type { Upload } from '../../contract/schema/upload.js';
import type { CallOptions, Carrier, CreditClient } from '../credit-client.js';
import type { Fault } from '../failure.js';
import { targetOf } from '../paths.js';
import { type Network, rest } from './network.js';
import { PieceError, pieceRequests } from './piece-requests.js';

/** A file that goes piece by piece, and what it tells on its way. */
export interface PieceByPiece {
  /** `uploads.resumable` of `describeService`. */
  readonly offer: { readonly path: string; readonly chunkBytes?: number | undefined };
  readonly file: Blob;
  /** Where an upload of the same bytes was begun before. */
  readonly url?: string | undefined;
  /** Where it is, as soon as that is known; `undefined` when that is over and it begins anew. */
  moved?(url: string | undefined): void;
  /** Whether it waits for the network. */
  waits?(waits: boolean): void;
  readonly network: Network;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** Tries in a row that bring not one byte further, about three minutes. A page without a network doesn't try. */
const MOST_FRUITLESS = 10;
/** A wrong answer is rarely right the next time. */
const MOST_MALFORMED = 3;
/** An endpoint that keeps losing uploads is told so to the visitor. */
const MOST_BEGINNINGS = 4;
/** Seconds; a longer `Retry-After` is for the visitor to see. */
const LONGEST_RETRY_AFTER = 120;
/** Where an endpoint doesn't say how long a piece may be. */
const CHUNK = 1024 * 1024;

/** Sends a file piece by piece (tus 1.0.0): a line that breaks costs what was on it, and what has arrived is gone on from. Nothing is stored. */
export const resumableUpload =
  (way: PieceByPiece): Carrier =>
  (client, options) =>
    new ResumableUpload(way, client, options).run();

/** What the id of an upload is, by its address. */
export function uploadIdOf(url: string): string | undefined {
  try {
    const { pathname } = new URL(url);
    return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1)) || undefined;
  } catch {
    return undefined;
  }
}

class ResumableUpload {
  private url: string | undefined;
  private beginnings = 0;
  /** Farthest byte that an answer has told of, since it was begun. */
  private reached = 0;
  private waiting = false;

  constructor(
    private readonly way: PieceByPiece,
    private readonly client: CreditClient,
    private readonly options: CallOptions,
  ) {}

  async run(): Promise<{ value: Upload } | Fault> {
    const { client, options, way } = this;
    const { signal } = options;
    const { network, offer } = way;
    // For the address alone: the contract's path, or another on the endpoint's origin.
    const target = targetOf(client.settings.endpoint, { ...createUpload, path: offer.path }, {});
    if ('code' in target) return target;
    const base = new URL(target.url);
    this.url = way.url && isOn(base, way.url) ? way.url : undefined;
    let fruitless = 0;
    for (;;) {
      if (signal?.aborted) return { code: 'aborted' };
      const before = this.reached;
      const fault = (await this.attempt(base)) ?? (await this.ask());
      if ('value' in fault) return fault;
      if (signal?.aborted) return { code: 'aborted' };
      const known = this.url;
      if (fault.code === 'not-found' && known) {
        this.move(undefined);
        this.reached = 0;
        if (this.beginnings < MOST_BEGINNINGS) continue;
        return fault;
      }
      fruitless = this.reached > before ? 0 : fruitless + 1;
      if (!isPassing(fault) || (fault.retryAfter ?? 0) > LONGEST_RETRY_AFTER) return fault;
      const isDead = fault.code === 'network' || fault.code === 'timeout';
      if (isDead) this.wait(true);
      if (isDead && !network.isOnline()) {
        await rest(network, signal);
        continue;
      }
      if (fruitless >= (fault.code === 'malformed' ? MOST_MALFORMED : MOST_FRUITLESS)) return fault;
      const wait = Math.min(FIRST_WAIT * 2 ** fruitless, LONGEST_WAIT) * (0.5 + client.clock.random() / 2);
      await rest(network, signal, { clock: client.clock, milliseconds: (fault.retryAfter ?? 0) * 1000 + wait });
    }
  }

  /** Until all of it is there, or something comes between; nothing when all of it is. */
  private attempt(base: URL): Promise<Fault | undefined> {
    const { client, options, way } = this;
    const { file, offer } = way;
    const { signal } = options;
    if (!this.url) this.beginnings += 1;
    return new Promise((resolve) => {
      const end = (fault?: Fault) => {
        signal?.removeEventListener('abort', abort);
        resolve(fault);
      };
      const abort = () => {
        void upload.abort();
        end({ code: 'aborted' });
      };
      const upload = new BaseUpload(file, {
        ...BaseUpload.defaultOptions,
        // One of both: what has an address is never begun anew without our knowing.
        endpoint: this.url ? null : base.href,
        uploadUrl: this.url ?? null,
        chunkSize: offer.chunkBytes || CHUNK,
        retryDelays: null,
        storeFingerprintForResuming: false,
        fingerprint: () => Promise.resolve(null as never),
        fileReader: reader,
        httpStack: pieceRequests({ client, options, base, size: file.size, answered: () => this.wait(false) }),
        onUploadUrlAvailable: () => this.move(upload.url ?? undefined),
        onProgress: (sent, total) => {
          if (!signal?.aborted) options.onUploadProgress?.(sent, total);
        },
        onChunkComplete: (_size, there) => (this.reached = Math.max(this.reached, there)),
        onSuccess: () => end(),
        onError: (error) => end(faultOf(error)),
      } satisfies UploadOptions);
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      upload.start();
    });
  }

  /** All bytes are there, and the endpoint says what became of them. */
  private async ask(): Promise<{ value: Upload } | Fault> {
    const id = uploadIdOf(this.url ?? '');
    if (!id) return { code: 'malformed' };
    const { signal, headers } = this.options;
    const result = await this.client.call(getUpload, { id }, { signal, headers });
    if (!result.ok) {
      const { operation: _, ...fault } = result.failure;
      return fault;
    }
    const { value } = result;
    return value.size === this.way.file.size ? { value } : { code: 'malformed', reason: 'size' };
  }

  private move(url: string | undefined): void {
    if (url === this.url) return;
    this.url = url;
    this.way.moved?.(url);
  }

  private wait(waits: boolean): void {
    if (waits === this.waiting) return;
    this.waiting = waits;
    this.way.waits?.(waits);
  }
}

const isOn = ({ origin }: URL, url: string): boolean => {
  try {
    return new URL(url).origin === origin;
  } catch {
    return false;
  }
};

/** What may be otherwise in a while. A conflict is a place that we have wrong; it's asked for before each try. */
const isPassing = ({ code, status = 0, reason }: Fault): boolean =>
  (reason !== 'origin' &&
    status !== 302 &&
    /^(network|timeout|conflict|unavailable|rate-limited|malformed)$/.test(code)) ||
  status === 423;

const faultOf = (error: Error | DetailedError): Fault => {
  const cause = 'causingError' in error ? error.causingError : error;
  return cause instanceof PieceError ? cause.fault : { code: 'malformed' };
};

/** Pieces of a file are cut from it without reading the rest. */
const reader: FileReader = {
  openFile: (file: Blob) =>
    Promise.resolve({
      size: file.size,
      slice: (start, end) => Promise.resolve({ value: file.slice(start, end), done: end >= file.size }),
      close: () => undefined,
    }),
};
