// The answers that the forms get: fictitious (演示数据), the same for the same question.
import type { Service } from '../../src/contract/schema/service.js';
import { aTemplate } from '../../test/fixtures/commitments.js';
import { aComplaintOffer } from '../../test/fixtures/complaint-offer.js';
import { aService } from '../../test/fixtures/service.js';
import type { Answer } from '../speed/canned.js';

/** The commitment that is made: without a file to be chosen first. */
export const template = aTemplate({ materials: aTemplate().materials?.filter(({ when }) => when !== 'now') ?? [] });

/** What the endpoint says of itself. Bodies can't be looked for, and contacts aren't checked: that is what comes after what is compared here. */
export const service: Service = aService({
  operations: [
    'describeService',
    'submitComplaint',
    'trackComplaint',
    'getCommitmentTemplate',
    'submitCommitment',
    'trackCommitment',
    'createUpload',
    'findSubmission',
  ],
  uploads: { maxBytes: 10_000_000, accept: ['application/pdf', 'image/png', 'image/jpeg'] },
  privacy: { version: '1', basis: 'consent', title: '个人信息处理告知', paragraphs: ['只用于办理。'] },
  complaints: aComplaintOffer(),
});

/** The answer to a path; nothing where there is no such path. */
export function answerTo(path: string): Answer | undefined {
  if (path === '/api/v1/service') return { status: 200, body: service };
  if (path === `/api/v1/commitment-templates/${template.id}`) return { status: 200, body: template };
  return undefined;
}
