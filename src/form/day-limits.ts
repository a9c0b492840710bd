import type { FormMessages } from '../locale/zh-hans/form.js';

/** First and last day that there is anything of. */
export interface DayLimits {
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

/** The days that can be chosen, in words; empty where all can. */
export function dayLimits({ earliest, latest }: DayLimits, words: FormMessages): string {
  if (earliest) return latest ? words.between(earliest, latest) : words.since(earliest);
  return latest ? words.until(latest) : '';
}
