import { supplementCommitment } from '../../../contract/operations/supplement-commitment.js';
import type { Commitment, MaterialState, SupplementCommitmentRequest } from '../../../contract/schema/commitment.js';
import type { FilesField } from '../../../form/field.js';
import { filesField } from '../../../form/templates/files-field.js';
import { Supplement, type SupplementMessages } from '../../../parts/track/supplement.js';
import type { WriteContext } from '../../../parts/track/write-context.js';
import { isOpen } from '../shown/materials.js';

/** Files of one material, as they go with the request. */
type Handed = SupplementCommitmentRequest['materials'][number];

/** Hands in materials that were to follow. */
export const materialsSupplement = (
  context: WriteContext<Commitment>,
  words: () => SupplementMessages,
): Supplement<Handed, SupplementCommitmentRequest, Commitment> =>
  new Supplement(context, {
    operation: supplementCommitment,
    member: 'materials',
    words,
    fields: (commitment) => open(commitment).map(([name, material]) => fieldOf(name, material)),
    draw: (form, fields) => fields.map(({ name }) => filesField(form, name)),
    items: (model, commitment) =>
      open(commitment)
        .map(([name, { id }]): [string, Handed] => [name, { material: id, uploads: [...model.many(name)] }])
        .filter(([, { uploads }]) => uploads.length),
    request: (key, materials) => ({ ...key, materials }),
    until: ({ allowed }) => allowed.find(({ action }) => action === 'supplement')?.until,
  });

/** Materials that are still to come, by the names of their fields: an endpoint's ids may hold anything. */
const open = ({ materials }: Commitment): readonly (readonly [name: string, material: MaterialState])[] =>
  materials
    .map((material, index) => [`material-${index}`, material] as const)
    .filter(([, material]) => isOpen(material));

const fieldOf = (name: string, { name: label, accept, maxBytes, maxFiles }: MaterialState): FilesField => ({
  type: 'files',
  name,
  label,
  accept,
  maxBytes,
  most: maxFiles,
  privacy: 'personal',
});
