import { mutationsOf } from './mutations.js';

const ORDER = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';

mutationsOf({ title: 'SM2 with SM3', alg: 'SM2-SM3', order: ORDER, bits: 1 });
