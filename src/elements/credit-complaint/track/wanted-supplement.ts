import { html } from 'lit';

import { supplementComplaint } from '../../../contract/operations/supplement-complaint.js';
import type { Complaint, SupplementComplaintRequest, Wanted } from '../../../contract/schema/complaint.js';
import type { FieldDefinition, FilesField, TextField } from '../../../form/field.js';
import type { FormModel } from '../../../form/form-model.js';
import { filesField } from '../../../form/templates/files-field.js';
import { longTextField } from '../../../form/templates/long-text-field.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import type { ComplaintTrackMessages } from '../../../locale/zh-hans/complaint-track.js';
import type { PageWords } from '../../../parts/track/page-words.js';
import { Supplement } from '../../../parts/track/supplement.js';
import type { WriteContext } from '../../../parts/track/write-context.js';
import { isOpen, wantedState } from '../shown/wanted.js';

type Item = SupplementComplaintRequest['items'][number];
/** Hands in what a complaint wants. */
export type WantedSupplement = Supplement<Item, SupplementComplaintRequest, Complaint>;

/** As the contract has it. */
const LONGEST_TEXT = 4000;
/** Of one's own accord: names of fields begin with it. */
const OWN = 'own';

/** Answers what is asked for, and adds what somebody wants to add of their own accord. */
export const wantedSupplement = (
  context: WriteContext<Complaint>,
  words: PageWords<ComplaintTrackMessages, ComplaintTermsMessages>,
): WantedSupplement =>
  new Supplement(context, {
    operation: supplementComplaint,
    member: 'items',
    words: () => words.track,
    fields: (complaint) => [...open(complaint).flatMap(fieldsOf), ...ownFields(words.track)],
    draw: (form, fields) => {
      const draw = ({ name, type }: FieldDefinition) =>
        type === 'files' ? filesField(form, name) : longTextField(form, name);
      const of = (name: string) => fields.filter((field) => field.name.startsWith(`${name}-`)).map(draw);
      return html`${open(context.current()).map(
        ([name, wanted]) =>
          html`<div class="wanted" data-state=${wanted.state}>
            <p class="wanted-state">${wantedState(wanted, words.terms)}</p>
            ${of(name)}
          </div>`,
      )}${of(OWN)}`;
    },
    items: (model, complaint) =>
      [...open(complaint).map(([name, { id }]) => itemOf(model, name, id)), itemOf(model, OWN)].filter(
        (item) => item !== undefined,
      ),
    // A finding about the text or about the files of an item has a field of its own.
    place: (name, rest) => `/${name}-${rest.startsWith('/text') ? 'text' : 'uploads'}`,
    request: (key, items) => ({ ...key, items }),
    until: ({ wanted, allowed }) =>
      wanted.some(isOpen) ? allowed.find(({ action }) => action === 'supplement')?.until : undefined,
  });

/** What is still to come, by the beginnings of the names of its fields: an endpoint's ids may hold anything. */
const open = ({ wanted }: Complaint): readonly (readonly [name: string, wanted: Wanted])[] =>
  wanted.map((each, index) => [`wanted-${index}`, each] as const).filter(([, each]) => isOpen(each));

/** A question is answered by words, a material by files, and what this page doesn't know by either. */
function fieldsOf([name, { kind, text: label, accept, maxBytes, maxFiles }]: readonly [
  string,
  Wanted,
]): FieldDefinition[] {
  return [
    ...(kind === 'material' ? [] : [textField(name, label)]),
    ...(kind === 'question' ? [] : [{ ...files(name, label), accept, maxBytes, most: maxFiles }]),
  ];
}

const ownFields = ({ ownText, ownTextHint, ownFiles, ownFilesHint }: ComplaintTrackMessages): FieldDefinition[] => [
  { ...textField(OWN, ownText), hint: ownTextHint },
  { ...files(OWN, ownFiles), hint: ownFilesHint },
];

const textField = (name: string, label: string): TextField => ({
  type: 'text',
  multiline: true,
  counter: true,
  name: `${name}-text`,
  label,
  maxLength: LONGEST_TEXT,
  privacy: 'personal',
});

const files = (name: string, label: string): FilesField => ({
  type: 'files',
  name: `${name}-uploads`,
  label,
  privacy: 'personal',
});

/** What is filled in of an item; nothing while nothing is. */
function itemOf(model: FormModel, name: string, wanted?: string): [string, Item] | undefined {
  const text = model.text(`${name}-text`);
  const uploads = [...model.many(`${name}-uploads`)];
  if (!text && !uploads.length) return undefined;
  return [name, { ...(wanted !== undefined && { wanted }), ...(text && { text }), ...(uploads.length && { uploads }) }];
}
