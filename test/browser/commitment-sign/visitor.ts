import { CreditCommitmentElement } from '../../../src/elements/credit-commitment/credit-commitment.element.js';
import type { ApplicantGiven } from '../../../src/elements/credit-commitment/commitment-host.js';
import type {
  Commitment,
  CommitmentTemplate,
  SubmitCommitmentRequest,
} from '../../../src/contract/schema/commitment.js';
import type { Service } from '../../../src/contract/schema/service.js';
import type { DraftStore } from '../../../src/element/settings.js';
import type { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { aCommitment, aTemplate, aTemplateSummary, NUMBER, QUERY_CODE } from '../../fixtures/commitments.js';
import { aService } from '../../fixtures/service.js';
import { FormVisitor } from '../helpers/form-visitor.js';
import { type Answer, type Body, RecordingEndpoint } from '../helpers/recording-endpoint.js';
import { mount, reply, type Setup, type Subject } from '../suites/index.js';

/** A service that takes commitments. */
export const offering = (given: Partial<Service> = {}): Service =>
  aService({
    operations: [
      'describeService',
      'listCommitmentTemplates',
      'getCommitmentTemplate',
      'submitCommitment',
      'trackCommitment',
      'correctCommitment',
      'createUpload',
      'findSubmission',
    ],
    uploads: { maxBytes: 10_000_000, accept: ['application/pdf', 'image/png', 'image/jpeg'] },
    privacy: { version: '1', basis: 'separate-consent', title: '个人信息处理告知', paragraphs: ['只用于办理。'] },
    ...given,
  });

/** A template without files, so that little has to be filled in. */
export const aShortTemplate = (given: Partial<CommitmentTemplate> = {}): CommitmentTemplate =>
  aTemplate({ materials: aTemplate().materials?.filter(({ when }) => when !== 'now') ?? [], ...given });

/** An endpoint that takes commitments. */
export class Endpoint extends RecordingEndpoint {
  list: () => Answer = () => reply({ items: [aTemplateSummary()], asOf: '2026-11-26T09:00:00+08:00' });
  template: () => Answer = () => reply(aShortTemplate());
  submit: (body: SubmitCommitmentRequest) => Answer = ({ text, digest }) => reply(this.made(text, digest));
  track: () => Answer = () => reply(aCommitment());

  constructor() {
    super(offering());
  }

  /** What is answered to a commitment. */
  made(text: string, digest: Commitment['signed']['digest']): Commitment {
    const made = aCommitment({ number: NUMBER, queryCode: QUERY_CODE });
    return { ...made, signed: { ...made.signed, text, digest } };
  }

  protected answer(operation: string, body: Body): Answer {
    switch (operation) {
      case 'listCommitmentTemplates':
        return this.list();
      case 'getCommitmentTemplate':
        return this.template();
      case 'trackCommitment':
        return this.track();
      case 'correctCommitment':
        return this.submit((body as { commitment: SubmitCommitmentRequest }).commitment);
      default:
        return this.submit(body as SubmitCommitmentRequest);
    }
  }
}

/** `<credit-commitment>` as the suites need it. */
export const signing: Subject<CreditCommitmentElement> = {
  element: CreditCommitmentElement,
  answers: {
    describeService: offering(),
    listCommitmentTemplates: { items: [aTemplateSummary()], asOf: '2026-11-26T09:00:00+08:00' },
    getCommitmentTemplate: aShortTemplate(),
  },
  act: (element) => {
    element.templateId = 'food-licence-pending';
  },
};

/** How a visitor arrives. */
export interface Arrival extends Setup {
  readonly endpoint?: Endpoint;
  readonly applicant?: ApplicantGiven;
  readonly draftStore?: DraftStore;
  readonly templateId?: string | null;
  /** Name of the state to wait for. */
  readonly state?: string;
}

/** Somebody who makes a commitment. */
export class Visitor extends FormVisitor<CreditCommitmentElement, Endpoint> {
  static async arrives({
    endpoint = new Endpoint(),
    applicant,
    draftStore,
    templateId = 'food-licence-pending',
    state = templateId ? 'filling' : 'choosing',
    ...setup
  }: Arrival = {}): Promise<Visitor> {
    const element = await mount(signing, { ...setup, request: endpoint.request });
    const config = element.closest('credit-config') as CreditConfigElement;
    if (draftStore) config.draftStore = draftStore;
    if (applicant) element.applicant = applicant;
    if (templateId) element.templateId = templateId;
    const visitor = new Visitor(element, endpoint);
    await visitor.settles(state);
    return visitor;
  }

  /** Fills everything in that a short template asks for. */
  async fillsIn(): Promise<void> {
    await this.ticks('category', 'legalPerson');
    await this.fills('name', '上海演示餐饮有限公司');
    await this.fills('code', '91310120MADEMA019F');
    await this.fills('authorisedPerson', '演示甲');
    await this.fillsInText();
  }

  /** Fills in what the page doesn't know of the applicant. */
  async fillsInText(): Promise<void> {
    await this.fills('value-address', '演示路1号');
    await this.fills('value-area', '120');
    await this.fills('value-phone', '13800000000');
    await this.ticks('later-health', 'later');
    await this.ticks('later-drain', 'later');
    await this.ticks('publication', 'public');
    await this.ticks('consent');
    await this.ticks('publicationConsent');
  }

  /** Reads on to the step of signing. */
  async readsOn(): Promise<void> {
    await this.presses('下一步：核对');
    await this.settles('reviewing');
    await this.presses('下一步：签署');
    await this.settles('signing');
  }

  /** Signs by a typed name. */
  async signs(name = '演示甲'): Promise<void> {
    await this.ticks('level', 'typedName');
    await this.ticks('agreed');
    await this.fills('name', name);
    await this.presses('签署并提交');
  }
}
