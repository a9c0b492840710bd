import { accessible, localised, mount, noCspViolation, type Setup, upgradesLate } from '../suites/index.js';
import { waitUntil } from '../helpers/index.js';
import { failure, pdf, probe, type ProbeFiles, upload, Visitor } from './probe-files.js';

const arrived =
  (...results: Parameters<Visitor['answers']>[0][]) =>
  async (setup: Setup): Promise<ProbeFiles> => {
    const visitor = await Visitor.arrives(setup);
    await visitor.chooses(
      ...results.map((_, index) => pdf(`一份名字很长的材料-扫描件-第${index}页-verylongnamewithoutanybreak.pdf`)),
    );
    for (const result of results) await visitor.answers(result);
    return visitor.element;
  };

describe('a field for files', () => {
  accessible({
    empty: (setup) => mount(probe, setup),
    'on its way': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.chooses(pdf(), pdf('b.pdf'));
      return visitor.element;
    },
    'stopped, and without a network': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.chooses(pdf(), pdf('b.pdf'));
      const begin = async (index: number) => {
        await waitUntil(() => visitor.element.sendings.length > index);
        visitor.element.sendings[index]?.moved({ url: 'https://service.example/abc', id: 'abc' });
        visitor.element.sendings[index]?.onUploadProgress(1, 8);
        await visitor.element.updateComplete;
      };
      await begin(0);
      visitor.element.files.pause(visitor.element.files.of('licence')[0]?.key ?? 0);
      visitor.element.sendings[0]?.answer(failure('aborted'));
      await begin(1);
      visitor.element.sendings[1]?.waits(true);
      await visitor.element.updateComplete;
      return visitor.element;
    },
    'with files from last time, and notes on one of this time': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      visitor.element.files.restore([['licence', 'a'.repeat(64), 2_000_000, 'key', 'https://x.example/a', 'a', '']]);
      await visitor.chooses(pdf());
      await waitUntil(() => visitor.root.querySelector('.file-note'));
      return visitor.element;
    },
    'arrived, checked and not': arrived(upload('a', 'stored'), upload('b', 'checking'), upload('c', 'clean')),
    'refused by the check, failed': arrived(upload('a', 'infected'), upload('b', 'check-failed'), failure('network')),
    'with what can’t be sent, and errors': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.chooses(pdf('a.pdf', 'PK'));
      visitor.element.form.submit();
      await visitor.element.updateComplete;
      return visitor.element;
    },
  });
  localised(probe);
  upgradesLate(probe);
  noCspViolation(probe);
});
