/** A subject of the demonstration that pages, stories, tests and the README may name. All of it is invented. */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly uscc?: string;
  /** What it shows. */
  readonly shows: string;
}

/** Longest name that the contract allows: 200 code points. */
const LONGEST_NAME = `上海${'拟例澄屿智能装备与幻屿岑白新能源与虚谷汀舫生物科技与镜花沐野医疗器械与样例岚汀食品科技与'.repeat(4)}乌有川岑节能环保（长三角一体化示范区）集团`;

/** The demonstration's named subjects; ids, names and codes are the same with every seed. */
export const EXAMPLES = {
  enterprise: {
    id: 'demo-enterprise',
    name: '上海子虚澄屿智能装备有限公司',
    uscc: '91310120YX00000164',
    shows: '有全部章节记录的企业：许可、处罚（各种公示状态）、荣誉、名录、承诺、评价、判决、合同履行',
  },
  individualBusiness: {
    id: 'demo-individual-business',
    name: '上海市奉贤区子虚镇赵拟安小吃店',
    uscc: '92310120YX0000024U',
    shows: '个体工商户，有职业资格信息',
  },
  governmentOrgan: {
    id: 'demo-organ',
    name: '上海市奉贤区子虚镇人民政府',
    uscc: '11310120YX00000322',
    shows: '机关法人，有行政合同履行信息',
  },
  sameName1: {
    id: 'demo-same-name-1',
    name: '上海乌有岚汀餐饮管理有限公司',
    uscc: '91310101YX00000404',
    shows: '同名主体，黄浦区',
  },
  sameName2: {
    id: 'demo-same-name-2',
    name: '上海乌有岚汀餐饮管理有限公司',
    uscc: '91310112YX0000059Y',
    shows: '同名主体，闵行区，已注销',
  },
  sameName3: {
    id: 'demo-same-name-3',
    name: '上海乌有岚汀餐饮管理有限公司',
    uscc: '91310120YX0000067C',
    shows: '同名主体，奉贤区',
  },
  longName: {
    id: 'demo-long-name',
    uscc: '91310117YX0000075W',
    name: '上海虚谷川岑智能装备与新材料与生物科技与供应链管理与数据服务与节能环保与现代物流与文化创意（长三角一体化示范区）集团有限责任公司',
    shows: '六十字以上的名称',
  },
  longestName: {
    id: 'demo-longest-name',
    uscc: '91310115YX0000083T',
    name: `${[...LONGEST_NAME].slice(0, 194).join('')}有限责任公司`,
    shows: '二百字的名称',
  },
  rareCharacters: {
    id: 'demo-rare-characters',
    name: '上海𠮷𬸚𰻝拟例餐饮管理有限公司',
    uscc: '91310104YX0000091P',
    shows: '名称含扩展区汉字（𠮷、𬸚、𰻝）',
  },
  partialSources: {
    id: 'demo-partial-sources',
    name: '上海蜃景川岑物流有限公司',
    uscc: '91310114YX00000AXY',
    shows: '部分来源中断或未接入',
  },
  notPublic: {
    id: 'demo-not-public',
    name: '上海水月屿白商务咨询有限公司',
    uscc: '91310106YX00000B8C',
    shows: '不向社会公开的主体，登录后本单位可见',
  },
  manyRecords: {
    id: 'demo-many-records',
    name: '上海镜花沐野医药连锁有限公司',
    uscc: '91310107YX00000C6M',
    shows: '三千条行政许可',
  },
  noRecords: {
    id: 'demo-no-records',
    name: '上海南柯汀兰文化传播有限公司',
    uscc: '91310118YX00000D4E',
    shows: '来源齐全，确实没有任何记录',
  },
  formerNames: {
    id: 'demo-former-names',
    name: '上海梦泽溪云信息技术有限公司',
    uscc: '91310109YX00000E28',
    shows: '三个曾用名',
  },
  revoked: {
    id: 'demo-revoked',
    name: '上海黄粱朔远建筑劳务有限公司',
    uscc: '91310110YX00000F0G',
    shows: '吊销，未注销；在经营异常名录',
  },
  deregistered: {
    id: 'demo-deregistered',
    name: '上海样例禾清果蔬有限公司',
    uscc: '91310116YX00000G94',
    shows: '已注销，没有法定代表人信息',
  },
  minorityPerson: {
    id: 'demo-minority-person',
    name: '上海市奉贤区假想新村买买虚江·例合提餐厅',
    uscc: '92310120YX00000H7L',
    shows: '经营者姓名含“·”，名称含人名',
  },
  dishonest: {
    id: 'demo-dishonest',
    name: '上海空蒙桁远建设工程有限公司',
    uscc: '91310105YX00000J3M',
    shows: '失信惩戒对象：列入多个严重失信主体名单',
  },
  wrongCheckDigit: {
    id: 'demo-wrong-check-digit',
    name: '上海假想岫云货运代理有限公司',
    uscc: '91310120YX00000K18',
    shows: '登记的代码校验位不符（现实中有这样的代码）',
  },
  withoutCode: {
    id: 'demo-without-code',
    name: '上海虚舟芷宁农业发展有限公司',
    uscc: '00000000000000000X',
    shows: '没有统一社会信用代码，来源以占位代码表示',
  },
  latinName: {
    id: 'demo-latin-name',
    name: 'Nonesuch 演示（上海）软件有限公司',
    uscc: '91310115YX00000LXP',
    shows: '名称和法定代表人含拉丁字母',
  },
  fullWidthBrackets: {
    id: 'demo-full-width-brackets',
    name: '幻屿珩砚（上海）检测技术有限公司',
    uscc: '91310120YX00000M8Y',
    shows: '名称用全角括号',
  },
  halfWidthBrackets: {
    id: 'demo-half-width-brackets',
    name: '幻屿珩砚(上海)技术服务有限公司',
    uscc: '91310113YX00000N6M',
    shows: '名称用半角括号',
  },
  publicInstitution: {
    id: 'demo-public-institution',
    name: '上海市奉贤区乌有溪实验小学',
    uscc: '12310120YX00000P2K',
    shows: '事业单位',
  },
  association: {
    id: 'demo-association',
    name: '上海市奉贤区子虚化妆品行业协会',
    uscc: '51310120YX00000Q0D',
    shows: '社会团体',
  },
  lawFirm: {
    id: 'demo-law-firm',
    name: '上海虚谷衡嘉律师事务所',
    uscc: '31310101YX00000R9U',
    shows: '其他组织（代码以 31 开头）',
  },
  cooperative: {
    id: 'demo-cooperative',
    name: '上海梦泽稻田粮食专业合作社',
    uscc: '93310151YX00000T5H',
    shows: '其他法人（代码以 93 开头）',
  },
} as const satisfies Record<string, Example>;

/** Key of a named subject. */
export type ExampleKey = keyof typeof EXAMPLES;
