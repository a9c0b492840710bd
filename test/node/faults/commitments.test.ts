import { commitments } from './commitments.js';
import { exactlyOnce } from './exactly-once.js';

exactlyOnce(commitments);
