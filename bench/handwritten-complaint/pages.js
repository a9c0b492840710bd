// The pages of the form: which fields stand on each, under which headings.
import { make } from './fields.js';

/** Names of all pages; those behind the third aren't part of what is compared. */
export const TITLES = [
  '确认是否受理',
  '投诉企业和联系人',
  '被投诉单位和约定',
  '事情经过和诉求',
  '证据材料',
  '核对并提交',
];

const EXTENSIONS = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg,.jpeg' };

const text = (name, label, more) => make({ kind: 'text', name, label, most: 200, ...more });
const choice = (name, label, options, chosen) => make({ kind: 'choice', name, label, options, chosen, required: true });
const day = (name, label, latest) =>
  make({
    kind: 'date',
    name,
    label,
    latest,
    hint: `可以写成 2026-11-26、2026.11.26 或 2026年11月26日。${latest ? `最晚可选 ${latest}。` : ''}`,
  });
const amount = (name, label) => make({ kind: 'amount', name, label: `${label}（元）`, mode: 'decimal' });

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export const questionsOf = ({ check }) =>
  check.map(({ id, label, hint, options, several }) =>
    make({ kind: 'choice', name: `check-${id}`, label, hint, options, several, required: true }),
  );

/** A file that the endpoint takes, in words and as the chooser wants it. */
function files(name, { name: label, maxFiles: most }, { accept, maxBytes }) {
  const types = accept.map((type) => type.slice(type.indexOf('/') + 1).toUpperCase()).join('、');
  const size = Number((maxBytes / 1024 / 1024).toFixed(1));
  return make({
    kind: 'files',
    name,
    label,
    required: true,
    several: most !== 1,
    accept: accept.map((type) => (EXTENSIONS[type] ? `${type},${EXTENSIONS[type]}` : type)).join(),
    hint: `支持 ${types}。单个文件不超过 ${size} MB。${most === 1 ? '只要 1 个文件。' : `最多 ${most} 个文件。`}`,
  });
}

/** Who complains, and whom the office asks back. What follows from the agent's being one stands behind it. */
export function complainant({ natures, authorisation }, uploads) {
  const agent = choice('agent', '由谁来投诉', [
    { value: 'self', label: '本企业的人员' },
    { value: 'agent', label: '受委托的代理人' },
  ]);
  return [
    [
      '投诉企业',
      [
        text('name', '企业名称', { required: true, autocomplete: 'organization' }),
        make({ kind: 'code', name: 'uscc', label: '统一社会信用代码', required: true }),
        choice('complainantNature', '企业性质', natures),
        agent,
      ],
    ],
    [
      '联系人',
      [
        make({
          kind: 'person',
          name: 'contactName',
          label: '联系人姓名',
          most: 50,
          hint: '受理单位会找这个人核实，请填写了解情况的人。',
          required: true,
          autocomplete: 'name',
        }),
        make({
          kind: 'phone',
          name: 'phone',
          label: '联系电话',
          hint: '只用于受理单位与您联系，不会转给被投诉单位。',
          required: true,
        }),
        text('email', '电子邮箱', { autocomplete: 'email' }),
        text('address', '通讯地址', { most: 300, autocomplete: 'street-address' }),
      ],
    ],
    {
      shown: agent,
      when: 'agent',
      fields: [
        make({ kind: 'person', name: 'agentName', label: '代理人姓名', most: 100, required: true }),
        files('authorisation', authorisation, uploads),
      ],
    },
  ];
}

/** Which body, and what it promised. */
export const promise = ({ promiseKinds }) => [
  ['被投诉单位', [text('respondent', '被投诉单位名称', { required: true, autocomplete: 'organization' })]],
  [
    '合同或者承诺',
    [
      choice('promiseKind', '违约失信的情形', promiseKinds),
      text('contractName', '合同、协议或者文件的名称'),
      text('contractNo', '合同或者文件编号', { most: 100 }),
      day('signedOn', '签订（发布）日期', today()),
      day('dueOn', '约定的履行期限'),
    ],
  ],
  [
    '金额',
    [
      choice(
        'unit',
        '金额单位',
        [
          { value: '1', label: '元' },
          { value: '10000', label: '万元' },
        ],
        '1',
      ),
      amount('contractAmount', '合同金额'),
      amount('disputedAmount', '没有兑现的金额'),
    ],
  ],
];
