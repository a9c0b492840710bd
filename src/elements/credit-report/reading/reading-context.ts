import type { CreditRecord } from '../../../contract/schema/record.js';
import type { OfferedAction } from '../../../element/records/record-actions.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import type { ReportHost } from '../report-host.js';
import type { ShownReport } from '../shown-report.js';
import type { NameDomain } from './domain-names.js';
import type { FilterForm } from './filter-form.js';
import type { RecordBrowser } from './record-browser.js';

/** What the list of records needs of the report that it belongs to. */
export interface ListContext {
  readonly host: ReportHost;
  readonly common: CommonMessages;
  readonly words: ReportReadingMessages;
  readonly report: ShownReport;
  readonly named: NameDomain;
  readonly browser: RecordBrowser;
  readonly form: FilterForm;
  /** Why a page couldn't be gone to. */
  readonly pageProblem: string;
  act(action: OfferedAction, record: CreditRecord): void;
  turnTo(page: number): void;
  /** The number of a page as it was typed. */
  turnToTyped(text: string): void;
}
