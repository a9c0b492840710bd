import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { action } from 'storybook/actions';
import { expect, waitFor } from 'storybook/test';

import '../../src/define.js';
import type { TokenRequest } from '../../src/client/authorise.js';
import type { RequestAdapter } from '../../src/client/transport.js';
import type { CreditAuthRequiredEvent, CreditChallengeRequiredEvent } from '../../src/element/events.js';
import { aPenalty, aRecordList } from '../../test/fixtures/records.js';
import { aService } from '../../test/fixtures/service.js';
import { aChapter, aHit, aSubject, aSubjectList } from '../../test/fixtures/subjects.js';
import { endpoint, never, problem } from '../support/endpoint.js';
import { enterprises, listOf } from '../support/subjects.js';
import { Visitor } from '../support/visitor.js';

interface ConfigArgs {
  endpoint: string | undefined;
  view?: 'standard' | 'elder';
  theme: 'light' | 'dark' | 'auto';
  timeout?: number;
}

type Story = StoryObj<ConfigArgs>;

const meta: Meta<ConfigArgs> = {
  title: 'credit-config/设置',
  id: 'config',
  component: 'credit-config',
  args: { endpoint: '/api/v1', view: 'standard', theme: 'light' },
  argTypes: {
    endpoint: { control: 'text', description: '接口地址' },
    view: { control: 'inline-radio', options: ['standard', 'elder'], description: 'elder 是长辈版' },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'], description: '配色' },
    timeout: { control: 'number', description: '一次请求最多等多久（毫秒）' },
  },
  parameters: { msw: endpoint(), controls: { include: ['endpoint', 'view', 'theme', 'timeout'] } },
  render: (args) => page(args, lookup()),
};
export default meta;

const lookup = (): TemplateResult => html`<credit-lookup lang="zh-Hans"></credit-lookup>`;

/** A page with settings around what is in it. */
const page = (
  { theme, ...args }: ConfigArgs,
  content: unknown,
  own: Partial<HTMLElementTagNameMap['credit-config']> = {},
) =>
  html`<div class=${theme === 'dark' ? 'story story-dark' : 'story'}>
    <credit-config
      endpoint=${ifDefined(args.endpoint)}
      view=${ifDefined(args.view)}
      theme=${theme}
      timeout=${ifDefined(args.timeout)}
      ${ref((element) => element && Object.assign(element, own))}
      >${content}</credit-config
    >
  </div>`;

/** A place of the page's own below the element, for what the page hears and does. */
const board = () => html`<p class="board" role="status" style="font-family: sans-serif"></p>`;
const write = (from: Element | EventTarget | null, text: string) => {
  const place = (from as Element | null)?.closest('.story')?.querySelector('.board');
  if (place) place.textContent = text;
};
const reads = (canvas: HTMLElement, text: string) =>
  waitFor(() => expect(canvas.querySelector('.board')?.textContent).toContain(text), { timeout: 8000 });

const looksUp: Story['play'] = async ({ canvasElement }) => (await Visitor.at(canvasElement)).looksUp('演示');

export const Endpoint: Story = { name: 'endpoint：一处设置，里面的元素都用', play: looksUp };

export const NoEndpoint: Story = {
  name: 'endpoint：还没有设置',
  args: { endpoint: undefined },
  render: (args) => page(args, html`<credit-lookup lang="zh-Hans"><p>信用查询服务电话 12345。</p></credit-lookup>`),
  play: async ({ canvasElement }) => (await Visitor.at(canvasElement)).reaches('not-set-up'),
};

export const SetLater: Story = {
  name: 'endpoint：页面后来才设置',
  args: { endpoint: undefined },
  play: async ({ canvasElement }) => {
    const visitor = await Visitor.at(canvasElement);
    await visitor.reaches('not-set-up');
    canvasElement.querySelector('credit-config')?.setAttribute('endpoint', '/api/v1');
    await visitor.reaches('idle');
    await visitor.looksUp('演示');
  },
};

export const Elder: Story = { name: 'view：长辈版', args: { view: 'elder' }, play: looksUp };

export const OwnView: Story = {
  name: 'view：里面的元素另有说法',
  args: { view: 'elder' },
  render: (args) =>
    page(
      args,
      html`<credit-lookup lang="zh-Hans"></credit-lookup>
        <hr />
        <credit-lookup lang="zh-Hans" view="standard"></credit-lookup>`,
    ),
};

export const Dark: Story = { name: 'theme：深色', args: { theme: 'dark' }, play: looksUp };

export const Auto: Story = { name: 'theme：跟随访客的系统', args: { theme: 'auto' }, play: looksUp };

export const Timeout: Story = {
  name: 'timeout：超过就不再等',
  args: { timeout: 50 },
  parameters: { msw: endpoint({ searchSubjects: never }) },
  play: async ({ canvasElement }) => (await Visitor.at(canvasElement)).looksUp('演示', 'failed'),
};

export const Nested: Story = {
  name: '嵌套：里层只说不同的',
  parameters: {
    msw: [
      ...endpoint({ searchSubjects: listOf([aHit({ name: '外层接口的演示主体' })]) }),
      ...endpoint({ searchSubjects: listOf([aHit({ name: '里层接口的演示主体' })]) }, '/gateway/inner'),
    ],
  },
  render: (args) =>
    page(
      args,
      html`<credit-lookup id="outer" lang="zh-Hans"></credit-lookup>
        <hr />
        <credit-config endpoint="/gateway/inner" view="elder">
          <credit-lookup id="inner" lang="zh-Hans"></credit-lookup>
        </credit-config>`,
    ),
  play: async ({ canvasElement }) => {
    const outer = await Visitor.at(canvasElement, '#outer');
    const inner = await Visitor.at(canvasElement, '#inner');
    await outer.looksUp('演示');
    await inner.looksUp('演示');
    await outer.sees('外层接口');
    await inner.sees('里层接口');
  },
};

export const Operations: Story = {
  name: 'operations：接口的路径、方法、请求头与约定不同',
  parameters: {
    msw: endpoint(
      {
        searchSubjects: (_request, headers) =>
          headers.get('x-app-key') === 'demo'
            ? listOf([aHit({ name: '上海演示网关后的有限公司' })])
            : problem(403, 'forbidden'),
      },
      '/gateway',
    ),
  },
  args: { endpoint: '/gateway' },
  render: (args) =>
    page(args, lookup(), {
      operations: {
        describeService: { path: '/service' },
        searchSubjects: { path: '/subjects/search', method: 'POST', headers: { 'X-App-Key': 'demo' } },
      },
    }),
  play: looksUp,
};

const signedIn = (token: string) =>
  endpoint({
    searchSubjects: (_request, headers) =>
      headers.get('authorization') === `Bearer ${token}`
        ? listOf(enterprises(1, 1))
        : problem(401, 'unauthenticated', { level: 'real-name', actor: 'person' }),
  });

export const GetToken: Story = {
  name: 'getToken：页面给出登录凭证',
  parameters: { msw: signedIn('page-token') },
  render: (args) => page(args, lookup(), { getToken: () => Promise.resolve('page-token') }),
  play: looksUp,
};

export const TokenRenewed: Story = {
  name: 'getToken：凭证过期，页面换一个',
  parameters: { msw: signedIn('new-token') },
  render: (args) =>
    page(args, lookup(), {
      getToken: ({ reason }: TokenRequest) => Promise.resolve(reason === 'expired' ? 'new-token' : 'old-token'),
    }),
  play: looksUp,
};

export const LoginTakenOver: Story = {
  name: 'credit-auth-required：页面接管登录，然后继续',
  render: (args) => {
    let token: string | null = null;
    let go = () => {};
    const heard = (event: CreditAuthRequiredEvent) => {
      event.preventDefault();
      go = () => event.detail.resume();
      const { operation, level, actor } = event.detail;
      action(event.type)({ operation, level, actor });
      write(event.currentTarget, `页面：请登录（${level}）`);
    };
    const logIn = (event: Event) => {
      token = 'page-token';
      go();
      write(event.currentTarget, '页面：已登录');
    };
    return page(
      args,
      html`<div @credit-auth-required=${heard}>${lookup()}</div>
        ${board()}<button type="button" id="log-in" style="min-height: 44px" @click=${logIn}>登录本网站</button>`,
      { getToken: () => Promise.resolve(token) },
    );
  },
  parameters: { msw: signedIn('page-token') },
  play: async ({ canvasElement, userEvent }) => {
    const visitor = await Visitor.at(canvasElement);
    await visitor.looksUp('演示', 'loading');
    await reads(canvasElement, '请登录');
    await visitor.sees('需要先完成实名认证');
    await userEvent.click(canvasElement.querySelector('#log-in') as HTMLElement);
    await visitor.reaches('found');
  },
};

export const LoginAwaited: Story = {
  ...LoginTakenOver,
  name: 'credit-auth-required：等待访客登录',
  play: async ({ canvasElement }) => {
    const visitor = await Visitor.at(canvasElement);
    await visitor.looksUp('演示', 'loading');
    await visitor.sees('需要先完成实名认证');
  },
};

export const ChallengeTakenOver: Story = {
  name: 'credit-challenge-required：页面接管人机验证，然后继续',
  parameters: {
    msw: endpoint({
      searchSubjects: (_request, headers) =>
        headers.has('x-challenge-response') ? aSubjectList() : problem(403, 'challenge-required'),
    }),
  },
  render: (args) =>
    page(
      args,
      html`<div
          @credit-challenge-required=${(event: CreditChallengeRequiredEvent) => {
            event.preventDefault();
            write(event.currentTarget, '页面：人机验证已通过');
            event.detail.resume({ 'X-Challenge-Response': 'passed' });
          }}
        >
          ${lookup()}
        </div>
        ${board()}`,
    ),
  play: async ({ canvasElement }) => {
    await (await Visitor.at(canvasElement)).looksUp('演示');
    await reads(canvasElement, '已通过');
  },
};

export const FailureHeard: Story = {
  name: 'credit-failure：页面的监控得知失败',
  parameters: { msw: endpoint({ searchSubjects: problem(500, 'internal-error') }) },
  render: (args) =>
    page(
      args,
      html`<div
          @credit-failure=${(event: HTMLElementEventMap['credit-failure']) => {
            const { operation, code, traceId } = event.detail;
            action(event.type)(event.detail);
            write(event.currentTarget, `监控：${operation} ${code} ${traceId ?? ''}`);
          }}
        >
          ${lookup()}
        </div>
        ${board()}`,
    ),
  play: async ({ canvasElement }) => {
    await (await Visitor.at(canvasElement)).looksUp('演示', 'failed');
    await reads(canvasElement, 'searchSubjects unavailable YS-');
  },
};

/** A container's bridge: it carries requests itself and answers from what it has. */
const bridge: RequestAdapter = ({ operation }) => {
  const answers: Record<string, unknown> = {
    describeService: aService(),
    searchSubjects: listOf([aHit({ name: '上海演示容器应答有限公司' })]),
  };
  return Promise.resolve({
    status: 200,
    headers: new Headers({ 'content-type': 'application/json' }),
    text: () => Promise.resolve(JSON.stringify(answers[operation])),
  });
};

export const HostRequest: Story = {
  name: 'host：由容器的桥发送请求',
  parameters: { msw: [] },
  render: (args) => page(args, lookup(), { host: { request: bridge } }),
  play: async ({ canvasElement }) => {
    const visitor = await Visitor.at(canvasElement);
    await visitor.looksUp('演示');
    await visitor.sees('容器应答');
  },
};

export const HostDownload: Story = {
  name: 'host：由容器保存文件',
  render: (args) =>
    page(args, html`${lookup()}${board()}`, {
      host: {
        download: ({ name }) => write(document.querySelector('.board'), `容器：已保存 ${name}`),
      },
    }),
  play: async ({ canvasElement }) => {
    const visitor = await Visitor.at(canvasElement);
    await visitor.looksUp('演示');
    await visitor.presses('导出列表');
    await reads(canvasElement, '已保存');
  },
};

export const HostLinks: Story = {
  name: 'host：由容器打开链接、拨打电话',
  parameters: {
    msw: endpoint({
      getSubject: aSubject({ chapters: [aChapter({ count: 1 })] }),
      searchRecords: aRecordList([aPenalty()]),
    }),
  },
  render: (args) =>
    page(args, html`${lookup()}${board()}`, {
      host: {
        openLink: (url) => write(document.querySelector('.board'), `容器：打开 ${url}`),
        dial: (phone) => write(document.querySelector('.board'), `容器：拨打 ${phone}`),
      },
    }),
  play: async ({ canvasElement }) => {
    const visitor = await Visitor.at(canvasElement);
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('行政管理');
    await visitor.presses('前往办理');
    await reads(canvasElement, '打开 https://repair.example/apply');
  },
};
