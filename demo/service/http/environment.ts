import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Commitments } from '../commitments/commitments.js';
import type { Complaints } from '../complaints/complaints.js';
import type { ContactCodes } from '../contact-codes/contact-codes.js';
import type { Reports } from '../reports/reports.js';
import type { Store } from '../store/types.js';
import type { Submissions } from '../submissions/submissions.js';
import type { Uploads } from '../uploads/uploads.js';
import type { RateLimiter } from './rate-limit.js';
import type { Session, Sessions } from './session.js';

/** What a request carries on its way. */
export interface Variables {
  traceId: string;
  /** Where the request belongs, as a pattern: never the path itself, which may hold an id. */
  route?: string;
  /** Address of the client. */
  client: string;
  session?: Session;
}

/** Types of this application's Hono. */
export interface Environment {
  Bindings: HttpBindings;
  Variables: Variables;
}
/** One request. */
export type AppContext = Context<Environment>;
/** The application, or a part of it. */
export type App = Hono<Environment>;

/** Time, so that tests needn't wait. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

/** All that is kept. */
export interface Data {
  readonly store: Store;
  readonly reports: Reports;
  readonly submissions: Submissions;
  readonly uploads: Uploads;
  readonly commitments: Commitments;
  readonly complaints: Complaints;
  readonly contactCodes: ContactCodes;
}

/** How far a service is that isn't ready. */
export interface Starting {
  /** 0 to 1 */
  readonly progress: number;
}

/** What routes work with. */
export interface Services {
  /** Throws the problem `unavailable` until the first data is there. */
  data(): Data;
  /** The same, of what is known of subjects. */
  store(): Store;
  readonly sessions: Sessions;
  readonly limiter: RateLimiter;
  readonly clock: Clock;
  readonly log: Logger;
}
