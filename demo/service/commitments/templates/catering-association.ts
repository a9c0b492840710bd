import { ACCEPTS_SUPERVISION, PUBLICATION, said, type TemplateSource, TRUE_AND_LAWFUL } from './template.js';

/** 行业自律, which nobody can make here: members make it at their association. */
export const cateringAssociation: TemplateSource = {
  id: 'catering-association',
  version: '2025-1',
  title: '餐饮行业诚信自律承诺书',
  type: 'selfDiscipline',
  matter: { code: 'catering-association', name: '加入餐饮行业诚信自律公约' },
  summary: '协会会员加入行业自律公约时作出的承诺。',
  authority: { name: '上海市奉贤区演示餐饮行业协会', phone: '12345' },
  publishedOn: '2025-09-01',
  conditions: ['是协会会员', '在协会的会员服务处作出'],
  ineligible: {
    reason: '这份承诺只面向协会会员，由协会核对会员身份后当面作出，不能在网上办理。',
    route: { text: '请到协会会员服务处办理，或先申请入会。办理不收取费用。', phone: '12345' },
  },
  sections: [
    {
      id: 'content',
      heading: '一、承诺内容',
      paragraphs: [
        said`（一）合规：遵守法律法规和行业公约，明码标价，不虚假宣传，不恶意竞争。`,
        [{ text: '（二）真实：' }, ...TRUE_AND_LAWFUL],
        said`（三）时效：消费者的投诉在七日内答复。`,
        [{ text: '（四）配合：' }, ...ACCEPTS_SUPERVISION],
      ],
      plain: '守公约、不欺客、七天内答复投诉。',
    },
    {
      id: 'liability',
      heading: '二、违诺责任',
      paragraphs: [said`违反承诺的，由协会提醒、通报直至取消会员资格；违法的，移送有关部门处理。`],
      plain: '轻的提醒，重的除名。',
    },
  ],
  fields: [{ name: 'membership', type: 'text', label: '会员证号', required: true, maxLength: 30 }],
  applicants: ['legalPerson', 'selfEmployed'],
  publication: [PUBLICATION.public],
  signing: { levels: ['typedName'], digest: 'SHA-256' },
  validity: '会员资格存续期间',
};
