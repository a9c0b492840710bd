import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';

import { aHit } from '../../test/fixtures/subjects.js';
import { aService } from '../../test/fixtures/service.js';
import { endpoint, never, problem } from '../support/endpoint.js';
import { type LookupArgs, lookupMeta, type LookupStory, visit } from '../support/lookup.js';
import { enterprises, listOf, renamed } from '../support/subjects.js';

const meta: Meta<LookupArgs> = { ...lookupMeta, title: 'credit-lookup/输入', id: 'lookup-asking' };
export default meta;

const quiet = {
  msw: endpoint({ describeService: aService({ limits: { ...aService().limits, suggestMinLength: undefined } }) }),
};

export const Idle: LookupStory = { name: '空闲' };

export const IdleWithSlots: LookupStory = {
  name: '空闲，页面放入提示和常用入口',
  args: {
    children: html`<p slot="notice">查询结果仅供参考，以登记机关的记录为准。</p>
      <p slot="empty">也可以到政务服务中心窗口查询，或拨打 12345。</p>`,
  },
};

export const SuggestionsLoading: LookupStory = {
  name: '建议：正在查找',
  parameters: { msw: endpoint({ suggestions: never }) },
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.sees('正在查找相近的名称');
  }),
};

export const Suggestions: LookupStory = {
  name: '建议：有结果，用方向键选中第二个',
  parameters: { msw: endpoint({ suggestions: listOf([...enterprises(1, 3), renamed()]) }) },
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.sees('紫薇');
    await visitor.hits('{ArrowDown}{ArrowDown}');
    await visitor.sees('曾用名');
  }),
};

export const NoSuggestions: LookupStory = {
  name: '建议：没有相近的',
  parameters: { msw: endpoint({ suggestions: listOf([]) }) },
  play: visit(async (visitor) => {
    await visitor.types('没有这样的名称');
    await visitor.sees('没有相近的结果');
  }),
};

export const SuggestionsFailed: LookupStory = {
  name: '建议：出了故障',
  parameters: { msw: endpoint({ suggestions: problem(500, 'internal-error') }) },
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.sees('暂时无法给出提示');
  }),
};

export const SuggestionTaken: LookupStory = {
  name: '建议：选一个，直接打开',
  parameters: { msw: endpoint({ suggestions: listOf([aHit()]) }) },
  play: visit(async (visitor) => {
    await visitor.types('玉兰');
    await visitor.presses('玉兰');
    await visitor.reaches('detail');
    await visitor.sees('登记注册基础信息');
  }),
};

export const ByName: LookupStory = {
  name: '按名称查询',
  parameters: quiet,
  play: visit(async (visitor) => {
    await visitor.types('演示玉兰机械');
    await visitor.sees('按名称查询');
  }),
};

export const ByCode: LookupStory = {
  name: '按代码查询：粘贴的全角、小写、带空格的代码',
  parameters: quiet,
  play: visit(async (visitor) => {
    await visitor.pastes('９１３１０１２０－ma demA 019f');
    await visitor.sees('按统一社会信用代码查询');
  }),
};

export const Flipped: LookupStory = {
  name: '改为按名称查询',
  parameters: quiet,
  play: visit(async (visitor) => {
    await visitor.pastes('91310120MADEMA019F');
    await visitor.presses('改为按名称查询');
    await visitor.sees('改为按代码查询');
  }),
};

export const WrongCheckDigit: LookupStory = {
  name: '校验位不符：两个相邻字符颠倒',
  parameters: quiet,
  play: visit(async (visitor) => {
    await visitor.types('91310120MADEMA091F');
    await visitor.sees('您要找的是不是');
  }),
};

export const LookAlike: LookupStory = {
  name: '易混字符：字母 O 当作数字 0',
  parameters: quiet,
  play: visit(async (visitor) => {
    await visitor.types('9131O12OMADEMAO19F');
    await visitor.sees('您要找的是不是');
  }),
};

export const Corrected: LookupStory = {
  name: '采用更正后的代码',
  parameters: {
    msw: endpoint({ searchSubjects: listOf([aHit({ matchedOn: { field: 'uscc', value: '91310120MADEMA019F' } })]) }),
  },
  play: visit(async (visitor) => {
    await visitor.types('91310120MADEMA091F');
    await visitor.presses('91310120MADEMA019F'.slice(0, 2));
    await visitor.reaches('found');
  }),
};

export const ResidentId: LookupStory = {
  name: '公民身份号码不发送',
  parameters: quiet,
  play: visit(async (visitor) => {
    // The example that GB 11643 itself gives.
    await visitor.looksUp('11010519491231002X', 'refused');
    await visitor.sees('它没有被发送');
  }),
};

export const Nothing: LookupStory = {
  name: '没有输入就查询',
  play: visit(async (visitor) => {
    await visitor.presses('查询');
    await visitor.sees('请输入企业名称');
  }),
};

export const TooLong: LookupStory = {
  name: '输入过长',
  parameters: quiet,
  play: visit(async (visitor) => {
    await visitor.pastes('上海演示国际经济技术合作与进出口贸易发展（集团）股份有限公司'.repeat(7));
    await visitor.presses('查询');
    await visitor.sees('最多 200 个字');
  }),
};
