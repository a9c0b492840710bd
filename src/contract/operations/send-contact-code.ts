import type { Operation } from '../operation.js';
import { type SentContactCode, SentContactCodeSchema, type SendContactCodeRequest } from '../schema/contact-code.js';

/** Sends a code to a phone or mail address. Limited, and never repeated by itself. */
export const sendContactCode: Operation<SendContactCodeRequest, SentContactCode> = {
  name: 'sendContactCode',
  method: 'POST',
  path: '/contact-codes',
  safe: false,
  answer: SentContactCodeSchema,
};
