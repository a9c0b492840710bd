import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

const keyFrom = (secret: Buffer, key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, secret, 'submission answer', 32));

/** Answers hold codes that open something, so they are kept in a form that only whoever has the Idempotency-Key can read. */
export function seal(secret: Buffer, key: string, value: unknown): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFrom(secret, key), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** The value that was sealed with this key. */
export function unseal<T>(secret: Buffer, key: string, sealed: string): T {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, keyFrom(secret, key), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as T;
}
