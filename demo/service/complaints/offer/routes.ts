import type { Route } from '../../../../src/contract/index.js';

/** Channels that exist, by what they are for. Their public phones are facts; a link stands only where it's beyond doubt. */
export const ROUTES = {
  hotline: { text: '12345 政务服务便民热线：咨询、求助、投诉都可以打。', phone: '12345' },
  inspection: {
    text: '国务院“互联网+督查”平台：反映政策措施不落实、不作为乱作为等问题。',
    url: 'https://tousu.www.gov.cn/',
  },
  smeArrears: {
    text: '违约拖欠中小企业款项登记（投诉）平台：机关、事业单位和大型企业拖欠中小企业货物、工程、服务款项的，在该平台登记。不清楚怎么登记的，可以拨打 12345 询问。',
    phone: '12345',
  },
  court: { text: '人民法院：合同纠纷可以起诉，已经立案的由审理的法院处理。诉讼服务热线 12368。', phone: '12368' },
  arbitration: {
    text: '合同约定的仲裁机构：按仲裁条款申请，已经受理的由该机构裁决。可以拨打 12348 公共法律服务热线咨询。',
    phone: '12348',
  },
  labour: { text: '劳动保障监察机构、劳动人事争议仲裁机构：热线 12333。', phone: '12333' },
  reconsideration: {
    text: '行政复议机关：对处罚、许可等行政行为不服的，可以申请行政复议，也可以提起行政诉讼。可以拨打 12348 公共法律服务热线咨询。',
    phone: '12348',
  },
  petition: { text: '信访部门：国家信访局网上信访，或者当地信访部门。', url: 'https://www.gjxfj.gov.cn/' },
  discipline: {
    text: '纪检监察机关：反映公职人员违纪违法的，拨打 12388 或者在举报网站反映。',
    phone: '12388',
    url: 'https://www.12388.gov.cn/',
  },
  consumer: { text: '12315 热线：消费纠纷、经营者违法行为。', phone: '12315' },
  stateAssets: {
    text: '该企业的上级单位或者国有资产监督管理部门；属于拖欠中小企业款项的，还可以在违约拖欠中小企业款项登记（投诉）平台登记。不清楚找谁的，拨打 12345 询问。',
    phone: '12345',
  },
} as const satisfies Readonly<Record<string, Route>>;
