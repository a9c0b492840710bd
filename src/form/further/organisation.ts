import { codePointLength } from '../../contract/normalise.js';
import type { Organisation, OrganisationField } from '../field.js';
import { error, type FieldRules } from '../rules.js';

/** As the contract has them. */
const LONGEST = 200;

const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** An organisation: its name as it was typed, or one that was found. */
export const organisationRules: FieldRules<OrganisationField, Organisation> = {
  blank: { name: '' },
  fits(_field, value) {
    if (typeof value !== 'object' || !value) return false;
    const { name, uscc, id } = value as Partial<Organisation>;
    return typeof name === 'string' && isOptionalText(uscc) && isOptionalText(id);
  },
  clean: (_field, { name, uscc, id }) => ({ name: name.trim(), ...(uscc && { uscc }), ...(id && { id }) }),
  missing: ({ label }, { enter }) => enter(label),
  judge({ label, maxLength = LONGEST }, { name }, words) {
    const length = codePointLength(name);
    return length > maxLength ? error(words.tooLong(label, maxLength, length)) : undefined;
  },
};
