import type { Failure, Result } from '../../../src/client/failure.js';
import type { CreditRecord } from '../../../src/contract/schema/record.js';
import type { ReportRecordList } from '../../../src/contract/schema/report.js';
import type { SearchReportRecordsRequest } from '../../../src/contract/schema/request.js';
import type { PageHost } from '../../../src/elements/credit-report/reading/record-source.js';
import { aReportRecordList } from '../../fixtures/reports.js';

type Answer = ReportRecordList | Failure | undefined;

/** A call that waits for its answer. */
export interface Waiting {
  readonly request: SearchReportRecordsRequest;
  readonly signal: AbortSignal;
  answer(answer: ReportRecordList | Failure): void;
}

/** An endpoint that keeps count; what it isn't told to answer waits. */
export class FakeEndpoint {
  readonly requests: SearchReportRecordsRequest[] = [];
  readonly waiting: Waiting[] = [];
  redrawn = 0;
  answers: (request: SearchReportRecordsRequest) => Answer;

  constructor(pages: readonly (readonly CreditRecord[])[]) {
    this.answers = ({ page }) => aReportRecordList(pages[page ?? 0] ?? []);
  }

  readonly host: PageHost = {
    requestUpdate: () => void (this.redrawn += 1),
    call: ((_operation: unknown, request: SearchReportRecordsRequest, signal: AbortSignal) =>
      new Promise<Result<ReportRecordList>>((resolve) => {
        this.requests.push(request);
        const answer = (given: ReportRecordList | Failure) =>
          resolve('code' in given ? { ok: false, failure: given } : { ok: true, value: given });
        const now = this.answers(request);
        if (now) answer(now);
        else this.waiting.push({ request, signal, answer });
        signal.addEventListener('abort', () => answer(aFailure('aborted')));
      })) as unknown as PageHost['call'],
  };
}

export const aFailure = (code: Failure['code']): Failure => ({ operation: 'searchReportRecords', code });

export const never = (): AbortSignal => new AbortController().signal;

/** Lets everything happen that waits for nothing. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
