import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';

import { aHit } from '../../test/fixtures/subjects.js';
import { endpoint, never, problem } from '../support/endpoint.js';
import { type LookupArgs, lookUp, lookupMeta, type LookupStory, visit } from '../support/lookup.js';
import {
  counted,
  enterprises,
  firstPage,
  inEveryStatus,
  labelled,
  listOf,
  longName,
  minorityName,
  ofEveryKind,
  partial,
  rareCharacters,
  renamed,
  sameNames,
  withoutCode,
} from '../support/subjects.js';

const meta: Meta<LookupArgs> = { ...lookupMeta, title: 'credit-lookup/结果', id: 'lookup-results' };
export default meta;

export const Loading: LookupStory = { name: '正在查询', ...lookUp({ searchSubjects: never }, '演示', 'loading') };

export const Found: LookupStory = { name: '找到', ...lookUp({ searchSubjects: listOf(enterprises(1, 3)) }) };

export const FoundByCode: LookupStory = {
  name: '按代码找到',
  ...lookUp(
    { searchSubjects: listOf([aHit({ matchedOn: { field: 'uscc', value: '91310120MADEMA019F' } })]) },
    '91310120MADEMA019F',
  ),
};

export const FormerName: LookupStory = {
  name: '曾用名相符',
  ...lookUp({ searchSubjects: listOf([renamed()]) }, '木兰机械'),
};

export const SameName: LookupStory = {
  name: '同名主体',
  ...lookUp({ searchSubjects: listOf(sameNames()) }, '百花餐饮店'),
};

export const MinorityName: LookupStory = {
  name: '少数民族姓名，名称中有间隔号',
  ...lookUp({ searchSubjects: listOf([minorityName()]) }, '巴哈尔•古丽'),
};

export const RareCharacters: LookupStory = {
  name: '生僻字',
  ...lookUp({ searchSubjects: listOf([rareCharacters()]) }, '𬭎𠮷'),
};

export const LongName: LookupStory = {
  name: '超长名称',
  ...lookUp({ searchSubjects: listOf([longName()]) }, '国际经济技术合作'),
};

export const Statuses: LookupStory = {
  name: '七种登记状态，以及来源自己的说法',
  ...lookUp({ searchSubjects: listOf(inEveryStatus()) }),
};

export const Kinds: LookupStory = {
  name: '七种主体类别',
  ...lookUp({ searchSubjects: listOf(ofEveryKind()) }),
};

export const Labels: LookupStory = { name: '主体标签', ...lookUp({ searchSubjects: listOf([labelled()]) }) };

export const ChapterCounts: LookupStory = {
  name: '各章节计数：有、超过上限、无、未接入、暂不可用、未公开',
  ...lookUp({ searchSubjects: listOf([counted()]) }),
};

export const WithoutCode: LookupStory = {
  name: '没有统一社会信用代码',
  ...lookUp({ searchSubjects: listOf(withoutCode()) }, '修配社'),
};

export const More: LookupStory = { name: '还有更多', ...lookUp({ searchSubjects: firstPage() }) };

export const MoreLoading: LookupStory = {
  name: '加载更多：进行中',
  parameters: { msw: endpoint({ searchSubjects: ({ cursor }) => (cursor ? never() : firstPage()) }) },
  play: visit(async (visitor) => {
    await visitor.looksUp('演示');
    await visitor.presses('加载更多');
    await visitor.sees('正在加载');
  }),
};

export const MoreFailed: LookupStory = {
  name: '加载更多：失败，已有的仍在',
  parameters: {
    msw: endpoint({ searchSubjects: ({ cursor }) => (cursor ? problem(500, 'internal-error') : firstPage()) }),
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('演示');
    await visitor.presses('加载更多');
    await visitor.sees('服务暂时不可用');
  }),
};

export const AllLoaded: LookupStory = {
  name: '加载更多：已到末页',
  parameters: {
    msw: endpoint({
      searchSubjects: ({ cursor }) => (cursor ? listOf(enterprises(4, 2), { total: 5 }) : firstPage({ total: 5 })),
    }),
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('演示');
    await visitor.presses('加载更多');
    await visitor.sees('已显示 5 个');
  }),
};

export const CappedTotal: LookupStory = {
  name: '总数超限',
  ...lookUp({ searchSubjects: firstPage({ total: 1000, totalIsCapped: true }) }, '公司'),
};

export const Uncounted: LookupStory = {
  name: '总数未知',
  ...lookUp({ searchSubjects: firstPage({ total: undefined }) }),
};

export const PartialSources: LookupStory = { name: '部分来源缺失', ...lookUp({ searchSubjects: partial() }) };

export const PageActions: LookupStory = {
  name: '页面自己的操作',
  args: { children: html`<a slot="actions" href="#help">查询说明</a>` },
  ...lookUp({ searchSubjects: listOf(enterprises(1, 2)) }),
};
