// The contract's Valibot schemas as JSON Schema 2020-12, described.
import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema, ObjectEntries } from 'valibot';
import { DESCRIPTIONS } from '../../src/contract/openapi/descriptions.js';
import { SCHEMAS } from '../../src/contract/openapi/operations.js';
import { ListEntrySchema, RecordSchema } from '../../src/contract/schema/record.js';

/** A schema of the document; `x-` members are ours. */
export type Described = Record<string, unknown> & { properties?: Record<string, Described> };

/** The values of `type` that have a schema of their own: no list entry may have them. */
const typedRecords = RecordSchema.options[0].options.map(({ entries }) => entries.type.literal);

/** What keeps them out. */
const isListEntry = ListEntrySchema.entries.type.pipe[1];

type Converted = JsonSchema & Record<string, unknown>;

/** A schema wrapped by `asSigned` is a copy of a named one: the same members, another object. */
const copyOf = (schema: object): string | undefined =>
  Object.entries(SCHEMAS).find(
    ([, named]) =>
      named !== schema && 'entries' in named && named.entries === (schema as { entries?: ObjectEntries }).entries,
  )?.[0];

function convert(): Record<string, Described> {
  const definitions = toJsonSchemaDefs(SCHEMAS as Record<string, GenericSchema>, {
    target: 'draft-2020-12',
    // Leaves the type of a text as it is.
    ignoreActions: ['trim'],
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
    overrideSchema({ valibotSchema, jsonSchema }) {
      const name = copyOf(valibotSchema);
      return name ? { $ref: `#/components/schemas/${name}` } : jsonSchema;
    },
    overrideAction({ valibotAction, jsonSchema }) {
      // `known` is a word of field.ts, which the converter passed on as it is.
      const { known, ...schema } = jsonSchema as Converted;
      if (valibotAction.type === 'metadata') return known ? { ...schema, 'x-known-values': known } : schema;
      if (valibotAction === isListEntry) return { ...schema, not: { enum: typedRecords } };
      // Any other rule of the contract's own says itself what it means to a reader, by its metadata or the member's description.
      return valibotAction.type === 'check' ? schema : undefined;
    },
  });
  return JSON.parse(JSON.stringify(definitions)) as Record<string, Described>;
}

/** Gives every member its description. */
class Describer {
  private readonly unused = new Set(Object.keys(DESCRIPTIONS));
  private readonly missing: string[] = [];

  describe(path: string, schema: Described): void {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      member['description'] = this.text(`${path}.${name}`, name);
      this.describe(`${path}.${name}`, member);
    }
    for (const nested of this.nested(schema)) this.describe(path, nested);
  }

  finish(): void {
    const faults = [
      ...this.missing.map((path) => `no description of ${path}`),
      ...[...this.unused].map((key) => `a description of ${key}, which is in no schema`),
    ];
    if (faults.length > 0) throw new Error(`src/contract/openapi/descriptions.ts:\n  ${faults.join('\n  ')}`);
  }

  private text(path: string, name: string): string {
    const key = path in DESCRIPTIONS ? path : name;
    const found = DESCRIPTIONS[key];
    if (!found) {
      this.missing.push(path);
      return '';
    }
    this.unused.delete(key);
    const [chinese, english, standardKey] = found;
    return `${chinese}${standardKey ? `（${standardKey}）` : ''}。${english}`;
  }

  /** Schemas without a name of their own: items, alternatives, values of a map. */
  private nested(schema: Described): Described[] {
    const inner = [
      schema['items'],
      schema['additionalProperties'],
      ...((schema['anyOf'] as unknown[] | undefined) ?? []),
      ...((schema['oneOf'] as unknown[] | undefined) ?? []),
    ];
    return inner.filter((one): one is Described => typeof one === 'object' && one !== null && !('$ref' in one));
  }
}

/** `components.schemas` of the document. Throws when a member has no description, or a description no member. */
export function describedSchemas(): Record<string, Described> {
  const schemas = convert();
  const describer = new Describer();
  for (const [name, schema] of Object.entries(schemas)) describer.describe(name, schema);
  describer.finish();
  return schemas;
}
