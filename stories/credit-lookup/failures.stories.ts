import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { CreditChallengeRequiredEvent } from '../../src/element/events.js';
import { aSubjectList } from '../../test/fixtures/subjects.js';
import { brokenOff, cutOff, endpoint, inTurn, never, problem, webPage } from '../support/endpoint.js';
import { type LookupArgs, lookUp, lookupMeta, type LookupStory, renderLookup, visit } from '../support/lookup.js';

const meta: Meta<LookupArgs> = { ...lookupMeta, title: 'credit-lookup/未能答复', id: 'lookup-failures' };
export default meta;

const failing = (answer: Response | (() => Promise<never>), words = '演示') =>
  lookUp({ searchSubjects: answer }, words, 'failed');

export const Preparing: LookupStory = {
  name: '正在准备数据（进度）',
  ...failing(problem(503, 'preparing', { progress: 0.42, retryAfter: 30 })),
};

export const RateLimited: LookupStory = {
  name: '限流倒计时',
  ...failing(problem(429, 'rate-limited', { retryAfter: 45 })),
};

export const Challenge: LookupStory = {
  name: '需要人机验证（页面放入自己的验证）',
  parameters: {
    msw: endpoint({
      searchSubjects: (_request, headers) =>
        headers.get('x-challenge-response') === 'passed' ? aSubjectList() : problem(403, 'challenge-required'),
    }),
  },
  // The page's own check, with the page's own styles.
  render: (args) => {
    let go = (_headers: Record<string, string>) => {};
    const keep = ({ detail }: CreditChallengeRequiredEvent) => {
      go = detail.resume;
    };
    const check = html`<div slot="challenge">
      <button type="button" style="min-height: 44px" @click=${() => go({ 'x-challenge-response': 'passed' })}>
        我不是机器人
      </button>
    </div>`;
    return html`<div @credit-challenge-required=${keep}>${renderLookup({ ...args, children: check })}</div>`;
  },
  play: visit((visitor) => visitor.looksUp('演示', 'failed')),
};

export const SignIn: LookupStory = {
  name: '需要登录',
  ...failing(problem(401, 'unauthenticated', { level: 'account', actor: 'any' })),
};

export const SignInRealName: LookupStory = {
  name: '需要实名认证',
  ...failing(problem(401, 'unauthenticated', { level: 'real-name', actor: 'person' })),
};

export const SignInLegal: LookupStory = {
  name: '需要法人账号',
  ...failing(problem(401, 'unauthenticated', { level: 'account', actor: 'legal' })),
};

export const Forbidden: LookupStory = {
  name: '没有权限',
  ...failing(problem(403, 'forbidden', { detail: '该账号未获授权查询外省市主体。' })),
};

export const Offline: LookupStory = {
  name: '离线',
  ...failing(brokenOff()),
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};

export const Timeout: LookupStory = { name: '超时', args: { timeout: 50 }, ...failing(never) };

export const ServerError: LookupStory = { name: '服务故障', ...failing(problem(500, 'internal-error')) };

export const WebPage: LookupStory = { name: '返回网页而非数据', ...failing(webPage()) };

export const CutOff: LookupStory = { name: '内容被截断', ...failing(cutOff(aSubjectList())) };

export const Refused: LookupStory = {
  name: '查询内容没有被接受',
  ...failing(problem(400, 'invalid', { detail: '名称至少输入两个字。' }), '演'),
};

export const NotSetUp: LookupStory = {
  name: '未设置端点',
  args: {
    endpoint: undefined,
    children: html`<p>信用查询服务电话 12345，地址：演示区政务服务中心一楼大厅。</p>`,
  },
};

export const Recovered: LookupStory = {
  name: '故障后重试成功',
  // Made anew for each visit, because it counts the calls.
  beforeEach: ({ msw }) => {
    msw.use(...endpoint({ searchSubjects: inTurn(problem(500, 'internal-error'), aSubjectList()) }));
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('演示', 'failed');
    await visitor.presses('重试');
    await visitor.reaches('found');
  }),
};
