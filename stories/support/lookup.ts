import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { action } from 'storybook/actions';

import '../../src/define.js';
import { endpoint } from './endpoint.js';
import { Visitor } from './visitor.js';

/** What can be set on the stories of `<credit-lookup>`. */
export interface LookupArgs {
  endpoint: string | undefined;
  lang: 'zh-Hans' | 'en';
  view: 'standard' | 'elder';
  theme: 'light' | 'dark';
  /** Width of the place that the page has for the element, in px; all there is when not set. */
  width?: number;
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

const tell = Object.fromEntries(
  [
    'credit-lookup-search',
    'credit-lookup-results',
    'credit-lookup-select',
    'credit-record-action',
    'credit-auth-required',
    'credit-challenge-required',
    'credit-failure',
  ].map((name) => [name, action(name)]),
) as Record<string, (event: Event) => void>;

// The detail alone: an event carries its whole window, which the panel would walk.
const told = (event: Event) => tell[event.type]?.((event as CustomEvent).detail);

/** The element as the controls say, in a page that gives it this much room. */
export function renderLookup(args: LookupArgs): TemplateResult {
  return html`<div
    class=${args.theme === 'dark' ? 'story story-dark' : 'story'}
    style=${args.width ? `max-width: ${args.width}px; padding: 0` : nothing}
  >
    <credit-config theme=${args.theme} timeout=${ifDefined(args.timeout)}>
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
    </credit-config>
  </div>`;
}

const text = (description: string) => ({ control: 'text' as const, description, table: { category: '属性' } });

/** What all galleries of `<credit-lookup>` share; each adds its title. */
export const lookupMeta = {
  component: 'credit-lookup',
  render: renderLookup,
  args: { endpoint: '/api/v1', lang: 'zh-Hans', view: 'standard', theme: 'light' },
  argTypes: {
    endpoint: text('接口地址'),
    lang: { control: 'inline-radio', options: ['zh-Hans', 'en'], description: '语言' },
    view: { control: 'inline-radio', options: ['standard', 'elder'], description: 'elder 是长辈版' },
    theme: { control: 'inline-radio', options: ['light', 'dark'], description: '外层 <credit-config> 的配色' },
    width: { control: { type: 'range', min: 240, max: 1280, step: 20 }, description: '页面留给元素的宽度（px）' },
    timeout: { control: 'number', description: '外层 <credit-config> 的超时时间（毫秒）' },
    'page-size': { control: 'number', description: '每页条数' },
    'report-href': text('信用报告的地址，可含 {id}、{uscc}'),
    'share-href': text('分享的地址，可含 {id}'),
    'subject-id': text('直接打开的主体'),
    query: text('直接查询的文字'),
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
export const visit =
  (steps: (visitor: Visitor) => Promise<void>): NonNullable<LookupStory['play']> =>
  async ({ canvasElement }) =>
    steps(await Visitor.at(canvasElement));

/** A visitor who looks something up, at an endpoint that says `replies`. */
export const lookUp = (
  replies: Parameters<typeof endpoint>[0],
  words = '演示',
  state = 'found',
): Pick<LookupStory, 'parameters' | 'play'> => ({
  parameters: { msw: endpoint(replies) },
  play: visit((visitor) => visitor.looksUp(words, state)),
});
