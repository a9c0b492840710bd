import type { Operation } from '../operation.js';
import {
  type ConfirmedContact,
  ConfirmedContactSchema,
  type ConfirmContactCodeRequest,
} from '../schema/contact-code.js';

/** Proves that a contact is one's own. Tries are limited, so it is never repeated by itself. */
export const confirmContactCode: Operation<ConfirmContactCodeRequest, ConfirmedContact> = {
  name: 'confirmContactCode',
  method: 'POST',
  path: '/contact-codes/confirm',
  safe: false,
  answer: ConfirmedContactSchema,
};
