import { mutationsOf, P256_ORDER } from './mutations.js';

mutationsOf({ title: 'ES256 by our own part', alg: 'ES256', order: P256_ORDER, bits: 1, withoutBrowser: true });
