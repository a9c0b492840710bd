import { ACCEPTS_SUPERVISION, authority, PUBLICATION, said, type TemplateSource, TRUE_AND_LAWFUL } from './template.js';

/** 证明事项, made by natural persons: the commitment stands in the place of a certificate. */
export const employmentSubsidy: TemplateSource = {
  id: 'employment-subsidy',
  version: '2026-1',
  title: '灵活就业社会保险补贴证明事项告知承诺书',
  type: 'certificateReplacing',
  matter: { code: 'employment-subsidy', name: '申领灵活就业人员社会保险补贴，以承诺代替就业情况证明' },
  summary: '申领补贴时，就业情况由本人承诺，不用再去开证明。',
  authority: authority('labour'),
  publishedOn: '2026-02-01',
  conditions: ['本人申领，不能代为承诺'],
  sections: [
    {
      id: 'basis',
      heading: '一、告知',
      paragraphs: [
        said`需要证明的内容：申领期间本人灵活就业，没有与用人单位建立劳动关系。`,
        said`本人可以选择承诺代替证明；不愿承诺的，提交街道（镇）出具的就业情况证明。`,
      ],
      plain: '承诺了就不用开证明；不想承诺，开了证明也能办。',
    },
    {
      id: 'content',
      heading: '二、承诺内容',
      paragraphs: [
        said`本人在${'period'}以${'occupation'}的方式灵活就业，并承诺：`,
        said`（一）合规：申领期间没有与用人单位建立劳动关系，没有领取养老金或者失业保险金。`,
        [{ text: '（二）真实：' }, ...TRUE_AND_LAWFUL],
        said`（三）时效：就业情况发生变化的，在三十日内告知受理单位。`,
        [{ text: '（四）配合：' }, ...ACCEPTS_SUPERVISION],
      ],
      plain: '您说明何时、怎样灵活就业；有了新工作，三十天内说一声。',
    },
    {
      id: 'liability',
      heading: '三、违诺责任',
      paragraphs: [
        said`（一）承诺不实的，退回已经领取的补贴；拒不退回的，依法追缴。`,
        said`（二）构成骗取补贴的，依法处理，并记入信用记录。认定前告知本人，听取陈述和申辩。`,
      ],
      plain: '说假话要退钱，骗补贴要受处理。',
    },
  ],
  fields: [
    {
      name: 'period',
      type: 'period',
      label: '申领期间',
      hint: '一次最多申领十二个月',
      required: true,
      earliest: '2024-01-01',
      latest: '2035-12-31',
      maxMonths: 12,
    },
    {
      name: 'occupation',
      type: 'choice',
      label: '就业方式',
      required: true,
      options: [
        { value: 'platform', label: '平台接单', hint: '外卖、快递、网约车等' },
        { value: 'stall', label: '个体摊位' },
        { value: 'household', label: '家政服务' },
        { value: 'other', label: '其他灵活就业' },
      ],
    },
    { name: 'phone', type: 'phone', label: '联系电话', required: true, privacy: 'personal' },
  ],
  materials: [{ id: 'employment-certificate', name: '灵活就业情况证明', when: 'replaced' }],
  applicants: ['naturalPerson'],
  publication: [PUBLICATION.limited, PUBLICATION.notPublic],
  signing: { levels: ['typedName', 'handwritten'], digest: 'SHA-256' },
  validity: '补贴领取期间',
};
