import {
  CONTACT_CHANNELS,
  type ComplaintOffer,
  type ContactChannel,
} from '../../../contract/schema/complaint-offer.js';
import type { Service } from '../../../contract/schema/service.js';
import { isOfferable } from '../../../form/endpoint-fields.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import { extraFields } from './promise-fields.js';

/** Where a code goes by which the contact is checked; nothing where that isn't asked for, or this version knows no such way. */
export const contactChannelOf = ({ contactCheck }: ComplaintOffer): ContactChannel | undefined =>
  CONTACT_CHANNELS.find((known) => known === contactCheck?.channel);

/** Whether everything that is required can be filled in here. A form that ends in front of something nobody can answer is not offered. */
export function isSupported(
  offer: ComplaintOffer,
  uploads: Service['uploads'],
  furtherWords: FormFurtherMessages,
): boolean {
  const { evidence, contactCheck, fields, promiseKinds, respondentKinds, proceedings } = offer;
  const lists = [fields, promiseKinds, respondentKinds, proceedings];
  return (
    isOfferable(extraFields({ offer, furtherWords })) &&
    (uploads !== undefined || !evidence.some(({ required }) => required)) &&
    (!contactCheck?.required || contactChannelOf(offer) !== undefined) &&
    lists.every(({ length }) => length > 0)
  );
}
