/** Words that stand on every printed document. */
export const print = {
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  continued: (text: string) => `${text}（续）`,
  pair: (label: string, value: string) => `${label}：${value}`,
};
/** See {@link print}. */
export type PrintMessages = typeof print;
