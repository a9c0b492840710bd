import type { Meta } from '@storybook/web-components-vite';

import { aService, filtersOfEveryType } from '../../test/fixtures/service.js';
import { endpoint } from '../support/endpoint.js';
import { type LookupArgs, lookupMeta, type LookupStory, visit } from '../support/lookup.js';
import { enterprises, listOf } from '../support/subjects.js';

const meta: Meta<LookupArgs> = {
  ...lookupMeta,
  title: 'credit-lookup/筛选',
  id: 'lookup-filters',
  parameters: {
    ...lookupMeta.parameters,
    msw: endpoint({
      describeService: aService({
        filters: filtersOfEveryType(),
        limits: { ...aService().limits, suggestMinLength: undefined },
      }),
      searchSubjects: listOf(enterprises(1, 2)),
    }),
  },
};
export default meta;

export const Closed: LookupStory = {
  name: '收起',
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.sees('筛选条件');
  }),
};

export const EveryType: LookupStory = {
  name: '全部类型：单选、多选、期间',
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.presses('筛选条件');
    await visitor.sees('成立日期');
  }),
};

export const Set: LookupStory = {
  name: '已选几项并查询',
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.presses('筛选条件');
    await visitor.chooses('select', 'active');
    await visitor.ticks('企业法人');
    await visitor.ticks('个体工商户');
    await visitor.sees('已选 2 项');
    await visitor.presses('查询');
    await visitor.reaches('found');
  }),
};
