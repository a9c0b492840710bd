import type { CreditElement } from '../../../src/element/credit-element.js';
import { expect, expectAccessible, mediaFeatures, setViewport } from '../helpers/index.js';
import { type Setup, unmount } from './subject.js';

/** Brings an element into one state. */
export type Arrange = (setup: Setup) => Promise<CreditElement>;

const looks: [string, Setup, number][] = [
  ['on a phone', {}, 360],
  ['on a desktop', {}, 1280],
  ['for elders on a phone', { view: 'elder' }, 360],
  ['in the dark', { theme: 'dark' }, 1280],
];

/** Every state passes axe at two widths, for elders and in the dark, fits into 320 px, and is large enough to press. */
export function accessible(states: Readonly<Record<string, Arrange>>): void {
  describe('is accessible', () => {
    afterEach(async () => {
      unmount();
      await setViewport({ width: 1024, height: 768 });
      await mediaFeatures();
    });

    for (const [state, arrange] of Object.entries(states)) {
      for (const [look, setup, width] of looks)
        it(`${state}, ${look}`, async () => {
          await setViewport({ width, height: 800 });
          await expectAccessible(await arrange(setup));
        });

      it(`${state}: nothing is cut off at 320 px, and everything can be hit`, async () => {
        await setViewport({ width: 320, height: 800 });
        for (const view of ['standard', 'elder'] as const) {
          const element = await arrange({ view });
          expect(document.documentElement.scrollWidth).to.be.at.most(320);
          const least = view === 'elder' ? 60 : 44;
          for (const target of element.renderRoot.querySelectorAll<HTMLElement>('button, select, summary')) {
            const { width, height } = target.getBoundingClientRect();
            if (width > 0) expect(height, target.outerHTML.slice(0, 120)).to.be.at.least(least);
          }
          unmount();
        }
      });
    }
  });
}
