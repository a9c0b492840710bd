import { urgeComplaint } from '../../../contract/operations/urge-complaint.js';
import type { Complaint, UrgeComplaintRequest } from '../../../contract/schema/complaint.js';
import { longTextField } from '../../../form/templates/long-text-field.js';
import type { ComplaintTrackMessages } from '../../../locale/zh-hans/complaint-track.js';
import { KeyedAction } from '../../../parts/track/keyed-action.js';
import type { WriteContext } from '../../../parts/track/write-context.js';

/** As the contract has it. */
const LONGEST_TEXT = 500;

/** Urges a complaint on. */
export const urging = (
  context: WriteContext<Complaint>,
  words: () => ComplaintTrackMessages,
): KeyedAction<UrgeComplaintRequest, Complaint> =>
  new KeyedAction(context, {
    name: 'urge',
    operation: urgeComplaint,
    fields: () => [
      {
        type: 'text',
        multiline: true,
        counter: true,
        name: 'urgeText',
        label: words().urgeText,
        hint: words().urgeTextHint,
        maxLength: LONGEST_TEXT,
        pointer: '/text',
        privacy: 'personal',
      },
    ],
    draw: (form) => longTextField(form, 'urgeText'),
    request: (key, model) => {
      const text = model.text('urgeText');
      return { ...key, ...(text && { text }) };
    },
    words: () => ({ send: words().urgeSend, done: words().urged, earlier: words().urgedEarlier }),
  });
