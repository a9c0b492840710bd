import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../../src/define.js';
import type { KeyList, Report, ReportHeader, ReportStatus } from '../../src/contract/schema/report.js';
import type { Service } from '../../src/contract/schema/service.js';
import type { Trust } from '../../src/element/settings.js';
import type { CreditReportElement } from '../../src/elements/credit-report/credit-report.element.js';
import { DOMAIN_NAMES, domainCode } from '../../test/fixtures/reports.js';
import { aService } from '../../test/fixtures/service.js';
import { aSigner, ISSUER, pagesOf, signHeader, type Signer } from '../../test/fixtures/signed-reports.js';
import { reportEndpoint } from './endpoint.js';
import { type FrameArgs, frameArgs, frameControls, storyFrame, teller, textControl, visitOf } from './frame.js';

/** What can be set on the stories of `<credit-report>`. */
export interface ReportArgs extends FrameArgs {
  mode?: CreditReportElement['mode'];
  'report-id'?: string;
  'subject-id'?: string;
  report?: CreditReportElement['report'];
  trust?: Trust;
  /** What stands between the tags. */
  children?: unknown;
}

/** A story of `<credit-report>`. */
export type ReportStory = StoryObj<ReportArgs>;

const told = teller('credit-report-loaded', 'credit-report-verified');

/** The element as the controls say, in a page that gives it this much room. */
export function renderReport(args: ReportArgs): TemplateResult {
  return storyFrame(
    args,
    html`<credit-config theme=${args.theme} .trust=${args.trust}>
      <credit-report
        lang=${args.lang}
        view=${args.view}
        endpoint=${ifDefined(args.endpoint)}
        mode=${ifDefined(args.mode)}
        report-id=${ifDefined(args['report-id'])}
        subject-id=${ifDefined(args['subject-id'])}
        .report=${args.report}
        @credit-report-loaded=${told}
        @credit-report-verified=${told}
        @credit-record-action=${told}
        @credit-auth-required=${told}
        @credit-challenge-required=${told}
        @credit-failure=${told}
        >${args.children}</credit-report
      >
    </credit-config>`,
  );
}

/** What all galleries of `<credit-report>` share; each adds its title. */
export const reportMeta = {
  component: 'credit-report',
  render: renderReport,
  args: frameArgs,
  argTypes: {
    ...frameControls,
    mode: { control: 'select', options: ['read', 'request', 'present', 'verify'], description: '用途' },
    'report-id': textControl('打开的报告'),
    'subject-id': textControl('为谁申请报告'),
    report: { table: { disable: true } },
    trust: { table: { disable: true } },
    children: { table: { disable: true } },
  },
  parameters: {
    controls: { include: ['endpoint', 'lang', 'view', 'theme', 'width', 'mode', 'report-id', 'subject-id'] },
  },
} satisfies Meta<ReportArgs>;

/** What a visitor does in a story. */
export const visit = visitOf('credit-report');

const OPERATIONS = [
  'describeService',
  'searchSubjects',
  'getSubject',
  'searchRecords',
  'createReport',
  'getReport',
  'searchReportRecords',
  'createReportCode',
  'revokeReportCode',
  'listReportViewings',
  'verifyReport',
  'listKeys',
  'findSubmission',
];

/** A service that makes reports of every kind over 41 领域. */
export const aReportService = (given: Partial<Service> = {}): Service =>
  aService({
    operations: OPERATIONS,
    domains: DOMAIN_NAMES.map((name, index) => ({
      code: domainCode(index),
      name,
      group: index < 10 ? '常用领域' : '其他领域',
      common: index < 10,
    })),
    reports: {
      kinds: [
        { kind: 'special', name: '专用信用报告', description: '按领域写明有没有违法记录，可代替无违法记录证明。' },
        { kind: 'standard', name: '公共信用信息报告', description: '汇集各类公共信用信息，不按领域下结论。' },
      ],
      period: { earliest: '2019-01-01', maxMonths: 60, presets: [12, 36, 60] },
      purposes: [
        { value: 'listing', label: '上市、再融资' },
        { value: 'bidding', label: '招标投标' },
      ],
      codes: { lifetimes: [600, 3600, 86_400] },
      notes: ['违法记录指行政处罚、列入严重失信主体名单和经营异常名录等。'],
    },
    ...given,
  });

const now = () => new Date().toISOString();

/** The hand that signs the reports of these stories. */
export const signer: Signer = aSigner('ES256');

/** A report of the endpoint, signed; with the digests of its pages. */
export function signed<Made extends Pick<Report, 'header' | 'pages'>>(
  report: Made,
  by: Signer = signer,
  change: Partial<ReportHeader> = {},
): Made & Required<Pick<Report, 'header' | 'pages' | 'signature'>> {
  const pages = report.pages ?? [];
  const algorithm = by.key.alg === 'SM2-SM3' ? 'SM3' : 'SHA-256';
  const header = { ...report.header, issuer: ISSUER, records: pagesOf(algorithm, pages), ...change } as ReportHeader;
  return { ...report, header, pages, signature: signHeader(header, by) };
}

/** What the issuer says now of a report. */
export const statusNow = (given: Partial<ReportStatus> = {}): ReportStatus => ({
  state: 'valid',
  statedBy: ISSUER.name,
  statedAt: now(),
  ...given,
});

/** The keys that the endpoint publishes. */
export const keyList = (given: Partial<KeyList> = {}): KeyList => ({
  keys: [signer.key],
  statuses: [],
  statedBy: ISSUER.name,
  asOf: now(),
  ...given,
});

/** Handlers of an endpoint that makes, shows and verifies reports. */
export const reports = (replies: Parameters<typeof reportEndpoint>[0] = {}) =>
  reportEndpoint({ describeService: aReportService(), listKeys: () => keyList(), ...replies });
