import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type IntegrityState,
  issuerCheck,
  type IssuerState,
  statusCheck,
  type StatusEvidence,
  type StatusState,
  type Verdict,
  verdictOf,
} from '../../../src/contract/report-verdict.js';
import type { KeyList, PublishedKey } from '../../../src/contract/schema/report.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-21T12:00:00+08:00');
const at = (offset: number): string => new Date(NOW + offset).toISOString();

const issuer = { name: '演示公共信用信息服务中心', uscc: '12310120MBDEMA047N' };
const key: PublishedKey = { kid: 'k1', kty: 'EC', crv: 'P-256', alg: 'ES256', x: 'x', y: 'y', issuer };
const header = {
  reportNo: 'R1',
  issuer,
  generatedAt: at(-48 * HOUR),
  validFrom: at(-48 * HOUR),
  validUntil: at(48 * HOUR),
};

const INTEGRITY: IntegrityState[] = ['intact', 'partly', 'altered', 'unsigned', 'unchecked'];
const ISSUER: IssuerState[] = ['trusted', 'unknownKey', 'mismatch', 'keyNotValidThen', 'keyRevoked', 'noTrust'];
const STATEMENT = [
  'valid',
  'superseded',
  'revoked',
  'suspended',
  'expired',
  'notYetValid',
  'underReview',
  undefined,
] as const;
/** How old the statement is, and whether that still counts. */
const AGES = { fresh: 0, almostStale: 24 * HOUR + 60_000, stale: 25 * HOUR, future: -HOUR } as const;
/** Where now lies in the report's own validity. */
const TIMES = {
  inside: {},
  withoutEnd: { validUntil: undefined },
  justBegun: { validFrom: at(4 * 60_000) },
  notBegun: { validFrom: at(6 * 60_000) },
  justEnded: { validUntil: at(-4 * 60_000) },
  ended: { validUntil: at(-6 * 60_000) },
  unreadable: { validUntil: 'soon' },
} as const;
const LISTED = ['unlisted', 'revoked', 'noList', 'staleList', 'otherKeys'] as const;

interface Cell {
  integrity: IntegrityState;
  issuer: IssuerState;
  statement: (typeof STATEMENT)[number];
  age: keyof typeof AGES;
  time: keyof typeof TIMES;
  listed: (typeof LISTED)[number];
}

const cells: Cell[] = INTEGRITY.flatMap((integrity) =>
  ISSUER.flatMap((issuer) =>
    STATEMENT.flatMap((statement) =>
      (Object.keys(AGES) as Cell['age'][]).flatMap((age) =>
        (Object.keys(TIMES) as Cell['time'][]).flatMap((time) =>
          LISTED.map((listed) => ({ integrity, issuer, statement, age, time, listed })),
        ),
      ),
    ),
  ),
);

const listOf = (listed: Cell['listed']): KeyList | undefined =>
  listed === 'noList'
    ? undefined
    : {
        keys: [{ ...key, kid: listed === 'otherKeys' ? 'k2' : 'k1' }],
        statuses:
          listed === 'revoked' ? [{ reportNo: 'R1', state: 'revoked' }] : [{ reportNo: 'R2', state: 'revoked' }],
        statedBy: '演示名单',
        asOf: at(-2 * HOUR),
        nextUpdate: listed === 'staleList' ? at(-HOUR) : at(HOUR),
      };

const evidenceOf = ({ statement, age, time, listed }: Cell): StatusEvidence => ({
  header: { ...header, ...TIMES[time] },
  statement: statement && { state: statement, statedBy: '演示中心', statedAt: at(-AGES[age]) },
  list: listOf(listed),
  kid: 'k1',
  now: NOW,
});

/** What a person would say, question by question, without the tables of the code. */
function expected({ integrity, issuer, statement, age, time, listed }: Cell): Verdict {
  const counts = age === 'fresh' || age === 'almostStale';
  if (integrity === 'altered') return 'altered';
  if (statement === 'revoked' || listed === 'revoked') return 'revoked';
  if (statement === 'suspended') return 'suspended';
  if (statement === 'superseded') return 'superseded';
  if (statement === 'expired' || time === 'ended') return 'expired';
  if ((statement === 'notYetValid' && counts) || time === 'notBegun') return 'notYetValid';
  if (integrity === 'unsigned' || integrity === 'unchecked') return 'unknown';
  if (issuer !== 'trusted') return 'unknown';
  if (time === 'unreadable' || statement === 'underReview') return 'unknown';
  if (!(statement === 'valid' && counts) && listed !== 'unlisted') return 'unknown';
  return integrity === 'partly' ? 'partly' : 'valid';
}

const wrongCells = (verdict: typeof verdictOf): Cell[] =>
  cells.filter((cell) => {
    const status = statusCheck(evidenceOf(cell));
    return verdict({ integrity: { state: cell.integrity }, issuer: { state: cell.issuer }, status }) !== expected(cell);
  });

describe('The verdict on a report', () => {
  it(`is right for each of ${cells.length} combinations of status, integrity, issuer and time`, () => {
    assert.ok(cells.length >= 1200);
    assert.deepEqual(wrongCells(verdictOf).slice(0, 3), []);
  });

  it('would be found wrong by this matrix if one cell were: the matrix can fail', () => {
    const planted: typeof verdictOf = (checks) =>
      checks.issuer.state === 'unknownKey' && checks.integrity.state === 'intact' && checks.status.state === 'valid'
        ? 'valid'
        : verdictOf(checks);
    assert.ok(wrongCells(planted).length > 0);
  });

  it('is valid only if all three checks are good', () => {
    const states: StatusState[] = ['valid', 'superseded', 'revoked', 'suspended', 'expired', 'notYetValid', 'unknown'];
    const good = INTEGRITY.flatMap((integrity) =>
      ISSUER.flatMap((issuer) => states.map((status) => ({ integrity, issuer, status }))),
    ).filter(
      ({ integrity, issuer, status }) =>
        verdictOf({ integrity: { state: integrity }, issuer: { state: issuer }, status: { state: status } }) ===
        'valid',
    );
    assert.deepEqual(good, [{ integrity: 'intact', issuer: 'trusted', status: 'valid' }]);
  });
});

describe('The status of a report', () => {
  const status = (given: Partial<StatusEvidence>) => statusCheck({ header, kid: 'k1', now: NOW, ...given });
  const said = (state: string, age = 0, more: object = {}) => ({
    state,
    statedBy: '演示中心',
    statedAt: at(-age),
    ...more,
  });

  it('says who said so, when, why, and what took its place', () => {
    const statement = said('superseded', HOUR, { since: at(-2 * HOUR), reason: '信息已更新', supersededBy: 'R9' });
    assert.deepEqual(status({ statement }), {
      state: 'superseded',
      by: '演示中心',
      at: at(-HOUR),
      since: at(-2 * HOUR),
      reason: '信息已更新',
      supersededBy: 'R9',
    });
  });

  it('is unknown when nothing is said, and tells how old an outdated word is', () => {
    assert.deepEqual(status({}), { state: 'unknown', doubt: 'nothing' });
    const old = status({ statement: said('valid', 30 * HOUR) });
    assert.deepEqual([old.state, old.doubt, old.at], ['unknown', 'stale', at(-30 * HOUR)]);
    assert.equal(status({ statement: said('valid', -HOUR) }).doubt, 'future');
    assert.equal(status({ statement: { ...said('valid'), statedAt: 'yesterday' } }).doubt, 'undated');
    assert.equal(status({ statement: said('valid', HOUR, { nextUpdate: 'tomorrow' }) }).doubt, 'stale');
  });

  it('lasts until the next update where one is announced, shorter or longer than a day', () => {
    assert.equal(status({ statement: said('valid', HOUR, { nextUpdate: at(-10 * 60_000) }) }).state, 'unknown');
    assert.equal(status({ statement: said('valid', 72 * HOUR, { nextUpdate: at(HOUR) }) }).state, 'valid');
  });

  it('stays bad however old the bad word is', () => {
    for (const state of ['superseded', 'revoked', 'suspended', 'expired'])
      assert.equal(status({ statement: said(state, 10_000 * HOUR) }).state, state);
    assert.equal(status({ statement: said('notYetValid', 10_000 * HOUR) }).state, 'unknown');
  });

  it('takes the worst of two entries for the same report', () => {
    const list: KeyList = {
      keys: [key],
      statuses: [
        { reportNo: 'R1', state: 'suspended' },
        { reportNo: 'R1', state: 'revoked' },
      ],
      statedBy: '演示名单',
      asOf: at(0),
    };
    assert.equal(status({ list, statement: said('valid') }).state, 'revoked');
  });

  it('is not yet valid when the report dates from the future', () => {
    const early = { ...header, generatedAt: at(HOUR), validFrom: undefined };
    assert.equal(status({ header: early, statement: said('valid') }).state, 'notYetValid');
  });
});

describe('The issuer of a report', () => {
  const check = (given: Partial<Parameters<typeof issuerCheck>[0]> = {}) =>
    issuerCheck({ header, kid: 'k1', keys: [key], now: NOW, ...given });

  it('is trusted only by a key of the list that bears its name and was valid then', () => {
    assert.deepEqual(check(), { state: 'trusted', kid: 'k1', by: issuer.name, at: header.generatedAt });
    assert.equal(check({ keys: undefined }).state, 'noTrust');
    assert.equal(check({ keys: [] }).state, 'unknownKey');
    assert.equal(check({ kid: 'k2' }).state, 'unknownKey');
    assert.equal(check({ kid: undefined }).state, 'unknownKey');
    assert.equal(check({ keys: [{ ...key, validUntil: at(-72 * HOUR) }] }).state, 'keyNotValidThen');
    assert.equal(check({ keys: [{ ...key, validFrom: at(-HOUR) }] }).state, 'keyNotValidThen');
    assert.equal(check({ keys: [{ ...key, validFrom: 'once' }] }).state, 'keyNotValidThen');
    assert.equal(check({ keys: [{ ...key, validFrom: at(-72 * HOUR), validUntil: at(-HOUR) }] }).state, 'trusted');
  });

  it('is a mismatch when the key is somebody else’s, by name or by code', () => {
    assert.equal(check({ keys: [{ ...key, issuer: { name: '另一单位' } }] }).state, 'mismatch');
    assert.equal(check({ keys: [{ ...key, issuer: { ...issuer, uscc: '1' } }] }).state, 'mismatch');
    assert.equal(check({ keys: [{ ...key, issuer: { name: issuer.name } }] }).state, 'trusted');
    assert.equal(check({ header: { ...header, issuer: { name: issuer.name } } }).state, 'trusted');
  });

  it('is not saved from a revoked key by the date of the report', () => {
    assert.equal(check({ keys: [{ ...key, revokedAt: at(-HOUR) }] }).state, 'keyRevoked');
    assert.equal(check({ keys: [{ ...key, revokedAt: 'unreadable' }] }).state, 'keyRevoked');
    assert.equal(check({ keys: [{ ...key, revokedAt: at(HOUR) }] }).state, 'trusted');
  });

  it('may be listed twice, but not with two different keys under one name', () => {
    assert.equal(check({ keys: [key, { ...key, userId: '1234567812345678' }] }).state, 'trusted');
    assert.equal(check({ keys: [key, { ...key, revokedAt: at(-HOUR) }] }).state, 'keyRevoked');
    assert.equal(check({ keys: [key, { ...key, x: 'z' }] }).state, 'unknownKey');
  });
});
