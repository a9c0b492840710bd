import { type CheckSignature, PAIR, pointOf } from './suite.js';

/** ES256 by the browser, where it has `crypto.subtle`: on https and on localhost. */
export const es256ByBrowser =
  (subtle: SubtleCrypto): CheckSignature =>
  async (key, input, signature) => {
    const point = pointOf(key, 'P-256');
    if (!point) return 'badKey';
    // As raw bytes: a JWK would be read with all that a host page hangs on the prototype of objects.
    const imported = await subtle
      .importKey('raw', point, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
      .catch(() => undefined);
    if (!imported) return 'badKey';
    if (signature.length !== PAIR) return 'bad';
    return (await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, input)) ? 'good' : 'bad';
  };
