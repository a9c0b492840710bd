import type { Meta } from '@storybook/web-components-vite';

import type { Chapter } from '../../src/contract/schema/common.js';
import type { CreditRecord, RecordList } from '../../src/contract/schema/record.js';
import {
  aContractPerformance,
  aLicence,
  aListEntry,
  anEvaluationRecord,
  aPenalty,
  aRecordList,
  aRepair,
  licences,
} from '../../test/fixtures/records.js';
import { aChapter, aSource, aSubject } from '../../test/fixtures/subjects.js';
import { endpoint, never, problem, type Replies } from '../support/endpoint.js';
import { type LookupArgs, lookupMeta, type LookupStory, visit } from '../support/lookup.js';

const meta: Meta<LookupArgs> = { ...lookupMeta, title: 'credit-lookup/记录', id: 'lookup-records' };
export default meta;

const TITLES: Partial<Record<Chapter, string>> = {
  administrationInfo: '行政管理',
  dishonestyInfo: '严重失信',
  abnormalInfo: '经营异常',
  creditEvaluationInfo: '信用评价',
  contractPerformanceInfo: '合同履行',
};

const chapterOpened = (
  searchRecords: Replies['searchRecords'],
  sees: string,
  chapter: Chapter = 'administrationInfo',
): Pick<LookupStory, 'parameters' | 'play'> => ({
  parameters: {
    msw: endpoint({ getSubject: aSubject({ chapters: [aChapter({ chapter })], evaluations: [] }), searchRecords }),
  },
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses(TITLES[chapter] ?? chapter);
    await visitor.sees(sees);
  }),
});

const only = (...records: CreditRecord[]): RecordList => aRecordList(records);

export const Loading: LookupStory = { name: '正在加载', ...chapterOpened(never, '正在加载行政管理记录') };

export const Failed: LookupStory = {
  name: '失败',
  ...chapterOpened(problem(500, 'internal-error'), '服务暂时不可用'),
};

export const Licence: LookupStory = {
  name: '行政许可',
  ...chapterOpened(
    only(
      aLicence(),
      aLicence({ id: 'licence-2', title: '户外广告设施设置许可', validUntil: '2026-12-31', status: 'revoked' }),
    ),
    '长期',
  ),
};

export const Penalty: LookupStory = {
  name: '行政处罚：全部字段、三书同达、公示期与修复',
  parameters: chapterOpened(
    only(
      aPenalty({
        caseName: '上海演示玉兰机械有限公司未按规定报送年度报告案',
        licenceSuspendedOrRevoked: '— —',
        areaCode: '310120',
        remark: '当事人已补报。',
      }),
    ),
    '',
  ).parameters,
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('行政管理');
    await visitor.presses('查看内容');
    await visitor.sees('请在期限内补报年度报告');
  }),
};

export const Repair: LookupStory = {
  name: '修复：暂不能申请、处理中、已修复，异议处理中',
  ...chapterOpened(
    only(
      aPenalty({
        id: 'penalty-1',
        title: '暂不能申请修复',
        servedDocuments: undefined,
        seriousness: 'serious',
        actions: [
          { action: 'objection', available: true },
          aRepair({ available: false, reason: '须履行行政处罚决定并满最短公示期。' }),
        ],
      }),
      aPenalty({ id: 'penalty-2', title: '修复处理中', servedDocuments: undefined, underRepair: true, actions: [] }),
      aPenalty({
        id: 'penalty-3',
        title: '异议处理中',
        servedDocuments: undefined,
        underObjection: true,
        status: 'objection',
        actions: [],
      }),
      aPenalty({ id: 'penalty-4', title: '已修复', servedDocuments: undefined, repaired: true, actions: [] }),
    ),
    '暂不能申请信用修复',
  ),
};

export const List: LookupStory = {
  name: '名单',
  ...chapterOpened(only(aListEntry()), '经营异常名录', 'abnormalInfo'),
};

export const Evaluation: LookupStory = {
  name: '信用评价',
  ...chapterOpened(only(anEvaluationRecord()), '当前等级', 'creditEvaluationInfo'),
};

export const ContractPerformance: LookupStory = {
  name: '合同履行',
  ...chapterOpened(only(aContractPerformance()), '违约情况', 'contractPerformanceInfo'),
};

export const UnknownType: LookupStory = {
  name: '今天还不认识的记录类型',
  ...chapterOpened(
    only(
      aListEntry({
        type: 'brandNewType',
        title: '新类型的记录',
        extras: [{ label: '来源给出的字段', value: '来源给出的内容' }],
      }),
    ),
    '来源给出的内容',
    'abnormalInfo',
  ),
};

export const More: LookupStory = {
  name: '还有更多',
  ...chapterOpened(aRecordList(licences(1, 3), { total: 12, nextCursor: 'next' }), '已加载 3 条，共 12 条'),
};

export const MoreFailed: LookupStory = {
  name: '加载更多失败',
  parameters: chapterOpened(
    ({ cursor }) =>
      cursor ? problem(500, 'internal-error') : aRecordList(licences(1, 2), { total: 12, nextCursor: 'next' }),
    '',
  ).parameters,
  play: visit(async (visitor) => {
    await visitor.looksUp('玉兰');
    await visitor.opens('玉兰');
    await visitor.presses('行政管理');
    await visitor.presses('加载更多');
    await visitor.sees('服务暂时不可用');
  }),
};

export const PartlyNotPublic: LookupStory = {
  name: '部分记录未公开，部分来源缺失',
  ...chapterOpened(
    aRecordList([aLicence()], {
      notPublic: { level: 'real-name' },
      sources: [aSource(), aSource({ name: '演示城管执法库', state: 'unavailable', asOf: undefined })],
    }),
    '另有未公开的记录',
  ),
};

export const NotPublic: LookupStory = {
  name: '记录未公开',
  ...chapterOpened(aRecordList([], { total: undefined, notPublic: { level: 'real-name' } }), '记录未公开'),
};

export const SourceUnavailable: LookupStory = {
  name: '数据暂不可用，不能说无记录',
  ...chapterOpened(
    aRecordList([], {
      total: undefined,
      sources: [aSource({ name: '演示城管执法库', state: 'unavailable', asOf: undefined })],
    }),
    '无法确认有没有记录',
  ),
};

export const SourceNotConnected: LookupStory = {
  name: '数据源未接入，不能说无记录',
  ...chapterOpened(
    aRecordList([], {
      total: undefined,
      sources: [aSource({ name: '演示城管执法库', state: 'notConnected', asOf: undefined })],
    }),
    '数据源未接入',
  ),
};
