import { complaints } from './complaints.js';
import { exactlyOnce } from './exactly-once.js';
import { proofs } from './proofs.js';

exactlyOnce(complaints, { 'a contact and files that hold for a while only': proofs });
