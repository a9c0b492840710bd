import type { Commitment } from '../../../src/contract/schema/commitment.js';
import type { CommitmentRoutes } from '../../../src/elements/credit-commitment/commitment-host.js';
import { CreditCommitmentElement } from '../../../src/elements/credit-commitment/credit-commitment.element.js';
import {
  aCommitment,
  aCommitmentRecord,
  aJudgedCommitment,
  aMaterial,
  NUMBER,
  QUERY_CODE,
} from '../../fixtures/commitments.js';
import { aService } from '../../fixtures/service.js';
import { type Followed, FollowEndpoint, visitorOf } from '../helpers/follow-visitor.js';

/** A commitment, as the suites need it. */
export const commitment: Followed<CreditCommitmentElement, Commitment> = {
  element: CreditCommitmentElement,
  service: aService({
    operations: ['describeService', 'trackCommitment', 'supplementCommitment', 'withdrawCommitment', 'createUpload'],
    uploads: { maxBytes: 10_000_000, accept: ['application/pdf'] },
  }),
  track: 'trackCommitment',
  withdraw: 'withdrawCommitment',
  number: NUMBER,
  grouped: '3101 2020 2611 2000 0011',
  queryCode: QUERY_CODE,
  typed: ['３１０１ 2020 2611 2000 0011', ' ｋ7qx-2m9r '],
  wrong: ['123', '应为 20 位'],
  attribute: 'commitment-number',
  states: {
    made: '已提交',
    accepted: '已受理',
    rejected: '不予受理',
    supervised: '履约核查中',
    fulfilled: '全部履行',
    partlyFulfilled: '部分履行',
    notFulfilled: '全部未履行',
    withdrawn: '已撤回',
  },
  words: {
    notYours: '打不开这份承诺',
    another: '查询另一份',
    shown: '上海演示餐饮',
    printTitle: '信用承诺办理情况',
  },
  withdrawal: { button: '撤回承诺', means: '撤回后不能恢复', done: '承诺已撤回' },
  receipt: {
    title: '承诺已提交',
    keepCode: '遗失后无法找回',
    next: '受理单位在 2 个工作日内告知是否受理',
    printed: '以本承诺代替的材料',
  },
  made: aCommitment,
  whole: {
    found: aJudgedCommitment,
    says: ['部分履行', '排水接入证明未按期补交', aCommitment().signed.text],
  },
  hostile: (text) =>
    aCommitment({
      title: text,
      state: text,
      record: aCommitmentRecord({ subjectName: text, reason: text, content: text }),
      materials: [aMaterial({ id: text, name: text })],
      steps: [{ what: text, label: text, at: text, by: text, text }],
      next: [text],
    }),
  routes: (element) => (element as unknown as { routes: CommitmentRoutes }).routes,
};

/** An endpoint that keeps one commitment. */
export class Endpoint extends FollowEndpoint<Commitment> {
  constructor() {
    super(commitment);
  }
}

/** Somebody who has made a commitment. */
export const Visitor = visitorOf(commitment);
