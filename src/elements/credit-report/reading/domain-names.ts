import type { CreditRecord } from '../../../contract/schema/record.js';
import type { ReportHeader } from '../../../contract/schema/report.js';

/** Gives a record the name of its 领域 in the place of the code. */
export type NameDomain = (record: CreditRecord) => CreditRecord;

/** Records of a report as they are shown: with the names that its header gives to the 领域. A code that it doesn't know stays what it is. */
export function domainNames({ domains = [] }: Pick<ReportHeader, 'domains'>): NameDomain {
  const names = new Map(domains.map(({ code, name }) => [code, name]));
  return (record) => {
    const name = record.domain === undefined ? undefined : names.get(record.domain);
    return name === undefined ? record : { ...record, domain: name };
  };
}
