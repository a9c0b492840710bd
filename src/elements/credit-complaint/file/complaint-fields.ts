import { isAskable } from '../../../contract/complaint-check.js';
import type { CheckQuestion, ComplaintOffer } from '../../../contract/schema/complaint-offer.js';
import type { FieldDefinition } from '../../../form/field.js';
import { filesField } from './field-kinds.js';
import type { ComplaintFieldsOptions } from './field-options.js';
import { checkOf, evidenceOf, type Holds, NONE, type Page, POINTERS } from './field-names.js';
import { complainantFields, contactFields } from './person-fields.js';
import { promiseFields, respondentFields, storyFields } from './promise-fields.js';

/** In the place of a page: files that wait for a network keep nobody from turning pages. */
const WAITING = 'waiting';

/** The fields of all pages, in their order; which there are follows from what others hold. */
export function complaintFields(options: ComplaintFieldsOptions, holds: Holds): readonly FieldDefinition[] {
  const { offer, takesFiles, waits } = options;
  const evidence = takesFiles ? offer.evidence : [];
  return [
    ...on('check', askedNow(offer, holds).map(questionField)),
    ...on('complainant', [...complainantFields(options, holds), ...contactFields(options)]),
    ...on('promise', [...respondentFields(options), ...promiseFields(options, holds)]),
    ...on('story', storyFields(options, holds)),
    ...evidence.map((kind) => ({
      ...filesField(kind, evidenceOf(kind), `/evidence/${kind.id}`),
      page: waits(evidenceOf(kind)) ? WAITING : 'evidence',
    })),
    ...on('review', declarations(options)),
  ];
}

/** One question after the other, up to the first that isn't answered or ends the matter: nobody reads on for nothing. */
function askedNow({ check }: ComplaintOffer, holds: Holds): readonly CheckQuestion[] {
  const questions = check.filter(isAskable);
  const last = questions.findIndex((question) => {
    const chosen = [holds(checkOf(question)) ?? []].flat();
    const options = question.options.filter(({ value }) => chosen.includes(value));
    return options.length === 0 || options.some(({ outcome }) => outcome === 'elsewhere');
  });
  return last < 0 ? questions : questions.slice(0, last + 1);
}

const on = (page: Page, fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.map((field) => ({ ...field, page }));

/** Whether a field is drawn on a page. */
export const isOn = (field: FieldDefinition, page: Page): boolean =>
  field.page === page || (page === 'evidence' && field.page === WAITING);

function questionField(question: CheckQuestion): FieldDefinition {
  const { type, label, hint, options, several } = question;
  const common = { name: checkOf(question), label, hint, options, required: true, pointer: POINTERS[type] };
  return several ? { ...common, type: 'many', none: NONE } : { ...common, type: 'choice' };
}

/** What is declared: never ticked beforehand, and after everything was read once more. */
function declarations({ offer, privacy, words }: ComplaintFieldsOptions): FieldDefinition[] {
  const { fields } = words;
  return [
    {
      type: 'statement',
      name: 'pledge',
      label: fields.pledge,
      required: true,
      statement: offer.pledge,
      pointer: '/truthPledge',
    },
    ...(privacy && privacy.basis !== 'notice'
      ? [
          {
            type: 'statement',
            name: 'consent',
            label: fields.consent,
            required: true,
            statement: words.consent(privacy.title),
            pointer: '/privacy',
          } satisfies FieldDefinition,
        ]
      : []),
  ];
}
