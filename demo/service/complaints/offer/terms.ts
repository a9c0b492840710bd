import type { ComplaintState } from '../states.js';

/** Who has to keep a term. */
export type TermKeeper = 'operator' | 'handler' | 'respondent';

/** A term: it runs from one state until another. */
export interface TermRule {
  readonly kind: string;
  /** What is due. */
  readonly label: string;
  readonly keeper: TermKeeper;
  readonly workingDays: number;
  readonly from: readonly ComplaintState[];
  readonly until: readonly ComplaintState[];
}

/** Terms of the demonstration, made up: none of them is a rule's. */
export const TERMS: readonly TermRule[] = [
  {
    kind: 'decide',
    label: '决定是否受理',
    keeper: 'operator',
    workingDays: 7,
    from: ['submitted'],
    until: ['accepted', 'notAccepted'],
  },
  {
    kind: 'forward',
    label: '转交核查单位',
    keeper: 'operator',
    workingDays: 3,
    from: ['accepted'],
    until: ['forwarded'],
  },
  {
    kind: 'verify',
    label: '核查并答复',
    keeper: 'handler',
    workingDays: 30,
    from: ['forwarded'],
    until: ['notSubstantiated', 'substantiated'],
  },
  {
    kind: 'demand',
    label: '提出整改要求',
    keeper: 'handler',
    workingDays: 5,
    from: ['substantiated'],
    until: ['rectifying'],
  },
  {
    kind: 'rectify',
    label: '完成整改',
    keeper: 'respondent',
    workingDays: 30,
    from: ['rectifying'],
    until: ['rectified', 'refused'],
  },
  {
    kind: 'confirm',
    label: '作出失信认定',
    keeper: 'handler',
    workingDays: 10,
    from: ['refused'],
    until: ['confirmedBreach'],
  },
  {
    kind: 'close',
    label: '办结并告知',
    keeper: 'operator',
    workingDays: 5,
    from: ['notSubstantiated', 'rectified', 'confirmedBreach'],
    until: ['closed'],
  },
];

/** Working days that the complainant has for what is asked, unless the clerk says otherwise. */
export const WANTED_DAYS = 5;
/** Working days between two urgings. */
export const URGE_EVERY = 3;

const daysOf = (kind: string): number => TERMS.find((term) => term.kind === kind)?.workingDays ?? 0;

/** How it goes on, as it is told before the form. */
export const PROCEDURE = [
  { what: '受理单位决定是否受理，需要补正的会告知（演示期限）', workingDays: daysOf('decide') },
  { what: '受理后转交被投诉单位的上级或者主管部门核查（演示期限）', workingDays: daysOf('forward') },
  { what: '核查单位核查，并答复是否属实（演示期限）', workingDays: daysOf('verify') },
  { what: '属实的，被投诉单位整改；拒不整改的，认定为政务违约失信（演示期限）', workingDays: daysOf('rectify') },
  { what: '办结后可以评价' },
];
