import { convertUnit, isDecimal, type SubmitComplaintRequest, toCsv } from '../../../../src/contract/index.js';
import { COMPLAINT_OFFER as OFFER, OPERATOR } from '../../complaints/offer/offer.js';
import type { Breach, ComplaintRow } from '../../complaints/types.js';

/** A complaint that ended with a confirmed breach. */
export interface ConfirmedRow {
  readonly row: ComplaintRow;
  readonly breach: Breach;
}

const labelIn = (list: readonly { readonly value: string; readonly label: string }[], value: string): string =>
  list.find((each) => each.value === value)?.label ?? value;

/** An amount in 万元, as the record of contract performance has it. */
const inTenThousands = (amount: SubmitComplaintRequest['facts']['contractAmount']): string =>
  amount && isDecimal(amount.value) ? convertUnit(amount, '10000').value : '';

/** The columns of a record of contract performance, and what the confirmation says besides. The body is party A, the enterprise party B. */
const COLUMNS: readonly (readonly [header: string, of: (confirmed: ConfirmedRow) => string | undefined])[] = [
  ['投诉编号', ({ row }) => row.number],
  ['合同编号', ({ row }) => row.request.facts.contractNo],
  ['合同名称', ({ row }) => row.request.facts.contractName],
  ['合同类型', ({ breach }) => breach.contractType],
  ['甲方', ({ row }) => row.request.respondent.name],
  ['甲方统一社会信用代码', ({ row }) => row.request.respondent.uscc],
  ['乙方', ({ row }) => row.request.complainant.name],
  ['乙方统一社会信用代码', ({ row }) => row.request.complainant.uscc],
  ['合同签订日期', ({ row }) => row.request.facts.signedOn],
  ['合同金额（万元）', ({ row }) => inTenThousands(row.request.facts.contractAmount)],
  ['涉及金额（万元）', ({ row }) => inTenThousands(row.request.facts.disputedAmount)],
  ['履约期限', ({ row }) => row.request.facts.dueOn],
  ['履约状态', () => '违约'],
  ['领域', ({ row }) => labelIn(OFFER.fields, row.request.facts.field)],
  ['违约失信情形', ({ row }) => labelIn(OFFER.promiseKinds, row.request.facts.promiseKind)],
  ['违约方', ({ row }) => row.request.respondent.name],
  ['违约事由', ({ breach }) => breach.facts],
  ['违约依据', ({ breach }) => breach.basis],
  ['违约状态', () => '拒不整改'],
  ['认定单位', ({ breach }) => breach.by],
  ['认定日期', ({ breach }) => breach.on],
  ['数据来源单位', () => OPERATOR.name],
];

/** Confirmed breaches as they are handed on for collection (归集); nothing of the contact, and not the complainant's own words. */
export const breachesCsv = (confirmed: readonly ConfirmedRow[]): string =>
  toCsv([COLUMNS.map(([header]) => header), ...confirmed.map((one) => COLUMNS.map(([, of]) => of(one) ?? ''))]);
