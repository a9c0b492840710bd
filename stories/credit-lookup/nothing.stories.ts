import type { Meta } from '@storybook/web-components-vite';

import { aService, filtersOfEveryType } from '../../test/fixtures/service.js';
import { aSource } from '../../test/fixtures/subjects.js';
import { endpoint } from '../support/endpoint.js';
import { type LookupArgs, lookUp, lookupMeta, type LookupStory, visit } from '../support/lookup.js';
import { listOf } from '../support/subjects.js';

const meta: Meta<LookupArgs> = { ...lookupMeta, title: 'credit-lookup/没有结果', id: 'lookup-nothing' };
export default meta;

export const NoneByName: LookupStory = {
  name: '没有找到（按名称）',
  ...lookUp({ searchSubjects: listOf([]) }, '没有这样的名称', 'none'),
};

export const NoneByCode: LookupStory = {
  name: '没有找到（按代码）',
  ...lookUp({ searchSubjects: listOf([]) }, '91310120MADEMA3936', 'none'),
};

export const NoneFiltered: LookupStory = {
  name: '没有找到（有筛选条件）',
  parameters: {
    msw: endpoint({
      describeService: aService({ filters: filtersOfEveryType() }),
      searchSubjects: listOf([]),
    }),
  },
  play: visit(async (visitor) => {
    await visitor.types('演示');
    await visitor.presses('筛选条件');
    await visitor.chooses('select', 'revoked');
    await visitor.presses('查询');
    await visitor.reaches('none');
  }),
};

export const NotPublic: LookupStory = {
  name: '有相符的主体，但未公开',
  ...lookUp(
    {
      searchSubjects: listOf([], {
        total: undefined,
        notPublic: { reason: '依照《演示条例》，该类主体的信息不向社会公开。', level: 'real-name' },
      }),
    },
    '演示',
    'not-public',
  ),
};

export const SourceUnavailable: LookupStory = {
  name: '来源暂不可用，不能说没有',
  ...lookUp(
    {
      searchSubjects: listOf([], {
        total: undefined,
        sources: [aSource(), aSource({ name: '演示外省市登记库', state: 'unavailable', asOf: undefined })],
      }),
    },
    '演示',
    'source-unavailable',
  ),
};

export const SourceNotConnected: LookupStory = {
  name: '来源未接入，不能说没有',
  ...lookUp(
    {
      searchSubjects: listOf([], {
        total: undefined,
        sources: [aSource(), aSource({ name: '演示社会组织登记库', state: 'notConnected', asOf: undefined })],
      }),
    },
    '演示',
    'source-not-connected',
  ),
};
