import type { ContactChannel } from '../../../contract/schema/complaint-offer.js';
import type { FieldDefinition } from '../../../form/field.js';
import { judgeCode } from '../../../form/further/code-kinds.js';
import type { ComplaintFieldsOptions } from './field-options.js';
import { choice, filesField, givenBy } from './field-kinds.js';
import { AGENT, AUTHORISATION, factField, type Holds, isByAgent, SELF } from './field-names.js';

/** The enterprise, and the agent who complains for it. */
export function complainantFields(
  { offer, applicant, words, furtherWords, takesFiles }: ComplaintFieldsOptions,
  holds: Holds,
): FieldDefinition[] {
  const given = givenBy(applicant, words);
  const { fields } = words;
  const { natures = [], authorisation } = offer;
  return [
    {
      type: 'text',
      name: 'name',
      label: fields.name,
      required: true,
      maxLength: 200,
      autocomplete: 'organization',
      pointer: '/complainant/name',
      given: given(applicant?.name),
    },
    {
      type: 'code',
      name: 'uscc',
      label: fields.uscc,
      required: true,
      pointer: '/complainant/uscc',
      given: given(applicant?.code),
      check: (code) => judgeCode('uscc', fields.uscc, code, furtherWords),
    },
    ...(natures.length && factField(offer, 'complainantNature') === 'complainantNature'
      ? [choice('complainantNature', fields.nature, natures)]
      : []),
    ...(authorisation && takesFiles
      ? [
          choice('agent', fields.agent, [
            { value: SELF, label: words.byItself },
            { value: AGENT, label: words.byAgent },
          ]),
        ]
      : []),
    ...(authorisation && isByAgent(holds)
      ? [
          {
            type: 'text',
            name: 'agentName',
            label: fields.agentName,
            required: true,
            maxLength: 100,
            personName: true,
            privacy: 'personal',
            pointer: '/complainant/agent/name',
          } satisfies FieldDefinition,
          filesField({ ...authorisation, required: true }, AUTHORISATION, '/complainant/agent/authorisation'),
        ]
      : []),
  ];
}
/** Whom the office asks back. */
export function contactFields(options: ComplaintFieldsOptions): FieldDefinition[] {
  const { applicant, words, contactChannel, contactRemark, codeLength } = options;
  const given = givenBy(applicant, words);
  const { fields } = words;
  const remark = (channel: ContactChannel) => () =>
    channel === contactChannel && codeLength === undefined ? contactRemark : undefined;
  return [
    {
      type: 'text',
      name: 'contactName',
      label: fields.contactName,
      hint: fields.contactHint,
      required: true,
      maxLength: 50,
      personName: true,
      privacy: 'personal',
      autocomplete: 'name',
      pointer: '/contact/name',
    },
    {
      type: 'phone',
      name: 'phone',
      label: fields.phone,
      hint: fields.phoneHint,
      required: true,
      privacy: 'personal',
      pointer: '/contact/phone',
      // One that has to be confirmed must be one that can be changed.
      given: contactChannel === 'phone' ? undefined : given(applicant?.phone),
      check: remark('phone'),
    },
    {
      type: 'text',
      name: 'email',
      label: fields.email,
      required: contactChannel === 'email',
      maxLength: 200,
      privacy: 'personal',
      autocomplete: 'email',
      pointer: '/contact/email',
      check: remark('email'),
    },
    ...(codeLength === undefined
      ? []
      : [
          {
            type: 'code',
            name: 'code',
            label: fields.code,
            hint: words.codeHint(codeLength),
            required: true,
            inputMode: 'numeric',
            autocomplete: 'one-time-code',
            privacy: 'secret',
            pointer: '/contact/proof',
            check: () => contactRemark,
          } satisfies FieldDefinition,
        ]),
    {
      type: 'text',
      name: 'address',
      label: fields.address,
      maxLength: 300,
      privacy: 'personal',
      autocomplete: 'street-address',
      pointer: '/contact/address',
    },
  ];
}
