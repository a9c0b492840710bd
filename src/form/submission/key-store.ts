/** Where keys are kept over a reload; `sessionStorage` fits. */
export type KeyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is known of the last request: nothing of what it said. */
export interface KeptKey {
  readonly key: string;
  /** Of the request that went with the key. */
  readonly digest: string;
  /** Whether the endpoint may hold a record under the key that nobody here has seen. */
  readonly open: boolean;
}

/** Remembers one key: in memory, and in the page's storage where there is one. */
export class KeyStore {
  private kept: KeptKey | undefined;

  constructor(
    private readonly name: string,
    private readonly storage?: KeyStorage,
  ) {
    this.kept = this.read();
  }

  get(): KeptKey | undefined {
    return this.kept;
  }

  set(kept: KeptKey | undefined): void {
    this.kept = kept;
    try {
      if (kept) this.storage?.setItem(this.name, JSON.stringify([kept.key, kept.digest, kept.open]));
      else this.storage?.removeItem(this.name);
    } catch {
      // Full, or forbidden: the key then lasts as long as the page.
    }
  }

  private read(): KeptKey | undefined {
    try {
      const [key, digest, open] = JSON.parse(this.storage?.getItem(this.name) ?? '') as unknown[];
      return typeof key === 'string' && typeof digest === 'string' ? { key, digest, open: open !== false } : undefined;
    } catch {
      return undefined;
    }
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
