import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';

import { aPenalty, aRecordList } from '../../test/fixtures/records.js';
import { aService, filtersOfEveryType } from '../../test/fixtures/service.js';
import { aChapter, aSubject, chaptersInEveryState } from '../../test/fixtures/subjects.js';
import { endpoint, problem } from '../support/endpoint.js';
import { type LookupArgs, lookupMeta, type LookupStory, renderLookup, visit } from '../support/lookup.js';
import { counted, labelled, listOf, longName, partial, sameNames } from '../support/subjects.js';

const meta: Meta<LookupArgs> = { ...lookupMeta, title: 'credit-lookup/呈现', id: 'lookup-looks' };
export default meta;

const results: Pick<LookupStory, 'parameters' | 'play'> = {
  parameters: {
    msw: endpoint({
      describeService: aService({ notice: '演示数据：企业、记录均为虚构', filters: filtersOfEveryType() }),
      searchSubjects: {
        ...partial(),
        items: [labelled(), { ...counted(), id: 'subject-2' }, { ...longName(), id: 'subject-3' }],
      },
      suggestions: listOf(sameNames()),
    }),
  },
  play: visit((visitor) => visitor.looksUp('演示')),
};

const detail = (open: string, chapter: string): Pick<LookupStory, 'parameters' | 'play'> => ({
  parameters: {
    msw: endpoint({
      getSubject: aSubject({ chapters: [aChapter({ count: 1 }), ...chaptersInEveryState().slice(2)] }),
      searchRecords: aRecordList([aPenalty()]),
    }),
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses(chapter);
    await visitor.sees(open);
  }),
});

const failure: Pick<LookupStory, 'parameters' | 'play'> = {
  parameters: { msw: endpoint({ searchSubjects: problem(429, 'rate-limited', { retryAfter: 45 }) }) },
  play: visit((visitor) => visitor.looksUp('演示', 'failed')),
};

const warned: Pick<LookupStory, 'play'> = { play: visit((visitor) => visitor.types('91310120MADEMA091F')) };

const suggested: Pick<LookupStory, 'parameters' | 'play'> = {
  ...results,
  play: visit(async (visitor) => {
    await visitor.types('百花');
    await visitor.sees('百花餐饮店二店');
  }),
};

const zh = detail('申请信用修复', '行政管理');
const elder = { view: 'elder' } as const;
const dark = { theme: 'dark' } as const;
const english = { lang: 'en' } as const;
const narrow = { width: 320 } as const;

export const Elder: LookupStory = { name: '长辈版：结果', args: elder, ...results };
export const ElderSuggestions: LookupStory = { name: '长辈版：建议', args: elder, ...suggested };
export const ElderWarning: LookupStory = { name: '长辈版：校验位不符', args: elder, ...warned };
export const ElderDetail: LookupStory = { name: '长辈版：详情', args: elder, ...zh };
export const ElderFailure: LookupStory = { name: '长辈版：限流', args: elder, ...failure };

export const Dark: LookupStory = { name: '深色：结果', args: dark, ...results };
export const DarkSuggestions: LookupStory = { name: '深色：建议', args: dark, ...suggested };
export const DarkWarning: LookupStory = { name: '深色：校验位不符', args: dark, ...warned };
export const DarkDetail: LookupStory = { name: '深色：详情', args: dark, ...zh };
export const DarkFailure: LookupStory = { name: '深色：限流', args: dark, ...failure };

export const English: LookupStory = { name: '英文：结果', args: english, ...results };
export const EnglishWarning: LookupStory = { name: '英文：校验位不符', args: english, ...warned };
export const EnglishDetail: LookupStory = {
  name: '英文：详情',
  args: english,
  ...detail('Documents served together with the penalty', 'Administration'),
};
export const EnglishFailure: LookupStory = { name: '英文：限流', args: english, ...failure };

export const Narrow: LookupStory = { name: '320 px：结果', args: narrow, ...results };
export const NarrowSuggestions: LookupStory = { name: '320 px：建议', args: narrow, ...suggested };
export const NarrowWarning: LookupStory = { name: '320 px：校验位不符', args: narrow, ...warned };
export const NarrowDetail: LookupStory = { name: '320 px：详情', args: narrow, ...zh };
export const NarrowElder: LookupStory = { name: '320 px：长辈版', args: { ...narrow, ...elder }, ...results };
export const NarrowElderDetail: LookupStory = { name: '320 px：长辈版详情', args: { ...narrow, ...elder }, ...zh };

export const HostilePage: LookupStory = {
  name: '宿主页面样式恶劣',
  // What style sheets of old portals do to everything inside their body; it goes with the story.
  render: (args) =>
    html`<style>
        html {
          font-size: 62.5%;
        }
        .portal {
          font: italic 9px/3 cursive;
          color: #0a0;
          letter-spacing: 0.3em;
          word-spacing: 1em;
          text-align: center;
          text-indent: 2em;
          text-transform: uppercase;
          white-space: nowrap;
          word-break: break-all;
          cursor: crosshair;
          list-style: square;
          border-collapse: collapse;
        }
        .portal * {
          float: left;
          box-sizing: content-box;
          margin: 7px;
          border: 1px dotted #c00;
        }
        .portal button,
        .portal input,
        .portal dl {
          background: #ff0 !important;
          color: #f0f !important;
        }
        .portal credit-config,
        .portal credit-lookup,
        .portal .story {
          float: none;
          margin: 0;
          border: 0;
        }
      </style>
      <div class="portal">${renderLookup(args)}</div>`,
  ...results,
};
