import type { CreditElement } from '../../../src/element/credit-element.js';
import { expect, nextFrame, waitUntil } from '../helpers/index.js';
import { mount, type Subject, unmount } from './subject.js';

const han = /[\u3400-\u9fff]/;

/** The words of the element itself: its text and what it names things for screen readers. */
const wordsOf = (element: CreditElement): string => {
  const named = [...element.renderRoot.querySelectorAll('[aria-label], [placeholder], [title]')];
  const labels = named.flatMap((each) => ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name)));
  return [element.renderRoot.querySelector('.credit')?.textContent, ...labels].filter(Boolean).join(' ');
};

/** Speaks the page's language from the first drawing on, and follows it. */
export function localised<E extends CreditElement>(subject: Subject<E>): void {
  describe('speaks the language of the page', () => {
    afterEach(() => {
      unmount();
      document.documentElement.lang = 'zh-CN';
    });

    it('in Chinese, where nothing or something unknown is said', async () => {
      for (const lang of ['', 'zh-CN', 'zh_CN', 'tlh', 'not a tag']) {
        document.documentElement.lang = lang;
        const element = await mount(subject);
        expect(wordsOf(element), lang).to.match(han);
        expect(element.renderRoot.querySelector('.credit')?.getAttribute('lang')).to.equal('zh-Hans');
        unmount();
      }
    });

    it('in English, without a flash of Chinese', async () => {
      document.documentElement.lang = 'zh-CN';
      const seen: string[] = [];
      const watcher = new MutationObserver(() => seen.push(watched ? wordsOf(watched) : ''));
      const watched: E | undefined = document.createElement(subject.element.tag) as E;
      subject.element.define();
      watched.lang = 'en';
      watched.endpoint = '/endpoint';
      watcher.observe(document.body, { childList: true, subtree: true });
      document.body.append(watched);
      watcher.observe(watched.renderRoot, { childList: true, subtree: true, characterData: true });
      await watched.updateComplete;
      await nextFrame();
      watcher.disconnect();
      expect(wordsOf(watched)).to.match(/[a-z]/).and.not.match(han);
      expect(seen.filter((words) => han.test(words))).to.deep.equal([]);
      watched.remove();
    });

    it('and changes with it', async () => {
      document.documentElement.lang = 'zh-CN';
      const element = await mount(subject);
      expect(wordsOf(element)).to.match(han);
      document.documentElement.lang = 'en-GB';
      await waitUntil(() => !han.test(wordsOf(element)), 'it stays Chinese');
      expect(element.renderRoot.querySelector('.credit')?.getAttribute('lang')).to.equal('en');
    });
  });
}
