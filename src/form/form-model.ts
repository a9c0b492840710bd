import type { FieldError } from '../contract/schema/failure.js';
import type { FormMessages } from '../locale/zh-hans/form.js';
import type { FormFurtherMessages } from '../locale/zh-hans/form-further.js';
import {
  type FieldDefinition,
  type FieldOf,
  type FieldType,
  type FieldValue,
  type Finding,
  type FurtherType,
  type Given,
  INCOMPLETE,
  type Period,
  type PeriodEnd,
  type Remark,
} from './field.js';
import { basicRules, error, type FieldRules, isBlank, type TypeRules } from './rules.js';

/** Values by the names of their fields. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** Types of fields beyond those that every form knows, with their words; see `furtherTypes`. */
export interface FurtherTypes {
  readonly rules: Partial<TypeRules<FurtherType>>;
  words(): FormFurtherMessages;
}

/** What a form is made of. */
export interface FormModelOptions {
  /**
   * The fields in their order on the page; asked for whenever they are needed, so that they may follow the language, and what other fields hold.
   */
  fields(holds: (name: string) => FieldValue | undefined): readonly FieldDefinition[];
  /** The page that is shown, where a form has several: what is against fields of others waits for theirs. */
  page?: (() => string | undefined) | undefined;
  words(): FormMessages;
  /** Only where there are fields of such types, or templates of such forms: it loads with them. */
  further?: FurtherTypes | undefined;
  /** What stands in the fields at first. */
  initial?: FormValues | undefined;
}

/**
 * What a form holds and what there is to say about it, without a page. Errors show after the first attempt to send, and go as soon as they are mended;
 * none appears while somebody types. A field that isn't there for now keeps its value, and is neither judged nor sent.
 */
export class FormModel {
  private readonly values = new Map<string, FieldValue>();
  /** Fields that were left once: warnings wait for that. */
  private readonly touched = new Set<string>();
  /** Fields whose errors are shown. */
  private readonly flagged = new Set<string>();
  /** What the endpoint has found. */
  private rejected: readonly FieldError[] = [];
  private readonly rules: Partial<TypeRules>;
  /** The fields while they are drawn; see `steady`. */
  private held: readonly FieldDefinition[] | undefined;

  constructor(private readonly options: FormModelOptions) {
    this.rules = { ...basicRules, ...options.further?.rules };
    this.reset();
  }

  /** Every field that is there for now, in the order of the page. */
  get fields(): readonly FieldDefinition[] {
    return this.held ?? this.options.fields((name) => this.values.get(name));
  }

  /**
   * Draws with the fields as they are now. Templates ask for them dozens of times, and making them anew each time took most of the time of a key press.
   * Nothing that fields follow from may change meanwhile.
   */
  steady<Drawn>(draw: () => Drawn): Drawn {
    this.held = this.fields;
    try {
      return draw();
    } finally {
      this.held = undefined;
    }
  }

  /** What stands in the fields at first. */
  get initial(): FormValues {
    return this.options.initial ?? {};
  }

  /** Words of every form, in the language of the page. */
  get words(): FormMessages {
    return this.options.words();
  }

  /** Words of forms that know further types; only such forms have them. */
  get furtherWords(): FormFurtherMessages {
    return (this.options.further as FurtherTypes).words();
  }

  /** A field by its name. */
  field(name: string): FieldDefinition | undefined {
    return this.fields.find((field) => field.name === name);
  }

  /** A field of a type; none where there is no such field for now. */
  fieldOf<Type extends FieldType>(name: string, ...types: readonly Type[]): FieldOf<Type> | undefined {
    const field = this.field(name);
    return field && (types as readonly string[]).includes(field.type) ? (field as FieldOf<Type>) : undefined;
  }

  /** What stands in a field, as it was typed. */
  value(field: FieldDefinition): FieldValue {
    return given(field)?.value ?? this.values.get(field.name) ?? this.rulesOf(field).blank;
  }

  /** What is judged and sent of a field. */
  clean(field: FieldDefinition): FieldValue {
    return this.rulesOf(field).clean(field, this.value(field));
  }

  /** What is sent of a field that holds one text; empty where there is none for now. */
  text(name: string): string {
    const field = this.field(name);
    const value = field ? this.clean(field) : '';
    return typeof value === 'string' ? value : '';
  }

  /** What is ticked, in the order of the options; the ids of files. */
  many(name: string): readonly string[] {
    const field = this.fieldOf(name, 'many', 'files');
    return field ? (this.clean(field) as readonly string[]) : [];
  }

  /** A whole period, or none. */
  period(name: string): Period | undefined {
    const field = this.fieldOf(name, 'period');
    const period = field && (this.clean(field) as Period);
    return !period || isBlank(period) || [period.from, period.to].includes(INCOMPLETE) ? undefined : period;
  }

  /** Somebody has filled something in. */
  change(name: string, value: FieldValue): void {
    this.values.set(name, value);
    this.rejected = this.rejected.filter(({ pointer }) => this.fieldAt(pointer)?.name !== name);
    // Another field's error may be mended by this one.
    const wrong = this.errors.map((finding) => finding.field);
    this.flagged.forEach((each) => wrong.includes(each) || this.flagged.delete(each));
  }

  /** Somebody has left a field: a code, say, then stands there as it will be sent. */
  touch(name: string): void {
    const field = this.field(name);
    if (!field) return;
    this.touched.add(name);
    const settled = this.rulesOf(field).settle?.(field, this.value(field));
    if (settled !== undefined) this.values.set(name, settled);
  }

  /** Somebody wants to send, or to turn the page. Whether that can be; what is against it shows from now on. */
  attempt(): boolean {
    // What the endpoint says about other pages waits until they are shown.
    this.rejected = this.rejected.filter(({ pointer }) => {
      const field = this.fieldAt(pointer);
      return field && !this.isShown(field);
    });
    this.flagged.clear();
    const shown = this.fields.filter((field) => this.isShown(field));
    shown.forEach(({ name }) => this.touched.add(name));
    shown.forEach((field) => this.judged(field).some(isError) && this.flagged.add(field.name));
    return !this.flagged.size;
  }

  /** Whether a field stands on the page that is shown. */
  isShown({ page }: FieldDefinition): boolean {
    const now = this.options.page?.();
    return now === undefined || page === now;
  }

  /** The endpoint has refused what was sent. The first field that it is about, in the order of the form. */
  reject(errors: readonly FieldError[]): FieldDefinition | undefined {
    this.rejected = errors;
    const about = errors.map(({ pointer }) => this.fieldAt(pointer)?.name);
    return this.fields.find(({ name }) => about.includes(name));
  }

  /** Everything that could be said about the fields now, in the order of the page: what a review lists beside the values. */
  get findings(): readonly Finding[] {
    return this.fields.flatMap((field) => this.judged(field));
  }

  /** What is said at a field. */
  shown(name: string): readonly Finding[] {
    const field = this.field(name);
    return field ? this.shownAt(field) : [];
  }

  /** Every error that is shown: those of fields in the order of the page, then those of no field. */
  get summary(): readonly Finding[] {
    const nowhere = this.rejected.filter(({ pointer }) => !this.fieldAt(pointer));
    return [
      ...this.fields.flatMap((field) => (this.isShown(field) ? this.shownAt(field).filter(isError) : [])),
      ...nowhere.map((error): Finding => ({ severity: 'error', message: error.detail ?? this.words.refusedForm })),
    ];
  }

  /** What may be kept of what was typed: nothing that says much about a person. */
  draft(): FormValues {
    const kept = this.fields.filter((field) => this.isKept(field, this.value(field)));
    return Object.fromEntries(kept.map((field) => [field.name, this.value(field)]));
  }

  /** Puts a kept draft back; what doesn't fit any more is left out. */
  restore(draft: unknown): void {
    if (typeof draft !== 'object' || !draft) return;
    const kept = new Map<string, unknown>(Object.entries(draft));
    // Field by field as they come: one may be there only because of another's value.
    for (let next: FieldDefinition | undefined; (next = this.fields.find(({ name }) => kept.has(name)));) {
      const value = kept.get(next.name);
      kept.delete(next.name);
      if (this.isKept(next, value)) this.values.set(next.name, value);
    }
  }

  /** As at the beginning; nothing of what was typed stays. */
  reset(): void {
    this.values.clear();
    for (const [name, value] of Object.entries(this.initial)) this.values.set(name, value);
    this.touched.clear();
    this.flagged.clear();
    this.rejected = [];
  }

  private get errors(): readonly (Finding & { readonly field: string })[] {
    return this.fields.flatMap((field) => this.judged(field).filter(isError));
  }

  private rulesOf({ type }: FieldDefinition): FieldRules<FieldDefinition, FieldValue> {
    return this.rules[type] as unknown as FieldRules<FieldDefinition, FieldValue>;
  }

  private isKept(field: FieldDefinition, value: unknown): value is FieldValue {
    const { privacy = 'plain' } = field;
    return (
      privacy === 'plain' && !given(field) && this.rulesOf(field).fits(field, value) && !isBlank(value as FieldValue)
    );
  }

  private judged(field: FieldDefinition): (Finding & { readonly field: string })[] {
    const remark = this.judge(field, this.clean(field));
    // Nobody here can mend what is given: whether it will do is for the endpoint to say.
    return remark && !(given(field) && isError(remark)) ? [{ ...remark, field: field.name }] : [];
  }

  private judge(field: FieldDefinition, value: FieldValue): Remark | undefined {
    const rules = this.rulesOf(field);
    if (isBlank(value)) return field.required ? error(rules.missing(field, this.words)) : undefined;
    return (
      rules.judge(field, value, this.words) ??
      (field.check as ((value: FieldValue) => Remark | undefined) | undefined)?.(value)
    );
  }

  private shownAt(field: FieldDefinition): Finding[] {
    const { name } = field;
    const own = this.judged(field).filter((finding) =>
      isError(finding) ? this.flagged.has(name) : this.touched.has(name),
    );
    const theirs = this.rejected.filter(({ pointer }) => this.fieldAt(pointer)?.name === name);
    return [...own, ...theirs.map((error) => this.rejection(field, error))];
  }

  private rejection(field: FieldDefinition, { pointer, detail }: FieldError): Finding {
    const last = pointer.slice(pointer.lastIndexOf('/') + 1);
    const end = field.type === 'period' && /^(from|to)$/.test(last) ? (last as PeriodEnd) : undefined;
    return { severity: 'error', field: field.name, end, message: detail ?? this.words.refused(field.label) };
  }

  /** The field that a JSON Pointer leads to or into; the nearest, where several hold it. */
  private fieldAt(pointer: string): FieldDefinition | undefined {
    const at = (field: FieldDefinition) => field.pointer ?? `/${field.name}`;
    return this.fields
      .filter((field) => `${pointer}/`.startsWith(`${at(field)}/`))
      .sort((a, b) => at(b).length - at(a).length)[0];
  }
}

/** What is known already; an empty value is none, and is asked for. */
export const given = ({ given }: FieldDefinition): Given | undefined =>
  given && !isBlank(given.value) ? given : undefined;

const isError = ({ severity }: Remark): boolean => severity === 'error';
