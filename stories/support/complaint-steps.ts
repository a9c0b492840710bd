import type { Visitor } from './visitor.js';

/** Answers the check so that the complaint belongs here. */
export async function belongs(visitor: Visitor): Promise<void> {
  for (const [question, answer] of [
    ['kind', 'organ'],
    ['field', 'procurement'],
    ['matter', 'none'],
    ['court', 'none'],
  ] as const)
    await visitor.picks(`[name=check-${question}][value=${answer}]`);
  await visitor.sees('可以在这里投诉');
}

/** Turns to the next page. */
export async function turns(visitor: Visitor, page: number): Promise<void> {
  await visitor.presses('下一步');
  await visitor.sees(`第 ${page} 步`);
}

/** Up to the page of enterprise and contact. */
export async function begins(visitor: Visitor): Promise<void> {
  await visitor.reaches('filling');
  await belongs(visitor);
  await turns(visitor, 2);
}

/** Who complains. */
export async function tellsWho(visitor: Visitor): Promise<void> {
  await begins(visitor);
  await visitor.fills('企业名称', '上海演示工程有限公司');
  await visitor.fills('统一社会信用代码', '91310120MADEMA019F');
  await visitor.picks('[name=complainantNature][value=private]');
  await visitor.picks('[name=agent][value=self]');
  await visitor.fills('联系人姓名', '演示甲');
  await visitor.fills('联系电话', '13800000000');
}

/** What was promised. */
export async function tellsPromise(visitor: Visitor): Promise<void> {
  await tellsWho(visitor);
  await turns(visitor, 3);
  await visitor.fills('被投诉单位名称', '演示区城乡建设局');
  await visitor.picks('[name=promiseKind][value=payment]');
  await visitor.fills('合同、协议或者文件的名称', '演示道路养护合同');
  await visitor.picks('[name=unit][value="10000"]');
  await visitor.fills('没有兑现的金额', '36.5');
}

/** What happened. */
export async function tellsStory(visitor: Visitor): Promise<void> {
  await tellsPromise(visitor);
  await turns(visitor, 4);
  await visitor.fills('违约事由', '工程验收合格已满一年，尾款至今没有支付。');
  await visitor.fills('您的诉求', '支付尾款。');
}

/** All pages, up to the review. */
export async function reviews(visitor: Visitor): Promise<void> {
  await tellsStory(visitor);
  await turns(visitor, 5);
  await turns(visitor, 6);
  await visitor.reaches('reviewing');
}

/** Declares that it is true, and sends. */
export async function sends(visitor: Visitor): Promise<void> {
  await reviews(visitor);
  await visitor.picks('[name=pledge]');
  await visitor.picks('[name=consent]');
  await visitor.presses('提交投诉');
}
