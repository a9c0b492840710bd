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

/** What a field holds: words, the values of what is ticked, or a period. */
export type FieldValue = string | readonly string[] | Period;

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

interface AnyField {
  /** Name in the model and of its controls. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly privacy?: FieldPrivacy | undefined;
  /** JSON Pointer into the request, for the endpoint's findings; `/` and the name by default. */
  readonly pointer?: string | undefined;
}

/** Something to say beyond what a type of field knows by itself, about a value that is there. */
type Check<Value> = ((value: Value) => Remark | undefined) | undefined;

/** Words as a person writes them; never rewritten. */
export interface TextField extends AnyField {
  readonly type: 'text';
  /** In code points. */
  readonly maxLength?: number | undefined;
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

/** A field of a form. The set is closed: what is said about a type in `rules.ts` has to be said about every one. */
export type FieldDefinition = TextField | CodeField | ChoiceField | ManyField | PeriodField;

/** The type of a field, for example `period`. */
export type FieldType = FieldDefinition['type'];

/** The field of one type. */
export type FieldOf<Type extends FieldType> = Extract<FieldDefinition, { type: Type }>;

/** A remark on a field, or with none on the form as a whole. */
export interface Finding extends Remark {
  readonly field?: string | undefined;
}
