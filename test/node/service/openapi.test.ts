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

  it('names every part of a path, and says where a key makes a submission repeatable', () => {
    type Operation = { parameters?: { name?: string; $ref?: string; description?: string }[]; responses: object };
    const { paths } = document() as { paths: Record<string, Record<string, Operation>> };
    const revoke = paths['/reports/{id}/codes/{codeId}']?.['delete'];
    assert.deepEqual(
      revoke?.parameters?.map(({ name }) => name),
      ['id', 'codeId'],
    );
    for (const methods of Object.values(paths)) {
      for (const { parameters = [] } of Object.values(methods)) {
        for (const parameter of parameters) assert.ok(parameter.$ref ?? parameter.description, 'described');
      }
    }
    const keyed = Object.entries(paths).filter(([, { post }]) => post?.parameters?.some(({ $ref }) => $ref));
    assert.deepEqual(
      keyed.map(([path]) => path),
      [
        '/reports',
        '/reports/{id}/codes',
        '/commitments',
        '/commitments/{number}/supplements',
        '/commitments/{number}/corrections',
        '/commitments/{number}/withdrawal',
        '/complaints',
        '/complaints/{number}/supplements',
        '/complaints/{number}/urgings',
        '/complaints/{number}/rating',
        '/complaints/{number}/withdrawal',
        '/uploads',
      ],
    );
    for (const [, { post }] of keyed) assert.ok('409' in (post?.responses ?? {}));
    assert.ok('410' in (paths['/reports/verify']?.['post']?.responses ?? {}));
  });

  it('shows what is signed under its own name', () => {
    const { components } = document() as {
      components: { schemas: Record<string, { properties: Record<string, { $ref?: string }> }> };
    };
    assert.equal(components.schemas['Report']?.properties['header']?.$ref, '#/components/schemas/ReportHeader');
    assert.ok(components.schemas['ReportHeader']?.properties['reportNo']);
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
