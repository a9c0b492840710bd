import type {
  Complaint,
  RateComplaintRequest,
  SubmitComplaintRequest,
  SupplementComplaintRequest,
  TrackComplaintRequest,
  UrgeComplaintRequest,
  WithdrawComplaintRequest,
} from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { claimsOf, fileFaults } from '../filing/files.js';
import { Opening, queryHash } from '../filing/opening.js';
import type { Visitor } from '../filing/visitor.js';
import { assertNoFaults, fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { newId, newShortCode } from '../reports/numbers.js';
import { chinaDate } from '../reports/times.js';
import { entitledUscc } from '../store/access.js';
import type { Commit as CommitOf } from '../submissions/submissions.js';
import { assertNoEarlier, factsHashOf } from './earlier.js';
import { toldOf } from './form.js';
import { type ComplaintEffect, effectOf, UNKNOWN_STATE } from './magic.js';
import { askFor, DEMO_ASKED, goBack, moveTo, termsContext } from './moves.js';
import { nextNumber } from './numbers.js';
import { COMPLAINT_OFFER, OPERATOR } from './offer/offer.js';
import { checkRequest } from './request.js';
import {
  findAnswers,
  findComplaint,
  findSteps,
  findWanted,
  insertAnswer,
  insertComplaint,
  insertStep,
  lockComplaint,
  updateComplaint,
} from './rows.js';
import { allowanceOf, type ComplaintAction } from './states.js';
import { givenOf, wordsOf } from './supplements.js';
import { beginTerms, findTerms } from './terms.js';
import type { ComplaintRow, ComplaintsContext, KeptRequest } from './types.js';
import { circumstancesOf, complaintOf } from './view.js';

/** How long the slow one takes, in milliseconds. */
const SLOW = 8000;

const SCORES = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as const;

/** What a submission changes, in a transaction of its own. */
type Commit = CommitOf<Complaint>;

const changedMeanwhile = () => new Problem(409, 'state-changed', { detail: '这件投诉刚刚有了变化，请刷新后再操作。' });

const keptOf = ({ contact: { proof: _, ...contact }, ...request }: SubmitComplaintRequest): KeptRequest => ({
  ...request,
  contact,
});

/** Everything that complainants do with complaints; see the operations of the contract. */
export class Complaints {
  private readonly opening: Opening<ComplaintRow>;

  constructor(readonly context: ComplaintsContext) {
    this.opening = new Opening(context, {
      name: 'complaint',
      words: { made: '提交投诉', number: '投诉编号' },
      find: findComplaint,
    });
  }

  /** What a demonstration's words do to a submission. */
  effectOf({ facts }: SubmitComplaintRequest): ComplaintEffect | undefined {
    return effectOf(facts.breachFacts);
  }

  /** Checks a complaint that is to be filed; what is answered with files it. @throws Problem */
  async submit(request: SubmitComplaintRequest, visitor: Visitor): Promise<Commit> {
    const { clock, uploads, contactCodes, secrets } = this.context;
    if (request.version !== COMPLAINT_OFFER.version)
      throw new Problem(409, 'rules-changed', {
        detail: '受理规则已经更新，没有提交。请按新的规则重新核对后再提交，填写的内容还在。',
        errors: [fault('/version', 'rules-changed', '不是现行的受理规则。')],
      });
    const effect = this.effectOf(request);
    if (effect === 'slow') await clock.sleep(SLOW);
    const claims = await checkRequest({
      request,
      today: this.today(),
      loginUscc: entitledUscc(visitor.caller),
      isProven: (phone, proof) => contactCodes.isProven(phone, proof, visitor.who),
      findUploads: (ids) => uploads.find(ids, visitor.who),
    });
    const queryCode = newShortCode();
    return async (transaction) => {
      const now = clock.now();
      const factsHash = factsHashOf(request, secrets);
      await assertNoEarlier(transaction, { factsHash, who: visitor.who, now });
      const number = await nextNumber(transaction, chinaDate(now));
      await insertComplaint(transaction, {
        number,
        id: newId(),
        owner: visitor.who,
        queryHash: queryHash(this.context, number, queryCode),
        submittedAt: now.toISOString(),
        factsHash,
        request: keptOf(request),
        told: toldOf(request, true),
        effect: effect ?? null,
      });
      await uploads.claim(transaction, number, claims);
      await insertStep(transaction, number, { what: 'submitted', at: now, by: request.complainant.name });
      await this.begin(transaction, number, now);
      return { ...(await this.told(transaction, number)), queryCode };
    };
  }

  async track(request: TrackComplaintRequest, visitor: Visitor): Promise<Complaint> {
    const row = await this.opening.open('trackComplaint', request, visitor);
    return this.shown(this.context.database, row);
  }

  /** Takes what was asked for, or comes of the complainant's own accord. @throws Problem */
  async supplement({ number, queryCode, items }: SupplementComplaintRequest, visitor: Visitor): Promise<Commit> {
    const { database, uploads, clock } = this.context;
    const row = await this.opening.open('supplementComplaint', { number, queryCode }, visitor);
    await this.assertAllowed(database, row, 'supplement');
    const { given, groups, faults } = givenOf(items, await findWanted(database, number));
    const known = {
      uploads: await uploads.find(
        groups.flatMap(({ ids }) => ids),
        visitor.who,
      ),
    };
    assertNoFaults([...faults, ...fileFaults(groups, known)]);
    return async (transaction) => {
      const locked = await this.locked(transaction, number, 'supplement');
      const wanted = await findWanted(transaction, number);
      const isStillWanted = (id: string) => wanted.some((each) => each.id === id && each.givenAt === null);
      if (given.some((item) => item.wanted && !isStillWanted(item.wanted.id))) throw changedMeanwhile();
      const at = clock.now();
      const before = new Set((await findAnswers(transaction, number)).map(({ reference }) => reference));
      const reference = `${number}-${String(before.size + 1).padStart(2, '0')}`;
      for (const { id, wanted: asked, text } of given)
        await insertAnswer(transaction, number, { id, reference, wanted: asked?.id ?? null, text: text ?? null }, at);
      await uploads.claim(transaction, number, claimsOf(groups, known));
      await insertStep(transaction, number, {
        what: 'supplemented',
        at,
        by: locked.request.complainant.name,
        text: wordsOf(given),
        reference,
      });
      const isAllGiven = wanted.every(
        ({ id, givenAt }) => givenAt !== null || given.some((item) => item.wanted?.id === id),
      );
      if (locked.state === 'supplementRequired' && isAllGiven)
        await goBack(termsContext(this.context, transaction, at), locked);
      return this.told(transaction, number);
    };
  }

  /** Urges on what is overdue. @throws Problem */
  async urge({ text, ...key }: UrgeComplaintRequest, visitor: Visitor): Promise<Commit> {
    return this.act('urgeComplaint', 'urge', key, visitor, async (transaction, row, at) => {
      await insertStep(transaction, row.number, {
        what: 'urged',
        at,
        by: row.request.complainant.name,
        ...(text ? { text } : {}),
      });
    });
  }

  /** Says how satisfied the complainant is. @throws Problem */
  async rate({ score, text, ...key }: RateComplaintRequest, visitor: Visitor): Promise<Commit> {
    return this.act('rateComplaint', 'rate', key, visitor, async (transaction, { number, request }, at) => {
      const rating = { score, ...(text ? { text } : {}), at: at.toISOString() };
      await updateComplaint(transaction, number, { rating });
      await insertStep(transaction, number, {
        what: 'rated',
        at,
        by: request.complainant.name,
        text: [SCORES[score], ...(text ? [text] : [])].join('：'),
      });
    });
  }

  /** Takes a complaint back. @throws Problem */
  async withdraw({ reason, ...key }: WithdrawComplaintRequest, visitor: Visitor): Promise<Commit> {
    return this.act('withdrawComplaint', 'withdraw', key, visitor, async (transaction, row, at) => {
      await moveTo(termsContext(this.context, transaction, at), row, 'withdrawn');
      await insertStep(transaction, row.number, {
        what: 'withdrawn',
        at,
        by: row.request.complainant.name,
        text: reason,
      });
    });
  }

  private today(): string {
    return chinaDate(this.context.clock.now());
  }

  /** The first terms, and what a demonstration's words force. */
  private async begin(transaction: Queryable, number: string, at: Date): Promise<void> {
    const row = await lockComplaint(transaction, number);
    if (!row) throw changedMeanwhile();
    const context = termsContext(this.context, transaction, at);
    await beginTerms(context, row, 'submitted', row.effect === 'overdue');
    if (row.effect === 'wanted') await askFor(context, row, DEMO_ASKED, { at, by: OPERATOR.name });
    if (row.effect === 'unknown-state')
      await insertStep(transaction, number, {
        what: UNKNOWN_STATE.state,
        label: UNKNOWN_STATE.label,
        at,
        by: OPERATOR.name,
      });
  }

  /** An action that is one change: opened, allowed, and once more so when nobody else can change it. */
  private async act(
    operation: string,
    action: ComplaintAction,
    key: TrackComplaintRequest,
    visitor: Visitor,
    change: (transaction: Queryable, row: ComplaintRow, at: Date) => Promise<void>,
  ): Promise<Commit> {
    const row = await this.opening.open(operation, key, visitor);
    await this.assertAllowed(this.context.database, row, action);
    return async (transaction) => {
      const locked = await this.locked(transaction, row.number, action);
      await change(transaction, locked, this.context.clock.now());
      return this.told(transaction, row.number);
    };
  }

  /** @throws Problem when the action isn't allowed now */
  private async assertAllowed(database: Queryable, row: ComplaintRow, action: ComplaintAction): Promise<void> {
    const circumstances = circumstancesOf(row, {
      terms: await findTerms(database, row.number),
      steps: await findSteps(database, row.number),
      workingDays: this.context.workingDays,
      today: this.today(),
    });
    const { reason } = allowanceOf(action, row, circumstances);
    if (reason !== undefined) throw new Problem(409, 'state-changed', { detail: reason });
  }

  /** The complaint, held fast, if the action is still allowed. */
  private async locked(transaction: Queryable, number: string, action: ComplaintAction): Promise<ComplaintRow> {
    const row = await lockComplaint(transaction, number);
    if (!row) throw changedMeanwhile();
    await this.assertAllowed(transaction, row, action);
    return row;
  }

  private async told(transaction: Queryable, number: string): Promise<Complaint> {
    const row = await findComplaint(transaction, number);
    if (!row) throw changedMeanwhile();
    return this.shown(transaction, row);
  }

  private shown(database: Queryable, row: ComplaintRow): Promise<Complaint> {
    const { clock, workingDays } = this.context;
    return complaintOf(database, row, { now: clock.now(), workingDays });
  }
}
