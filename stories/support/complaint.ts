import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { http, HttpResponse, type RequestHandler } from 'msw';

import '../../src/define.js';
import type { BodyList, SearchBodiesRequest } from '../../src/contract/schema/body.js';
import type {
  Complaint,
  RateComplaintRequest,
  SubmitComplaintRequest,
  SupplementComplaintRequest,
  TrackComplaintRequest,
  UrgeComplaintRequest,
  WithdrawComplaintRequest,
} from '../../src/contract/schema/complaint.js';
import type {
  ConfirmContactCodeRequest,
  ConfirmedContact,
  SendContactCodeRequest,
  SentContactCode,
} from '../../src/contract/schema/contact-code.js';
import type { Service } from '../../src/contract/schema/service.js';
import type { HostAdapters } from '../../src/element/host.js';
import type { DraftStore } from '../../src/element/settings.js';
import type { ComplainantGiven, ComplaintRoutes } from '../../src/elements/credit-complaint/complaint-host.js';
import type { CreditComplaintElement } from '../../src/elements/credit-complaint/credit-complaint.element.js';
import { aComplaintOffer } from '../../test/fixtures/complaint-offer.js';
import { aComplaint } from '../../test/fixtures/complaints.js';
import { aService } from '../../test/fixtures/service.js';
import { answer, endpoint, type Replies, type Reply } from './endpoint.js';
import { type FrameArgs, frameArgs, frameControls, storyFrame, teller, textControl, visitOf } from './frame.js';

/** What can be set on the stories of `<credit-complaint>`. */
export interface ComplaintArgs extends FrameArgs {
  mode?: CreditComplaintElement['mode'];
  'complaint-number'?: string;
  applicant?: ComplainantGiven;
  host?: Partial<HostAdapters>;
  draftStore?: DraftStore;
}

/** A story of `<credit-complaint>`. */
export type ComplaintStory = StoryObj<ComplaintArgs>;

const told = teller('credit-complaint-submit', 'credit-complaint-submitted');

/** The element as the controls say, in a page that gives it this much room. */
export function renderComplaint(args: ComplaintArgs): TemplateResult {
  return storyFrame(
    args,
    html`<credit-config theme=${args.theme} .host=${args.host} .draftStore=${args.draftStore}>
      <credit-complaint
        lang=${args.lang}
        view=${args.view}
        endpoint=${ifDefined(args.endpoint)}
        mode=${ifDefined(args.mode)}
        complaint-number=${ifDefined(args['complaint-number'])}
        .applicant=${args.applicant}
        @credit-complaint-submit=${told}
        @credit-complaint-submitted=${told}
        @credit-auth-required=${told}
        @credit-challenge-required=${told}
        @credit-failure=${told}
      ></credit-complaint>
    </credit-config>`,
  );
}

/** What all galleries of `<credit-complaint>` share; each adds its title. */
export const complaintMeta = {
  component: 'credit-complaint',
  render: renderComplaint,
  args: frameArgs,
  argTypes: {
    ...frameControls,
    mode: { control: 'select', options: ['submit', 'track'], description: '用途' },
    'complaint-number': textControl('查询的投诉'),
    applicant: { table: { disable: true } },
    host: { table: { disable: true } },
    draftStore: { table: { disable: true } },
  },
  parameters: {
    controls: { include: ['endpoint', 'lang', 'view', 'theme', 'width', 'mode', 'complaint-number'] },
  },
} satisfies Meta<ComplaintArgs>;

/** What a visitor does in a story. */
export const visit = visitOf('credit-complaint');

/** A service that takes complaints and files. */
export const aComplaintService = (given: Partial<Service> = {}): Service =>
  aService({
    operations: [
      'describeService',
      'searchBodies',
      'submitComplaint',
      'trackComplaint',
      'supplementComplaint',
      'urgeComplaint',
      'rateComplaint',
      'withdrawComplaint',
      'sendContactCode',
      'confirmContactCode',
      'createUpload',
      'getUpload',
      'deleteUpload',
      'findSubmission',
    ],
    uploads: { maxBytes: 10_485_760, accept: ['application/pdf', 'image/png', 'image/jpeg'] },
    privacy: {
      version: '2026-1',
      basis: 'consent',
      title: '个人信息处理告知',
      paragraphs: ['收集什么：联系人的姓名和电话。', '用来做什么：核实和办理投诉。', '保存多久：办结后五年。'],
    },
    complaints: aComplaintOffer(),
    ...given,
  });

/** Replies by operation; what is left out isn't there. */
export interface ComplaintReplies extends Replies {
  searchBodies?: Reply<SearchBodiesRequest, BodyList>;
  submitComplaint?: Reply<SubmitComplaintRequest, Complaint>;
  trackComplaint?: Reply<TrackComplaintRequest, Complaint>;
  supplementComplaint?: Reply<Omit<SupplementComplaintRequest, 'number'>, Complaint>;
  urgeComplaint?: Reply<Omit<UrgeComplaintRequest, 'number'>, Complaint>;
  rateComplaint?: Reply<Omit<RateComplaintRequest, 'number'>, Complaint>;
  withdrawComplaint?: Reply<Omit<WithdrawComplaintRequest, 'number'>, Complaint>;
  sendContactCode?: Reply<SendContactCodeRequest, SentContactCode>;
  confirmContactCode?: Reply<ConfirmContactCodeRequest, ConfirmedContact>;
}

/** What an endpoint says about complaints; an operation without a reply isn't there. */
export function complaintEndpoint(replies: ComplaintReplies, base = '/api/v1'): RequestHandler[] {
  const complaints = `${base}/complaints`;
  const post = <Request, Answer>(path: string, reply: Reply<Request, Answer> | undefined): RequestHandler =>
    http.post(path, async ({ request }) => answer(reply, (await request.clone().json()) as Request, request));
  return [
    post(`${base}/bodies/search`, replies.searchBodies),
    post(`${complaints}/track`, replies.trackComplaint),
    post(`${complaints}/:number/supplements`, replies.supplementComplaint),
    post(`${complaints}/:number/urgings`, replies.urgeComplaint),
    post(`${complaints}/:number/rating`, replies.rateComplaint),
    post(`${complaints}/:number/withdrawal`, replies.withdrawComplaint),
    post(complaints, replies.submitComplaint),
    post(`${base}/contact-codes/confirm`, replies.confirmContactCode),
    post(`${base}/contact-codes`, replies.sendContactCode),
    http.post(`${base}/uploads`, ({ request }) => answer(replies.createUpload, {}, request)),
    http.get(`${base}/uploads/:id`, ({ request, params }) =>
      answer(replies.getUpload, { id: String(params.id) }, request),
    ),
    http.delete(`${base}/uploads/:id`, ({ params }) => HttpResponse.json({ id: String(params.id), deleted: true })),
    post(`${base}/submissions/find`, replies.findSubmission),
    ...endpoint(replies, base),
  ];
}

/** Handlers of an endpoint that takes complaints. */
export const complaintsAt = (replies: ComplaintReplies = {}): RequestHandler[] =>
  complaintEndpoint({
    describeService: aComplaintService(),
    trackComplaint: aComplaint(),
    createUpload: { id: 'upload-1', state: 'clean', size: 175, type: 'application/pdf' },
    findSubmission: { state: 'unknown' },
    ...replies,
  });

/** The way from part to part inside the element: stories of a receipt take it without the form before it. */
export const routesOf = (canvas: HTMLElement): ComplaintRoutes =>
  (canvas.querySelector('credit-complaint') as unknown as { routes: ComplaintRoutes }).routes;
