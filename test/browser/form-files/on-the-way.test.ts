import { a11ySnapshot, expect, expectAccessible, flatten, sendKeys, waitUntil } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { pdf, upload, Visitor } from './probe-files.js';

const PLACE = { url: 'https://service.example/v1/uploads/resumable/abc', id: 'abc' };

/** Somebody whose file is half-way, piece by piece. */
async function halfWay(name = '合同.pdf'): Promise<Visitor> {
  const visitor = await Visitor.arrives();
  await visitor.chooses(pdf(name));
  await waitUntil(() => visitor.element.sendings.length === 1);
  const [sending] = visitor.element.sendings;
  sending?.moved(PLACE);
  sending?.onUploadProgress(4, 8);
  await visitor.element.updateComplete;
  return visitor;
}

const stateOf = ({ rows }: Visitor) => rows[0]?.querySelector('.file-state')?.textContent;
const offered = ({ root }: Visitor) =>
  [...root.querySelectorAll('.file button')].map((each) => each.textContent?.trim());

describe('a file on its way piece by piece', () => {
  afterEach(unmount);

  it('can be stopped and gone on with, by keys too, and shows where it is', async () => {
    const visitor = await halfWay();
    expect(offered(visitor)).to.deep.equal(['暂停', '取消上传']);
    visitor.root.querySelector<HTMLElement>('.file button')?.focus();
    await sendKeys({ press: 'Enter' });
    await visitor.element.updateComplete;
    expect(stateOf(visitor)).to.equal('已暂停，已完成 50%');
    expect(offered(visitor)).to.deep.equal(['继续上传', '取消上传']);
    expect(visitor.rows[0]?.querySelector('progress')?.value).to.equal(50);
    visitor.element.sendings[0]?.answer({ ok: false, failure: { operation: 'createUpload', code: 'aborted' } });
    visitor.root.querySelector<HTMLElement>('.file button')?.focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => visitor.element.sendings.length === 2);
    expect(visitor.element.sendings[1]?.place).to.deep.equal(PLACE);
    await visitor.answers(upload('u', 'clean'));
    expect(visitor.element.said).to.deep.equal(['合同.pdf：已暂停，已完成 50%', '合同.pdf：已收到，通过了安全检查']);
  });

  it('says once that the network is gone, and goes on by itself', async () => {
    const visitor = await halfWay();
    visitor.element.sendings[0]?.waits(true);
    await visitor.element.updateComplete;
    expect(visitor.rows[0]?.dataset.state).to.equal('offline');
    expect(stateOf(visitor)).to.contain('恢复后自动接着传');
    await expectAccessible(visitor.element);
    visitor.element.sendings[0]?.waits(false);
    visitor.element.sendings[0]?.waits(true);
    visitor.element.sendings[0]?.waits(false);
    await visitor.answers(upload('u', 'clean'));
    expect(visitor.element.said).to.have.length(2);
  });

  it('is asked for again after a reload, without its name, and can be given up', async () => {
    const left = await halfWay();
    left.element.files.pause(1);
    const visitor = await Visitor.arrives();
    visitor.element.files.restore([
      ['licence', 'a'.repeat(64), 2 * 1024 * 1024, 'key', PLACE.url, PLACE.id, ''],
      ['licence', 'b'.repeat(64), 300 * 1024, 'key-2', '', '', 'u2'],
    ]);
    await visitor.element.updateComplete;
    const text = visitor.find<HTMLElement>('.files-begun').textContent?.replace(/\s+/g, ' ');
    expect(text).to.contain('上次有 1 个文件没有传完，请重新选择同一个文件，可以接着传。');
    expect(text).to.contain('第 1 个，2 MB，没有传完').and.to.contain('第 2 个，300 KB，已经传完');
    await expectAccessible(visitor.element);
    const names = flatten(await a11ySnapshot()).map(({ name }) => name ?? '');
    expect(names.join('\n')).to.contain('不要了：第 1 个，2 MB，没有传完');
    await visitor.presses('不要了');
    await visitor.presses('不要了');
    expect(visitor.root.querySelector('.files-begun')).to.equal(null);
    await waitUntil(() => visitor.root.activeElement?.id === 'probe-licence', 'the focus is lost');
  });
});

describe('a file with a name that is meant badly', () => {
  afterEach(unmount);

  for (const [what, name, shown] of [
    ['that turns the text around', '合同\u202egpj.exe', '合同gpj.exe'],
    ['that is markup', '<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
    ['of dots alone', '...', '...'],
    ['in another direction', 'عقد.pdf', 'عقد.pdf'],
  ] as const)
    it(`${what} is text in its own box`, async () => {
      const visitor = await halfWay(name);
      const box = visitor.rows[0]?.querySelector('.file-name bdi');
      expect(box?.textContent).to.equal(shown);
      expect(visitor.rows[0]?.querySelectorAll('img')).to.have.length(0);
    });

  it('of 300 characters keeps its beginning and its end, and the row its width', async () => {
    const visitor = await halfWay(`${'long-'.repeat(60)}end.pdf`);
    const box = visitor.rows[0]?.querySelector('.file-name bdi')?.textContent ?? '';
    expect(box).to.match(/^long-.*….*end\.pdf$/);
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });

  it('is kept in no store, no address and no console, and not sent', async () => {
    const name = '张三的借条-金丝雀.pdf';
    const said: unknown[] = [];
    const { log, warn, error } = console;
    Object.assign(console, {
      log: (...all: unknown[]) => said.push(all),
      warn: said.push.bind(said),
      error: said.push.bind(said),
    });
    const visitor = await halfWay(name);
    await visitor.presses('暂停');
    const kept = JSON.stringify(visitor.element.files.keep());
    await visitor.presses('继续上传');
    Object.assign(console, { log, warn, error });
    const all = JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      document.cookie,
      said,
      kept,
    ]);
    expect(all).not.to.contain('金丝雀');
    const asked = performance.getEntriesByType('resource').map((entry) => decodeURI(entry.name));
    expect(asked.join()).not.to.contain('金丝雀');
  });
});
