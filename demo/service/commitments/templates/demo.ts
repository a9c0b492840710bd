import { asFiles, authority, PUBLICATION, said, type TemplateSource, TRUE_AND_LAWFUL } from './template.js';

const MATTER = { code: 'demo', name: '演示' };
const PUBLISHED = '2026-01-01';
const LIABILITY = {
  id: 'liability',
  heading: '二、违诺责任',
  paragraphs: [said`这是演示文本，不产生任何责任。`],
  plain: '演示，没有责任。',
};

const short = (given: Pick<TemplateSource, 'id' | 'title' | 'summary'> & Partial<TemplateSource>): TemplateSource => ({
  version: '1',
  type: 'other',
  typeText: '演示',
  matter: MATTER,
  authority: authority('credit'),
  publishedOn: PUBLISHED,
  sections: [
    { id: 'content', heading: '一、承诺内容', paragraphs: [TRUE_AND_LAWFUL], plain: '材料是真的。' },
    LIABILITY,
  ],
  fields: [{ name: 'note', type: 'text', label: '说明', maxLength: 100 }],
  applicants: ['legalPerson', 'naturalPerson', 'selfEmployed'],
  publication: [PUBLICATION.public, PUBLICATION.limited, PUBLICATION.notPublic],
  signing: { levels: ['typedName', 'handwritten', 'adapter'], digest: 'SHA-256' },
  validUntil: '2099-12-31',
  ...given,
});

/** Every type of field once. */
export const demoAllFields = short({
  id: 'demo-all-fields',
  title: '演示：全部字段类型',
  summary: '契约规定的十三种字段各一个。',
  sections: [
    {
      id: 'content',
      heading: '一、承诺内容',
      paragraphs: [
        said`文字：${'text'}；单选：${'choice'}；多选：${'many'}；日期：${'date'}；期间：${'period'}；金额：${'amount'}。`,
        said`单位：${'organisation'}；地区：${'region'}；代码：${'code'}。`,
        TRUE_AND_LAWFUL,
      ],
      plain: '每种字段填一遍。',
    },
    LIABILITY,
  ],
  fields: [
    { name: 'text', type: 'text', label: '文字', required: true, minLength: 2, maxLength: 50 },
    { name: 'longText', type: 'longText', label: '长文字', hint: '最多 200 字', maxLength: 200 },
    {
      name: 'choice',
      type: 'choice',
      label: '单选',
      required: true,
      options: [
        { value: 'a', label: '甲' },
        { value: 'b', label: '乙', hint: '乙的说明' },
      ],
    },
    {
      name: 'many',
      type: 'many',
      label: '多选',
      required: true,
      most: 2,
      options: [
        { value: 'hot', label: '热食' },
        { value: 'cold', label: '冷食' },
        { value: 'drinks', label: '饮品' },
      ],
    },
    { name: 'date', type: 'date', label: '日期', required: true, earliest: '2020-01-01', latest: '2035-12-31' },
    {
      name: 'period',
      type: 'period',
      label: '期间',
      required: true,
      earliest: '2020-01-01',
      latest: '2035-12-31',
      maxMonths: 24,
    },
    {
      name: 'amount',
      type: 'amount',
      label: '金额',
      required: true,
      currency: 'CNY',
      unit: '1',
      minimum: '0.01',
      maximum: '100000000',
    },
    { name: 'code', type: 'code', label: '统一社会信用代码', required: true, codeKind: 'uscc' },
    { name: 'residentId', type: 'code', label: '公民身份号码', codeKind: 'residentId', privacy: 'secret' },
    { name: 'phone', type: 'phone', label: '电话', required: true, privacy: 'personal' },
    {
      name: 'region',
      type: 'region',
      label: '地区',
      required: true,
      options: [
        { value: '310000', label: '上海市' },
        { value: '310120', label: '奉贤区', parent: '310000' },
        { value: '310120101', label: '虚拟镇', parent: '310120' },
        { value: '310120102', label: '示例街道', parent: '310120' },
      ],
    },
    { name: 'organisation', type: 'organisation', label: '单位', required: true },
    {
      name: 'files',
      type: 'files',
      label: '附件',
      most: 3,
      accept: asFiles(3).accept,
      maxBytes: 5 * 1024 * 1024,
    },
    {
      name: 'statement',
      type: 'statement',
      label: '声明',
      required: true,
      statement: '以上内容由本人填写，知道这只是演示。',
    },
  ],
});

/** A required field of a type that nobody knows: an element doesn't offer it for filling in. */
export const demoUnknownField = short({
  id: 'demo-unknown-field',
  title: '演示：不认识的字段类型',
  summary: '有一个必填项的类型不在契约之内，组件说明无法在此填写。',
  fields: [{ name: 'place', type: 'mapPoint', label: '在地图上选点', required: true }],
});

/** Eight seconds until it is answered. */
export const demoSlow = short({
  id: 'demo-slow',
  title: '演示：处理较慢',
  summary: '提交后约 8 秒才有应答，等待中显示进度。',
  effect: 'slow',
});

/** The commitment is made, and the connection cut before the answer. */
export const demoLostAnswer = short({
  id: 'demo-lost-answer',
  title: '演示：应答丢失',
  summary: '承诺已经作出，但应答在路上断开，由组件核实提交结果。',
  effect: 'lost-answer',
});

/** Another text from its second version on: whoever signed the first one has to read and sign again. */
export const demoChanging = (version: '1' | '2'): TemplateSource =>
  short({
    id: 'demo-changing',
    version,
    title: '演示：文本在签署期间更新',
    summary: '第一次提交时文本已有新版本，须核对变化后重新签署。',
    sections: [
      {
        id: 'content',
        heading: '一、承诺内容',
        paragraphs: [
          TRUE_AND_LAWFUL,
          version === '1'
            ? said`情况发生变化的，在三十日内告知受理单位。`
            : said`情况发生变化的，在十五日内告知受理单位，并提交说明。`,
        ],
        plain: version === '1' ? '有变化，三十天内说一声。' : '有变化，十五天内说一声，并写清楚。',
      },
      LIABILITY,
    ],
  });
