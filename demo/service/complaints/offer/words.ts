import type { ComplaintOffer } from '../../../../src/contract/index.js';

/** What one needs at hand. */
export const NEEDED: ComplaintOffer['needed'] = [
  '企业名称和统一社会信用代码',
  '能接到验证码的手机号码',
  '被投诉单位的名称',
  '合同、协议或者文件的名称，签订日期，涉及的金额',
  '合同、协议或者文件的照片或者 PDF',
  '由别人代办的，还要有企业盖章的授权委托书',
];

/** Who will see what. */
export const DISCLOSURE: ComplaintOffer['disclosure'] = [
  { what: '企业名称、违约事由、诉求和证据', who: '受理单位、负责核查的单位；核查时会告知被投诉单位' },
  { what: '联系人姓名、电话、邮箱、地址', who: '只有受理单位和负责核查的单位，用于与您联系；不告知被投诉单位' },
  { what: '授权委托书', who: '只有受理单位' },
  { what: '处理进度', who: '凭投诉编号和查询码的人，或者提交时登录的账号' },
  { what: '认定的政务违约失信信息', who: '按规定归集、共享；不含联系人信息' },
];

/** What follows from false statements. */
export const WARNING: ComplaintOffer['warning'] = [
  '请如实填写。编造事实、伪造材料、冒用他人名义的，投诉不予受理；造成后果的，依法承担责任。',
  '事实记不准的可以写“大约”，写错了可以补充说明，这些不算虚假。',
];

/** How the complainant is protected. */
export const PROTECTION: ComplaintOffer['protection'] = [
  '联系人信息不告知被投诉单位，也不公开。',
  '投诉不影响企业正在办理的事项，也不影响企业的信用记录。',
  '因投诉受到刁难、报复的，可以用投诉编号补充说明，也可以拨打 12345 反映。',
];

/** 真实性承诺. */
export const PLEDGE =
  '我确认以上内容和上传的材料真实、准确，由本企业提交，或者已经取得本企业的授权；同意受理单位为核查向有关单位了解情况。';
