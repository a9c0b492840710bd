import { ACCEPTS_SUPERVISION, authority, PUBLICATION, said, type TemplateSource, TRUE_AND_LAWFUL } from './template.js';

/** 主动型, by SM3: nobody asks for it, and nothing hangs on it. */
export const honestBusiness: TemplateSource = {
  id: 'honest-business',
  version: '2026-1',
  title: '诚信经营主动公示承诺书',
  type: 'voluntary',
  matter: { code: 'honest-business', name: '主动公示诚信经营承诺' },
  summary: '企业自愿向社会作出的诚信经营承诺，不与任何审批挂钩。',
  authority: authority('credit'),
  publishedOn: '2026-01-01',
  sections: [
    {
      id: 'content',
      heading: '一、承诺内容',
      paragraphs: [
        said`（一）合规：守法经营，依法纳税，保障职工权益。`,
        [{ text: '（二）真实：' }, ...TRUE_AND_LAWFUL],
        said`（三）时效：按约交货、按期付款，消费者的诉求在${'days'}内答复。`,
        [{ text: '（四）配合：' }, ...ACCEPTS_SUPERVISION],
        said`（五）其他：${'more'}`,
      ],
      plain: '守法、守约、按时答复客户。',
    },
    {
      id: 'liability',
      heading: '二、违诺责任',
      paragraphs: [said`违反承诺的，接受社会监督和批评，撤下公示；违法的，依法承担责任。`],
      plain: '做不到，公示会撤下。',
    },
  ],
  fields: [
    {
      name: 'days',
      type: 'choice',
      label: '答复时限',
      required: true,
      options: [
        { value: '1', label: '一个工作日' },
        { value: '3', label: '三个工作日' },
        { value: '7', label: '七个工作日' },
      ],
    },
    { name: 'more', type: 'longText', label: '其他承诺', hint: '没有可以不填', maxLength: 500 },
  ],
  applicants: ['legalPerson', 'selfEmployed'],
  publication: [PUBLICATION.public],
  signing: { levels: ['typedName', 'handwritten'], digest: 'SM3' },
  validUntil: '2028-12-31',
};
