import { createHash, randomBytes } from 'node:crypto';

import { UPLOAD_OFFER } from '../../../demo/service/uploads/uploads.js';
import { type Clock, pageClock } from '../../../src/client/clock.js';
import { CreditClient, type GetToken } from '../../../src/client/index.js';
import type { Network } from '../../../src/client/resumable/network.js';
import { deleteUpload, getUpload, type UploadOffer } from '../../../src/contract/index.js';
import { sendFile } from '../../../src/element/send-file.part.js';
import type { FilesField } from '../../../src/form/field.js';
import type { FileEntry } from '../../../src/form/files/file-entry.js';
import { aFilesForm } from '../form/files-support.js';

/** How a file goes. */
export type Way = 'tus' | 'multipart';

/** Waits between tries take less here; what is waited for is the outcome. */
const FASTER = 50;
/** Longer ones are somebody's patience with a line, in milliseconds. It ends when a test says so, however slow the machine is. */
const LONGEST_WAIT = 15_000;

/** What the service offers; the same each time, as an element asks once. */
const OFFER: UploadOffer = { maxBytes: Infinity, accept: [], resumable: UPLOAD_OFFER.resumable };

const FIELD: FilesField = { type: 'files', name: 'evidence', label: '证据', required: true };

/** Bytes that count as a PDF, none like another, with a text in the middle that says what its check finds. */
export function aFile(size = 1_200_000, text = ''): File {
  const bytes = randomBytes(size);
  bytes.write('%PDF-1.7\n');
  bytes.write(text, Math.floor(size / 2));
  bytes.write('\n%%EOF\n', size - 7);
  return new File([bytes], '不该离开本机的名字.pdf', { type: 'application/pdf' });
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A network that a test takes away and gives back. */
export class TestNetwork implements Network {
  isThere = true;
  private readonly watchers = new Set<() => void>();

  isOnline(): boolean {
    return this.isThere;
  }

  watch(isUp: () => void): () => void {
    this.watchers.add(isUp);
    return () => this.watchers.delete(isUp);
  }

  comesBack(): void {
    this.isThere = true;
    [...this.watchers].forEach((isUp) => isUp());
  }
}

/** What somebody is to be unlike others in. */
export interface VisitorSettings {
  readonly way?: Way;
  readonly getToken?: GetToken;
  /** Breaks the client on purpose, so that the tests can show that they see it. */
  readonly planted?: 'what has arrived is not compared';
}

/** Somebody with a form and a file, on a line that a test owns. */
export class Visitor {
  readonly network = new TestNetwork();
  readonly form: ReturnType<typeof aFilesForm>;
  private readonly patience = new Set<() => void>();

  constructor(url: string, { way = 'tus', getToken, planted }: VisitorSettings = {}) {
    const clock: Clock = {
      now: pageClock.now,
      random: () => 0,
      setTimeout: (handler, ms) => {
        if (ms <= LONGEST_WAIT) return setTimeout(handler, ms / FASTER);
        this.patience.add(handler);
        return handler;
      },
      clearTimeout: (timer) => {
        if (typeof timer === 'function') this.patience.delete(timer as () => void);
        else clearTimeout(timer as NodeJS.Timeout);
      },
    };
    const client = new CreditClient({
      endpoint: url,
      clock,
      timeout: LONGEST_WAIT + 1,
      ...(getToken ? { getToken } : {}),
    });
    const host = {
      host: {},
      describe: () =>
        Promise.resolve({ ok: true, value: { uploads: way === 'tus' ? OFFER : { ...OFFER, resumable: undefined } } }),
      call: (operation: never, request: never, signal: AbortSignal, options: object) =>
        client.call(operation, request, { ...options, signal }),
    } as unknown as Parameters<typeof sendFile>[0];
    this.form = aFilesForm(
      {
        clock,
        makeKey: undefined,
        send: (file, options) => sendFile(host, file, options, this.network),
        look: (id, signal) => client.call(getUpload, { id }, { signal }),
        remove: (id) => client.call(deleteUpload, { id }),
        ...(planted ? {} : { digest: async (file) => sha256(new Uint8Array(await file.arrayBuffer())) }),
      },
      FIELD,
    );
  }

  /** Chooses a file, and doesn't wait for what becomes of it. */
  async chooses(file: File): Promise<void> {
    await this.form.files.add(FIELD, [file]);
  }

  /** Has waited long enough for every answer that is still to come. */
  losesPatience(): void {
    [...this.patience].forEach((end) => end());
  }

  get entry(): FileEntry {
    const [entry] = this.form.files.of(FIELD.name);
    if (!entry) throw new Error('No file was chosen');
    return entry;
  }

  /** Until that is so. */
  async sees(isSo: (entry: FileEntry) => boolean): Promise<FileEntry> {
    while (!isSo(this.entry)) await new Promise((resolve) => setTimeout(resolve, 5));
    return this.entry;
  }

  /** Until it's known how the file stands. */
  settled(): Promise<FileEntry> {
    return this.sees(({ state }) => !/^(preparing|waiting|sending|offline|stored|checking)$/.test(state.status));
  }

  /** Leaves the page, with what a draft keeps. */
  leaves(): unknown {
    const kept: unknown = JSON.parse(JSON.stringify(this.form.files.keep()));
    this.form.files.hostDisconnected();
    return kept;
  }
}
