import { records } from './records.js';

/** Words of a subject's details in `<credit-lookup>`, loaded when the first subject is opened. */
export const lookupDetail = {
  ...records,

  back: '返回结果列表',
  loaded: (name: string) => `已显示“${name}”的信息`,
  reload: '重新加载',
  signIn: '登录后查看',
  signInHere: '请先登录本网站，再回到这里查看。',

  reportLink: '查看信用报告',
  copyLink: '复制分享链接',
  outcomes: {
    notPublic: '记录未公开',
    sourceUnavailable: '数据暂不可用，无法确认有没有记录',
    sourceNotConnected: '数据源未接入，无法确认有没有记录',
  },
  outcomeBodies: {
    notPublic: '这不表示没有记录。相关记录不向社会公开，本人或经授权登录后可以查看。',
    sourceUnavailable: '有数据来源暂时无法访问，因此不能说“无记录”。请稍后再试。',
    sourceNotConnected: '有数据来源尚未接入本服务，因此不能说“无记录”。',
  },
  someNotPublic: '另有未公开的记录，本人或经授权登录后可以查看。',
  loadingRecords: (chapter: string) => `正在加载${chapter}记录…`,
  recordsLoaded: (added: number, shown: string) => `又加载了 ${added} 条，${shown}`,
  more: '加载更多',
  moreOf: (chapter: string) => `加载更多${chapter}记录`,
  loadingMore: '正在加载…',
};
/** See {@link lookupDetail}. */
export type LookupDetailMessages = typeof lookupDetail;
