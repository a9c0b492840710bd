/** How much a value says about a person. `personal` and `secret` ones (identity numbers, phones, codes) never stand in a draft. */
export type FieldPrivacy = 'plain' | 'personal' | 'secret';

/** `error` keeps the form from being sent; the others never do. */
export type Severity = 'error' | 'warning' | 'info';

/** One end of a period. */
export type PeriodEnd = 'from' | 'to';

/** First and last day, `YYYY-MM-DD`; empty while there is none. */
export type Period = Readonly<Record<PeriodEnd, string>>;

/** Stands for a date that is typed half: browsers give no text for it. */
export const INCOMPLETE = '?';

/** An organisation: as it was typed, or as it was found, with what identifies it. */
export interface Organisation {
  readonly name: string;
  readonly uscc?: string | undefined;
  /** The endpoint's own. */
  readonly id?: string | undefined;
}

/** What a statement holds when it's ticked. */
export const STATED = 'true';

/** What a field holds: words, the values of what is ticked, a period, or an organisation. */
export type FieldValue = string | readonly string[] | Period | Organisation;

/** Something to say about a field. The message tells how to mend it. */
export interface Remark {
  readonly severity: Severity;
  readonly message: string;
  /** Of a period: the end that it's about. */
  readonly end?: PeriodEnd | undefined;
}

/** One thing that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** An option among many. */
export interface GroupedOption extends Option {
  /** Name of the group that it stands in. */
  readonly group?: string | undefined;
  /** Stands on top, where it is found first. */
  readonly common?: boolean | undefined;
}

/** What is known of a field before anybody fills it in. */
export interface Given {
  readonly value: FieldValue;
  /** Where it comes from, in words for visitors. */
  readonly source: string;
}

interface AnyField {
  /** Name in the model and of its controls. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly privacy?: FieldPrivacy | undefined;
  /** Known already: shown with its source, and not asked for. */
  readonly given?: Given | undefined;
  /** Page that it stands on, where a form has several. */
  readonly page?: string | undefined;
  /** Name of the value in the request, where the endpoint asks for the field. */
  readonly wire?: string | undefined;
  /** JSON Pointer into the request, for the endpoint's findings; `/` and the name by default. */
  readonly pointer?: string | undefined;
}

/** Something to say beyond what a type of field knows by itself, about a value that is there. */
type Check<Value> = ((value: Value) => Remark | undefined) | undefined;

/** Words as a person writes them; never rewritten. */
export interface TextField extends AnyField {
  readonly type: 'text';
  /** In code points. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Several lines. */
  readonly multiline?: boolean | undefined;
  /** The name of a person: what looks like the dot between its parts becomes that dot, and nothing else changes. */
  readonly personName?: boolean | undefined;
  /** Says below the control how many characters are left. */
  readonly counter?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly check?: Check<string>;
}

/** A code or number that is copied from somewhere. Width, case, spaces and hyphens don't matter. */
export interface CodeField extends AnyField {
  readonly type: 'code';
  /** How many characters it has when it's whole. */
  readonly length?: number | undefined;
  /** What a whole one looks like once it's normalised. */
  readonly pattern?: RegExp | undefined;
  readonly inputMode?: 'text' | 'numeric' | undefined;
  readonly autocomplete?: string | undefined;
  readonly check?: Check<string>;
}

/** One of several. */
export interface ChoiceField extends AnyField {
  readonly type: 'choice';
  readonly options: readonly Option[];
  /** Radio buttons unless a list that drops down is asked for. */
  readonly display?: 'radios' | 'select' | undefined;
  readonly check?: Check<string>;
}

/** Several of many. */
export interface ManyField extends AnyField {
  readonly type: 'many';
  readonly options: readonly GroupedOption[];
  /** Most that may be ticked. */
  readonly most?: number | undefined;
  /** The option that says "none of these": ticking it unticks the others, and the other way round. */
  readonly none?: string | undefined;
  readonly check?: Check<readonly string[]>;
}

/** From one day to another. */
export interface PeriodField extends AnyField {
  readonly type: 'period';
  /** First and last day that there is anything of. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** Longest, in months. */
  readonly mostMonths?: number | undefined;
  /** Periods that are picked by one press. */
  readonly presets?: readonly (Period & { readonly label: string })[] | undefined;
  readonly check?: Check<Period>;
}

/** A day, `YYYY-MM-DD` once it's understood. */
export interface DateField extends AnyField {
  readonly type: 'date';
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly check?: Check<string>;
}

/** An amount: a decimal in its unit. */
export interface AmountField extends AnyField {
  readonly type: 'amount';
  /** ISO 4217. */
  readonly currency: string;
  /** Whole units of the currency (元), or ten thousands (万元). */
  readonly unit: '1' | '10000';
  /** Least and most, as decimals in the unit. */
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
  readonly check?: Check<string>;
}

/** A phone number. */
export interface PhoneField extends AnyField {
  readonly type: 'phone';
  readonly check?: Check<string>;
}

/** A region, named level by level. */
export interface RegionField extends AnyField {
  readonly type: 'region';
  readonly options: readonly RegionOption[];
  readonly check?: Check<string>;
}

/** A region; those of the first level have no `parent`. */
export interface RegionOption extends Option {
  readonly parent?: string | undefined;
}

/** An organisation that was found. */
export interface OrganisationHit extends Organisation {
  /** What tells it from others: a former name, where it is. */
  readonly note?: string | undefined;
}

/** Finds organisations by a part of their name or code; nothing when they can't be looked for. */
export type OrganisationSearch = (
  query: string,
  signal: AbortSignal,
) => Promise<readonly OrganisationHit[] | undefined>;

/** An organisation, typed or found. */
export interface OrganisationField extends AnyField {
  readonly type: 'organisation';
  readonly maxLength?: number | undefined;
  /** Without it there are no suggestions. */
  readonly search?: OrganisationSearch | undefined;
  readonly check?: Check<Organisation>;
}

/** Something that is declared by ticking it; never ticked beforehand, nor by a draft. */
export interface StatementField extends AnyField {
  readonly type: 'statement';
  /** What is declared. */
  readonly statement: string;
  readonly check?: Check<string>;
}

/** Files, by the ids of their uploads. */
export interface FilesField extends AnyField {
  readonly type: 'files';
  /** Media types. */
  readonly accept?: readonly string[] | undefined;
  /** Of the longest file. */
  readonly maxBytes?: number | undefined;
  /** Most files. */
  readonly most?: number | undefined;
  readonly check?: Check<readonly string[]>;
}

/** Types that every form knows. */
type BasicField = TextField | CodeField | ChoiceField | ManyField | PeriodField;

/** Types that a form knows when it's told of them; see `further/further-types.ts`. */
type FurtherField =
  DateField | AmountField | PhoneField | RegionField | OrganisationField | StatementField | FilesField;

/** A field of a form. The set is closed: what is said about a type in `FieldRules` has to be said about every one. */
export type FieldDefinition = BasicField | FurtherField;

/** The type of a field, for example `period`. */
export type FieldType = FieldDefinition['type'];

/** The types that every form knows. */
export type BasicType = BasicField['type'];

/** The types that a form has to be told of. */
export type FurtherType = FurtherField['type'];

/** The field of one type. */
export type FieldOf<Type extends FieldType> = Extract<FieldDefinition, { type: Type }>;

/** What a field of one type holds. */
export type ValueOf<Type extends FieldType> = Type extends 'many' | 'files'
  ? readonly string[]
  : Type extends 'period'
    ? Period
    : Type extends 'organisation'
      ? Organisation
      : string;

/** A remark on a field, or with none on the form as a whole. */
export interface Finding extends Remark {
  readonly field?: string | undefined;
}
