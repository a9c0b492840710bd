import type {
  Applicant,
  Commitment,
  CommitmentContent,
  CommitmentTemplate,
  Material,
} from '../../../contract/schema/commitment.js';
import type { PrivacyNotice } from '../../../contract/schema/service.js';
import { judgeCode } from '../../../form/further/code-kinds.js';
import { type EndpointFields, endpointFields } from '../../../form/endpoint-fields.js';
import type { FieldDefinition, FieldValue, Given, OrganisationSearch } from '../../../form/field.js';
import type { FormModel } from '../../../form/form-model.js';
import { wireValues } from '../../../form/wire-values.js';
import { term } from '../../../locale/term.js';
import type { CommitmentSignMessages } from '../../../locale/zh-hans/commitment-sign.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import type { ApplicantGiven } from '../commitment-host.js';

/** What the fields of a commitment are made from. */
export interface CommitmentFieldsOptions {
  readonly template: CommitmentTemplate;
  readonly applicant: ApplicantGiven | undefined;
  readonly privacy: PrivacyNotice | undefined;
  /** A commitment that is signed anew. */
  readonly correcting: boolean;
  /** Ids of materials that are there already. */
  readonly received: readonly string[];
  readonly search?: OrganisationSearch | undefined;
  readonly words: CommitmentSignMessages;
  readonly terms: CommitmentTermsMessages;
  readonly furtherWords: FormFurtherMessages;
}

/** Begins the names of the endpoint's own fields. */
const OWN = 'value-';
/** Fields that stand for the applicant, in their order. */
export const APPLICANT_FIELDS = ['category', 'name', 'code', 'authorisedPerson', 'phone'] as const;
/** Field of the files of a material. */
export const filesOf = ({ id }: Pick<Material, 'id'>): string => `material-${id}`;
/** Field that says whether a material follows later. */
export const laterOf = ({ id }: Pick<Material, 'id'>): string => `later-${id}`;
/** Field of a blank or value of the endpoint's. */
export const fieldOf = (name: string): string => OWN + name;

const LATER = 'later';

/** The endpoint's own fields, and those of them that can't be drawn here. */
export const ownFields = (options: CommitmentFieldsOptions): EndpointFields => {
  const { template, search, furtherWords } = options;
  const phone = phoneOf(template);
  const given = givenBy(options, options.applicant?.phone);
  return endpointFields(template.fields, {
    words: furtherWords,
    prefix: OWN,
    pointerBase: '/content/values',
    search,
    given: phone && given ? { [phone]: given } : undefined,
  });
};

/** The template's own field for a phone: where there is one, it isn't asked for twice. */
const phoneOf = ({ fields }: CommitmentTemplate): string | undefined =>
  fields.find(({ type }) => type === 'phone')?.name;

/** What the page knows, with its source. */
const givenBy = ({ applicant, words }: CommitmentFieldsOptions, value: string | undefined): Given | undefined =>
  value ? { value, source: words.source(applicant?.source ?? words.thisSite, applicant?.asOf) } : undefined;

/** All fields of a commitment, in the order of the page; which there are follows from what others hold. */
export function commitmentFields(
  options: CommitmentFieldsOptions,
  holds: (name: string) => FieldValue | undefined,
): readonly FieldDefinition[] {
  return [
    ...applicantFields(options, holds),
    ...ownFields(options).definitions,
    ...materialFields(options, holds),
    publicationField(options),
    ...consentFields(options, holds),
    ...(options.correcting ? [reasonField(options)] : []),
  ];
}

function applicantFields(
  options: CommitmentFieldsOptions,
  holds: (name: string) => FieldValue | undefined,
): FieldDefinition[] {
  const { template, applicant, words, terms, furtherWords } = options;
  const given = (value: string | undefined): Given | undefined => givenBy(options, value);
  const category = applicant?.category ?? holds('category') ?? template.applicants[0];
  const isPerson = category === 'naturalPerson';
  const pointer = (name: string): string => `/content/applicant/${name}`;
  const several = template.applicants.length > 1;
  const codeLabel = isPerson ? words.fields.residentId : words.fields.uscc;
  return [
    ...(several || applicant
      ? [
          {
            type: 'choice' as const,
            name: 'category',
            label: words.fields.category,
            required: true,
            options: template.applicants.map((value) => ({ value, label: term(terms.categories, value) ?? value })),
            pointer: pointer('category'),
            given: given(applicant?.category),
          },
        ]
      : []),
    {
      type: 'text',
      name: 'name',
      label: isPerson ? words.fields.personName : words.fields.name,
      required: true,
      maxLength: 200,
      personName: isPerson,
      autocomplete: isPerson ? 'name' : 'organization',
      pointer: pointer('name'),
      privacy: isPerson ? 'personal' : 'plain',
      given: given(applicant?.name),
    },
    {
      type: 'code',
      name: 'code',
      label: codeLabel,
      required: true,
      pointer: pointer('code'),
      privacy: isPerson ? 'secret' : 'plain',
      given: given(applicant?.code),
      check: (code) => judgeCode(isPerson ? 'residentId' : 'uscc', codeLabel, code, furtherWords),
    },
    {
      type: 'text',
      name: 'authorisedPerson',
      label: words.fields.authorisedPerson,
      hint: isPerson ? words.fields.authorisedSelf : words.fields.authorisedHint,
      required: true,
      maxLength: 100,
      personName: true,
      pointer: pointer('authorisedPerson'),
      privacy: 'personal',
      given: given(applicant?.authorisedPerson),
    },
    ...(phoneOf(template)
      ? []
      : [
          {
            type: 'phone' as const,
            name: 'phone',
            label: words.fields.phone,
            hint: words.fields.phoneHint,
            pointer: pointer('phone'),
            privacy: 'personal',
            given: given(applicant?.phone),
          } satisfies FieldDefinition,
        ]),
  ];
}

function materialFields(
  { template: { materials = [] }, received, words }: CommitmentFieldsOptions,
  holds: (name: string) => FieldValue | undefined,
): FieldDefinition[] {
  return materials.flatMap((material): FieldDefinition[] => {
    const { id, name, when, hint, dueOn, dueText, accept, maxBytes, maxFiles } = material;
    if (when === 'replaced' || received.includes(id)) return [];
    const files: FieldDefinition = {
      type: 'files',
      name: filesOf(material),
      label: name,
      hint,
      required: true,
      accept,
      maxBytes,
      most: maxFiles,
      privacy: 'personal',
      pointer: `/materials`,
    };
    if (when !== 'later') return [files];
    const choice: FieldDefinition = {
      type: 'choice',
      name: laterOf(material),
      label: words.whenMaterial(name),
      required: true,
      options: [
        { value: 'now', label: words.materialNow },
        { value: LATER, label: words.materialLater(dueOn, dueText), hint: words.materialLaterHint },
      ],
      pointer: '/content/deferred',
    };
    return holds(laterOf(material)) === 'now' ? [choice, files] : [choice];
  });
}

const publicationField = ({ template, words, terms }: CommitmentFieldsOptions): FieldDefinition => ({
  type: 'choice',
  name: 'publication',
  label: words.fields.publication,
  hint: words.fields.publicationHint,
  required: true,
  options: template.publication.map(({ value, effect }) => ({
    value,
    label: term(terms.publications, value) ?? value,
    hint: effect,
  })),
  pointer: '/content/publication',
});

/** Consents, one for each purpose (个人信息保护法 arts. 14, 25, 29); none where the law lets the endpoint do without. */
function consentFields(
  { privacy, words }: CommitmentFieldsOptions,
  holds: (name: string) => FieldValue | undefined,
): FieldDefinition[] {
  if (!privacy || privacy.basis === 'notice') return [];
  const consent: FieldDefinition = {
    type: 'statement',
    name: 'consent',
    label: words.fields.consent,
    required: true,
    statement: words.consent(privacy.title),
    pointer: '/privacy',
  };
  const publication = holds('publication');
  if (privacy.basis === 'consent' || !publication || publication === 'notPublic') return [consent];
  return [
    consent,
    {
      type: 'statement',
      name: 'publicationConsent',
      label: words.fields.publicationConsent,
      required: true,
      statement: words.publicationConsent,
    },
  ];
}

const reasonField = ({ words }: CommitmentFieldsOptions): FieldDefinition => ({
  type: 'text',
  name: 'reason',
  label: words.fields.reason,
  required: true,
  multiline: true,
  counter: true,
  maxLength: 500,
  pointer: '/reason',
});

/** What is committed to, as it is filled in. */
export function contentOf(model: FormModel, template: CommitmentTemplate, madeOn: string): CommitmentContent {
  const { materials = [], applicants } = template;
  const phone = model.text('phone');
  return {
    applicant: {
      category: (model.text('category') || applicants[0]) as Applicant['category'],
      name: model.text('name'),
      code: model.text('code'),
      authorisedPerson: model.text('authorisedPerson'),
      ...(phone && { phone }),
    },
    values: wireValues(model),
    deferred: materials.filter((material) => model.text(laterOf(material)) === LATER).map(({ id }) => id),
    publication: model.text('publication') as CommitmentContent['publication'],
    madeOn,
  };
}

/** The files of the materials that are handed in now. */
export const materialsOf = (model: FormModel, { materials = [] }: CommitmentTemplate) =>
  materials.flatMap((material) => {
    const uploads = [...model.many(filesOf(material))];
    return uploads.length ? [{ material: material.id, uploads }] : [];
  });

/** What stands in the fields when a commitment is signed anew. Publication and consents have to be chosen again. */
export function initialOf({ content }: Commitment): Readonly<Record<string, FieldValue>> {
  const { values = {}, deferred = [] } = content ?? {};
  const said = Object.entries(values).flatMap(([name, value]): [string, FieldValue][] => {
    if (value === true) return [];
    const isMoney = typeof value === 'object' && 'currency' in value;
    return [[fieldOf(name), isMoney ? value.value : value]];
  });
  return {
    ...Object.fromEntries([...said, ...deferred.map((id): [string, FieldValue] => [laterOf({ id }), LATER])]),
  };
}
