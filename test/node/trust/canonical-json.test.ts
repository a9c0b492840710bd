import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, CanonicalJsonError, DEEPEST_JSON } from '../../../src/contract/canonical-json.js';

const faultOf = (value: unknown): string | undefined => {
  try {
    canonicalJson(value);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof CanonicalJsonError);
    return error.fault;
  }
};

/** A double by its bits, as RFC 8785 lists them. */
const double = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value];
  return value;
};

/** The same value with the members of its objects in another order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
};

describe('The canonical form of JSON', () => {
  it('is that of the example in RFC 8785, section 3.2.2', () => {
    const source = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    assert.equal(
      canonicalJson(JSON.parse(source)),
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts members by UTF-16 code units, as in section 3.2.3', () => {
    const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    assert.equal(
      canonicalJson(members),
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('writes the numbers of appendix B', () => {
    const samples: [string, string][] = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['8000000000000001', '-5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['ffefffffffffffff', '-1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['c340000000000000', '-9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['44b52d02c7e14af7', '1.0000000000000001e+23'],
      ['444b1ae4d6e2ef4e', '999999999999999700000'],
      ['444b1ae4d6e2ef4f', '999999999999999900000'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555553', '333333333.3333332'],
      ['41b3de4355555554', '333333333.33333325'],
      ['41b3de4355555555', '333333333.3333333'],
      ['41b3de4355555556', '333333333.3333334'],
      ['41b3de4355555557', '333333333.33333343'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
      ['43143ff3c1cb0959', '1424953923781206.2'],
    ];
    for (const [bits, text] of samples) assert.equal(canonicalJson(double(bits)), text, bits);
  });

  it('does not exist for what JSON can’t say', () => {
    for (const bits of ['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])
      assert.equal(faultOf(double(bits)), 'number');
    assert.equal(faultOf(JSON.parse('[1e999]')), 'number');
    for (const value of [undefined, [undefined], () => 1, Symbol('a'), 1n, new Date(0), new Map(), { a: new Date(0) }])
      assert.equal(faultOf(value), 'notJson');
  });

  it('does not exist for half a character, in a value or in a name', () => {
    for (const text of ['\ud800', 'a\udc00', '\udc00\ud800', '\ud83d\ude00\ud83d'])
      for (const value of [text, [text], { [text]: 1 }]) assert.equal(faultOf(value), 'surrogate');
    assert.equal(canonicalJson('\ud83d\ude00'), '"\ud83d\ude00"');
  });

  it('stops at 64 levels instead of exhausting the stack', () => {
    assert.equal(faultOf(nested(DEEPEST_JSON)), undefined);
    assert.equal(faultOf(nested(DEEPEST_JSON + 1)), 'depth');
    assert.equal(faultOf(nested(200_000)), 'depth');
  });

  it('leaves out members that are undefined, as JSON does', () => {
    assert.equal(canonicalJson({ b: undefined, a: 1 }), '{"a":1}');
  });

  it('keeps a member named __proto__ like any other', () => {
    const source = '{"__proto__":{"a":1},"constructor":2,"toJSON":3}';
    assert.equal(canonicalJson(JSON.parse(source)), source);
  });

  it('is stable, and the same in whatever order the members stand', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), (value) => {
        const text = canonicalJson(value);
        assert.equal(canonicalJson(JSON.parse(text)), text);
        assert.equal(canonicalJson(reversed(value)), text);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 2000 },
    );
  });

  it('escapes every UTF-16 code unit as JSON.stringify does', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      if (unit >= 0xd800 && unit <= 0xdfff) continue;
      const text = `a${String.fromCharCode(unit)}`;
      if (canonicalJson(text) !== JSON.stringify(text)) assert.fail(unit.toString(16));
    }
  });

  describe('on a page whose libraries extend the prototypes', () => {
    const extended = [Object.prototype, Array.prototype, String.prototype, Number.prototype] as object[];
    before(() => {
      for (const prototype of extended)
        Object.defineProperty(prototype, 'toJSON', { configurable: true, enumerable: true, value: () => 'spoilt' });
      Object.defineProperty(Object.prototype, 'extra', { configurable: true, enumerable: true, value: 1 });
    });
    after(() => {
      for (const prototype of extended) Reflect.deleteProperty(prototype, 'toJSON');
      Reflect.deleteProperty(Object.prototype, 'extra');
    });

    it('is what it is elsewhere', () => {
      assert.equal(canonicalJson({ b: ['x', 1, { c: null }], a: 'y"' }), '{"a":"y\\"","b":["x",1,{"c":null}]}');
    });
  });
});
