import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CreditClient } from '../../../src/client/index.js';
import { encode } from '../../../src/client/encode.js';
import { searchSubjects } from '../../../src/contract/operations/search-subjects.js';
import type { SearchSubjectsRequest } from '../../../src/contract/schema/request.js';
import { adapter, answer, EMPTY_LIST } from './support.js';

const REQUEST: SearchSubjectsRequest = {
  query: '“永固”\\锁业\u2028\ud83d\ude00',
  filters: { region: ['310120', '310000'], empty: [], status: 'active', established: { from: '2020-01-01' } },
  suggest: false,
  limit: 20,
  cursor: undefined,
};

async function ask(body: unknown = EMPTY_LIST, status = 200) {
  const request = adapter(() => Promise.resolve(answer({ status, body })));
  const client = new CreditClient({
    endpoint: 'https://x.example/v1',
    request,
    operations: { searchSubjects: { headers: { 'X-App': 'fx' } } },
    getToken: () => Promise.resolve('T1'),
  });
  const result = await client.call({ ...searchSubjects, safe: false }, REQUEST);
  const { url, method, headers, body: sent } = request.sent[0] ?? {};
  return { result, sent: { url, method, headers, body: sent } };
}

// What an answer's text is must not depend on the page either, so it is made before.
const LIST_TEXT = JSON.stringify({ ...EMPTY_LIST, total: 0 });
const PROBLEM_TEXT = JSON.stringify({ code: 'x', errors: [{ pointer: '/query', code: 'short' }] });
const clean = { list: await ask(LIST_TEXT), problem: await ask(PROBLEM_TEXT, 422) };

/** What Prototype.js 1.6 does to a page, written anew as far as it touches JSON, lists and members. */
const pollutions: Record<string, () => () => void> = {
  'Prototype.js 1.6': () => {
    const list = Array.prototype as unknown as Record<string, unknown>;
    const text = String.prototype as unknown as Record<string, unknown>;
    const saved = {
      keys: Object.keys,
      values: Object.values,
      filter: list.filter,
      map: list.map,
      find: list.find,
      from: Array.from,
    };
    const inherited = (object: object) => {
      const names: string[] = [];
      for (const name in object) names.push(name);
      return names;
    };
    type Visit = (value: unknown, index: number) => unknown;
    Object.assign(list, {
      toJSON(this: unknown[]) {
        return `[${this.join(', ')}]`;
      },
      each(this: unknown[], visit: Visit) {
        for (let index = 0; index < this.length; index++) visit(this[index], index);
      },
      map(this: unknown[], visit: Visit) {
        const results: unknown[] = [];
        for (let index = 0; index < this.length; index++) results[index] = visit(this[index], index);
        return results;
      },
      filter(this: unknown[], visit: Visit) {
        const results: unknown[] = [];
        for (let index = 0; index < this.length; index++)
          if (visit(this[index], index)) results[results.length] = this[index];
        return results;
      },
      find(this: unknown[], visit: Visit) {
        for (let index = 0; index < this.length; index++) if (visit(this[index], index)) return this[index];
        return undefined;
      },
    });
    text.toJSON = () => '"wrong"';
    Object.assign(Object, {
      keys: inherited,
      values: (object: Record<string, unknown>) => inherited(object).map((name) => object[name]),
    });
    Array.from = ((iterable: ArrayLike<unknown>) => {
      const results: unknown[] = [];
      for (let index = 0; index < iterable.length; index++) results[index] = iterable[index];
      return results;
    }) as typeof Array.from;
    return () => {
      delete list.toJSON;
      delete list.each;
      delete text.toJSON;
      for (const name of ['map', 'filter', 'find'] as const) {
        Object.defineProperty(Array.prototype, name, {
          value: saved[name],
          enumerable: false,
          writable: true,
          configurable: true,
        });
      }
      Object.assign(Object, { keys: saved.keys, values: saved.values });
      Array.from = saved.from;
    };
  },
  'members on Object.prototype': () => {
    const root = Object.prototype as unknown as Record<string, unknown>;
    Object.assign(root, {
      x: 1,
      each: () => undefined,
      extend: () => undefined,
      foo: { bar: ['deep'] },
      toJSON: () => 'wrong',
    });
    return () => ['x', 'each', 'extend', 'foo', 'toJSON'].forEach((name) => delete root[name]);
  },
};

for (const [name, pollute] of Object.entries(pollutions)) {
  let undo: () => void;
  const polluted = async <T>(work: () => Promise<T>): Promise<T> => {
    undo = pollute();
    try {
      return await work();
    } finally {
      undo();
    }
  };

  test(`a page with ${name} sends the same bytes and headers as a clean one`, async () => {
    const { sent } = await polluted(() => ask(LIST_TEXT));
    assert.deepEqual(sent, clean.list.sent);
  });

  test(`a page with ${name} reads the same answers and the same failures as a clean one`, async () => {
    const { list, problem } = await polluted(async () => ({
      list: await ask(LIST_TEXT),
      problem: await ask(PROBLEM_TEXT, 422),
    }));
    assert.ok(clean.list.result.ok && !clean.problem.result.ok && clean.problem.result.failure.errors?.length === 1);
    assert.deepEqual(list.result, clean.list.result);
    assert.deepEqual(problem.result, clean.problem.result);
  });

  test(`the planted fault: JSON.stringify itself goes wrong on a page with ${name}`, async () => {
    const text = await polluted(() => Promise.resolve(JSON.stringify(REQUEST)));
    assert.notEqual(text, clean.list.sent.body);
  });
}

test('what is sent is the JSON that JSON.stringify writes on a clean page', () => {
  for (const value of [
    REQUEST,
    {},
    [],
    [undefined, null, 1.5, NaN],
    'a"b',
    { a: undefined, b: () => 1, c: { d: [{}] } },
    null,
    true,
  ]) {
    assert.equal(encode(value), JSON.stringify(value));
  }
  assert.equal(clean.list.sent.body, JSON.stringify(REQUEST));
});
