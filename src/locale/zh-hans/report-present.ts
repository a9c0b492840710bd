import type { Said } from './failure.js';

const units = [
  [86_400, '天'],
  [3600, '小时'],
  [60, '分钟'],
] as const;

/** Words of showing a report by a code (合规一码通). */
export const reportPresent = {
  title: '出示合规码',
  intro: '生成一个限时的码，对方扫码或输入短码就能查看这份报告，并核验真伪。',
  pair: (label: string, value: string) => `${label}：${value}`,
  list: (items: readonly string[]) => items.join('、'),
  period: (from: string, to: string) => `${from} 至 ${to}`,

  scope: '出示哪些领域',
  scopes: {
    all: (count: number) => `报告中的全部 ${count} 个领域`,
    some: '只出示一部分',
  },
  domains: '选择要出示的领域',
  domainsHint: '没有选的领域，对方看不到。',
  periodLabel: '出示哪段时间',
  periodHint: '只出示这段时间内的记录。',
  wholePeriod: '整个查询期间',
  purpose: '用途',
  recipient: '提供给谁',
  recipientHint: '写明单位或个人的名称，对方查看时会显示。',
  lifetime: '有效多久',
  lasting: (seconds: number) => {
    const [size, name] = units.find(([unit]) => seconds % unit === 0) ?? [1, '秒'];
    return `${seconds / size} ${name}`;
  },

  preview: '对方将看到',
  report: '报告',
  subject: '主体',
  reportOf: (title: string, number: string) => `${title}（${number}）`,
  domainsShown: '领域',
  periodShown: '时间',
  notChosen: '还没有选择',
  conclusions: {
    none: (name: string) => `${name}（查询范围内无记录）`,
    found: (name: string, count: number | undefined) => `${name}（有${count === undefined ? '' : ` ${count} 条`}记录）`,
    unavailable: (name: string) => `${name}（数据暂不可用）`,
  },
  withRecords: '以上范围内的记录明细也会显示。',
  anyone: '在有效时间内，拿到这个码的人都能查看。请只出示给需要的人，不要发到群里或公开张贴。',
  submit: '生成合规码',

  made: '请对方扫码查看',
  madeEarlier: '这是按您修改之前的内容生成的码。如果不合适，请停用后重新生成。',
  picture: '合规码的二维码。对方不方便扫码时，可以把短码读给对方。',
  drawing: '正在画二维码…',
  notDrawn: '二维码没能画出来，请把短码读给对方。',
  drawAgain: '重新画',
  hidden: '页面不在前台时不显示合规码，回到页面后会重新显示。',
  shortCode: '短码（可以读给对方）',
  /** For screen readers: letter by letter. */
  spelled: (groups: readonly string[]) => groups.map((group) => [...group].join(' ')).join('，'),
  remaining: '剩余时间',
  left: (seconds: number) => {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return `${hours ? `${hours} 小时 ` : ''}${hours || minutes ? `${minutes} 分 ` : ''}${seconds % 60} 秒`;
  },
  soon: '合规码还有一分钟失效。',
  until: '有效期至',
  terms: '这个码出示的内容',
  leaving: '返回后，这个码在到期之前仍然有效，但不能再从这里停用。要提前收回，请先停用。',

  expired: ['合规码已过期', '对方已经不能用它查看报告。'] as Said,
  again: '重新生成',
  change: '修改后再生成',

  revoke: '立即停用',
  revokeTitle: '确定停用这个码吗？',
  revokeMeans: '停用后，对方马上就不能再用它查看报告，而且不能恢复。对方已经看过或保存的内容收不回来。',
  revokeYes: '确定停用',
  revokeNo: '先不停用',
  revoking: '正在停用…',
  notRevoked: '还没能确认已经停用，这个码可能仍然有效。',
  revoked: ['合规码已停用', '对方已经不能用它查看报告。'] as Said,
  revokedAt: '停用时间',

  viewings: '谁看过这份报告',
  viewingsHint: '包括用这份报告的其他码查看的。',
  viewingsShow: '查看记录',
  viewingsRefresh: '刷新',
  viewingsLoading: '正在查询查看记录…',
  viewingsNone: (asOf: string) => `截至 ${asOf}，还没有人查看。`,
  viewingsUnknown: '查看记录暂时不全，不能确认有没有人查看。',
  viewingsPartial: '查看记录暂时不全，可能还有没列出的。',
  viewingsFailed: '没有取得查看记录，这不表示没有人查看。',
  viewingsCount: (shown: number, total: number, asOf: string) =>
    `截至 ${asOf}，共查看 ${total} 次${shown < total ? `，下面列出最近 ${shown} 次` : ''}。`,
  /** More than so many. */
  viewingsAbove: (shown: number, total: number, asOf: string) =>
    `截至 ${asOf}，查看超过 ${total} 次，下面列出最近 ${shown} 次。`,
  viewerUnknown: '未提供身份',
  byThisCode: '用这个码',

  back: '返回报告',
  notOffered: ['这份报告不能生成合规码', '本服务没有提供，或者这份报告不是您自己申请的。'] as Said,
  forbidden: ['您不能出示这份报告', '合规码由报告主体自己登录后生成。请看看登录的账号是否属于这个主体。'] as Said,
};
/** See {@link reportPresent}. */
export type ReportPresentMessages = typeof reportPresent;
