import { type Money, parseRegisteredCapital } from '../../../../src/contract/money.js';
import { toHalfWidth } from '../../../../src/contract/normalise.js';
import type { Cells } from './cells.js';

/** The unit that a column's header states, for example 注册资本（万元）. */
function unitInHeader(header: string): '1' | '10000' | undefined {
  const words = /[（(](.*?)[）)]\s*$/.exec(header)?.[1] ?? '';
  if (words.includes('万')) return '10000';
  return /^(?:人民币)?元$/.test(words) ? '1' : undefined;
}

const isBare = (text: string) => /^\d+(?:\.\d+)?$/.test(text);

/** A registered capital in any currency. A bare number counts only when the header states its unit: 50 may be 元 or 万元. */
export function capitalOf(cells: Cells): { money?: Money; text?: string } {
  const text = cells.text('capital');
  if (text === undefined) return {};
  const plain = toHalfWidth(text).replace(/[\s,]/g, '');
  if (isBare(plain)) {
    const unit = unitInHeader(cells.header('capital'));
    if (unit) return { money: { value: plain, currency: 'CNY', unit } };
    cells.warn('capital', text, '注册资金没有写明单位，只保留原文');
    return { text };
  }
  const money = parseRegisteredCapital(text);
  if (money) return { money };
  cells.warn('capital', text, '注册资金无法识别，只保留原文');
  return { text };
}

/** An amount of a penalty: 万元 by the publication standard, unless the header or the value says 元. */
export function penaltyAmountOf(cells: Cells, field: 'fineAmount' | 'confiscatedAmount'): Money | undefined {
  const text = cells.text(field);
  if (text === undefined) return undefined;
  const plain = toHalfWidth(text).replace(/[\s,]/g, '');
  if (isBare(plain)) return { value: plain, currency: 'CNY', unit: unitInHeader(cells.header(field)) ?? '10000' };
  const money = parseRegisteredCapital(text);
  if (!money) cells.warn(field, text, '金额无法识别，未导入该金额');
  return money;
}
