import * as v from 'valibot';

import { count, id, instant, object, optional, text } from './field.js';
import { CONTACT_CHANNELS } from './complaint-offer.js';

/** Body of `sendContactCode`. Never repeated by itself: every call sends a message. */
export const SendContactCodeRequestSchema = v.strictObject({
  channel: v.picklist(CONTACT_CHANNELS),
  /** Phone number or mail address. */
  to: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200)),
});
/** See {@link SendContactCodeRequestSchema}. */
export type SendContactCodeRequest = v.InferInput<typeof SendContactCodeRequestSchema>;

/** A code is on its way to a contact. */
export const SentContactCodeSchema = object({
  id: id(),
  /** Where it went, masked. */
  sentTo: text(200),
  /** Digits of the code. */
  length: count(),
  /** Seconds for which it holds. */
  expiresIn: count(),
  /** Seconds after which another one may be asked for. */
  resendAfter: count(),
  /** How often a code may be tried. */
  triesLeft: count(),
  /** A demonstration sends no messages and says the code here. */
  demonstration: optional(text(200)),
});
/** See {@link SentContactCodeSchema}. */
export type SentContactCode = v.InferOutput<typeof SentContactCodeSchema>;

/** Body of `confirmContactCode`. A wrong code is `invalid` with `triesLeft`; never repeated by itself. */
export const ConfirmContactCodeRequestSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
});
/** See {@link ConfirmContactCodeRequestSchema}. */
export type ConfirmContactCodeRequest = v.InferInput<typeof ConfirmContactCodeRequestSchema>;

/** A contact is known to be the visitor's own. */
export const ConfirmedContactSchema = object({
  /** Goes with what is submitted; of use for this contact alone. */
  proof: text(200),
  validUntil: instant(),
});
/** See {@link ConfirmedContactSchema}. */
export type ConfirmedContact = v.InferOutput<typeof ConfirmedContactSchema>;
