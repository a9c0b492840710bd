import type {
  Commitment,
  CommitmentTemplate,
  CommitmentTemplateList,
  CorrectCommitmentRequest,
  SubmitCommitmentRequest,
  SupplementCommitmentRequest,
  TrackCommitmentRequest,
  WithdrawCommitmentRequest,
} from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { claimsOf, fileFaults, type KnownFiles } from '../filing/files.js';
import { Opening, queryHash } from '../filing/opening.js';
import type { Visitor } from '../filing/visitor.js';
import { assertNoFaults, fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { newId, newShortCode } from '../reports/numbers.js';
import { chinaDate } from '../reports/times.js';
import { entitledUscc } from '../store/access.js';
import { uploadsOf } from '../uploads/upload-rows.js';
import { otherApplicantFaults } from './applicant.js';
import { assertNoEarlier, textHashOf } from './earlier.js';
import { isSomethingDue, materialGroups, materialStates } from './materials.js';
import { nextNumber } from './numbers.js';
import { checkRequest } from './request.js';
import { findCommitment, insertCommitment, insertStep, insertVersion, lockCommitment } from './rows.js';
import { allowanceOf, type CommitmentAction } from './states.js';
import { type CurrentTemplate, eligibilityOf } from './templates.js';
import type { TemplateSource } from './templates/template.js';
import type { CommitmentRow, CommitmentsContext, SignedVersion } from './types.js';
import { commitmentOf } from './view.js';

/** How long the slow template takes, in milliseconds. */
const SLOW = 8000;

/** What a submission changes, in a transaction of its own. */
type Commit = (transaction: Queryable) => Promise<Commitment>;

const noTemplate = () => new Problem(404, 'not-found', { detail: '没有这份承诺书，请返回重新选择。' });
const changedMeanwhile = () => new Problem(409, 'state-changed', { detail: '这份承诺刚刚有了变化，请刷新后再操作。' });

/** Everything about commitments; see the operations of the contract. */
export class Commitments {
  private readonly opening: Opening<CommitmentRow>;

  constructor(readonly context: CommitmentsContext) {
    this.opening = new Opening(context, {
      name: 'commitment',
      words: { made: '作出承诺', number: '承诺编码' },
      find: findCommitment,
    });
  }

  listTemplates({ caller }: Pick<Visitor, 'caller'>, matter: string | undefined): CommitmentTemplateList {
    const now = this.context.clock.now();
    return { items: this.context.templates.list(chinaDate(now), caller, matter), asOf: now.toISOString() };
  }

  template(id: string, { caller }: Pick<Visitor, 'caller'>): CommitmentTemplate {
    const template = this.context.templates.get(id, this.today(), caller);
    if (!template) throw noTemplate();
    return template;
  }

  /** The template of a request, as far as the caller may sign by it. Not remembered as a refusal: a login mends it. @throws Problem */
  assertMaySign({ templateId }: SubmitCommitmentRequest, { caller }: Visitor): TemplateSource {
    const source = this.context.templates.source(templateId);
    if (!source) throw noTemplate();
    const { state, level, actor, reason } = eligibilityOf(source, caller);
    if (state === 'login-required')
      throw new Problem(401, 'unauthenticated', {
        ...(source.requires ?? { level: level as 'account', actor: actor as 'any' }),
        ...(reason ? { detail: reason } : {}),
      });
    if (state === 'ineligible') throw new Problem(403, 'ineligible', reason ? { detail: reason } : {});
    return source;
  }

  /** Checks a commitment that is to be made; what is answered with makes it. @throws Problem */
  async submit(request: SubmitCommitmentRequest, visitor: Visitor): Promise<Commit> {
    const { clock } = this.context;
    const current = this.current(request, visitor);
    if (current.source.effect === 'slow') await clock.sleep(SLOW);
    const claims = await checkRequest({ ...this.checkOf(visitor), request, current, pointer: '' });
    const queryCode = newShortCode();
    return async (transaction) => {
      const now = clock.now();
      const textHash = textHashOf(request.text);
      await assertNoEarlier(transaction, { textHash, who: visitor.who, now });
      const number = await nextNumber(transaction, request.content.madeOn);
      await insertCommitment(transaction, {
        number,
        id: newId(),
        owner: visitor.who,
        queryHash: queryHash(this.context, number, queryCode),
        madeAt: now.toISOString(),
      });
      await insertVersion(transaction, number, signedOf(request, current, { version: 1, now, textHash }));
      await this.context.uploads.claim(transaction, number, claims);
      await insertStep(transaction, { number, what: 'made', at: now, by: request.content.applicant.name });
      return { ...(await this.told(transaction, number)), queryCode };
    };
  }

  async track(request: TrackCommitmentRequest, visitor: Visitor): Promise<Commitment> {
    const row = await this.opening.open('trackCommitment', request, visitor);
    return commitmentOf(this.context.database, row, this.context.clock.now());
  }

  /** Takes materials that were to follow. @throws Problem */
  async supplement(request: SupplementCommitmentRequest, visitor: Visitor): Promise<Commit> {
    const row = await this.opening.open('supplementCommitment', request, visitor);
    await this.assertAllowed(this.context.database, row, 'supplement');
    const { groups, faults } = materialGroups(row.template, request.materials, '/materials');
    const due = await this.dueMaterials(this.context.database, row);
    const notDue = request.materials.flatMap(({ material }, index) =>
      due.has(material) ? [] : [fault(`/materials/${index}/material`, 'not-due', '这项材料已经收到，不用再交。')],
    );
    const ids = groups.flatMap((group) => group.ids);
    const known: KnownFiles = { uploads: await this.context.uploads.find(ids, visitor.who) };
    assertNoFaults(faults.length > 0 ? faults : [...notDue, ...fileFaults(groups, known)]);
    return async (transaction) => {
      await this.locked(transaction, row, 'supplement');
      await this.context.uploads.claim(transaction, row.number, claimsOf(groups, known));
      await insertStep(transaction, {
        number: row.number,
        what: 'supplemented',
        at: this.context.clock.now(),
        by: row.content.applicant.name,
        text: groups.map(({ label }) => label).join('、'),
      });
      return this.told(transaction, row.number);
    };
  }

  /** Puts a text signed anew in the place of the one that holds; that one is kept. @throws Problem */
  async correct(body: CorrectCommitmentRequest, visitor: Visitor): Promise<Commit> {
    const { database, clock } = this.context;
    const row = await this.opening.open('correctCommitment', body, visitor);
    await this.assertAllowed(database, row, 'correct');
    const { commitment: request, reason } = body;
    const pointer = '/commitment';
    if (request.templateId !== row.template.id)
      assertNoFaults([fault(`${pointer}/templateId`, 'not-allowed', '更正须使用原来的承诺书，请刷新页面后重试。')]);
    const current = this.current(request, visitor);
    const at = `${pointer}/content/applicant`;
    assertNoFaults(otherApplicantFaults(request.content.applicant, row.content.applicant, at));
    const corrected = { number: row.number, uploads: await uploadsOf(database, [row.number]) };
    const claims = await checkRequest({ ...this.checkOf(visitor, corrected), request, current, pointer });
    if (request.text === row.text)
      assertNoFaults([fault(`${pointer}/text`, 'unchanged', '内容与原来的承诺相同，没有需要更正的。')]);
    return async (transaction) => {
      const now = clock.now();
      const { version } = await this.locked(transaction, row, 'correct');
      const textHash = textHashOf(request.text);
      await assertNoEarlier(transaction, { textHash, who: visitor.who, now });
      const signed = signedOf(request, current, { version: version + 1, now, textHash });
      await insertVersion(transaction, row.number, { ...signed, reason });
      await transaction.query('update commitments set version = $2::integer where number = $1', [
        row.number,
        version + 1,
      ]);
      await this.context.uploads.claim(transaction, row.number, claims);
      const by = request.content.applicant.name;
      await insertStep(transaction, { number: row.number, what: 'corrected', at: now, by, text: reason });
      return this.told(transaction, row.number);
    };
  }

  /** Takes a commitment back. @throws Problem */
  async withdraw({ reason, ...key }: WithdrawCommitmentRequest, visitor: Visitor): Promise<Commit> {
    const row = await this.opening.open('withdrawCommitment', key, visitor);
    await this.assertAllowed(this.context.database, row, 'withdraw');
    return async (transaction) => {
      await this.locked(transaction, row, 'withdraw');
      await transaction.query(`update commitments set state = 'withdrawn' where number = $1`, [row.number]);
      const { name: by } = row.content.applicant;
      const at = this.context.clock.now();
      await insertStep(transaction, { number: row.number, what: 'withdrawn', at, by, text: reason });
      return this.told(transaction, row.number);
    };
  }

  private today(): string {
    return chinaDate(this.context.clock.now());
  }

  /** @throws Problem when there is a newer version */
  private current(request: SubmitCommitmentRequest, visitor: Visitor): CurrentTemplate {
    const source = this.assertMaySign(request, visitor);
    const current = this.context.templates.current(source, request.templateVersion, this.today());
    if (!current)
      throw new Problem(409, 'template-changed', {
        detail: '承诺书已有新版本，没有提交。请核对变化的内容，重新签署。',
        errors: [fault('/templateVersion', 'template-changed', '不是现行版本。')],
      });
    return current;
  }

  /** Files of the commitment itself may be named again whoever sent them: who corrects it has opened it. */
  private checkOf(visitor: Visitor, corrected?: { number: string; uploads: Awaited<ReturnType<typeof uploadsOf>> }) {
    return {
      today: this.today(),
      loginUscc: entitledUscc(visitor.caller),
      findUploads: async (ids: readonly string[]) => {
        const found = new Map(await this.context.uploads.find(ids, visitor.who));
        for (const row of corrected?.uploads ?? []) found.set(row.id, row);
        return found;
      },
      ...(corrected ? { corrected } : {}),
    };
  }

  private async dueMaterials(database: Queryable, { template, number }: CommitmentRow): Promise<ReadonlySet<string>> {
    const states = materialStates(template, await uploadsOf(database, [number]), this.today());
    return new Set(states.filter((state) => isSomethingDue([state])).map(({ id }) => id));
  }

  /** @throws Problem when the action isn't allowed now */
  private async assertAllowed(database: Queryable, row: CommitmentRow, action: CommitmentAction): Promise<void> {
    const { reason } = allowanceOf(action, row.state, (await this.dueMaterials(database, row)).size > 0);
    if (reason !== undefined) throw new Problem(409, 'state-changed', { detail: reason });
  }

  /** The same commitment, held fast; nothing may have happened to it since it was checked. */
  private async locked(
    transaction: Queryable,
    { number, version }: CommitmentRow,
    action: CommitmentAction,
  ): Promise<CommitmentRow> {
    const row = await lockCommitment(transaction, number);
    if (row?.version !== version) throw changedMeanwhile();
    await this.assertAllowed(transaction, row, action);
    return row;
  }

  private async told(transaction: Queryable, number: string): Promise<Commitment> {
    const row = await findCommitment(transaction, number);
    if (!row) throw changedMeanwhile();
    return commitmentOf(transaction, row, this.context.clock.now());
  }
}

const signedOf = (
  { content, text, digest, signature, privacy, warnings = [] }: SubmitCommitmentRequest,
  { template }: CurrentTemplate,
  { version, now, textHash }: { version: number; now: Date; textHash: string },
): SignedVersion & { textHash: string } => ({
  version,
  signedAt: now.toISOString(),
  template,
  content,
  text,
  textHash,
  digest,
  signature,
  privacy: privacy ?? null,
  warnings,
  reason: null,
});
