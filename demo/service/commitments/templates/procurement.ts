import { ACCEPTS_SUPERVISION, authority, PUBLICATION, said, type TemplateSource, TRUE_AND_LAWFUL } from './template.js';

/** 其他, signed only by what the page itself signs with. */
export const procurement: TemplateSource = {
  id: 'procurement',
  version: '2026-1',
  title: '政府采购供应商资格承诺书',
  type: 'other',
  typeText: '政府采购资格承诺',
  matter: { code: 'procurement', name: '参加政府采购活动，以承诺代替资格证明材料' },
  summary: '参加政府采购时，以承诺代替财务状况、纳税和社保缴纳等证明。须用电子签名签署。',
  authority: authority('finance'),
  publishedOn: '2026-02-15',
  conditions: ['使用单位的电子签名（数字证书）签署'],
  sections: [
    {
      id: 'content',
      heading: '一、承诺内容',
      paragraphs: [
        said`承诺人参加项目编号为${'project'}的政府采购活动，与采购人${'buyer'}没有影响公平竞争的关系，并承诺：`,
        said`（一）合规：有良好的商业信誉和健全的财务制度，依法纳税和缴纳社会保险，没有被列入严重失信主体名单。`,
        [{ text: '（二）真实：' }, ...TRUE_AND_LAWFUL],
        said`（三）时效：中标后，在采购人要求时三日内提交相应的证明材料。`,
        [{ text: '（四）配合：' }, ...ACCEPTS_SUPERVISION],
      ],
      plain: '您保证符合供应商的条件；中标后要看证明，三天内拿出来。',
    },
    {
      id: 'liability',
      heading: '二、违诺责任',
      paragraphs: [
        said`承诺不实的，视为提供虚假材料谋取中标，中标无效，依法给予处罚，并记入信用记录。认定前告知承诺人，听取陈述和申辩。`,
      ],
      plain: '说假话，中标作废并处罚。',
    },
  ],
  fields: [
    { name: 'project', type: 'text', label: '采购项目编号', required: true, minLength: 4, maxLength: 64 },
    { name: 'buyer', type: 'organisation', label: '采购人', required: true },
  ],
  materials: [
    { id: 'finance', name: '财务状况报告', when: 'replaced' },
    { id: 'tax', name: '依法缴纳税收的证明', when: 'replaced' },
    { id: 'insurance', name: '依法缴纳社会保险的证明', when: 'replaced' },
  ],
  applicants: ['legalPerson'],
  publication: [PUBLICATION.public, PUBLICATION.limited],
  signing: { levels: ['adapter'], digest: 'SHA-256' },
  validity: '采购活动结束之日止',
};
