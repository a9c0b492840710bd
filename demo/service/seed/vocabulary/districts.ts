/** A district of Shanghai with its code (GB/T 2260); streets and towns are invented elsewhere. */
export interface District {
  readonly code: string;
  readonly name: string;
  /** As names of enterprises write it. */
  readonly short: string;
}

/** The district of the demonstration's own examples. */
export const FENGXIAN: District = { code: '310120', name: '奉贤区', short: '奉贤' };

/** All sixteen districts. */
export const DISTRICTS: readonly District[] = [
  { code: '310101', name: '黄浦区', short: '黄浦' },
  { code: '310104', name: '徐汇区', short: '徐汇' },
  { code: '310105', name: '长宁区', short: '长宁' },
  { code: '310106', name: '静安区', short: '静安' },
  { code: '310107', name: '普陀区', short: '普陀' },
  { code: '310109', name: '虹口区', short: '虹口' },
  { code: '310110', name: '杨浦区', short: '杨浦' },
  { code: '310112', name: '闵行区', short: '闵行' },
  { code: '310113', name: '宝山区', short: '宝山' },
  { code: '310114', name: '嘉定区', short: '嘉定' },
  { code: '310115', name: '浦东新区', short: '浦东' },
  { code: '310116', name: '金山区', short: '金山' },
  { code: '310117', name: '松江区', short: '松江' },
  { code: '310118', name: '青浦区', short: '青浦' },
  FENGXIAN,
  { code: '310151', name: '崇明区', short: '崇明' },
];
