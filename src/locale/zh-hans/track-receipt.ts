/** Words of every receipt with number and query code. */
export const trackReceipt = {
  track: '查看办理情况',
  printAsk: '要把查询码印在回执上吗？',
  printWith: '印上查询码',
  printWithout: '不印查询码',
  cancel: '取消',
};
/** See {@link trackReceipt}. */
export type TrackReceiptMessages = typeof trackReceipt;
