import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../../src/define.js';
import type { CommitmentTemplate, SubmitCommitmentRequest } from '../../src/contract/schema/commitment.js';
import type { Service } from '../../src/contract/schema/service.js';
import type { HostAdapters } from '../../src/element/host.js';
import type { DraftStore } from '../../src/element/settings.js';
import type { ApplicantGiven } from '../../src/elements/credit-commitment/commitment-host.js';
import type { CreditCommitmentElement } from '../../src/elements/credit-commitment/credit-commitment.element.js';
import { aCommitment, aTemplate, aTemplateSummary, NUMBER, QUERY_CODE } from '../../test/fixtures/commitments.js';
import { aService } from '../../test/fixtures/service.js';
import { commitmentEndpoint } from './endpoint.js';
import { type FrameArgs, frameArgs, frameControls, storyFrame, teller, textControl, visitOf } from './frame.js';
import type { Visitor } from './visitor.js';

/** What can be set on the stories of `<credit-commitment>`. */
export interface CommitmentArgs extends FrameArgs {
  mode?: CreditCommitmentElement['mode'];
  'template-id'?: string;
  matter?: string;
  'commitment-number'?: string;
  applicant?: ApplicantGiven;
  host?: Partial<HostAdapters>;
  draftStore?: DraftStore;
}

/** A story of `<credit-commitment>`. */
export type CommitmentStory = StoryObj<CommitmentArgs>;

const told = teller('credit-commitment-submit', 'credit-commitment-submitted');

/** The element as the controls say, in a page that gives it this much room. */
export function renderCommitment(args: CommitmentArgs): TemplateResult {
  return storyFrame(
    args,
    html`<credit-config theme=${args.theme} .host=${args.host} .draftStore=${args.draftStore}>
      <credit-commitment
        lang=${args.lang}
        view=${args.view}
        endpoint=${ifDefined(args.endpoint)}
        mode=${ifDefined(args.mode)}
        template-id=${ifDefined(args['template-id'])}
        matter=${ifDefined(args.matter)}
        commitment-number=${ifDefined(args['commitment-number'])}
        .applicant=${args.applicant}
        @credit-commitment-submit=${told}
        @credit-commitment-submitted=${told}
        @credit-record-action=${told}
        @credit-auth-required=${told}
        @credit-challenge-required=${told}
        @credit-failure=${told}
      ></credit-commitment>
    </credit-config>`,
  );
}

/** What all galleries of `<credit-commitment>` share; each adds its title. */
export const commitmentMeta = {
  component: 'credit-commitment',
  render: renderCommitment,
  args: frameArgs,
  argTypes: {
    ...frameControls,
    mode: { control: 'select', options: ['sign', 'track'], description: '用途' },
    'template-id': textControl('打开的承诺书'),
    matter: textControl('在哪个事项中选择'),
    'commitment-number': textControl('查询的承诺'),
    applicant: { table: { disable: true } },
    host: { table: { disable: true } },
    draftStore: { table: { disable: true } },
  },
  parameters: {
    controls: {
      include: ['endpoint', 'lang', 'view', 'theme', 'width', 'mode', 'template-id', 'matter', 'commitment-number'],
    },
  },
} satisfies Meta<CommitmentArgs>;

/** What a visitor does in a story. */
export const visit = visitOf('credit-commitment');

/** A service that takes commitments and files. */
export const aCommitmentService = (given: Partial<Service> = {}): Service =>
  aService({
    operations: [
      'describeService',
      'searchSubjects',
      'listCommitmentTemplates',
      'getCommitmentTemplate',
      'submitCommitment',
      'trackCommitment',
      'supplementCommitment',
      'correctCommitment',
      'withdrawCommitment',
      'createUpload',
      'getUpload',
      'deleteUpload',
      'findSubmission',
    ],
    uploads: { maxBytes: 10_485_760, accept: ['application/pdf', 'image/png', 'image/jpeg'] },
    privacy: {
      version: '2026-1',
      basis: 'separate-consent',
      title: '个人信息处理告知',
      paragraphs: ['收集什么：签署人姓名和联系电话。', '用来做什么：受理和核查承诺。', '保存多久：办结后五年。'],
    },
    ...given,
  });

/** Without files, so that little has to be filled in. */
export const aShortTemplate = (given: Partial<CommitmentTemplate> = {}): CommitmentTemplate =>
  aTemplate({ materials: aTemplate().materials?.filter(({ when }) => when !== 'now') ?? [], ...given });

/** Who commits, as a page's login knows them. */
export const APPLICANT: ApplicantGiven = {
  category: 'legalPerson',
  name: '上海演示餐饮有限公司',
  code: '91310120MADEMA019F',
  authorisedPerson: '演示甲',
  source: '电子营业执照',
  asOf: '2026-11-26',
};

/** What is answered to a commitment: what was signed, unchanged. */
export const made = ({ text, digest }: SubmitCommitmentRequest) => {
  const commitment = aCommitment({ number: NUMBER, queryCode: QUERY_CODE });
  return { ...commitment, signed: { ...commitment.signed, text, digest } };
};

/** Handlers of an endpoint that takes commitments. */
export const commitments = (replies: Parameters<typeof commitmentEndpoint>[0] = {}) =>
  commitmentEndpoint({
    describeService: aCommitmentService(),
    listCommitmentTemplates: { items: [aTemplateSummary()], asOf: '2026-11-26T09:00:00+08:00' },
    getCommitmentTemplate: aShortTemplate(),
    submitCommitment: made,
    trackCommitment: aCommitment(),
    createUpload: { id: 'upload-1', state: 'clean', size: 175, type: 'application/pdf' },
    findSubmission: { state: 'unknown' },
    ...replies,
  });

/** Fills in what the page doesn't know of the applicant. */
export async function fillsIn(visitor: Visitor): Promise<void> {
  await visitor.reaches('filling');
  await visitor.fills('经营场所', '演示路1号');
  await visitor.fills('经营面积', '120');
  await visitor.fills('联系电话', '13800000000');
  for (const name of ['later-health', 'later-drain']) await visitor.picks(`[name=${name}][value=later]`);
  await visitor.picks('[name=publication][value=public]');
  await visitor.picks('[name=consent]');
  await visitor.picks('[name=publicationConsent]');
}

/** Reads on to the step of signing. */
export async function readsOn(visitor: Visitor): Promise<void> {
  await fillsIn(visitor);
  await visitor.presses('下一步：核对');
  await visitor.reaches('reviewing');
  await visitor.presses('下一步：签署');
  await visitor.reaches('signing');
}

/** Signs by a typed name. */
export async function signs(visitor: Visitor): Promise<void> {
  await readsOn(visitor);
  await visitor.picks('[name=level][value=typedName]');
  await visitor.picks('[name=agreed]');
  await visitor.fills('签署人姓名', '演示甲');
  await visitor.presses('签署并提交');
}
