/** The field's standard terms, by the identifiers of the contract; unknown identifiers are shown by the server's own text. */
export const terms = {
  roles: {
    legalRepresentative: '法定代表人',
    responsiblePerson: '负责人',
    managingPartner: '执行事务合伙人',
    operator: '经营者',
    investor: '投资人',
  } as Record<string, string>,
  kinds: {
    enterprise: '企业法人',
    governmentOrgan: '机关法人',
    publicInstitution: '事业单位法人',
    socialOrganisation: '社会团体法人',
    otherLegalPerson: '其他法人',
    individualBusiness: '个体工商户',
    otherOrganisation: '其他组织',
  } as Record<string, string>,
  statuses: {
    active: '存续',
    revoked: '吊销，未注销',
    revokedDeregistered: '吊销，已注销',
    deregistered: '注销',
    annulled: '撤销',
    relocated: '迁出',
    other: '其他',
  } as Record<string, string>,
  chapters: {
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
  } as Record<string, string>,
};
/** See {@link terms}. */
export type Terms = typeof terms;
