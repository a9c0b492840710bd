// Names of the demonstration can't be anyone's: each brand begins with a word for what does not exist (子虚、乌有、蜃景 …), followed by two
// characters that no register of names combines with it.

/** Words that mark a brand as invented. */
export const FICTITIOUS_WORDS = [
  '子虚',
  '乌有',
  '拟例',
  '虚舟',
  '镜花',
  '水月',
  '蜃景',
  '南柯',
  '黄粱',
  '假想',
  '样例',
  '幻屿',
  '梦泽',
  '虚谷',
  '拟境',
  '空蒙',
] as const;

/** First free character of a brand. */
export const FIRST_CHARACTERS = [
  ...'澄岚汀屿沐川岑霁遥珩砚溪禾棠苒桉筱槿弦朔笙霏黛栩榆柘桁楠溯淙湜漪潆沅沁泠洛浔涵渌琮琢璞玥瑾璟筠筑箬篱芷芮荻莘菀蕤蘅岫峤嵘帆序庭',
] as const;

/** Second free character of a brand. */
export const SECOND_CHARACTERS = [
  ...'白岑舫衡嘉简景珂朗黎麟陌宁沛祁清然尚声舒朔松棣桐威闻晰贤宣彦依怡奕逸映优屿煜渊源远越云泽展昭臻至知致舟竹卓梓佐坤域堰塬墨壤夏',
] as const;
