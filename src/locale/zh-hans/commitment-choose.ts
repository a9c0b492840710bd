/** Words of choosing what to commit to. */
export const commitmentChoose = {
  pair: (label: string, value: string) => `${label}：${value}`,
  title: '选择要办理的信用承诺',
  track: '查询办理进度',
  authority: '受理单位',
  open: '阅读并填写',
  openNamed: (title: string) => `阅读并填写${title}`,
  why: '查看原因',
  whyNamed: (title: string) => `查看原因：${title}`,
  found: (count: number) => `共有 ${count} 份承诺书可以选择`,
  none: ['没有可以办理的承诺', '这个事项目前没有对应的承诺书，请向受理单位咨询。'] as [string, string],
  notOffered: ['这里暂不办理信用承诺', '请到受理单位现场办理，或者拨打页面上的咨询电话。'] as [string, string],
  ineligible: '您暂时不能办理',
  loginFirst: '办理前需要先登录',
  maybe: '没能确认您是否符合条件，打开后请对照条件核对',
};
/** See {@link commitmentChoose}. */
export type CommitmentChooseMessages = typeof commitmentChoose;
