import type { PartedElement } from '../../../src/element/parted-element.js';
import { container } from '../helpers/container.js';
import { type Followed, type Found, visitorOf } from '../helpers/follow-visitor.js';
import { expect, waitUntil } from '../helpers/index.js';
import { leftBehind } from '../helpers/overheard.js';
import { accessible } from './accessible.js';
import { unmount } from './subject.js';

/** Whoever has filed something gets a number to follow it by, and keeps the query code to himself. */
export function receipted<E extends PartedElement, T extends Found>(followed: Followed<E, T>): void {
  const { grouped, made, number, queryCode, receipt } = followed;
  const Visitor = visitorOf(followed);
  const filed = () => made({ queryCode });

  describe('gets a receipt', () => {
    afterEach(unmount);

    it('that says that it has arrived, with the number in groups, the query code to keep, and what happens next', async () => {
      const visitor = await Visitor.submitted(filed());
      expect(visitor.find('.receipt-title')?.textContent).to.include(receipt.title);
      const groups = [...visitor.root.querySelectorAll('.receipt-code')].map((each) =>
        [...each.children].map(({ textContent }) => textContent),
      );
      expect(groups).to.deep.equal([grouped.split(' '), queryCode.split('-')]);
      expect(visitor.text).to.include(receipt.keepCode).and.include(receipt.next);
    });

    it('that promises no code that was not given, and says that the login opens it', async () => {
      const visitor = await Visitor.submitted(made());
      expect(visitor.text).to.not.include(receipt.keepCode);
      expect(visitor.text).to.include('用提交时的账号登录');
    });

    it('that says when what arrived is from before the last changes', async () => {
      const visitor = await Visitor.submitted(filed(), {}, { earlier: true });
      expect(visitor.text).to.include('后来的修改没有提交');
      expect(visitor.element.toPlainText()).to.include('后来的修改没有提交');
    });

    it('that is printed with the query code only for whoever says so, and never in a picture', async () => {
      const { host, printed } = container();
      const visitor = await Visitor.submitted(filed(), { host });
      await visitor.presses('打印');
      await visitor.isAt('#receipt-ask');
      expect(printed).to.have.length(0);
      await visitor.presses('不印查询码');
      await waitUntil(() => printed.length === 1, 'nothing is printed', { timeout: 10_000 });
      expect(JSON.stringify(printed[0])).to.not.include(queryCode);
      expect(printed[0]?.text).to.include(grouped).and.include(receipt.printed);
      await visitor.presses('打印');
      await visitor.presses('印上查询码');
      await waitUntil(() => printed.length === 2);
      expect(printed[1]?.text).to.include(queryCode);
      const pictures = printed[1]?.blocks.filter(({ type }) => type === 'code') ?? [];
      expect(JSON.stringify([pictures, printed[1]?.code, printed[1]?.head])).to.not.include(queryCode);
    });

    it('that says so when nothing can be printed', async () => {
      const host = { print: () => Promise.reject(new Error('no printer')) };
      const visitor = await Visitor.submitted(made(), { host });
      await visitor.presses('打印');
      await visitor.hears('没能打印');
    });

    it('that leads on to how it stands, with number and code in memory only', async () => {
      const visitor = await Visitor.submitted(filed());
      await visitor.presses('查看办理情况');
      await visitor.settles('tracked');
      expect(visitor.lookUps).to.deep.equal([{ number, queryCode }]);
      expect(leftBehind()).to.not.include(queryCode);
    });

    it('that can be read aloud without giving the query code away', async () => {
      const visitor = await Visitor.submitted(filed());
      expect(visitor.element.toPlainText()).to.include(receipt.title).and.include(grouped).and.not.include(queryCode);
    });

    accessible({
      'with a query code': async (setup) => (await Visitor.submitted(filed(), setup)).element,
      'asking whether to print the code': async (setup) => {
        const visitor = await Visitor.submitted(filed(), setup);
        await visitor.presses('打印');
        return visitor.element;
      },
    });
  });
}
