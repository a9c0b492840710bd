import type { AuthorityKind } from './authorities.js';

/** One sort of licence decision. */
export interface LicenceCase {
  readonly authority: AuthorityKind;
  /** 许可类别, the publication standard's word. */
  readonly type: '普通' | '特许' | '认可' | '核准' | '登记' | '其他';
  readonly document: string;
  /** Middle of the document's number. */
  readonly mark: string;
  readonly certificate?: string;
  readonly content: string;
  /** Years of validity; absent for 长期. */
  readonly years?: number;
}

/** Registration decisions lead, as they do in real reports. */
export const REGISTRATION_CASES: readonly LicenceCase[] = [
  {
    authority: 'market',
    type: '登记',
    document: '准予变更登记通知书',
    mark: '演市监登变',
    content: '变更登记：经营范围变更',
  },
  {
    authority: 'market',
    type: '登记',
    document: '准予变更登记通知书',
    mark: '演市监登变',
    content: '变更登记：住所变更',
  },
  {
    authority: 'market',
    type: '登记',
    document: '准予变更登记通知书',
    mark: '演市监登变',
    content: '变更登记：法定代表人变更',
  },
  { authority: 'market', type: '登记', document: '准予设立登记通知书', mark: '演市监登设', content: '设立登记' },
  { authority: 'market', type: '登记', document: '准予备案通知书', mark: '演市监登备', content: '章程备案' },
];

/** Licences of all six categories. */
export const LICENCE_CASES: readonly LicenceCase[] = [
  {
    authority: 'market',
    type: '普通',
    document: '食品经营许可决定书',
    mark: '演食许',
    certificate: '食品经营许可证',
    content: '食品销售（预包装食品、散装食品）',
    years: 5,
  },
  {
    authority: 'market',
    type: '普通',
    document: '药品经营许可决定书',
    mark: '演药许',
    certificate: '药品经营许可证',
    content: '零售：化学药制剂、中成药、生物制品（除疫苗）',
    years: 5,
  },
  {
    authority: 'market',
    type: '普通',
    document: '化妆品生产许可决定书',
    mark: '演妆许',
    certificate: '化妆品生产许可证',
    content: '一般液态单元、膏霜乳液单元',
    years: 5,
  },
  {
    authority: 'emergency',
    type: '普通',
    document: '危险化学品经营许可决定书',
    mark: '演应危许',
    certificate: '危险化学品经营许可证',
    content: '不带储存设施经营危险化学品',
    years: 3,
  },
  {
    authority: 'transport',
    type: '普通',
    document: '道路运输经营许可决定书',
    mark: '演交运许',
    certificate: '道路运输经营许可证',
    content: '道路普通货物运输',
    years: 4,
  },
  {
    authority: 'ecology',
    type: '普通',
    document: '排污许可决定书',
    mark: '演环许',
    certificate: '排污许可证',
    content: '废水、废气污染物排放许可',
    years: 5,
  },
  {
    authority: 'construction',
    type: '特许',
    document: '燃气特许经营批准书',
    mark: '演建特许',
    certificate: '特许经营权证书',
    content: '园区管道燃气特许经营',
    years: 20,
  },
  {
    authority: 'construction',
    type: '认可',
    document: '建筑业企业资质认定决定书',
    mark: '演建资',
    certificate: '建筑业企业资质证书',
    content: '建筑装修装饰工程专业承包贰级',
    years: 5,
  },
  {
    authority: 'market',
    type: '认可',
    document: '检验检测机构资质认定决定书',
    mark: '演资认',
    certificate: '检验检测机构资质认定证书',
    content: '食品、化妆品检验项目共 126 项',
    years: 6,
  },
  {
    authority: 'fire',
    type: '核准',
    document: '公众聚集场所投入使用、营业前消防安全检查合格证',
    mark: '演消安检',
    content: '营业前消防安全检查合格',
  },
  {
    authority: 'market',
    type: '核准',
    document: '特种设备使用登记核准书',
    mark: '演特使',
    certificate: '特种设备使用登记证',
    content: '电梯使用登记 2 台',
  },
  {
    authority: 'urban',
    type: '其他',
    document: '户外招牌设置审批决定书',
    mark: '演城招',
    content: '同意在经营场所设置户外招牌 1 处',
    years: 2,
  },
  {
    authority: 'health',
    type: '普通',
    document: '公共场所卫生许可决定书',
    mark: '演卫公许',
    certificate: '公共场所卫生许可证',
    content: '美容店、理发店',
    years: 4,
  },
  {
    authority: 'culture',
    type: '普通',
    document: '营业性演出许可决定书',
    mark: '演文演许',
    certificate: '营业性演出许可证',
    content: '演出经纪业务',
    years: 2,
  },
  {
    authority: 'labour',
    type: '普通',
    document: '劳务派遣经营许可决定书',
    mark: '演人派许',
    certificate: '劳务派遣经营许可证',
    content: '劳务派遣',
    years: 3,
  },
];
