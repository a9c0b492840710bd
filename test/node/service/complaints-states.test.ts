// How a complaint goes on: every pair of states, terms by working days, and what may be done when.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { COMPLAINT_STATES } from '../../../src/contract/index.js';
import { TERMS } from '../../../demo/service/complaints/offer/terms.js';
import {
  allowanceOf,
  type Circumstances,
  type ComplaintState,
  isOver,
  mayBecome,
  nextStates,
} from '../../../demo/service/complaints/states.js';
import { WorkingDays } from '../../../demo/service/working-days/working-days.js';
import { Clerk, Complainer, DECISION_FIELDS, type Filed } from '../helpers/complaints.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';

/** All that may happen, written down apart from the service. */
const ALLOWED: Readonly<Record<string, string>> = {
  submitted: 'supplementRequired accepted notAccepted withdrawn',
  accepted: 'supplementRequired forwarded withdrawn',
  forwarded: 'supplementRequired forwarded verifying withdrawn',
  verifying: 'supplementRequired notSubstantiated substantiated withdrawn',
  notSubstantiated: 'closed',
  substantiated: 'rectifying',
  rectifying: 'rectified refused',
  rectified: 'closed',
  refused: 'confirmedBreach',
  confirmedBreach: 'closed',
};
const ASKED_IN: readonly ComplaintState[] = ['submitted', 'accepted', 'forwarded', 'verifying'];
const allowedFrom = (state: string): string[] => (ALLOWED[state] ?? '').split(' ').filter(Boolean);

describe('the states of a complaint', () => {
  it('follow each other as the way says, and no other two do', () => {
    for (const from of COMPLAINT_STATES.filter((state) => state !== 'supplementRequired'))
      for (const to of COMPLAINT_STATES)
        assert.equal(mayBecome({ state: from }, to), allowedFrom(from).includes(to), `${from} → ${to}`);
  });

  it('go on from what is asked for as from the state before, or back to it', () => {
    for (const before of ASKED_IN)
      for (const to of COMPLAINT_STATES) {
        const expected = to === before || (to !== 'supplementRequired' && allowedFrom(before).includes(to));
        assert.equal(mayBecome({ state: 'supplementRequired', before }, to), expected, `${before} ⇢ ${to}`);
      }
  });

  it('all lead to an end, and from an end nowhere', () => {
    const ends = COMPLAINT_STATES.filter(isOver);
    assert.deepEqual(ends, ['notAccepted', 'closed', 'withdrawn']);
    for (const end of ends) assert.deepEqual(nextStates({ state: end }), []);
    const leadsOn = (state: ComplaintState, seen: readonly ComplaintState[] = []): boolean =>
      isOver(state) || nextStates({ state }).some((next) => !seen.includes(next) && leadsOn(next, [...seen, state]));
    for (const state of COMPLAINT_STATES.filter((each) => each !== 'supplementRequired'))
      assert.ok(leadsOn(state), state);
  });

  it('let complainants do what fits, with a reason for everything else', () => {
    const quiet: Circumstances = { isOverdue: false, isRated: false };
    const late: Circumstances = { isOverdue: true, isRated: false };
    const undecided = ['submitted', 'supplementRequired', 'accepted', 'forwarded', 'verifying'];
    for (const state of COMPLAINT_STATES) {
      const standing = { state, before: state === 'supplementRequired' ? ('accepted' as const) : null };
      const can = (action: Parameters<typeof allowanceOf>[0], circumstances = quiet) => {
        const { available, reason } = allowanceOf(action, standing, circumstances);
        assert.equal(available, reason === undefined, `${state} ${action}`);
        return available;
      };
      assert.equal(can('supplement'), undecided.includes(state), state);
      assert.equal(can('withdraw'), undecided.includes(state), state);
      assert.equal(can('urge'), false, state);
      assert.equal(can('urge', late), !isOver(state), state);
      assert.equal(can('urge', { ...late, urgeFrom: '2026-11-12' }), false, state);
      assert.equal(can('rate'), state === 'closed' || state === 'notAccepted', state);
      assert.equal(can('rate', { ...quiet, isRated: true }), false, state);
    }
  });
});

describe('working days', () => {
  const days = new WorkingDays();

  it('leave out weekends and holidays, and count weekend days that are worked', () => {
    const [off, on] = [
      ['2025-01-28', '2025-02-04', '2025-10-08', '2026-01-02', '2026-02-23', '2026-06-19', '2026-11-14'],
      ['2025-01-26', '2025-02-08', '2025-10-11', '2026-01-04', '2026-02-14', '2026-05-09', '2026-11-16'],
    ];
    for (const day of off) assert.equal(days.isWorkingDay(day), false, day);
    for (const day of on) assert.equal(days.isWorkingDay(day), true, day);
  });

  it('make a term longer over 春节 and 国庆, and begin it on the day after', () => {
    // 2025: 28 January to 4 February off, Saturday 8 February worked.
    assert.equal(days.after('2025-01-27', 1), '2025-02-05');
    assert.equal(days.after('2025-01-27', 4), '2025-02-08');
    assert.equal(days.after('2025-01-27', 5), '2025-02-10');
    // 2026: 15 to 23 February off, Saturdays 14 and 28 worked.
    assert.equal(days.after('2026-02-13', 1), '2026-02-14');
    assert.equal(days.after('2026-02-13', 2), '2026-02-24');
    assert.equal(days.after('2026-02-13', 6), '2026-02-28');
    // 2026: 1 to 7 October off, Saturday 10 worked.
    assert.equal(days.after('2026-09-30', 3), '2026-10-10');
    assert.equal(days.after('2026-11-13', 0), '2026-11-13');
  });

  it('count back what they count on', () => {
    for (const start of ['2025-01-20', '2025-09-26', '2026-02-10', '2026-09-18', '2026-12-28', '2027-09-30'])
      for (const length of [1, 2, 5, 7, 30, 100]) {
        const end = days.after(start, length);
        assert.ok(days.isWorkingDay(end), end);
        assert.equal(days.between(start, end), length, `${start} ${length}`);
        assert.ok(days.before(end, length) <= end);
        assert.equal(days.between(days.before(end, length), end), length);
      }
    assert.equal(days.between('2026-11-16', '2026-11-16'), 0);
    assert.equal(days.between('2026-11-16', '2026-11-10'), 0, 'over');
  });

  it('are counted by their weekends in years that the calendar lacks', () => {
    assert.equal(days.isWorkingDay('2031-10-01'), true);
    assert.equal(days.isWorkingDay('2031-10-04'), false);
  });

  it('come from a calendar of the operator, and a file that is none is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    try {
      const file = join(folder, 'days.json');
      writeFileSync(file, '{"years":{"2031":{"holidays":["2031-10-01"],"workdays":["2031-10-04"]}}}');
      const own = new WorkingDays(file);
      assert.deepEqual([own.isWorkingDay('2031-10-01'), own.isWorkingDay('2031-10-04')], [false, true]);
      assert.equal(own.isWorkingDay('2026-10-01'), true, 'nothing of the demonstration is left');
      for (const wrong of ['{}', '{"years":{"2031":{"holidays":["2031-02-30"],"workdays":[]}}}', 'no']) {
        writeFileSync(file, wrong);
        assert.throws(() => new WorkingDays(file));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** How a complaint comes to each state by a clerk's decisions. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  submitted: [],
  accepted: ['accepted'],
  notAccepted: ['notAccepted'],
  forwarded: ['accepted', 'forwarded'],
  verifying: ['accepted', 'forwarded', 'verifying'],
  notSubstantiated: ['accepted', 'forwarded', 'verifying', 'notSubstantiated'],
  substantiated: ['accepted', 'forwarded', 'verifying', 'substantiated'],
  rectifying: ['accepted', 'forwarded', 'verifying', 'substantiated', 'rectifying'],
  rectified: ['accepted', 'forwarded', 'verifying', 'substantiated', 'rectifying', 'rectified'],
  refused: ['accepted', 'forwarded', 'verifying', 'substantiated', 'rectifying', 'refused'],
  confirmedBreach: ['accepted', 'forwarded', 'verifying', 'substantiated', 'rectifying', 'refused', 'confirmedBreach'],
  closed: ['accepted', 'forwarded', 'verifying', 'notSubstantiated', 'closed'],
};

describe("a clerk's decisions", () => {
  const clock = new TestClock();
  let service: TestService;
  let own: Complainer;
  before(async () => {
    service = await startTestService({ clock });
    own = await new Complainer(service).signedIn();
  });
  after(() => service.close());

  const brought = async (state: string): Promise<{ filed: Filed; clerk: Clerk }> => {
    const filed = await own.file();
    const clerk = await Clerk.at(service, filed.number);
    await clerk.lead(...(WAYS[state] ?? []));
    return { filed, clerk };
  };
  const stateOf = async ({ number }: Filed) => (await own.track(number)).body.state;

  for (const from of Object.keys(WAYS)) {
    it(`from ${from} are those of the way and no others`, async () => {
      const allowed = allowedFrom(from);
      let { filed, clerk } = await brought(from);
      assert.equal(await stateOf(filed), from);
      for (const to of Object.keys(DECISION_FIELDS)) {
        const status = await clerk.say(to);
        if (!allowed.includes(to)) {
          assert.equal(status, 409, `${from} → ${to}`);
          assert.equal(await stateOf(filed), from, `${from} → ${to}`);
          continue;
        }
        assert.equal(status, 303, `${from} → ${to}`);
        assert.equal(await stateOf(filed), to);
        ({ filed, clerk } = await brought(from));
      }
      assert.equal(await clerk.ask(), allowed.includes('supplementRequired') ? 303 : 409, `${from} → asking`);
    });
  }

  for (const before of ASKED_IN) {
    it(`while something is asked for in ${before} go on from there, or back`, async () => {
      for (const to of Object.keys(DECISION_FIELDS)) {
        const { filed, clerk } = await brought(before);
        assert.equal(await clerk.ask(), 303);
        assert.equal(await clerk.ask(), 409, 'asked once at a time');
        const mayFollow = to === 'resumed' || allowedFrom(before).includes(to);
        assert.equal(await clerk.say(to), mayFollow ? 303 : 409, `${before} ⇢ ${to}`);
        assert.equal(await stateOf(filed), to === 'resumed' ? before : mayFollow ? to : 'supplementRequired');
      }
    });
  }

  it('begin and end the terms of the way, each with its working days', async () => {
    const { filed, clerk } = await brought('submitted');
    const days = new WorkingDays();
    const today = '2026-11-10';
    const terms = async () =>
      (await own.track(filed.number)).body.deadlines.map(({ label, state, dueOn }) => [label, state, dueOn]);
    const due = (kind: string) => {
      const rule = TERMS.find((term) => term.kind === kind);
      return [rule?.label, 'running', days.after(today, rule?.workingDays ?? 0)];
    };
    const expected: string[][] = [];
    const isNow = async (...running: string[]) => {
      assert.deepEqual(await terms(), [...expected, ...running.map(due)]);
      for (const kind of running) expected.push([due(kind)[0] ?? '', 'met', due(kind)[2] ?? '']);
    };
    await isNow('decide');
    await clerk.lead('accepted');
    await isNow('forward');
    await clerk.lead('forwarded');
    assert.deepEqual(await terms(), [...expected, due('verify')]);
    await clerk.lead('verifying');
    await isNow('verify');
    await clerk.lead('substantiated');
    await isNow('demand');
    await clerk.lead('rectifying');
    await isNow('rectify');
    await clerk.lead('refused');
    await isNow('confirm');
    await clerk.lead('confirmedBreach');
    await isNow('close');
    await clerk.lead('closed');
    assert.deepEqual(await terms(), expected);
  });
});
