import {
  ACCEPTS_SUPERVISION,
  asFiles,
  authority,
  PUBLICATION,
  said,
  type TemplateSource,
  TRUE_AND_LAWFUL,
} from './template.js';

/** 审批替代（告知承诺）: the commitment stands in the place of a check on site. */
export const foodLicenceRenewal: TemplateSource = {
  id: 'food-licence-renewal',
  version: '2026-1',
  title: '食品经营许可延续告知承诺书',
  type: 'approvalReplacing',
  matter: { code: 'food-business', name: '申请食品经营许可延续' },
  summary: '许可到期前要继续经营、经营条件没有变化的，作出承诺后不再到现场核查，当场办理延续。',
  authority: authority('market'),
  publishedOn: '2026-01-15',
  conditions: ['现有许可仍在有效期内', '经营场所、布局、主要设备没有变化'],
  sections: [
    {
      id: 'basis',
      heading: '一、告知',
      paragraphs: [
        said`延续食品经营许可，应当符合下列条件：现有许可有效；经营条件没有变化；有健全的食品安全管理制度。`,
        said`申请人承诺符合条件的，受理单位不再进行现场核查，直接作出决定，并在决定后三个月内检查承诺是否属实。`,
      ],
      plain: '承诺条件没变，就不上门核查，直接办；办完三个月内会来看一次。',
    },
    {
      id: 'content',
      heading: '二、承诺内容',
      paragraphs: [
        said`承诺人持有编号为${'licenceNo'}的食品经营许可，经营场所为${'premises'}，现申请延续，并承诺：`,
        said`（一）合规：已知晓受理单位告知的全部条件，符合这些条件，并在许可有效期内保持符合。`,
        [{ text: '（二）真实：' }, ...TRUE_AND_LAWFUL],
        said`（三）时效：经营条件发生变化的，在变化之前申请变更，不先变后报。`,
        [{ text: '（四）配合：' }, ...ACCEPTS_SUPERVISION],
      ],
      plain: '您保证现在符合条件，以后也一直符合；要改变，先来申请。',
    },
    {
      id: 'liability',
      heading: '三、违诺责任',
      paragraphs: [
        said`（一）检查发现不符合承诺的，责令限期改正；逾期不改或者改正后仍不符合的，撤销延续决定。`,
        said`（二）作虚假承诺的，撤销决定，依法给予处罚，并不再对其适用告知承诺。`,
        said`（三）违诺情况记入信用记录。认定前告知承诺人，听取陈述和申辩。`,
      ],
      plain: '查出不符，先要求改正；不改就撤销。说假话直接撤销并处罚，以后也不能再用承诺方式办。',
    },
  ],
  fields: [
    {
      name: 'licenceNo',
      type: 'code',
      label: '现有许可证编号',
      hint: 'JY 加 14 位数字',
      required: true,
      codeKind: 'other',
      length: 16,
    },
    { name: 'premises', type: 'text', label: '经营场所地址', required: true, minLength: 5, maxLength: 200 },
    {
      name: 'unchanged',
      type: 'statement',
      label: '经营条件没有变化',
      required: true,
      statement: '经营场所、布局、主要设备和经营项目自取得现有许可以来没有变化。',
    },
    { name: 'phone', type: 'phone', label: '联系电话', required: true, privacy: 'personal' },
  ],
  materials: [
    { id: 'current-licence', name: '现有食品经营许可证', when: 'now', ...asFiles(2) },
    { id: 'site-report', name: '现场核查意见', when: 'replaced' },
    { id: 'layout', name: '经营场所布局没有变化的证明', when: 'replaced' },
  ],
  applicants: ['legalPerson', 'selfEmployed'],
  publication: [PUBLICATION.public, PUBLICATION.limited],
  signing: { levels: ['typedName', 'handwritten'], digest: 'SHA-256' },
  validity: '延续后的许可有效期内',
};
