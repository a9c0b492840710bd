import type { AuthorityKind } from './authorities.js';

/** One sort of penalty, invented; it cites laws by their names only. */
export interface PenaltyCase {
  readonly authority: AuthorityKind;
  readonly mark: string;
  readonly violation: string;
  readonly facts: string;
  readonly basis: string;
  readonly seriousness: 'minor' | 'general' | 'serious';
  /** 处罚类别, joined by ；. */
  readonly types: readonly string[];
  /** Range of the fine, 万元. */
  readonly fine?: readonly [number, number];
  /** Range of what is confiscated, 万元. */
  readonly confiscated?: readonly [number, number];
  readonly licence?: string;
}

export const PENALTY_CASES: readonly PenaltyCase[] = [
  {
    authority: 'market',
    mark: '演市监处',
    violation: '未按规定明码标价',
    seriousness: 'minor',
    types: ['警告'],
    facts: '当事人在经营场所销售的部分商品未标明价格，经责令后当场改正。',
    basis: '《中华人民共和国价格法》',
  },
  {
    authority: 'market',
    mark: '演市监处',
    violation: '未按规定办理变更登记',
    seriousness: 'minor',
    types: ['罚款'],
    fine: [0.05, 1],
    facts: '当事人住所已迁移，未在规定期限内申请变更登记。',
    basis: '《中华人民共和国市场主体登记管理条例》',
  },
  {
    authority: 'market',
    mark: '演市监处',
    violation: '经营超过保质期的食品',
    seriousness: 'general',
    types: ['罚款', '没收违法所得'],
    fine: [0.5, 10],
    confiscated: [0.001, 0.5],
    facts: '检查时在货架上发现超过保质期的预包装食品若干，当事人已售出其中一部分。',
    basis: '《中华人民共和国食品安全法》',
  },
  {
    authority: 'market',
    mark: '演市监处',
    violation: '发布虚假广告',
    seriousness: 'general',
    types: ['罚款'],
    fine: [1, 20],
    facts: '当事人在网络店铺的商品页面作引人误解的宣传，无法提供证明材料。',
    basis: '《中华人民共和国广告法》',
  },
  {
    authority: 'market',
    mark: '演市监处',
    violation: '生产不符合安全标准的产品',
    seriousness: 'serious',
    types: ['罚款', '没收违法所得', '没收非法财物', '吊销许可证件'],
    fine: [20, 200],
    confiscated: [2, 60],
    licence: '生产许可证',
    facts: '抽检发现当事人生产的一批产品两项指标不合格，复检结论一致；当事人继续出厂销售。',
    basis: '《中华人民共和国产品质量法》',
  },
  {
    authority: 'emergency',
    mark: '演应罚',
    violation: '未如实记录安全生产教育和培训情况',
    seriousness: 'general',
    types: ['罚款'],
    fine: [1, 10],
    facts: '当事人安全生产教育培训台账缺少三名新入职人员的记录。',
    basis: '《中华人民共和国安全生产法》',
  },
  {
    authority: 'emergency',
    mark: '演应罚',
    violation: '重大事故隐患未采取措施消除',
    seriousness: 'serious',
    types: ['罚款', '责令停产停业'],
    fine: [10, 100],
    facts: '当事人有限空间作业未落实通风检测措施，逾期未整改。',
    basis: '《中华人民共和国安全生产法》',
  },
  {
    authority: 'ecology',
    mark: '演环罚',
    violation: '超过排放标准排放水污染物',
    seriousness: 'serious',
    types: ['罚款', '限制开展生产经营活动'],
    fine: [10, 100],
    facts: '监测报告显示当事人总排口化学需氧量超过排放标准 0.6 倍。',
    basis: '《中华人民共和国水污染防治法》',
  },
  {
    authority: 'ecology',
    mark: '演环罚',
    violation: '未按规定建立危险废物管理台账',
    seriousness: 'general',
    types: ['警告', '罚款'],
    fine: [1, 10],
    facts: '当事人危险废物台账未记载近两个月的产生和转移数量。',
    basis: '《中华人民共和国固体废物污染环境防治法》',
  },
  {
    authority: 'urban',
    mark: '演城管罚',
    violation: '未经批准占用道路堆放物料',
    seriousness: 'minor',
    types: ['罚款'],
    fine: [0.02, 0.5],
    facts: '当事人在经营场所门前人行道堆放货物，面积约 6 平方米。',
    basis: '《上海市市容环境卫生管理条例》',
  },
  {
    authority: 'labour',
    mark: '演人社罚',
    violation: '未按规定支付劳动报酬',
    seriousness: 'general',
    types: ['罚款'],
    fine: [0.5, 5],
    facts: '当事人未按月足额支付 12 名劳动者工资，经责令后逾期支付。',
    basis: '《保障农民工工资支付条例》',
  },
  {
    authority: 'construction',
    mark: '演建罚',
    violation: '将工程分包给不具备资质条件的单位',
    seriousness: 'general',
    types: ['罚款', '没收违法所得', '降低资质等级'],
    fine: [1, 30],
    confiscated: [0.5, 8],
    licence: '建筑业企业资质证书',
    facts: '当事人将所承包工程的脚手架作业分包给无相应资质的单位。',
    basis: '《建设工程质量管理条例》',
  },
  {
    authority: 'transport',
    mark: '演交罚',
    violation: '超过核定载质量装载货物',
    seriousness: 'general',
    types: ['罚款', '暂扣许可证件'],
    fine: [0.1, 3],
    licence: '道路运输证',
    facts: '当事人所属货车在检测点称重，超出核定载质量百分之三十。',
    basis: '《中华人民共和国道路运输条例》',
  },
  {
    authority: 'fire',
    mark: '演消罚',
    violation: '占用、堵塞疏散通道',
    seriousness: 'general',
    types: ['罚款'],
    fine: [0.5, 5],
    facts: '检查发现当事人二层疏散通道堆放纸箱，疏散宽度不足。',
    basis: '《中华人民共和国消防法》',
  },
  {
    authority: 'tax',
    mark: '演税罚',
    violation: '未按规定期限办理纳税申报',
    seriousness: 'minor',
    types: ['罚款'],
    fine: [0.005, 0.2],
    facts: '当事人未按规定期限办理增值税纳税申报，已补办。',
    basis: '《中华人民共和国税收征收管理法》',
  },
  {
    authority: 'health',
    mark: '演卫罚',
    violation: '公共场所未按规定对用品用具清洗消毒',
    seriousness: 'general',
    types: ['警告', '罚款', '通报批评'],
    fine: [0.05, 2],
    facts: '抽检理发工具两件，菌落总数不符合卫生要求。',
    basis: '《公共场所卫生管理条例》',
  },
];
