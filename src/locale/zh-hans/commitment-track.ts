import type { Said } from './failure.js';
import { track } from './track.js';

/** Words of following a commitment. */
export const commitmentTrack = {
  ...track,
  title: '查询承诺办理情况',
  intro: '用承诺编码和查询码，查看办理到哪一步、履行情况怎样认定，也可以补交材料。',
  numberHint: '20 位数字，在承诺回执上。',
  queryCodeHint: '在承诺回执上，大小写、空格和横线都不影响。用账号提交的承诺，登录后可以不填。',
  wrong: '承诺编码与查询码对不上，请对照回执核对后再试。',
  notYours: '没有查到。请核对承诺编码；不是用现在的账号提交的，请填写查询码。',
  notYourLogin: ['现在登录的账号打不开这份承诺', '请换用提交时的账号登录，或者填写查询码。'] as Said,

  shownTitle: '承诺办理情况',
  another: '查询另一份',

  judgement: '履行情况认定',
  notSaid: '认定单位没有写明',

  supplement: '补交材料',
  supplementHint: '可以先交一部分，其余的以后再交。',
  supplementSubmit: '提交材料',
  nothingChosen: '请至少上传一个文件再提交。',
  supplemented: '材料已提交。',
  supplementEarlier: '上一次的提交已经成功，材料的情况见上面。后来选的文件没有提交。',

  /** By action. */
  allowances: { supplement: '补交材料', correct: '更正承诺', withdraw: '撤回承诺' } as Record<string, string>,
  withdrawReasonHint: '受理单位会看到。请不要写身份证号、电话等个人信息。',
  withdrawConfirm: '确定撤回这份承诺吗？',
  withdrawMeans: '撤回后不能恢复，需要时请重新作出承诺。办理经过仍会保留。',
  withdrawn: '承诺已撤回。',

  objection: '异议与修复',
  record: '归集的承诺信息',
  recordNote: '受理单位按统一格式归集的内容，空着的项目还没有填写。',
  notFilledIn: '未填写',

  printTitle: '信用承诺办理情况',
};
/** See {@link commitmentTrack}. */
export type CommitmentTrackMessages = typeof commitmentTrack;
