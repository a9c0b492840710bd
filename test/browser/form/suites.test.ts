import { accessible, localised, mount, noCspViolation, settled, type Setup, upgradesLate } from '../suites/index.js';
import type { ProbeForm } from './probe-form.js';
import { probe } from './visitor.js';

const never = <T>() => new Promise<T>(() => undefined);

const opened = async (setup: Setup): Promise<ProbeForm> => {
  const element = await mount(probe, setup);
  element.form.change('kind', 'special');
  await element.updateComplete;
  element.renderRoot.querySelectorAll('details').forEach((each) => (each.open = true));
  return element;
};

const filled = async (setup: Setup): Promise<ProbeForm> => {
  const element = await mount(probe, setup);
  element.form.change('kind', 'standard');
  return element;
};

describe('a form', () => {
  accessible({
    empty: (setup) => mount(probe, setup),
    'with every field': opened,
    'with errors and a warning': async (setup) => {
      const element = await opened(setup);
      element.form.change('domains', ['d0']);
      element.form.change('period', { from: '2010-01-01', to: '2020-01-01' });
      element.form.change('audience', '一二三四五六七八九十一');
      element.form.change('code', '012345');
      element.form.submit();
      await element.updateComplete;
      return element;
    },
    'narrowed to what is looked for': async (setup) => {
      const element = await opened(setup);
      const box = element.renderRoot.querySelector<HTMLInputElement>('[type=search]')!;
      box.value = '监';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      return element;
    },
    'on its way': async (setup) => {
      const element = await opened(setup);
      element.send = never;
      element.form.change('domains', ['d0']);
      element.form.change('period', { from: '2023-11-20', to: '2026-11-20' });
      element.form.submit();
      await settled(element, 'sending');
      return element;
    },
    'not confirmed': async (setup) => {
      const element = await filled(setup);
      element.send = () => Promise.resolve({ ok: false, failure: { operation: 'probe', code: 'timeout' } });
      element.find = () => Promise.resolve({ ok: false, failure: { operation: 'probe', code: 'forbidden' } });
      element.form.submit();
      await settled(element, 'failed');
      return element;
    },
  });
  localised(probe);
  upgradesLate(probe);
  noCspViolation({
    ...probe,
    act: (element) => {
      element.form.change('kind', 'standard');
      element.form.submit();
    },
  });
});
