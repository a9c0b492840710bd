// Persons of the demonstration: a common surname with a given name that begins with a word for what is invented (拟、虚、例 …).

export const SURNAMES = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '杨',
  '朱',
  '秦',
  '尤',
  '许',
  '何',
  '吕',
  '施',
  '张',
  '孔',
  '曹',
  '严',
  '华',
  '金',
  '魏',
  '陶',
  '姜',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '尉迟',
  '令狐',
] as const;

export const GIVEN_FIRST = ['拟', '虚', '例', '幻', '假', '示', '演', '构'] as const;

export const GIVEN_SECOND = [
  ...'安澄岚明远舟恒嘉文博宁静雅欣然清越朗诚瑞和平志勇建国伟芳秀英丽娜敏婷雪梅兰竹松柏涛海洋山川',
] as const;

/** Persons of minority nationalities; the dot is U+00B7. */
export const MINORITY_NAMES = [
  '阿拟木·示里提',
  '古丽拟尔·虚合曼',
  '买买虚江·例合提',
  '拟提古丽·演力克',
  '吐尔虚·示买提',
  '努尔拟古丽·构吾提',
  '扎西虚仁·拟登',
  '艾力例江·假木西丁·示孜',
] as const;

/** Persons with names in Latin letters. */
export const LATIN_NAMES = [
  'Fictus Exemplar',
  'Nemo Placeholder',
  'Jane Nonesuch',
  'O’Sample, Imaginaria',
  'José Ficción Ejemplo',
  'Jürgen Beispiel-Muster',
  'Nguyễn Văn Mẫu',
] as const;

/** Persons whose names need characters beyond the basic plane. */
export const RARE_NAMES = ['赵拟𠮷', '钱虚𬸚', '孙例𰻝', '李示𣲗', '周演𪩘'] as const;
