import { COMPLAINT_STATES, type Complaint } from '../../../src/contract/schema/complaint.js';
import type { ComplaintRoutes } from '../../../src/elements/credit-complaint/complaint-host.js';
import { CreditComplaintElement } from '../../../src/elements/credit-complaint/credit-complaint.element.js';
import { complaintTerms as terms } from '../../../src/locale/zh-hans/complaint-terms.js';
import {
  aComplaint,
  aComplaintFile,
  aDeadline,
  allowing,
  aWanted,
  everyDeadline,
  NUMBER,
  QUERY_CODE,
} from '../../fixtures/complaints.js';
import { aService } from '../../fixtures/service.js';
import { type Followed, FollowEndpoint, visitorOf } from '../helpers/follow-visitor.js';

/** One that is late in every way. */
export const late = (): Complaint =>
  aComplaint({ state: 'verifying', deadlines: everyDeadline(), allowed: allowing('supplement', 'urge', 'withdraw') });

/** A complaint, as the suites need it. */
export const complaint: Followed<CreditComplaintElement, Complaint> = {
  element: CreditComplaintElement,
  service: aService({
    operations: [
      'describeService',
      'trackComplaint',
      'supplementComplaint',
      'urgeComplaint',
      'rateComplaint',
      'withdrawComplaint',
      'createUpload',
    ],
    uploads: { maxBytes: 10_000_000, accept: ['application/pdf', 'image/jpeg', 'image/png'] },
  }),
  track: 'trackComplaint',
  withdraw: 'withdrawComplaint',
  number: NUMBER,
  grouped: 'TS20 2611 2000 0123',
  queryCode: QUERY_CODE,
  typed: ['ｔｓ2026 1120-0001 23', ' ｍ4tx-8k2q '],
  wrong: ['TS?!', '投诉编号'],
  attribute: 'complaint-number',
  states: Object.fromEntries(COMPLAINT_STATES.map((state) => [state, terms.states[state]?.[0] as string])),
  words: {
    notYours: '打不开这件投诉',
    another: '查询另一件',
    shown: '演示区产业促进局',
    printTitle: '政务违约失信投诉办理情况',
  },
  withdrawal: { button: '撤回投诉', means: '撤回后不再办理', done: '投诉已撤回' },
  receipt: {
    title: '投诉已提交',
    keepCode: '只显示这一次',
    next: '5 个工作日内决定是否受理',
    printed: '政务违约失信投诉回执',
  },
  made: aComplaint,
  whole: { found: late, says: ['核查中', '核查并答复：已逾期', '诉求：按协议兑付扶持资金。'] },
  hostile: (text) =>
    aComplaint({
      state: text,
      stateLabel: text,
      handler: { name: text, phone: text },
      complainant: { name: text, uscc: text },
      respondent: { name: text },
      told: [{ label: text, value: text }],
      evidence: [{ name: text, files: [aComplaintFile({ state: text, reason: text })] }],
      steps: [{ what: text, label: text, at: text, by: text, text, reference: text }],
      deadlines: [aDeadline({ label: text, by: text, state: text })],
      wanted: [aWanted({ id: text, text, kind: text }), aWanted({ id: text, text, state: text })],
      outcome: { text, on: text, by: text },
      next: [text],
    }),
  routes: (element) => (element as unknown as { routes: ComplaintRoutes }).routes,
};

/** An endpoint that keeps one complaint. */
export class Endpoint extends FollowEndpoint<Complaint> {
  constructor() {
    super(complaint);
  }
}

/** Somebody who has filed a complaint. */
export const Visitor = visitorOf(complaint);
