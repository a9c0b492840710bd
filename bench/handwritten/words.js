// The terms of the contract's identifiers, and the sentences of states.

export const ROLES = {
  legalRepresentative: '法定代表人',
  responsiblePerson: '负责人',
  managingPartner: '执行事务合伙人',
  operator: '经营者',
  investor: '投资人',
};
export const KINDS = {
  enterprise: '企业法人',
  governmentOrgan: '机关法人',
  publicInstitution: '事业单位法人',
  socialOrganisation: '社会团体法人',
  otherLegalPerson: '其他法人',
  individualBusiness: '个体工商户',
  otherOrganisation: '其他组织',
};
export const STATUSES = {
  active: '存续',
  revoked: '吊销，未注销',
  revokedDeregistered: '吊销，已注销',
  deregistered: '注销',
  annulled: '撤销',
  relocated: '迁出',
  other: '其他',
};
export const CHAPTERS = {
  administrationInfo: '行政管理',
  honorInfo: '诚实守信',
  dishonestyInfo: '严重失信',
  abnormalInfo: '经营异常',
  commitmentInfo: '信用承诺',
  creditEvaluationInfo: '信用评价',
  judicialDecisionInfo: '司法判决',
  qualificationInfo: '职业资格',
  contractPerformanceInfo: '合同履行',
  otherInfo: '其他信息',
  localAdditionalContent: '地方补充',
};

/** Outcomes without results: kind, icon, headline, what it means. */
export const EMPTY = {
  none: ['none', '没有找到', '各数据来源都已答复，没有与您输入的内容相符的主体。'],
  notPublic: [
    'lock',
    '有相符的主体，但信息未公开',
    '这不表示查无此主体。相关信息不向社会公开，本人或经授权登录后可以查看。',
  ],
  sourceUnavailable: [
    'cloudOff',
    '暂时无法确认有没有',
    '有数据来源暂时无法访问，现有的答复不完整，因此不能说“没有找到”。请稍后再试。',
  ],
  sourceNotConnected: [
    'plug',
    '无法确认有没有',
    '有数据来源尚未接入本服务，已接入的来源中没有相符的主体，因此不能说“没有找到”。',
  ],
};

/** Failures: the frame's kind, icon, headline, what to do. */
export const FAILURES = {
  network: ['offline', 'cloudOff', '您的网络似乎断开了', '您输入的内容还在，请检查网络后重试。'],
  timeout: ['offline', 'cloudOff', '等了很久没有收到答复', '可能是网络较慢或系统繁忙。您输入的内容还在，请重试。'],
  unauthenticated: ['signIn', 'lock', '需要登录', '请先在本网站登录，然后回到这里重试。'],
  forbidden: ['notPublic', 'lock', '您没有查看这项内容的权限', '如果您认为应当可以查看，请确认登录的账号是否正确。'],
  'not-found': ['failed', 'warning', '没有找到这项内容', '它可能已被撤下或移到别处。'],
  invalid: ['failed', 'warning', '提交的内容没有被接受', '请检查填写的内容后再试。'],
  'rate-limited': ['rateLimited', 'clock', '操作有些频繁', '为了让大家都能正常使用，请稍等片刻再试。'],
  unavailable: ['sourceUnavailable', 'cloudOff', '服务暂时不可用', '不是您的操作有误，请稍后重试。'],
  malformed: [
    'failed',
    'warning',
    '对方系统返回的内容无法识别',
    '为避免误导，没有显示。请稍后重试；如果一直这样，请把情况告诉主办单位。',
  ],
};
