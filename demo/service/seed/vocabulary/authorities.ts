import type { District } from './districts.js';

/** An authority of the demonstration. 演示 stands in each name: no real authority is said to have decided anything. */
export interface Authority {
  readonly name: string;
  readonly uscc: string;
}

/** What authorities are called, and the serial number that their code is made from. */
export const AUTHORITY_SUFFIXES = {
  market: '市场监督管理局',
  emergency: '应急管理局',
  ecology: '生态环境局',
  urban: '城市管理行政执法局',
  labour: '人力资源和社会保障局',
  construction: '建设和管理委员会',
  transport: '交通委员会',
  health: '卫生健康委员会',
  fire: '消防救援支队',
  tax: '税务局',
  customs: '海关',
  culture: '文化和旅游局',
  commerce: '商务委员会',
  education: '教育局',
  agriculture: '农业农村委员会',
  approval: '行政审批服务中心',
  credit: '公共信用信息服务中心',
  court: '人民法院',
  finance: '财政局',
  science: '科学技术委员会',
} as const;

/** One of the kinds of {@link AUTHORITY_SUFFIXES}. */
export type AuthorityKind = keyof typeof AUTHORITY_SUFFIXES;

/** Full name of a district's authority. */
export const authorityName = (district: Pick<District, 'name'>, kind: AuthorityKind) =>
  `上海市${district.name}演示${AUTHORITY_SUFFIXES[kind]}`;
