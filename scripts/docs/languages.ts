import { CHINESE, type ChineseTexts } from './chinese.js';
import type { Wording } from './element-tables.js';

/** A README and the words that its tables are made with. */
export interface Language {
  readonly file: string;
  readonly wording: Wording;
  readonly tokens: readonly [string, string, string, string];
  /** Which of the two texts in {@link TOKEN_TEXTS} it takes. */
  readonly tokenText: 0 | 1;
}

const missing = (what: string): never => {
  throw new Error(`Nothing is said of ${what}.`);
};

/** Entries of the Chinese table that no README asked for belong to something that is gone. */
const asked = new Set<string>();

const english: Language = {
  file: 'README.md',
  wording: {
    properties: ['attribute', 'property', 'type', 'default', ''],
    methods: ['method', ''],
    events: ['event', '', '`detail`'],
    slots: ['slot', ''],
    parts: ['`::part()`', ''],
    fallbackSlot: '(no name)',
    readOnly: 'read-only',
    text: (tag, group, name, jsdoc) => jsdoc || missing(`${name} (${group}) of <${tag}> in its JSDoc`),
  },
  tokens: ['token', 'default', 'in the dark theme', ''],
  tokenText: 0,
};

const chinese: Language = {
  file: 'README.zh-CN.md',
  wording: {
    properties: ['属性（attribute）', '属性（property）', '类型', '默认值', '说明'],
    methods: ['方法', '说明'],
    events: ['事件', '说明', '`detail`'],
    slots: ['插槽', '内容或位置'],
    parts: ['`::part()`', '说明'],
    fallbackSlot: '（默认）',
    readOnly: '只读',
    text(tag, group, name) {
      asked.add(`${tag} ${group} ${name}`);
      return CHINESE[tag]?.[group][name] || missing(`${name} (${group}) of <${tag}> in scripts/docs/chinese.ts`);
    },
  },
  tokens: ['变量', '默认值', '深色主题', '用于'],
  tokenText: 1,
};

/** The languages that have a README. */
export const LANGUAGES: readonly Language[] = [english, chinese];

/** Entries of the Chinese table that nothing in the manifest has; to ask after the tables are made. */
export function staleChinese(): string[] {
  const entries = Object.entries(CHINESE).flatMap(([tag, groups]) =>
    Object.entries(groups).flatMap(([group, texts]: [string, ChineseTexts[keyof ChineseTexts]]) =>
      Object.keys(texts).map((name) => `${tag} ${group} ${name}`),
    ),
  );
  return entries.filter((entry) => !asked.has(entry));
}
