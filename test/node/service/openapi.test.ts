// The document that operators of endpoints read.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { DESCRIPTIONS } from '../../../src/contract/openapi/descriptions.js';
import { buildOpenApi } from '../../../scripts/openapi/document.js';

const document = () => JSON.parse(JSON.stringify(buildOpenApi())) as Record<string, unknown>;

/** Every object in it that describes a member. */
function* members(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'properties' && path.includes('/schemas/')) {
      for (const [member, schema] of Object.entries(inner as object)) {
        yield [`${path}/${member}`, schema as Record<string, unknown>];
      }
    }
    yield* members(inner, `${path}/${name}`);
  }
}

describe('the OpenAPI document', () => {
  it('is the one in the repository', () => {
    const file = readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8');
    assert.deepEqual(JSON.parse(file), document());
  });

  it('describes every member in Chinese and English', () => {
    const all = [...members(document())];
    assert.ok(all.length > 200);
    for (const [path, { description }] of all) {
      assert.match(String(description), /[\u4e00-\u9fff].*。.*[A-Za-z]/, path);
    }
  });

  it('is not written while a member lacks its description, or a description its member', () => {
    const descriptions = DESCRIPTIONS as Record<string, unknown>;
    const { penaltyBasis } = descriptions;
    try {
      delete descriptions['penaltyBasis'];
      descriptions['moodOfTheDay'] = ['心情', 'Mood.'];
      assert.throws(buildOpenApi, /no description of Penalty\.penaltyBasis[\s\S]*moodOfTheDay/);
    } finally {
      descriptions['penaltyBasis'] = penaltyBasis;
      delete descriptions['moodOfTheDay'];
    }
  });

  it('carries what the schemas say of a text: its length, its form, its known values', () => {
    const { components } = document() as {
      components: { schemas: Record<string, { properties: Record<string, object> }> };
    };
    const member = (schema: string, name: string) => {
      const { description: _, ...rest } = components.schemas[schema]!.properties[name] as Record<string, unknown>;
      return rest;
    };
    assert.deepEqual(member('Penalty', 'decisionDocNo'), { type: 'string', maxLength: 128 });
    assert.deepEqual(member('Penalty', 'decisionDate'), { type: 'string', format: 'date' });
    assert.deepEqual(member('Label', 'tone')['x-known-values'], ['neutral', 'positive', 'warning', 'negative']);
    assert.deepEqual(member('ListEntry', 'type'), {
      type: 'string',
      not: { enum: ['licence', 'penalty', 'evaluation', 'contractPerformance'] },
    });
  });
});
