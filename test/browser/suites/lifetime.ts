import { CreditElement } from '../../../src/element/credit-element.js';
import { expect, nextFrame, waitUntil } from '../helpers/index.js';
import { answering, mount, quiet, silent, type Subject, unmount } from './subject.js';

/** Leaving the page ends what runs, and coming back works. */
export function abortsOnDisconnect<E extends CreditElement>(subject: Subject<E>): void {
  describe('lets go when it leaves the page', () => {
    afterEach(unmount);

    it('ends every running request', async () => {
      const endpoint = silent();
      const element = await mount(subject, { request: endpoint.request });
      subject.act(element);
      await waitUntil(() => endpoint.requests.length > 0, 'nothing was asked', { timeout: 10_000 });
      element.remove();
      await nextFrame();
      expect(endpoint.requests.map(({ signal }) => signal.aborted)).to.not.include(false);
    });

    it('works again when it is put back', async () => {
      const element = await mount(subject);
      const parent = element.parentElement;
      element.remove();
      await nextFrame();
      parent?.append(element);
      await element.updateComplete;
      subject.act(element);
      await quiet(element);
      expect(element.state).to.not.be.oneOf(['failed', 'broken', 'not-set-up']);
    });
  });
}

let copies = 0;

/** What stood in the page before the script arrived is taken over. */
export function upgradesLate<E extends CreditElement>(subject: Subject<E>): void {
  describe('may arrive later than its tag', () => {
    afterEach(unmount);

    it('shows its fallback until then, and keeps what the page has set', async () => {
      const tag = `late-${subject.element.tag}-${(copies += 1)}`;
      const early = document.createElement(tag) as E;
      early.textContent = 'call 12345';
      early.endpoint = '/set-before';
      early.setAttribute('view', 'elder');
      document.body.append(early);
      expect(early.getBoundingClientRect().width, 'the fallback is visible').to.be.above(0);
      subject.element.define(tag);
      await early.updateComplete;
      expect(early.endpoint).to.equal('/set-before');
      expect(early.renderRoot.querySelector('.credit')?.getAttribute('data-view')).to.equal('elder');
      expect(early.state).to.not.equal('not-set-up');
      early.remove();
    });

    it('shows its fallback again when it is not set up', async () => {
      subject.element.define();
      const element = document.createElement(subject.element.tag) as E;
      element.textContent = 'call 12345';
      document.body.append(element);
      await element.updateComplete;
      expect(element.state).to.equal('not-set-up');
      expect(element.getAttribute('state')).to.equal('not-set-up');
      const slot = element.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])');
      expect(slot?.assignedNodes().map((node) => node.textContent)).to.deep.equal(['call 12345']);
      element.remove();
    });
  });
}

/** Two copies of the kit on a page. */
export function definesOnce<E extends CreditElement>(subject: Subject<E>): void {
  describe('meets a second copy of the kit', () => {
    const { warn } = console;
    afterEach(() => {
      console.warn = warn;
    });

    it('and lets the first win, telling developers both versions', () => {
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      const tag = `twice-${subject.element.tag}-${(copies += 1)}`;
      class Second extends CreditElement {
        static override readonly tag = tag;
        static override readonly version = '99.0.0';
        protected readonly stateName = 'idle';
        protected content() {
          return '';
        }
      }
      subject.element.define(tag);
      const first = customElements.get(tag);
      Second.define();
      expect(customElements.get(tag)).to.equal(first);
      expect(said).to.have.length(1);
      expect(said[0]).to.include('99.0.0').and.include(subject.element.version);
    });

    it('and says nothing when the same class is defined again', () => {
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      subject.element.define();
      subject.element.define();
      expect(said).to.deep.equal([]);
    });

    it('and does not stop the script of a page that gives a tag that cannot be', () => {
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      expect(() => subject.element.define(`NotATag${(copies += 1)}`)).to.not.throw();
      expect(said).to.have.length(1);
    });
  });
}

/** A page's own form around the element isn't its business. */
export function worksInsideHostForm<E extends CreditElement>(subject: Subject<E>): void {
  describe("inside the page's own form", () => {
    afterEach(unmount);

    it('neither submits it nor adds to it', async () => {
      const form = document.createElement('form');
      let submitted = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted += 1;
      });
      document.body.append(form);
      const element = await mount(subject, { parent: form, request: answering(subject.answers) });
      subject.act(element);
      await quiet(element);
      expect(submitted).to.equal(0);
      expect(form.elements).to.have.length(0);
      form.remove();
    });
  });
}
