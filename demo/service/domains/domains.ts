import type { Domain } from '../../../src/contract/index.js';

/** A 领域 of special reports, and what the units are called whose decisions belong to it. */
export interface DomainFacts extends Domain {
  /** Its source, as visitors know it. */
  readonly source: string;
  /** Matches the names of its authorities; absent where no name says enough. */
  readonly authorities: RegExp;
}

const domain = (code: string, name: string, authorities: RegExp, common?: true): Omit<DomainFacts, 'group'> => ({
  code,
  name,
  source: `演示${name}信息库`,
  authorities,
  ...(common ? { common } : {}),
});

// The official annex wasn't available: names follow public reports and the departments of Shanghai, codes are our own.
const GROUPS: Readonly<Record<string, readonly Omit<DomainFacts, 'group'>[]>> = {
  市场和经济: [
    domain('market', '市场监管', /市场监督管理|市场监管|工商行政管理/, true),
    domain('tax', '税务', /税务(?:局|分局|所|稽查)/, true),
    domain('reform', '发展改革', /发展(?:和)?改革委?/),
    domain('economy', '经济信息化', /经济(?:和)?信息化|工业和信息化/),
    domain('commerce', '商务', /商务委|商务局/),
    domain('science', '科技', /科学技术委|科学技术局|科委/),
    domain('finance', '财政', /财政局/),
    domain('local-finance', '地方金融', /地方金融|金融工作(?:局|办)/),
    domain('statistics', '统计', /统计局/),
    domain('intellectual-property', '知识产权', /知识产权局/),
  ],
  城市建设和管理: [
    domain('construction', '住房城乡建设管理', /住房(?:和)?城乡建设|建设和管理委|建设(?:和)?交通委/, true),
    domain('housing', '房屋管理', /房屋管理局/),
    domain('planning', '规划资源', /规划(?:和)?自然资源|规划资源局/),
    domain('transport', '交通', /交通委|交通运输(?:局|委)|交通执法/, true),
    domain('urban', '城管执法', /城市管理行政执法|城市管理综合执法|城管(?:执法|局|中队|大队)/, true),
    domain('greening', '绿化市容', /绿化(?:和)?市容/),
    domain('water', '水务（海洋）', /水务局|海洋局/),
    domain('civil-defence', '民防', /民防办|人民防空/),
    domain('communications', '通信管理', /通信管理局/),
  ],
  生态和农业: [
    domain('ecology', '生态环境', /生态环境局|环境保护局/, true),
    domain('agriculture', '农业农村', /农业农村委|农业农村局|农业委员会/),
    domain('grain', '粮食物资储备', /粮食和物资储备/),
    domain('meteorology', '气象', /气象局/),
  ],
  安全和应急: [
    domain('emergency', '应急管理', /应急管理局|安全生产监督管理/, true),
    domain('fire', '消防救援', /消防救援|公安消防/, true),
    domain('police', '公安', /公安局|公安分局|派出所/),
    domain('drugs', '药品监管', /药品监督管理局/),
  ],
  民生和社会: [
    domain('labour', '人力资源社会保障', /人力资源(?:和)?社会保障|劳动保障监察/, true),
    domain('health', '卫生健康', /卫生健康委|卫生健康局|卫生监督所/),
    domain('health-insurance', '医疗保障', /医疗保障局/),
    domain('civil-affairs', '民政', /民政局|社会团体管理局/),
    domain('education', '教育', /教育局|教育委员会/),
    domain('housing-fund', '住房公积金', /公积金管理/),
  ],
  文化和体育: [
    domain('culture', '文化旅游', /文化和旅游局|文化旅游局|文化市场(?:行政|综合)执法/),
    domain('press', '新闻出版和电影', /新闻出版局|电影局|版权局/),
    domain('broadcasting', '广播电视', /广播电视局/),
    domain('sport', '体育', /体育局/),
  ],
  中央在沪单位和司法: [
    domain('customs', '海关', /海关$|海关(?:缉私|稽查|关)/, true),
    domain('maritime', '海事', /海事局/),
    domain('post', '邮政', /邮政管理局/),
    domain('court', '法院执行', /人民法院/),
  ],
};

/** All 领域 of the demonstration, in the order in which they are offered. */
export const DOMAINS: readonly DomainFacts[] = Object.entries(GROUPS).flatMap(([group, domains]) =>
  domains.map((facts) => ({ ...facts, group })),
);

/** The one of that code. */
export const domainOfCode = (code: string): DomainFacts | undefined => DOMAINS.find((each) => each.code === code);

/** What endpoints tell of a 领域. */
export const offeredDomains = (): Domain[] =>
  DOMAINS.map(({ code, name, group, common }) => ({
    code,
    name,
    ...(group ? { group } : {}),
    ...(common ? { common } : {}),
  }));
