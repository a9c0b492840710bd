import type { CreditRecord } from '../../../src/contract/index.js';
import { DOMAINS } from './domains.js';

const unitOf = (record: CreditRecord): string | undefined =>
  'authorityName' in record ? record.authorityName : record.dataSourceName;

/** A handful of authorities decide all records: each name is looked at once. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 10_000;

function domainOfUnit(unit: string): string | undefined {
  if (known.has(unit)) return known.get(unit);
  const found = DOMAINS.filter(({ authorities }) => authorities.test(unit));
  // 住房城乡建设和交通委员会 and its like answer for two: then nobody knows which one is meant.
  const code = found.length === 1 ? found[0]?.code : undefined;
  if (known.size < MOST_KNOWN) known.set(unit, code);
  return code;
}

/** The 领域 of a record: the source's own word, else what the name of the deciding unit says beyond doubt. */
export function domainOf(record: CreditRecord): string | undefined {
  if (record.domain) return record.domain;
  const unit = unitOf(record);
  return unit ? domainOfUnit(unit) : undefined;
}

/** The record with its 领域, where that is known. */
export function withDomain<R extends CreditRecord>(record: R): R {
  const domain = domainOf(record);
  return domain && !record.domain ? { ...record, domain } : record;
}
