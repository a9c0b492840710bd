import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';

import { aSource, aSubject, chaptersInEveryState } from '../../test/fixtures/subjects.js';
import { endpoint, never, problem, type Replies } from '../support/endpoint.js';
import { type LookupArgs, lookupMeta, type LookupStory, visit } from '../support/lookup.js';
import { subjectOf } from '../support/subjects.js';

const meta: Meta<LookupArgs> = {
  ...lookupMeta,
  title: 'credit-lookup/详情',
  id: 'lookup-detail',
  args: { ...lookupMeta.args, 'report-href': '#report={id}' },
};
export default meta;

const opened = (replies: Replies, sees: string): Pick<LookupStory, 'parameters' | 'play'> => ({
  parameters: { msw: endpoint(replies) },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.sees(sees);
  }),
});

export const Loading: LookupStory = { name: '正在加载', ...opened({ getSubject: never }, '正在加载') };

export const Enterprise: LookupStory = {
  name: '企业法人',
  ...opened({ getSubject: subjectOf('enterprise') }, '登记注册基础信息'),
};

export const GovernmentOrgan: LookupStory = {
  name: '机关法人',
  ...opened({ getSubject: subjectOf('governmentOrgan') }, '机构地址'),
};

export const PublicInstitution: LookupStory = {
  name: '事业单位法人',
  ...opened({ getSubject: subjectOf('publicInstitution') }, '开办资金'),
};

export const SocialOrganisation: LookupStory = {
  name: '社会团体法人',
  ...opened({ getSubject: subjectOf('socialOrganisation') }, '注册资金'),
};

export const OtherLegalPerson: LookupStory = {
  name: '其他法人（民办非企业单位）',
  ...opened({ getSubject: subjectOf('otherLegalPerson') }, '业务主管单位'),
};

export const IndividualBusiness: LookupStory = {
  name: '个体工商户',
  ...opened({ getSubject: subjectOf('individualBusiness') }, '组成形式'),
};

export const OtherOrganisation: LookupStory = {
  name: '其他组织（合伙企业，外币出资）',
  ...opened({ getSubject: subjectOf('otherOrganisation') }, '出资额'),
};

export const Deregistered: LookupStory = {
  name: '已注销',
  ...opened(
    {
      getSubject: aSubject({
        status: 'deregistered',
        labels: [],
        registration: { ...aSubject().registration, statusChangedOn: '2026-02-10', validUntil: '2026-02-10' },
      }),
    },
    '注销',
  ),
};

export const Chapters: LookupStory = {
  name: '各章节状态',
  ...opened({ getSubject: aSubject({ chapters: chaptersInEveryState() }) }, '数据源未接入'),
};

export const ChapterSignIn: LookupStory = {
  name: '未公开的章节，页面没有登录入口',
  parameters: { msw: endpoint({ getSubject: aSubject({ chapters: chaptersInEveryState() }) }) },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('登录后查看');
    await visitor.sees('请先登录本网站');
  }),
};

export const PartialSources: LookupStory = {
  name: '部分来源缺失',
  ...opened(
    {
      getSubject: aSubject({
        sources: [
          aSource(),
          aSource({ name: '演示税务信用平台', state: 'unavailable', asOf: undefined }),
          aSource({ name: '演示司法信息库', state: 'notConnected', asOf: undefined }),
        ],
      }),
    },
    '以下信息可能不全',
  ),
};

export const NotPublic: LookupStory = {
  name: '主体未公开',
  ...opened(
    { getSubject: problem(403, 'forbidden', { detail: '该主体的信息不向社会公开。' }) },
    '没有查看这项内容的权限',
  ),
};

export const Failed: LookupStory = {
  name: '失败',
  ...opened({ getSubject: problem(500, 'internal-error') }, '服务暂时不可用'),
};

export const Gone: LookupStory = {
  name: '已被撤下',
  ...opened({ getSubject: problem(404, 'not-found') }, '没有找到这项内容'),
};

export const Copied: LookupStory = {
  name: '已复制代码',
  parameters: { msw: endpoint() },
  beforeEach: () => {
    const clipboard = { writeText: () => Promise.resolve() };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'clipboard');
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('复制代码');
    await visitor.sees('已复制');
  }),
};

export const CopyByHand: LookupStory = {
  name: '浏览器不允许复制，改为手动',
  parameters: { msw: endpoint() },
  beforeEach: () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    return () => {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(document, 'execCommand');
    };
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('复制分享链接');
    await visitor.sees('浏览器不允许自动复制');
  }),
};

export const ByAddress: LookupStory = {
  name: '由地址直接打开',
  args: { 'subject-id': 'subject-1' },
  parameters: { msw: endpoint() },
  play: visit(async (visitor) => {
    await visitor.reaches('detail');
    await visitor.sees('登记注册基础信息');
  }),
};

export const BackToResults: LookupStory = {
  name: '返回结果列表',
  args: { children: html`<p slot="notice">查询结果仅供参考，以登记机关的记录为准。</p>` },
  parameters: { msw: endpoint() },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('返回结果列表');
    await visitor.reaches('found');
  }),
};
