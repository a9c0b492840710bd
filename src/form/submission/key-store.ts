import { type FormStore, isComing } from '../store.js';

/** What is known of the last request: nothing of what it said. */
export interface KeptKey {
  readonly key: string;
  /** Of the request that went with the key; empty while none has. */
  readonly digest: string;
  /** Of what somebody told in it. */
  readonly told: string;
  /** Whether the endpoint may hold a record under the key that nobody here has seen. */
  readonly open: boolean;
}

/** Remembers one key: in memory, and in the page's store where there is one. */
export class KeyStore {
  /** Until the store is read; nothing where it answers at once. */
  readonly reading: Promise<void> | undefined;
  private kept: KeptKey | undefined;
  private written = false;

  constructor(
    private readonly name: string,
    private readonly store?: FormStore,
  ) {
    try {
      const found = store?.getItem(name) ?? null;
      if (isComing(found)) this.reading = found.then((text) => this.take(text)).catch(() => undefined);
      else this.take(found);
    } catch {
      // Forbidden: there is nothing to be found.
    }
  }

  get(): KeptKey | undefined {
    return this.kept;
  }

  /** Until the store has it; nothing where it has it at once. */
  set(kept: KeptKey | undefined): Promise<void> | undefined {
    const { name, store } = this;
    this.kept = kept;
    this.written = true;
    try {
      const keeping = kept
        ? store?.setItem(name, JSON.stringify([kept.key, kept.digest, kept.open, kept.told]))
        : store?.removeItem(name);
      return isComing(keeping) ? keeping.catch(() => undefined) : undefined;
    } catch {
      // Full, or forbidden: the key then lasts as long as the page.
      return undefined;
    }
  }

  private take(text: string | null): void {
    const [key, digest, open, told = digest] = JSON.parse(text ?? '[]') as unknown[];
    // What was written since is newer than what a slow store tells.
    if (!this.written && typeof key === 'string' && typeof digest === 'string')
      this.kept = { key, digest, told: `${told}`, open: open !== false };
  }
}

/** A random UUID. `randomUUID` is missing on plain http, `getRandomValues` is not. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Tells a request from a changed one. 64 bits, not to prove anything: made without `crypto.subtle`, which is missing on plain http, and at once, so that
 * nothing comes between a click and the state that refuses the next one.
 */
export function digestOf(request: unknown): string {
  const text = JSON.stringify(request) ?? '';
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
