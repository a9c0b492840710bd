import { assertKnown, ES256_ANSWERS, SM_ANSWERS } from './known-answers.js';
import type { CheckSignature, Digest } from './suite.js';
import { es256ByBrowser, sha256ByBrowser } from './web-crypto.js';

/** How signatures and digests of one family are checked. */
interface Suite {
  readonly check: CheckSignature;
  readonly digest: Digest;
}

async function es256ByPart(): Promise<Suite> {
  const { es256, sha256 } = await import('./es256.part.js');
  await assertKnown(ES256_ANSWERS, es256, sha256);
  return { check: es256, digest: sha256 };
}

async function smByPart(): Promise<Suite> {
  const { sm2WithSm3, sm3 } = await import('./sm.part.js');
  await assertKnown(SM_ANSWERS, sm2WithSm3, sm3);
  return { check: sm2WithSm3, digest: sm3 };
}

/** Missing on plain http. Looked up at call time, because pages replace globals. */
const subtle = (): SubtleCrypto | undefined =>
  (globalThis as { crypto?: { subtle?: SubtleCrypto | undefined } }).crypto?.subtle;

const coming: { es256?: Promise<Suite> | undefined; sm?: Promise<Suite> | undefined } = {};

/** Once for the page; asked for again when it could not be fetched. */
function suite(name: 'es256' | 'sm'): Promise<Suite> {
  const browser = subtle();
  if (name === 'es256' && browser)
    return Promise.resolve({ check: es256ByBrowser(browser), digest: sha256ByBrowser(browser) });
  return (coming[name] ??= (name === 'es256' ? es256ByPart() : smByPart()).catch((error: unknown) => {
    coming[name] = undefined;
    throw error;
  }));
}

/** How a signature of this algorithm is checked, or nothing where nobody here knows it. Rejects when a part can't be fetched or doesn't work. */
export async function checkFor(alg: string): Promise<CheckSignature | undefined> {
  if (alg !== 'ES256' && alg !== 'SM2-SM3') return undefined;
  return (await suite(alg === 'ES256' ? 'es256' : 'sm')).check;
}

/** How a digest is made, or nothing where nobody here knows it. Rejects when a part can't be fetched or doesn't work. */
export async function digestFor(algorithm: string): Promise<Digest | undefined> {
  if (algorithm !== 'SHA-256' && algorithm !== 'SM3') return undefined;
  return (await suite(algorithm === 'SHA-256' ? 'es256' : 'sm')).digest;
}
