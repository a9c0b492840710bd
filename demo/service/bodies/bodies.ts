/** A body that can be complained about. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  /** One of the offer's 被投诉单位类型. */
  readonly kind: 'organ' | 'institution' | 'stateOwned' | 'other';
  /** What it's also called. */
  readonly aliases: readonly string[];
}

const fengxian = (
  id: string,
  name: string,
  aliases: readonly string[],
  kind: KnownBody['kind'] = 'organ',
): KnownBody => ({ id: `fengxian-${id}`, name: `上海市奉贤区${name}`, kind, aliases });

/**
 * The bodies that the district's work points of 2025 name (沪奉府办发〔2025〕9号); towns and streets stand there without their names. Real bodies, so
 * without codes, which would have to be made up, and never with a complaint that is.
 */
const REAL: readonly KnownBody[] = [
  fengxian('government-office', '人民政府办公室', ['区政府办公室', '区府办']),
  fengxian('development-reform', '发展和改革委员会', ['区发展改革委', '区发改委']),
  fengxian('economy', '经济委员会', ['区经委']),
  fengxian('justice', '司法局', ['区司法局']),
  fengxian('data', '数据局', ['区数据局', '区信息委', '区政务服务办']),
  fengxian('science', '科学技术委员会', ['区科委']),
  fengxian('market', '市场监督管理局', ['区市场监管局', '区知识产权局']),
  fengxian('construction', '建设和管理委员会', ['区建设管理委', '区建管委', '区交通委']),
  fengxian('agriculture', '农业农村委员会', ['区农委', '区农业农村委']),
  fengxian('emergency', '应急管理局', ['区应急局']),
  fengxian('civil-affairs', '民政局', ['区民政局']),
  fengxian('sport', '体育局', ['区体育局']),
  fengxian('finance', '财政局', ['区财政局']),
  fengxian('court', '人民法院', ['奉贤法院', '区法院']),
  fengxian('civilisation', '精神文明建设委员会办公室', ['区文明办']),
  fengxian('industry-commerce', '工商业联合会', ['区工商联'], 'other'),
  { id: 'fengxian-customs', name: '奉贤海关', kind: 'organ', aliases: [] },
  { id: 'fengxian-bay-resort', name: '海湾旅游区管理委员会', kind: 'organ', aliases: ['海湾旅游区管委会'] },
  { id: 'fengxian-party-office', name: '中共上海市奉贤区委员会办公室', kind: 'organ', aliases: ['区委办公室'] },
  fengxian('congress-office', '人民代表大会常务委员会办公室', ['区人大常委会办公室']),
  {
    id: 'fengxian-consultative-office',
    name: '中国人民政治协商会议上海市奉贤区委员会办公室',
    kind: 'organ',
    aliases: ['区政协办公室'],
  },
];

/** Bodies that there are none of, for walking through: whatever becomes of a complaint about them harms nobody. */
const DEMONSTRATION: readonly KnownBody[] = [
  { id: 'demo-industry', name: '演示区产业促进局', kind: 'organ', aliases: ['演示区产促局'] },
  { id: 'demo-construction', name: '演示区城乡建设局', kind: 'organ', aliases: ['演示区建设局'] },
  { id: 'demo-town', name: '演示区虚拟镇人民政府', kind: 'organ', aliases: ['虚拟镇政府'] },
  { id: 'demo-incubator', name: '演示区创业服务中心', kind: 'institution', aliases: ['演示区创业中心'] },
  { id: 'demo-holding', name: '演示区城市投资发展有限公司', kind: 'stateOwned', aliases: ['演示区城投'] },
];

/** All bodies. */
export const BODIES: readonly KnownBody[] = [...REAL, ...DEMONSTRATION];

/** The body of an id. */
export const bodyOf = (id: string): KnownBody | undefined => BODIES.find((body) => body.id === id);

/** Whether a body is one that there is none of, by its own name. */
export const isFictitious = (name: string): boolean => name.trim().startsWith('演示');
