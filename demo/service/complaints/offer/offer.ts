import type { CheckOption, ComplaintOffer } from '../../../../src/contract/index.js';
import { FIELDS, MATTERS, NATURES, OTHER_CHANNELS, PROCEEDINGS, RESPONDENT_KINDS } from './choices.js';
import { AUTHORISATION, EVIDENCE } from './evidence.js';
import { PROMISE_KINDS } from './promise-kinds.js';
import { PROCEDURE } from './terms.js';
import { DISCLOSURE, NEEDED, PLEDGE, PROTECTION, WARNING } from './words.js';

/** Who takes the complaints of the demonstration. */
export const OPERATOR = { name: '演示公共信用信息中心', phone: '12345' } as const;

/** The form chooses from what the check asks: one list serves both. */
const choices = (options: readonly CheckOption[]): ComplaintOffer['fields'] =>
  options.map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) }));

/** The complaints that the demonstration takes: its rules, words and lists. */
export const COMPLAINT_OFFER: ComplaintOffer = {
  version: '2026-1',
  check: [
    { id: 'nature', type: 'complainantNature', label: '投诉的企业是哪一类？', options: [...NATURES] },
    { id: 'respondent', type: 'respondentKind', label: '被投诉的是哪一类单位？', options: [...RESPONDENT_KINDS] },
    { id: 'field', type: 'field', label: '事情属于哪个领域？', options: [...FIELDS] },
    {
      id: 'matter',
      type: 'matter',
      label: '是不是下面这些情况？',
      hint: '可以选几项',
      several: true,
      options: [...MATTERS],
    },
    { id: 'proceedings', type: 'proceedings', label: '是否已经进入其他程序？', options: [...PROCEEDINGS] },
    {
      id: 'channels',
      type: 'otherChannels',
      label: '是否已经向其他渠道反映？',
      hint: '可以选几项',
      several: true,
      options: [...OTHER_CHANNELS],
    },
  ],
  needed: NEEDED,
  disclosure: DISCLOSURE,
  warning: WARNING,
  protection: PROTECTION,
  procedure: PROCEDURE,
  fields: choices(FIELDS),
  promiseKinds: [...PROMISE_KINDS],
  respondentKinds: choices(RESPONDENT_KINDS),
  natures: choices(NATURES),
  proceedings: choices(PROCEEDINGS),
  otherChannels: choices(OTHER_CHANNELS),
  evidence: [...EVIDENCE],
  authorisation: AUTHORISATION,
  extra: [
    {
      name: 'reminded',
      type: 'choice',
      label: '是否已经书面催告对方',
      options: [
        { value: 'yes', label: '已经催告' },
        { value: 'no', label: '还没有' },
      ],
    },
  ],
  pledge: PLEDGE,
  contactCheck: { channel: 'phone', required: true },
};
