import assert from 'node:assert/strict';

import {
  CHINA_OFFSET,
  type ComplaintOffer,
  confirmContactCode,
  createUpload,
  describeService,
  isAskable,
  sendContactCode,
  type Service,
  todayIn,
} from '../../../src/contract/index.js';
import type { ComplaintHost } from '../../../src/elements/credit-complaint/complaint-host.js';
import { CreditComplaintSubmitEvent } from '../../../src/elements/credit-complaint/credit-complaint.events.js';
import { complaintFields } from '../../../src/elements/credit-complaint/file/complaint-fields.js';
import { checkOf, evidenceOf } from '../../../src/elements/credit-complaint/file/field-names.js';
import { requestOf } from '../../../src/elements/credit-complaint/file/complaint-request.js';
import { sending } from '../../../src/elements/credit-complaint/file/sending.js';
import { STATED } from '../../../src/form/field.js';
import { FormModel } from '../../../src/form/form-model.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import { complaintFile } from '../../../src/locale/zh-hans/complaint-file.js';
import { form as formWords } from '../../../src/locale/zh-hans/form.js';
import { formFurther } from '../../../src/locale/zh-hans/form-further.js';
import { codeOf } from '../helpers/complaints.js';
import { pdf } from '../helpers/page.js';
import type { Form, Given, OpenForm } from './form.js';
import type { TabHost } from './tab-host.js';
import { CANARY, type Visitor } from './visitor.js';

/** Words that make the demonstration slow. */
const SLOWLY = '演示缓慢';
/** Stands for an offer that was read before the one that holds. */
const OUTDATED = 'outdated';

/** The token that says that the contact is somebody's own; the others are files, by their fields. */
export const PROOF = 'proof';

/** Who has read the rules before they changed. */
const informed = new WeakSet<Visitor>();

/** The form of a complaint: rules that are checked, a contact that is confirmed, files that are sent before. */
export const complaints: Form = {
  name: 'complaints',
  path: '/complaints',
  others: /^\/(service|uploads|contact-codes(\/confirm)?)$/,
  submitEvent: CreditComplaintSubmitEvent.type,
  changed: 'rules-changed',
  written: `select number, request->'complainant'->>'uscc' as code, request->'facts'->>'breachFacts' as words from complaints`,
  statements: {
    first: 'insert into complaints',
    second: 'insert into complaint_steps',
    files: 'update uploads set taken_by',
  },
  isCopiedWhole: false,
  runsAll: false,
  async read(visitor) {
    const answer = await visitor.client.call(describeService, {});
    assert.ok(answer.ok && answer.value.complaints, JSON.stringify(answer));
    const { complaints: offer, ...service } = answer.value;
    const isBefore = visitor.meets === 'changing' && !informed.has(visitor);
    informed.add(visitor);
    return (host, given) => new OpenComplaint(host, given, service, isBefore ? { ...offer, version: OUTDATED } : offer);
  },
};

class OpenComplaint implements OpenForm {
  readonly model: FormModel;
  readonly submission: ReturnType<typeof sending>;
  private readonly visitor: Visitor;
  private words = '';
  private tokens: Readonly<Record<string, string>>;

  constructor(
    host: TabHost,
    { words, tokens = {} }: Given,
    private readonly service: Pick<Service, 'privacy'>,
    private readonly offer: ComplaintOffer,
  ) {
    const { visitor } = host;
    this.visitor = visitor;
    this.model = new FormModel({
      words: () => formWords,
      further: furtherTypes(() => formFurther),
      fields: (holds) =>
        complaintFields(
          {
            offer,
            applicant: undefined,
            privacy: service.privacy,
            today: todayIn(CHINA_OFFSET, Date.now()),
            takesFiles: true,
            waits: () => false,
            contactChannel: 'phone',
            contactRemark: undefined,
            codeLength: undefined,
            words: complaintFile,
            furtherWords: formFurther,
          },
          holds,
        ),
    });
    this.submission = sending(host as unknown as ComplaintHost, { clock: visitor.clock, ended: () => undefined });
    this.tokens = tokens;
    this.fill();
    this.change(words);
  }

  get given(): Given {
    return { words: this.words, tokens: this.tokens };
  }

  get lacks(): boolean {
    return [PROOF, ...this.evidence].some((token) => this.tokens[token] === undefined);
  }

  async complete(): Promise<void> {
    for (const field of this.evidence) this.take(field, this.tokens[field] ?? (await upload(this.visitor)));
    this.take(PROOF, this.tokens[PROOF] ?? (await prove(this.visitor)));
  }

  forget(token?: string): void {
    this.tokens = Object.fromEntries(Object.entries(this.tokens).filter(([name]) => token && name !== token));
  }

  change(words: string): void {
    this.words = words;
    this.model.change('breachFacts', `${words}验收之后一直没有付款。${this.visitor.meets === 'slow' ? SLOWLY : ''}`);
  }

  submit(): Promise<void> {
    const { model, offer, service, tokens } = this;
    return this.submission.submit(requestOf({ model, offer, privacy: service.privacy, proof: tokens[PROOF] }));
  }

  written(): string {
    return this.model.text('breachFacts');
  }

  private get evidence(): readonly string[] {
    return this.offer.evidence.filter(({ required }) => required).map(evidenceOf);
  }

  private take(token: string, value: string): void {
    this.tokens = { ...this.tokens, [token]: value };
    if (token !== PROOF) this.model.change(token, [value]);
  }

  private fill(): void {
    const { model, offer, visitor } = this;
    for (const question of offer.check.filter(isAskable)) {
      const answer = question.options.find(({ outcome }) => outcome === 'accepted')?.value ?? '';
      model.change(checkOf(question), question.several ? [answer] : answer);
    }
    model.change('name', visitor.name);
    model.change('uscc', visitor.code);
    model.change('agent', 'self');
    model.change('contactName', '样一帆');
    model.change('phone', visitor.phone);
    model.change('respondent', { name: `${CANARY}镇人民政府` });
    model.change('promiseKind', offer.promiseKinds.find(({ needsAmount }) => needsAmount)?.value ?? '');
    model.change('contractName', `${CANARY}采购合同`);
    model.change('unit', '10000');
    model.change('disputedAmount', '12.5');
    model.change('claim', `${CANARY}：支付合同款。`);
    model.change('pledge', STATED);
    model.change('consent', STATED);
    for (const [token, value] of Object.entries(this.tokens)) this.take(token, value);
  }
}

/** Sends a file. */
async function upload({ client }: Visitor): Promise<string> {
  const sent = await client.call(createUpload, { file: new Blob([new Uint8Array(pdf())]) });
  assert.ok(sent.ok, JSON.stringify(sent));
  return sent.value.id;
}

/** Confirms the contact, as soon as another code may be asked for. */
async function prove({ client, phone, service }: Visitor): Promise<string> {
  for (;;) {
    const sent = await client.call(sendContactCode, { channel: 'phone', to: phone });
    if (!sent.ok) {
      assert.equal(sent.failure.code, 'rate-limited', JSON.stringify(sent));
      service.pass((sent.failure.retryAfter ?? 0) * 1000);
      continue;
    }
    const confirmed = await client.call(confirmContactCode, { id: sent.value.id, code: codeOf(sent.value) });
    assert.ok(confirmed.ok, JSON.stringify(confirmed));
    return confirmed.value.proof;
  }
}
