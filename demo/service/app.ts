import { Hono } from 'hono';
import type { Logger } from 'pino';
import {
  confirmContactCode,
  correctCommitment,
  createReport,
  createReportCode,
  createUpload,
  deleteUpload,
  describeService,
  findSubmission,
  getCommitmentTemplate,
  getReport,
  getSubject,
  getUpload,
  listCommitmentTemplates,
  listKeys,
  listReportViewings,
  rateComplaint,
  revokeReportCode,
  searchBodies,
  searchRecords,
  searchReportRecords,
  searchSubjects,
  sendContactCode,
  submitCommitment,
  submitComplaint,
  supplementCommitment,
  supplementComplaint,
  trackCommitment,
  trackComplaint,
  urgeComplaint,
  verifyReport,
  withdrawCommitment,
  withdrawComplaint,
} from '../../src/contract/index.js';
import type { App, AppContext, Clock, Data, Environment, Services, Starting } from './http/environment.js';
import { crossOrigin, hardened, identified, limited, logged, traced } from './http/middleware.js';
import { Problem } from './http/problem.js';
import { type RateLimit, RateLimiter } from './http/rate-limit.js';
import { Routes } from './http/routes.js';
import { Sessions } from './http/session.js';
import { createOffice } from './office/office.js';
import { addBodies } from './routes/bodies.js';
import { addCommitmentTemplates } from './routes/commitment-templates.js';
import { addCommitments } from './routes/commitments.js';
import { addComplaints } from './routes/complaints.js';
import { addContactCodes } from './routes/contact-codes.js';
import { addCreateReport } from './routes/create-report.js';
import { addDemo } from './routes/demo.js';
import { addDescribeService } from './routes/describe-service.js';
import { addFindSubmission } from './routes/find-submission.js';
import { addGetReport } from './routes/get-report.js';
import { addGetSubject } from './routes/get-subject.js';
import { addReportCodes } from './routes/report-codes.js';
import { addResumableUploads } from './routes/resumable-uploads.js';
import { addSearchRecords } from './routes/search-records.js';
import { addSearchReportRecords } from './routes/search-report-records.js';
import { addSearchSubjects } from './routes/search-subjects.js';
import { addUploads } from './routes/uploads.js';
import { addVerification } from './routes/verification.js';

/** What an application is made from. */
export interface AppSettings {
  /** What is kept, or how far it is. */
  data(): Data | Starting;
  /** Signs logins. */
  readonly secret: Buffer;
  /** Opens the operator's pages; without one they answer this machine alone. */
  readonly officePassword?: string | undefined;
  readonly rateLimit: RateLimit;
  /** Whether `X-Forwarded-For` comes from a proxy of ours. */
  readonly trustProxy: boolean;
  readonly clock: Clock;
  readonly log: Logger;
  /** Further routes, such as the import's. */
  extend?(routes: Routes, services: Services): void;
}

const OFFERED = [
  describeService,
  searchSubjects,
  getSubject,
  searchRecords,
  createReport,
  getReport,
  searchReportRecords,
  createReportCode,
  revokeReportCode,
  listReportViewings,
  verifyReport,
  listKeys,
  listCommitmentTemplates,
  getCommitmentTemplate,
  submitCommitment,
  trackCommitment,
  supplementCommitment,
  correctCommitment,
  withdrawCommitment,
  searchBodies,
  submitComplaint,
  trackComplaint,
  supplementComplaint,
  urgeComplaint,
  rateComplaint,
  withdrawComplaint,
  sendContactCode,
  confirmContactCode,
  createUpload,
  getUpload,
  deleteUpload,
  findSubmission,
];

const isStarting = (state: Data | Starting): state is Starting => 'progress' in state;

/** The whole service under `/v1`. */
export function createApp({
  data,
  secret,
  officePassword,
  rateLimit,
  trustProxy,
  clock,
  log,
  extend,
}: AppSettings): App {
  const now = () => clock.now().getTime();
  const whole = (): Data => {
    const state = data();
    if (!isStarting(state)) return state;
    throw new Problem(503, 'unavailable', { progress: state.progress, retryAfter: 2, detail: '服务正在准备数据。' });
  };
  const services: Services = {
    data: whole,
    store: () => whole().store,
    sessions: new Sessions(secret, now),
    limiter: new RateLimiter(rateLimit, now),
    clock,
    log,
  };

  const app = new Hono<Environment>();
  app.use(traced, logged(log), hardened);
  // Before the limit, so that other origins can read why they are refused. The operator's pages are for no other origin.
  app.use('/v1/*', crossOrigin);
  app.use(limited(services.limiter, trustProxy));
  app.use('/v1/*', identified(services.sessions));
  app.notFound((context) =>
    new Problem(404, 'not-found', { detail: '没有这个地址。' }).toResponse(context.get('traceId')),
  );
  app.onError((error, context) => toProblem(error, context, log).toResponse(context.get('traceId')));

  const api = new Hono<Environment>();
  const routes = new Routes(api);
  addDescribeService(routes, services, OFFERED);
  addSearchSubjects(routes, services);
  addGetSubject(routes, services);
  addSearchRecords(routes, services);
  addCreateReport(routes, services);
  addVerification(routes, services);
  addGetReport(routes, services);
  addSearchReportRecords(routes, services);
  addReportCodes(routes, services);
  addCommitmentTemplates(routes, services);
  addCommitments(routes, services);
  addBodies(routes, services);
  addComplaints(routes, services);
  addContactCodes(routes, services);
  addUploads(routes, services);
  addResumableUploads(routes, services);
  addFindSubmission(routes, services);
  addDemo(routes, services);
  extend?.(routes, services);
  routes.close();
  return app.route('/v1', api).route('/office', createOffice(services, { secret, password: officePassword }));
}

/** Connections refused or lost, and statements that the server stopped (SQLSTATE classes 08, 53, 57). */
const isDatabaseGone = ({ code }: NodeJS.ErrnoException) =>
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|08|53|57)/.test(code ?? '');

function toProblem(error: Error, context: AppContext, log: Logger): Problem {
  if (error instanceof Problem) return error;
  // Not the message: a database quotes what a visitor typed.
  const { name, stack, code } = error as NodeJS.ErrnoException;
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ error: { name, code, frames }, route: context.get('route'), traceId: context.get('traceId') }, 'failure');
  return isDatabaseGone(error)
    ? new Problem(503, 'unavailable', { retryAfter: 5, detail: '数据库暂时无法访问。' })
    : new Problem(500, 'internal-error', { detail: '服务出错，请稍后再试。' });
}
