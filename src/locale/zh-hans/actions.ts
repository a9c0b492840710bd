/** Words of what can be done with what is shown, wherever that is: copying, following links, objecting. */
export const actions = {
  copied: '已复制',
  copyByHand: '浏览器不允许自动复制，请按 Ctrl+C 或长按选中的文字复制：',
  opensElsewhere: '（在新窗口打开）',
  pair: (label: string, value: string) => `${label}：${value}`,
  bracketed: (text: string, note: string) => `${text}（${note}）`,
  recordActions: { objection: '提出异议', repair: '申请信用修复' } as Record<string, string>,
  notYet: (action: string) => `暂不能${action}`,
  earliest: (date: string) => `最早可于 ${date} 申请`,
  route: '官方办理渠道',
  call: (phone: string) => `电话 ${phone}`,
  openRoute: '前往办理',
};
/** See {@link actions}. */
export type ActionMessages = typeof actions;
