import type { Said } from './failure.js';
import { track } from './track.js';

/** Words of following a complaint. */
export const complaintTrack = {
  ...track,
  title: '查询投诉办理情况',
  intro: '用投诉编号和查询码，查看办理到哪一步，也可以补充材料、催办、评价或者撤回。',
  numberHint: '在投诉回执上，由数字和字母组成。',
  queryCodeHint: '在投诉回执上，大小写、空格和横线都不影响。用账号提交的投诉，登录后可以不填。',
  wrong: '投诉编号与查询码对不上，请对照回执核对后再试。',
  notYours: '没有查到。请核对投诉编号；不是用现在的账号提交的，请填写查询码。',
  notYourLogin: ['现在登录的账号打不开这件投诉', '请换用提交时的账号登录，或者填写查询码。'] as Said,

  shownTitle: '投诉办理情况',
  another: '查询另一件',

  /** By action. */
  allowances: { supplement: '补充材料', urge: '催办', rate: '评价', withdraw: '撤回投诉' } as Record<string, string>,

  supplement: '补充说明和材料',
  supplementHint: '可以先交一部分，其余的以后再交。提交后不能撤换。',
  supplementSubmit: '提交补充',
  nothingChosen: '请至少填写一项说明，或者上传一个文件。',
  supplemented: '补充的内容已提交。',
  supplementEarlier: '上一次的补充已经成功，见办理经过。后来填写的内容没有提交。',
  ownText: '另外补充的说明',
  ownTextHint: '受理单位没有要求、您想让他们知道的情况，可以不填。',
  ownFiles: '另外补充的材料',
  ownFilesHint: '可以不传。',

  urgeText: '想说明的情况',
  urgeTextHint: '受理单位会看到，可以不填。',
  urgeSend: '提交催办',
  urged: '已催办，受理单位会看到。',
  urgedEarlier: '上一次的催办已经收到，后来的修改没有提交。',

  rateScore: '您对这次办理的评价',
  rateText: '想说的话',
  rateTextHint: '可以不填。请不要写身份证号、电话等个人信息。',
  rateSend: '提交评价',
  rateMeans: '只能评价一次，提交后不能修改。评价不影响这件投诉的结果。',
  rated: '评价已提交，谢谢。',
  ratedEarlier: '上一次的评价已经收到，后来的修改没有提交。',

  withdrawReasonHint: '受理单位会看到。请不要写身份证号、电话等个人信息。',
  withdrawConfirm: '确定撤回这件投诉吗？',
  withdrawMeans: '撤回后不再办理，也不能恢复，需要时请重新提交。办理经过仍会保留。',
  withdrawn: '投诉已撤回。',

  printTitle: '政务违约失信投诉办理情况',
};
/** See {@link complaintTrack}. */
export type ComplaintTrackMessages = typeof complaintTrack;
