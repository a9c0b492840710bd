import { foundSubmission } from '../../client/found-submission.js';
import type { Operation } from '../../contract/operation.js';
import { findSubmission } from '../../contract/operations/find-submission.js';
import type { EndState } from '../../form/submission/submission.js';
import { SubmissionController } from '../../form/submission/submission.controller.js';
import type { WriteContext } from './write-context.js';

/** Sends a change exactly once, and asks what became of one whose answer was lost. The key is held in memory alone: it goes with what was typed. */
export const keyedWrite = <Request, T>(
  { host, clock }: Pick<WriteContext<T>, 'host' | 'clock'>,
  operation: Operation<Request, T>,
  ended: (state: EndState<T>) => void,
): SubmissionController<Request, T> =>
  new SubmissionController(host, {
    operation: operation.name,
    send: (request, { idempotencyKey, signal }) => host.call(operation, request, signal, { idempotencyKey }),
    find: async (idempotencyKey, signal) =>
      foundSubmission(operation, await host.call(findSubmission, { idempotencyKey }, signal)),
    ended,
    clock,
  });
