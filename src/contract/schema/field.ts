import * as v from 'valibot';

/**
 * What the contract says about a text beyond its type. It is documentation for operators (JSON Schema, conformance) and the rule for the
 * reference service's own data. A reader doesn't enforce it: a remark one character too long is no reason to withhold a penalty record.
 */
export interface TextFacts {
  /** Longest value, in code points. */
  readonly maxLength?: number;
  /** `date` is `YYYY-MM-DD`; `date-time` is RFC 3339 with offset; `uri` is absolute `https:`, `http:`, `tel:` or `mailto:`. */
  readonly format?: 'date' | 'date-time' | 'uri';
  /** Values known today; the set is open and an unknown value is shown by the server's own text. */
  readonly known?: readonly string[];
}

const facts = (value: TextFacts) => v.pipe(v.string(), v.metadata({ ...value }));

/** A text of at most `maxLength` code points. */
export const text = (maxLength: number) => facts({ maxLength });
/** A calendar date, `YYYY-MM-DD`; `2099-12-31` says that there is no end (长期). */
export const date = () => facts({ format: 'date' });
/** An instant, RFC 3339 with offset. */
export const instant = () => facts({ format: 'date-time' });
/** A link; anything but `https:`, `http:`, `tel:` and `mailto:` is not followed. */
export const link = () => facts({ format: 'uri' });
/** One of a set that may grow. */
export const open = <const T extends string>(known: readonly T[]) =>
  facts({ known }) as v.GenericSchema<string, T | (string & {})>;
/** An identifier that the server made up; opaque to everyone else. */
export const id = () => v.pipe(v.string(), v.minLength(1), v.metadata({ maxLength: 200 }));
/** A count of things. */
export const count = () => v.pipe(v.number(), v.integer(), v.minValue(0));
/** A member that may be left out. */
export const optional = v.optional;
/**
 * An object with these members; others are ignored. The members hang on no prototype: the validator walks them by `for…in`, and host pages
 * with an extended `Object.prototype` (old Prototype.js, MooTools) would make it stumble.
 */
export const object = <const T extends v.ObjectEntries>(entries: T) =>
  v.object({ __proto__: null, ...entries } as unknown as T);

/**
 * A value that is checked and then kept as it came, members included that the contract doesn't know: a signature or a digest covers all of it.
 * @param schema of an object or an array
 */
export const asSigned = <T extends v.GenericSchema>(schema: T): T => ({
  ...schema,
  '~run': (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) => {
    const { value } = dataset;
    const checked = schema['~run'](dataset, config);
    return checked.typed ? { ...checked, value } : checked;
  },
});
