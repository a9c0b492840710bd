import { cateringAssociation } from './catering-association.js';
import { creditRepair } from './credit-repair.js';
import { demoAllFields, demoChanging, demoLostAnswer, demoSlow, demoUnknownField } from './demo.js';
import { employmentSubsidy } from './employment-subsidy.js';
import { foodLicenceMaterials } from './food-licence-materials.js';
import { foodLicenceRenewal } from './food-licence-renewal.js';
import { honestBusiness } from './honest-business.js';
import { procurement } from './procurement.js';
import type { TemplateSource } from './template.js';

/** Which version of the template that changes is offered and taken. */
export type ChangingVersion = '1' | '2';

/** All templates, in the order in which they are listed. Every text is made up. */
export const templateSources = (changing: ChangingVersion): readonly TemplateSource[] => [
  foodLicenceMaterials,
  foodLicenceRenewal,
  employmentSubsidy,
  creditRepair,
  cateringAssociation,
  honestBusiness,
  procurement,
  demoAllFields,
  demoUnknownField,
  demoSlow,
  demoLostAnswer,
  demoChanging(changing),
];

/** A template that forces a state of the form, for demonstrations and tests. It is listed with the others. */
export interface MagicTemplate {
  readonly id: string;
  readonly title: string;
  readonly says: string | undefined;
}

/** All of them, for the index page. */
export const MAGIC_TEMPLATES: readonly MagicTemplate[] = templateSources('1')
  .filter(({ id }) => id.startsWith('demo-'))
  .map(({ id, title, summary }) => ({ id, title, says: summary }));
