import type { SubmitComplaintRequest } from '../../../src/contract/schema/complaint.js';
import type { ComplaintOffer } from '../../../src/contract/schema/complaint-offer.js';
import type { Service } from '../../../src/contract/schema/service.js';
import type { DraftStore } from '../../../src/element/settings.js';
import type { ComplainantGiven } from '../../../src/elements/credit-complaint/complaint-host.js';
import { CreditComplaintElement } from '../../../src/elements/credit-complaint/credit-complaint.element.js';
import type { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { aComplaintOffer } from '../../fixtures/complaint-offer.js';
import { aComplaint, NUMBER, QUERY_CODE } from '../../fixtures/complaints.js';
import { aService } from '../../fixtures/service.js';
import { FormVisitor } from '../helpers/form-visitor.js';
import { type Answer, RecordingEndpoint } from '../helpers/recording-endpoint.js';
import { mount, reply, type Setup, type Subject } from '../suites/index.js';

/** A service that takes complaints. */
export const offering = (offer: Partial<ComplaintOffer> = {}, given: Partial<Service> = {}): Service =>
  aService({
    operations: [
      'describeService',
      'submitComplaint',
      'trackComplaint',
      'searchBodies',
      'sendContactCode',
      'confirmContactCode',
      'createUpload',
      'findSubmission',
    ],
    uploads: { maxBytes: 10_000_000, accept: ['application/pdf', 'image/png', 'image/jpeg'] },
    privacy: { version: '1', basis: 'consent', title: '个人信息处理告知', paragraphs: ['只用于办理投诉。'] },
    complaints: aComplaintOffer(offer),
    ...given,
  });

/** An endpoint that takes complaints. */
export class Endpoint extends RecordingEndpoint {
  submit: () => Answer = () => reply(aComplaint({ number: NUMBER, queryCode: QUERY_CODE }));
  code: () => Answer = () =>
    reply({ id: 'code-1', sentTo: '138****0000', length: 6, expiresIn: 300, resendAfter: 60, triesLeft: 5 });
  confirm: () => Answer = () => reply({ proof: 'proof-1', validUntil: '2099-01-01T00:00:00+08:00' });

  constructor() {
    super(offering());
  }

  /** The complaint that was sent last. */
  get sent(): SubmitComplaintRequest | undefined {
    return this.of('submitComplaint').slice(-1)[0]?.body as SubmitComplaintRequest | undefined;
  }

  protected answer(operation: string): Answer {
    switch (operation) {
      case 'searchBodies':
        return reply({
          items: [{ id: 'body-1', name: '演示区建设管理局', kind: 'organ' }],
          asOf: '2026-11-26T09:00:00+08:00',
        });
      case 'sendContactCode':
        return this.code();
      case 'confirmContactCode':
        return this.confirm();
      default:
        return this.submit();
    }
  }
}

/** `<credit-complaint>` as the suites need it. */
export const complaining: Subject<CreditComplaintElement> = {
  element: CreditComplaintElement,
  answers: { describeService: offering() },
  act: () => undefined,
};

/** How a visitor arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: Endpoint;
  readonly offer?: Partial<ComplaintOffer>;
  readonly applicant?: ComplainantGiven;
  readonly draftStore?: DraftStore;
  /** Name of the state to wait for. */
  readonly state?: string;
}

/** Somebody who complains. */
export class Visitor extends FormVisitor<CreditComplaintElement, Endpoint> {
  static async arrives({
    endpoint = new Endpoint(),
    offer,
    applicant,
    draftStore,
    state = 'filling',
    ...setup
  }: Arrival = {}): Promise<Visitor> {
    if (offer) endpoint.service = offering(offer);
    const element = await mount(complaining, { ...setup, request: endpoint.request });
    const config = element.closest('credit-config') as CreditConfigElement;
    if (draftStore) config.draftStore = draftStore;
    if (applicant) element.applicant = applicant;
    if (draftStore || applicant) element.reset();
    const visitor = new Visitor(element, endpoint);
    await visitor.settles(state);
    return visitor;
  }

  /** Answers the check so that the complaint belongs here. */
  async belongs(): Promise<void> {
    await this.ticks('check-kind', 'organ');
    await this.ticks('check-field', 'procurement');
    await this.ticks('check-matter', 'none');
    await this.ticks('check-court', 'none');
  }

  /** Turns the page, and sees the next one. */
  async turns(to: string, button = '下一步'): Promise<void> {
    await this.presses(button);
    await this.sees(to);
  }

  async tellsWho(): Promise<void> {
    await this.fills('name', '上海演示工程有限公司');
    await this.fills('uscc', '91310120MADEMA019F');
    await this.ticks('complainantNature', 'private');
    await this.ticks('agent', 'self');
    await this.fills('contactName', '演示甲');
    await this.fills('phone', '13800000000');
  }

  async tellsPromise(): Promise<void> {
    await this.fills('respondent', '演示区建设管理局');
    await this.ticks('promiseKind', 'payment');
    await this.fills('contractName', '演示道路养护合同');
    await this.fills('disputedAmount', '1234.5');
  }

  async tellsStory(): Promise<void> {
    await this.fills('breachFacts', '工程验收合格已满一年，尾款至今没有支付，多次催告没有结果。');
    await this.fills('claim', '支付尾款。');
  }

  /** Goes through all pages to the review. */
  async reviews(): Promise<void> {
    await this.belongs();
    await this.turns('第 2 步');
    await this.tellsWho();
    await this.turns('第 3 步');
    await this.tellsPromise();
    await this.turns('第 4 步');
    await this.tellsStory();
    await this.turns('第 5 步');
    await this.turns('第 6 步');
    await this.settles('reviewing');
  }

  /** Declares what has to be, and sends. */
  async sends(): Promise<void> {
    await this.ticks('pledge');
    await this.ticks('consent');
    await this.presses('提交投诉');
  }
}
