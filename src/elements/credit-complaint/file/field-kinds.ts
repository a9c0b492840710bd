import type { EvidenceKind } from '../../../contract/schema/complaint-offer.js';
import type { FieldDefinition, Given } from '../../../form/field.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { ComplainantGiven } from '../complaint-host.js';
import { POINTERS } from './field-names.js';

/** Files of one kind. */
export const filesField = (kind: EvidenceKind, name: string, pointer: string): FieldDefinition => ({
  type: 'files',
  name,
  label: kind.name,
  hint: kind.hint,
  required: kind.required,
  accept: kind.accept,
  maxBytes: kind.maxBytes,
  most: kind.maxFiles,
  privacy: 'personal',
  pointer,
});

/** One of several that the endpoint names; more than eight drop down. */
export const choice = (
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[],
): FieldDefinition => ({
  type: 'choice',
  name,
  label,
  required: true,
  options,
  display: options.length > 8 ? 'select' : 'radios',
  pointer: POINTERS[name] ?? `/facts/${name}`,
});

/** What the page knows of the enterprise, with its source. */
export const givenBy =
  (applicant: ComplainantGiven | undefined, words: ComplaintFileMessages) =>
  (value: string | undefined): Given | undefined =>
    value ? { value, source: words.source(applicant?.source ?? words.thisSite, applicant?.asOf) } : undefined;
