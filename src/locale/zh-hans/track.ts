import type { Said } from './failure.js';

/** Words of following something by number and query code, whatever it is. */
export const track = {
  numberRead: (groups: string) => `您输入的是：${groups}`,
  submit: '查询',
  tracking: '正在查询…',
  found: (state: string) => `已查到，办理状态：${state}`,
  triesLeft: (count: number) => (count ? `还可以试 ${count} 次。` : '已经没有剩余次数，请稍后再试。'),
  orCode: '没有登录也可以查：填写回执上的查询码即可。',
  locked: ['试的次数太多，暂时不能查询', '这是为了防止有人猜测查询码。到时间后可以再试，您填写的内容都在。'] as Said,
  retryIn: (seconds: number) =>
    seconds > 60 ? `约 ${Math.ceil(seconds / 60)} 分钟后可以再试` : `${seconds} 秒后可以再试`,

  refresh: '刷新',
  refreshing: '正在刷新…',
  refreshed: '已刷新。',
  notRefreshed: '没能刷新，下面是上次查到的内容。',

  steps: '办理经过',
  doable: '您可以办理',
  until: (time: string) => `请在 ${time} 前办理。`,
  withdrawReason: '撤回的原因',
  withdrawNext: '下一步',
  withdrawYes: '确定撤回',
  cancel: '取消',
};
/** See {@link track}. */
export type TrackMessages = typeof track;
