import type { Clock } from '../../../client/clock.js';
import { decode } from '../../../client/decode.js';
import { foundSubmission } from '../../../client/found-submission.js';
import { correctCommitment } from '../../../contract/operations/correct-commitment.js';
import { findSubmission } from '../../../contract/operations/find-submission.js';
import { submitCommitment } from '../../../contract/operations/submit-commitment.js';
import {
  type Commitment,
  CommitmentSchema,
  type CommitmentSignature,
  type CommitmentTemplate,
  type CorrectCommitmentRequest,
  type SubmitCommitmentRequest,
} from '../../../contract/schema/commitment.js';
import type { PrivacyNotice } from '../../../contract/schema/service.js';
import type { FormModel } from '../../../form/form-model.js';
import type { EndState } from '../../../form/submission/submission.js';
import { SubmissionController } from '../../../form/submission/submission.controller.js';
import type { ApplicantGiven, CommitmentHost } from '../commitment-host.js';
import { CreditCommitmentSubmitEvent } from '../credit-commitment.events.js';
import { materialsOf } from './commitment-fields.js';
import type { Prepared } from './sign-state.js';

/** A commitment that is signed anew, and what opens it where no login does. */
export interface Correcting {
  readonly commitment: Commitment;
  readonly queryCode?: string | undefined;
}

/** What a request is made from. */
export interface RequestParts {
  readonly model: FormModel;
  readonly template: CommitmentTemplate;
  readonly prepared: Prepared;
  readonly signature: CommitmentSignature;
  readonly privacy: PrivacyNotice | undefined;
}

/** The request: what was signed, and nothing that changes a character of it. */
export function requestOf({ model, template, prepared, signature, privacy }: RequestParts): SubmitCommitmentRequest {
  const { content, text, digest } = prepared;
  const warnings = model.findings.flatMap(({ severity, field = '' }) =>
    severity === 'warning' ? (model.field(field)?.pointer ?? []) : [],
  );
  return {
    templateId: template.id,
    templateVersion: template.version,
    content,
    materials: materialsOf(model, template),
    text,
    digest,
    signature,
    ...(privacy && { privacy: { version: privacy.version, consented: privacy.basis !== 'notice' } }),
    ...(warnings.length && { warnings }),
  };
}

/** The applicant of a commitment that is signed anew: who it is can't be corrected. */
export const applicantOf = (
  { record }: Commitment,
  given: ApplicantGiven | undefined,
  source: string,
): ApplicantGiven => ({
  ...given,
  category: record.subjectCategory as ApplicantGiven['category'],
  name: record.subjectName,
  // That of a person comes masked, and is asked for again.
  code: record.subjectCategory === 'naturalPerson' ? '' : record.subjectId,
  source,
});

/** How sending is set up. */
export interface SendingOptions {
  readonly correcting: Correcting | undefined;
  readonly clock: Clock;
  /** Which text is signed, for the page. */
  template(): { readonly templateId: string; readonly templateVersion: string };
  ended(state: EndState<Commitment>): void;
}

type AnyRequest = SubmitCommitmentRequest | CorrectCommitmentRequest;

/** Sends a commitment, or its correction, exactly once. */
export function sending(host: CommitmentHost, { correcting, clock, template, ended }: SendingOptions) {
  const operation = correcting ? correctCommitment : submitCommitment;
  return new SubmissionController<AnyRequest, Commitment>(host, {
    operation: operation.name,
    send: (request, { idempotencyKey, signal }) =>
      'commitment' in request
        ? host.call(correctCommitment, request, signal, { idempotencyKey })
        : host.call(submitCommitment, request, signal, { idempotencyKey }),
    offer: () =>
      new CreditCommitmentSubmitEvent({
        operation: correcting ? 'correctCommitment' : 'submitCommitment',
        ...template(),
      }).offerTo(host, (answer) => decode(CommitmentSchema, answer)),
    storage: host.draftStore,
    find: async (idempotencyKey, signal) =>
      foundSubmission(submitCommitment, await host.call(findSubmission, { idempotencyKey }, signal)),
    ended,
    clock,
  });
}

/** What goes over the wire: the commitment itself, or what stands in the place of an earlier one. */
export const sentRequest = (
  request: SubmitCommitmentRequest,
  correcting: Correcting | undefined,
  reason: string,
): AnyRequest =>
  correcting
    ? { number: correcting.commitment.number, queryCode: correcting.queryCode, reason, commitment: request }
    : request;
