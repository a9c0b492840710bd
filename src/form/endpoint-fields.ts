import type { FormField } from '../contract/schema/form-field.js';
import type { FormFurtherMessages } from '../locale/zh-hans/form-further.js';
import type { FieldDefinition, FieldPrivacy, Given, OrganisationSearch } from './field.js';
import { isCheckedKind, judgeCode } from './further/code-kinds.js';

/** With more options than that a choice is a list that drops down. */
const MOST_RADIOS = 8;

/** What there is to say about an endpoint's fields beside what it says itself. */
export interface EndpointFieldsOptions {
  readonly words: FormFurtherMessages;
  /** Where the values stand in the request, as a JSON Pointer: the endpoint's findings then lead to their fields. */
  readonly pointerBase?: string | undefined;
  /** Begins the names in the model, so that they don't meet those of the element's own fields. */
  readonly prefix?: string | undefined;
  /** Finds organisations. */
  readonly search?: OrganisationSearch | undefined;
  /** What the page knows already, by the endpoint's names. */
  readonly given?: Readonly<Record<string, Given>> | undefined;
}

/** An endpoint's fields as a form has them. */
export interface EndpointFields {
  readonly definitions: readonly FieldDefinition[];
  /** Those that this version can't draw. A form in which one of them is required must not be offered. */
  readonly unsupported: readonly FormField[];
}

/** Makes the fields that an endpoint asks for into those of a form. */
export function endpointFields(fields: readonly FormField[], options: EndpointFieldsOptions): EndpointFields {
  const definitions: FieldDefinition[] = [];
  const unsupported: FormField[] = [];
  const names = new Set<string>();
  for (const field of fields) {
    const definition = names.has(field.name) ? undefined : definitionOf(field, options);
    names.add(field.name);
    if (definition) definitions.push(definition);
    else unsupported.push(field);
  }
  return { definitions, unsupported };
}

/** Whether a form with such fields can be filled in here. */
export const isOfferable = ({ unsupported }: EndpointFields): boolean => !unsupported.some(({ required }) => required);

/** How a form has a field; nothing where this version doesn't know the type, or the field lacks what its type can't do without. */
function definitionOf(field: FormField, options: EndpointFieldsOptions): FieldDefinition | undefined {
  const { label, minLength, maxLength, earliest, latest, most, options: choices = [] } = field;
  const common = commonOf(field, options);
  switch (field.type) {
    case 'text':
      return { ...common, type: 'text', minLength, maxLength };
    case 'longText':
      return { ...common, type: 'text', multiline: true, counter: maxLength !== undefined, minLength, maxLength };
    case 'choice': {
      const display = choices.length > MOST_RADIOS ? 'select' : 'radios';
      return choices.length ? { ...common, type: 'choice', options: choices, display } : undefined;
    }
    case 'many':
      return choices.length ? { ...common, type: 'many', options: choices, most } : undefined;
    case 'date':
      return { ...common, type: 'date', earliest, latest };
    case 'period':
      return { ...common, type: 'period', earliest, latest, mostMonths: field.maxMonths };
    case 'amount': {
      const { currency = 'CNY', unit = '1', minimum, maximum } = field;
      return { ...common, type: 'amount', currency, unit, minimum, maximum };
    }
    case 'code': {
      const { codeKind, length } = field;
      if (!isCheckedKind(codeKind)) return { ...common, type: 'code', length };
      return { ...common, type: 'code', check: (code) => judgeCode(codeKind, label, code, options.words) };
    }
    case 'phone':
      return { ...common, type: 'phone' };
    case 'region':
      return choices.length ? { ...common, type: 'region', options: choices } : undefined;
    case 'organisation':
      return { ...common, type: 'organisation', maxLength, search: options.search };
    case 'files':
      return { ...common, type: 'files', accept: field.accept, maxBytes: field.maxBytes, most };
    case 'statement':
      return { ...common, type: 'statement', statement: field.statement ?? label };
    default:
      return undefined;
  }
}

/** What a field of any type has. */
function commonOf(field: FormField, { pointerBase = '', prefix = '', given = {} }: EndpointFieldsOptions) {
  const { name, label, hint, required } = field;
  return {
    name: prefix + name,
    wire: name,
    label,
    hint,
    required,
    privacy: privacyOf(field),
    pointer: `${pointerBase}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`,
    given: Object.keys(given).includes(name) ? given[name] : undefined,
  };
}

/** Files, phones and numbers of persons say much about somebody whatever the endpoint says; a word that isn't known here counts as the strictest. */
function privacyOf({ type, codeKind, privacy = 'plain' }: FormField): FieldPrivacy {
  const isPersonal = type === 'phone' || type === 'files' || codeKind === 'residentId';
  if (privacy === 'plain') return isPersonal ? 'personal' : 'plain';
  return privacy === 'personal' ? 'personal' : 'secret';
}
