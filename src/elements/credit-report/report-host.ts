import type { Result } from '../../client/failure.js';
import type { PartHost } from '../../element/part-host.js';
import type { Trust } from '../../element/settings.js';
import type { ShownReport } from './shown-report.js';

/** What the parts of `<credit-report>` need of their element. */
export interface ReportHost extends PartHost {
  /** What the page says of keys; nothing when it says nothing. */
  readonly trust: Trust | undefined;
  /** Fetches a saved file from the page's own origin or the endpoint's; from no other. */
  fetchFile(address: string, signal: AbortSignal): Promise<Result<Uint8Array>>;
}

/** Where a part can lead: the element shows the next one. */
export interface ReportRoutes {
  /** A report that is there. */
  show(report: ShownReport): void;
  /** A report of one's own, by its id; it may still be in preparation. */
  open(reportId: string): void;
  /** Makes and shows a code for a report of one's own. */
  present(report: ShownReport): void;
  /** Verifies another report; only where the element is there to verify. */
  another?(): void;
  /** Back to what was shown before. */
  back(): void;
}
