import { describeService, type Operation, type Service } from '../../../src/contract/index.js';
import { PRIVACY_NOTICE } from '../filing/privacy.js';
import { COMPLAINT_OFFER } from '../complaints/offer/offer.js';
import { offeredDomains } from '../domains/domains.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { reportOffer } from '../reports/offer.js';
import { chinaDate } from '../reports/times.js';
import { UPLOAD_OFFER } from '../uploads/uploads.js';

/** Longest query, as the contract's schema has it. */
const QUERY_MAX = 200;
const PAGE_SIZE = 100;

/** `GET /service` */
export function addDescribeService(
  routes: Routes,
  { store, clock }: Services,
  operations: readonly Operation<never, unknown>[],
): void {
  routes.add(describeService, async (context) =>
    context.json({
      name: '演示信用服务',
      contractVersion: '1.0',
      operations: operations.map(({ name }) => name),
      notice: '标有“演示数据”的企业和记录均为虚构',
      limits: {
        queryMinLength: 1,
        queryMaxLength: QUERY_MAX,
        pageSize: PAGE_SIZE,
        suggestMinLength: 2,
        suggestDelay: 250,
      },
      filters: await store().describeFilters(),
      domains: offeredDomains(),
      reports: reportOffer(chinaDate(clock.now())),
      privacy: PRIVACY_NOTICE,
      uploads: UPLOAD_OFFER,
      complaints: COMPLAINT_OFFER,
    } satisfies Service),
  );
}
