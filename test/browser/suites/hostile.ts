import type { CreditElement } from '../../../src/element/credit-element.js';
import { expect, nextFrame } from '../helpers/index.js';
import { answering, mount, quiet, reply, type Subject, unmount } from './subject.js';

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** Every text of an answer replaced, so that each field shows what a hostile source could put there. */
const poisoned = (value: unknown): unknown => {
  if (typeof value === 'string') return /^\d{4}-|^https?:/.test(value) ? value : `${value}${script}`.slice(0, 200);
  if (Array.isArray(value)) return value.map(poisoned);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]));
  return value;
};

const bodies: Record<string, string> = {
  'a web page': '<!doctype html><title>502</title><h1>Bad Gateway</h1>',
  nothing: '',
  'a cut-off answer': '{"items":[{"id":"1","na',
  null: 'null',
  'a number': '42',
  'an empty object': '{}',
  'lists for texts': '{"items":[[[]]],"name":[],"sources":{},"limits":[],"asOf":{}}',
  'an answer too deep': deep(100_000),
  'a poisoned prototype': '{"__proto__":{"items":[]},"constructor":{"prototype":{}}}',
};

/** Whatever the endpoint sends, the element says that it can't be understood, and the page goes on. */
export function survivesHostileAnswers<E extends CreditElement>(subject: Subject<E>): void {
  describe('survives an endpoint that answers with', () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) =>
      errors.push('reason' in event ? event.reason : event.error);
    beforeEach(() => {
      errors.length = 0;
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    afterEach(() => {
      unmount();
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    });

    for (const [what, body] of Object.entries(bodies))
      it(what, async () => {
        const element = await mount(subject, { request: () => Promise.resolve(reply(body)) });
        subject.act(element);
        await quiet(element);
        await nextFrame();
        expect(errors).to.deep.equal([]);
        expect(element.state).to.equal('failed');
        expect(element.renderRoot.querySelector('[data-kind="failed"]')?.textContent).to.include('无法识别');
      });

    it('markup in every text, which stays text', async () => {
      const answers = Object.fromEntries(
        Object.entries(subject.answers).map(([operation, answer]) => [operation, poisoned(answer)]),
      );
      const element = await mount(subject, { request: answering(answers) });
      subject.act(element);
      await quiet(element);
      await nextFrame();
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(element.renderRoot.querySelectorAll('img, script')).to.have.length(0);
      expect(errors).to.deep.equal([]);
    });
  });
}
