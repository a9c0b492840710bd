import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../../src/define.js';
import { endpoint } from './endpoint.js';
import { type FrameArgs, frameArgs, frameControls, storyFrame, teller, textControl, visitOf } from './frame.js';

/** What can be set on the stories of `<credit-lookup>`. */
export interface LookupArgs extends FrameArgs {
  timeout?: number;
  'page-size'?: number;
  'report-href'?: string;
  'share-href'?: string;
  'subject-id'?: string;
  query?: string;
  /** What stands between the tags. */
  children?: unknown;
}

/** A story of `<credit-lookup>`. */
export type LookupStory = StoryObj<LookupArgs>;

const told = teller('credit-lookup-search', 'credit-lookup-results', 'credit-lookup-select');

/** The element as the controls say, in a page that gives it this much room. */
export function renderLookup(args: LookupArgs): TemplateResult {
  return storyFrame(
    args,
    html`<credit-config theme=${args.theme} timeout=${ifDefined(args.timeout)}>
      <credit-lookup
        lang=${args.lang}
        view=${args.view}
        endpoint=${ifDefined(args.endpoint)}
        page-size=${ifDefined(args['page-size'])}
        report-href=${ifDefined(args['report-href'])}
        share-href=${ifDefined(args['share-href'])}
        subject-id=${ifDefined(args['subject-id'])}
        query=${ifDefined(args.query)}
        @credit-lookup-search=${told}
        @credit-lookup-results=${told}
        @credit-lookup-select=${told}
        @credit-record-action=${told}
        @credit-auth-required=${told}
        @credit-challenge-required=${told}
        @credit-failure=${told}
        >${args.children}</credit-lookup
      >
    </credit-config>`,
  );
}

/** What all galleries of `<credit-lookup>` share; each adds its title. */
export const lookupMeta = {
  component: 'credit-lookup',
  render: renderLookup,
  args: frameArgs,
  argTypes: {
    ...frameControls,
    timeout: { control: 'number', description: '外层 <credit-config> 的超时时间（毫秒）' },
    'page-size': { control: 'number', description: '每页条数' },
    'report-href': textControl('信用报告的地址，可含 {id}、{uscc}'),
    'share-href': textControl('分享的地址，可含 {id}'),
    'subject-id': textControl('直接打开的主体'),
    query: textControl('直接查询的文字'),
    children: { table: { disable: true } },
  },
  parameters: {
    msw: endpoint(),
    controls: {
      include: [
        'endpoint',
        'lang',
        'view',
        'theme',
        'width',
        'timeout',
        'page-size',
        'report-href',
        'share-href',
        'subject-id',
        'query',
      ],
    },
  },
} satisfies Meta<LookupArgs>;

/** What a visitor does in a story. */
export const visit = visitOf('credit-lookup');

/** A visitor who looks something up, at an endpoint that says `replies`. */
export const lookUp = (
  replies: Parameters<typeof endpoint>[0],
  words = '演示',
  state = 'found',
): Pick<LookupStory, 'parameters' | 'play'> => ({
  parameters: { msw: endpoint(replies) },
  play: visit((visitor) => visitor.looksUp(words, state)),
});
