import type { Operation } from '../operation.js';
import { type Service, ServiceSchema } from '../schema/service.js';

/** What the endpoint is and offers. */
export const describeService: Operation<Record<string, never>, Service> = {
  name: 'describeService',
  method: 'GET',
  path: '/service',
  safe: true,
  answer: ServiceSchema,
};
