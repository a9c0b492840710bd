/** What a demonstration's words do to a complaint. */
export type ComplaintEffect = 'slow' | 'lost-answer' | 'overdue' | 'unknown-state' | 'wanted';

/** Words in 违约事由 that force a state, for demonstrations and tests. */
export interface MagicComplaint {
  /** The text holds these words. */
  readonly contains: string;
  /** What the visitor will see. */
  readonly says: string;
}

const FORCES: readonly (MagicComplaint & { readonly effect: ComplaintEffect })[] = [
  { contains: '演示缓慢', effect: 'slow', says: '提交后约 8 秒才有应答，等待中显示进度' },
  { contains: '演示应答丢失', effect: 'lost-answer', says: '投诉已经收到，但应答在路上断开，由组件核实提交结果' },
  { contains: '演示逾期', effect: 'overdue', says: '每个办理期限一开始就已经超过，可以催办' },
  { contains: '演示未知状态', effect: 'unknown-state', says: '状态不在契约之内，按服务给的名称显示' },
  { contains: '演示待补正', effect: 'wanted', says: '提交后马上要求补充一项材料、回答一个问题' },
];

/** All of them, for the index page. */
export const MAGIC_COMPLAINTS: readonly MagicComplaint[] = FORCES.map(({ contains, says }) => ({ contains, says }));

/** What the words of a complaint force; usually nothing. */
export const effectOf = (breachFacts: string): ComplaintEffect | undefined =>
  FORCES.find(({ contains }) => breachFacts.includes(contains))?.effect;

/** The state outside the contract, in the words that are told instead. */
export const UNKNOWN_STATE = { state: 'mediating', label: '调解中' } as const;
