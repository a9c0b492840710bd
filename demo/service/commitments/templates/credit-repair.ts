import {
  ACCEPTS_SUPERVISION,
  asFiles,
  authority,
  PUBLICATION,
  said,
  type TemplateSource,
  TRUE_AND_LAWFUL,
} from './template.js';

/** 信用修复: only for the subject's own login. */
export const creditRepair: TemplateSource = {
  id: 'credit-repair',
  version: '2026-1',
  title: '信用修复承诺书',
  type: 'creditRepair',
  matter: { code: 'credit-repair', name: '申请信用修复，停止公示行政处罚信息' },
  summary: '已经改正失信行为、履行了处罚决定的，申请修复时作出的承诺。修复不收取任何费用。',
  authority: authority('credit'),
  publishedOn: '2026-04-01',
  requires: { level: 'real-name', actor: 'legal' },
  conditions: ['由受处罚的单位用法人账号登录后作出', '已经履行处罚决定确定的义务'],
  sections: [
    {
      id: 'content',
      heading: '一、承诺内容',
      paragraphs: [
        said`承诺人因处罚决定书${'docNo'}申请信用修复，现承诺：`,
        said`（一）合规：已经履行处罚决定确定的全部义务，失信行为已经改正：${'correction'}。`,
        [{ text: '（二）真实：' }, ...TRUE_AND_LAWFUL],
        said`（三）时效：自本承诺作出之日起遵守法律法规，同类失信行为不再发生。`,
        [{ text: '（四）配合：' }, ...ACCEPTS_SUPERVISION],
      ],
      plain: '您说明处罚已经履行、问题已经改正，今后不再犯。',
    },
    {
      id: 'liability',
      heading: '二、违诺责任',
      paragraphs: [
        said`（一）隐瞒情况、提供虚假材料的，撤销修复结果，恢复公示，三年内不再受理信用修复申请。`,
        said`（二）再次发生同类失信行为的，依法从严处理，并记入信用记录。认定前告知承诺人，听取陈述和申辩。`,
      ],
      plain: '弄虚作假，修复作废，三年内不能再申请。',
    },
  ],
  fields: [
    { name: 'docNo', type: 'text', label: '行政处罚决定书文号', required: true, minLength: 4, maxLength: 128 },
    {
      name: 'correction',
      type: 'longText',
      label: '改正情况',
      hint: '写明做了什么、何时完成',
      required: true,
      minLength: 10,
      maxLength: 1000,
    },
    { name: 'phone', type: 'phone', label: '联系电话', required: true, privacy: 'personal' },
  ],
  materials: [{ id: 'performed', name: '履行处罚决定的证明', when: 'now', hint: '缴款凭证等', ...asFiles(5) }],
  applicants: ['legalPerson', 'selfEmployed'],
  publication: [PUBLICATION.public],
  signing: { levels: ['typedName', 'handwritten', 'adapter'], digest: 'SM3' },
  validUntil: '2099-12-31',
};
