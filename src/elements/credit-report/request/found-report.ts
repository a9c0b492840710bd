import { decode } from '../../../client/decode.js';
import type { Result } from '../../../client/failure.js';
import { createReport } from '../../../contract/operations/create-report.js';
import { FAILURE_CODES, type Problem } from '../../../contract/schema/failure.js';
import type { Report } from '../../../contract/schema/report.js';
import type { FoundSubmission } from '../../../contract/schema/submission.js';
import type { Found, SubmissionFailure, SubmissionResult } from '../../../form/submission/submission.js';

/** What became of a request whose answer was lost. An answer that can't be understood is no answer: whether there is a report stays open. */
export function foundReport(answer: Result<FoundSubmission>): SubmissionResult<Found<Report>> {
  if (!answer.ok) return answer;
  const { state, result, problem, retryAfter } = answer.value;
  switch (state) {
    case 'done': {
      const report = decode(createReport.answer, result);
      return report
        ? { ok: true, value: { state: 'done', result: report.value } }
        : { ok: false, failure: { operation: createReport.name, code: 'malformed' } };
    }
    case 'refused':
      return { ok: true, value: { state: 'refused', failure: refusalOf(problem) } };
    case 'unknown':
      return { ok: true, value: { state: 'unknown' } };
    default:
      return { ok: true, value: { state: 'processing', retryAfter } };
  }
}

function refusalOf(problem: Problem | undefined): SubmissionFailure {
  const { code, traceId, detail, errors } = problem ?? {};
  return {
    operation: createReport.name,
    code: codeOf(problem),
    reason: code,
    traceId,
    detail,
    errors,
  };
}

const BY_STATUS: Readonly<Record<number, SubmissionFailure['code']>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
};

const codeOf = ({ code, status = 0 }: Partial<Problem> = {}): SubmissionFailure['code'] =>
  FAILURE_CODES.find((known) => known === code) ?? BY_STATUS[status] ?? 'invalid';
