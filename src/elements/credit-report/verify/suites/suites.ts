import { browserCrypto } from '../../../../element/digest/digest.js';
import { assertKnown, ES256_ANSWERS, SM_ANSWERS } from './known-answers.js';
import type { CheckSignature } from './suite.js';
import { es256ByBrowser } from './web-crypto.js';

async function es256ByPart(): Promise<CheckSignature> {
  const { es256 } = await import('./es256.part.js');
  await assertKnown(ES256_ANSWERS, es256);
  return es256;
}

async function smByPart(): Promise<CheckSignature> {
  const { sm2WithSm3 } = await import('./sm.part.js');
  await assertKnown(SM_ANSWERS, sm2WithSm3);
  return sm2WithSm3;
}

const coming: { es256?: Promise<CheckSignature> | undefined; sm?: Promise<CheckSignature> | undefined } = {};

/** Once for the page; asked for again when it could not be fetched. */
function suite(name: 'es256' | 'sm'): Promise<CheckSignature> {
  const browser = browserCrypto();
  if (name === 'es256' && browser) return Promise.resolve(es256ByBrowser(browser));
  return (coming[name] ??= (name === 'es256' ? es256ByPart() : smByPart()).catch((error: unknown) => {
    coming[name] = undefined;
    throw error;
  }));
}

/** How a signature of this algorithm is checked, or nothing where nobody here knows it. Rejects when a part can't be fetched or doesn't work. */
export async function checkFor(alg: string): Promise<CheckSignature | undefined> {
  if (alg !== 'ES256' && alg !== 'SM2-SM3') return undefined;
  return suite(alg === 'ES256' ? 'es256' : 'sm');
}
