import type { CreditElement } from '../../../src/element/credit-element.js';
import { expect, nextFrame } from '../helpers/index.js';
import { mount, quiet, type Subject, unmount } from './subject.js';

/** What a strict page forbids beside scripts, which the test runner itself needs. A policy can't be taken back: call this suite last. */
const policy =
  "style-src 'none'; img-src 'none'; object-src 'none'; base-uri 'none'; trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'";

/** Works, and looks as it should, under a policy without inline styles and with Trusted Types. */
export function noCspViolation<E extends CreditElement>(subject: Subject<E>): void {
  describe('under a strict policy', () => {
    const violations: string[] = [];
    const note = ({ violatedDirective, sample }: SecurityPolicyViolationEvent) =>
      violations.push(`${violatedDirective} ${sample}`);

    before(() => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = policy;
      document.head.append(meta);
      document.addEventListener('securitypolicyviolation', note);
    });
    beforeEach(() => {
      violations.length = 0;
    });
    afterEach(unmount);

    it('does nothing that is forbidden, and is styled', async () => {
      for (const theme of ['light', 'dark'] as const) {
        const element = await mount(subject, { theme });
        subject.act(element);
        await quiet(element);
        await nextFrame();
        const wrapper = element.renderRoot.querySelector('.credit') as HTMLElement;
        expect(getComputedStyle(wrapper).lineHeight).to.equal('25.6px');
        unmount();
      }
      expect(violations).to.deep.equal([]);
    });

    it('would be told apart from one that breaks it', async () => {
      const told = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', resolve, { once: true }),
      );
      const element = document.createElement('p');
      element.setAttribute('style', 'color: red');
      document.body.append(element);
      await told;
      element.remove();
      expect(violations).to.have.length(1);
    });
  });
}
