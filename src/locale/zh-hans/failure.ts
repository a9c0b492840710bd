import type { FailureCode } from '../../contract/schema/failure.js';

/** A headline, and what it means or what to do. */
export type Said = readonly [string, string];

/** Words of failures but `network`, which must be there without the network; loaded when the visitor first touches an element. */
export const failure = {
  retryIn: (seconds: number) => `请在 ${seconds} 秒后重试`,
  preparing: (percent: number) => `正在准备数据，已完成 ${percent}%`,
  /** By level, else by actor. */
  signIn: {
    'real-name': '需要先完成实名认证',
    'real-person': '需要先完成人脸等实人认证',
    certificate: '需要使用数字证书或电子营业执照登录',
    legal: '需要使用法人账号登录',
  } as Record<string, string>,
  traceId: (id: string) => `服务编号：${id}`,
  failures: {
    timeout: ['等了很久没有收到答复', '可能是网络较慢或系统繁忙。您输入的内容还在，请重试。'],
    aborted: ['已取消', ''],
    unauthenticated: ['需要登录', '请先在本网站登录，然后回到这里重试。'],
    forbidden: ['您没有查看这项内容的权限', '如果您认为应当可以查看，请确认登录的账号是否正确。'],
    'not-found': ['没有找到这项内容', '它可能已被撤下或移到别处。'],
    conflict: ['内容已经有了变化', '请重新加载后再操作。'],
    invalid: ['提交的内容没有被接受', '请检查填写的内容后再试。'],
    'too-large': ['内容太大了', '请减少内容后再试。'],
    'rate-limited': ['操作有些频繁', '为了让大家都能正常使用，请稍等片刻再试。'],
    unavailable: ['服务暂时不可用', '不是您的操作有误，请稍后重试。'],
    malformed: ['对方系统返回的内容无法识别', '为避免误导，没有显示。请稍后重试；如果一直这样，请把情况告诉主办单位。'],
    'challenge-required': ['请先完成人机验证', '验证通过后会继续刚才的操作。'],
  } as Record<Exclude<FailureCode, 'network'>, Said>,
};
/** See {@link failure}. */
export type FailureMessages = typeof failure;
