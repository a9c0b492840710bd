import type { FailureMessages, Said } from './failure.js';

const built = {
  loading: '正在加载…',
  retry: '重试',
  close: '关闭',
  back: '返回',
  notSetUp: ['本服务暂未开通', '网站还没有完成设置，请稍后再来，或向主办单位咨询。'] as Said,
  broken: ['这部分内容没能显示出来', '请刷新页面再试。'] as Said,
  failures: { network: ['您的网络似乎断开了', '您输入的内容还在，请检查网络后重试。'] as Said },
};

/** Words that every element needs from the start. Catalogues of other languages carry those of failures as well. */
export type CommonMessages = Omit<typeof built, 'failures'> &
  Partial<Omit<FailureMessages, 'failures'>> & {
    failures: Partial<FailureMessages['failures']> & { readonly network: Said };
  };
/** See {@link CommonMessages}. */
export const common: CommonMessages = built;
