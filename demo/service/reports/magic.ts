import { Problem } from '../http/problem.js';

/** What a magic purpose does to the report that is asked for with it. */
export interface MagicEffect {
  /** Seconds that the preparation takes. */
  readonly slow?: number;
  /** Why the preparation fails. */
  readonly fails?: string;
  /** All chosen sources are down. */
  readonly down?: boolean;
  readonly signature?: 'none' | 'stranger' | 'broken';
  /** A digest that doesn't fit its page. */
  readonly alteredPage?: boolean;
  /** Days from now on which it begins or ends. */
  readonly validFromDays?: number;
  readonly validUntilDays?: number;
}

/** A purpose that forces a state of the report, for demonstrations and tests. It is offered with the others. */
export interface MagicPurpose {
  readonly value: string;
  readonly label: string;
  /** What the visitor will see. */
  readonly says: string;
}

interface Force extends MagicPurpose {
  readonly effect: MagicEffect;
}

const FORCES: readonly Force[] = [
  {
    value: 'demo-slow',
    label: '演示：准备较慢',
    says: '约 20 秒后报告才准备好，等待中显示进度',
    effect: { slow: 20 },
  },
  {
    value: 'demo-failed',
    label: '演示：准备失败',
    says: '报告没有准备成功，说明原因',
    effect: { fails: '数据来源在准备过程中中断，请稍后重新申请。' },
  },
  {
    value: 'demo-down',
    label: '演示：来源全部中断',
    says: '所选领域的数据都暂不可用，不作结论',
    effect: { down: true },
  },
  { value: 'demo-unsigned', label: '演示：没有签名', says: '报告没有签名，无法核验', effect: { signature: 'none' } },
  {
    value: 'demo-stranger',
    label: '演示：密钥未公布',
    says: '签名的密钥不在公布的密钥中，无法确认',
    effect: { signature: 'stranger' },
  },
  {
    value: 'demo-broken',
    label: '演示：签名不符',
    says: '报告内容与签名不符',
    effect: { signature: 'broken' },
  },
  {
    value: 'demo-altered-page',
    label: '演示：记录被改动',
    says: '有一页记录与签名的摘要不符（至少有一条记录时）',
    effect: { alteredPage: true },
  },
  {
    value: 'demo-expired',
    label: '演示：已过有效期',
    says: '报告的有效期已满',
    effect: { validFromDays: -31, validUntilDays: -1 },
  },
  { value: 'demo-future', label: '演示：尚未生效', says: '报告明天才生效', effect: { validFromDays: 1 } },
];

/** All of them, for the offer and the index page. */
export const MAGIC_PURPOSES: readonly MagicPurpose[] = FORCES.map(({ value, label, says }) => ({ value, label, says }));

const NOTHING: MagicEffect = {};

/** What a request's purpose forces; usually nothing. */
export const effectOf = (purpose: string | undefined): MagicEffect =>
  FORCES.find(({ value }) => value === purpose)?.effect ?? NOTHING;

/** A text that forces an answer of `verifyReport`. */
export interface MagicCode {
  /** Exactly this text. */
  readonly code: string;
  readonly says: string;
}

const CODES: readonly (MagicCode & { readonly problem: () => Problem })[] = [
  {
    code: '演示过期码',
    says: '合规码已过有效时间（410）',
    problem: () => new Problem(410, 'code-expired', { detail: '此合规码已超过有效时间，请出示人重新生成。' }),
  },
  {
    code: '演示撤销码',
    says: '合规码已被撤销（410）',
    problem: () => new Problem(410, 'code-revoked', { detail: '此合规码已被出示人撤销，不能再查看。' }),
  },
  {
    code: '演示次数用完',
    says: '尝试次数用完（429），15 分钟后再试',
    problem: () =>
      new Problem(429, 'rate-limited', { detail: '尝试次数过多，请稍后再试。', triesLeft: 0, retryAfter: 900 }),
  },
];

/** All of them, for the index page. */
export const MAGIC_CODES: readonly MagicCode[] = CODES.map(({ code, says }) => ({ code, says }));

/** @throws Problem when the text is one of these */
export function refuseMagicCode(code: string): void {
  const force = CODES.find((each) => each.code === code);
  if (force) throw force.problem();
}
