import { flatten, a11ySnapshot, expect, sendKeys, waitUntil } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { failure, pdf, upload, Visitor } from './probe-files.js';

describe('a field for files', () => {
  afterEach(unmount);

  it('says what it takes before anything is chosen', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.find<HTMLElement>('.hint').textContent).to.equal(
      '支持 PDF、PNG、JPEG。单个文件不超过 10 MB。最多 3 个文件。',
    );
    const input = visitor.find('input[type=file]');
    expect(visitor.find(`#${input.getAttribute('aria-describedby')}`), 'the input says so too').to.equal(
      visitor.find('.hint'),
    );
    expect(input.accept).to.equal('application/pdf,.pdf,image/png,.png,image/jpeg,.jpg,.jpeg');
    expect(input.multiple).to.equal(true);
    expect(input.name, 'its value is no text of the form').to.equal('');
  });

  it('shows each file with its name, its size and how far it is', async () => {
    const visitor = await Visitor.arrives();
    await visitor.chooses(pdf('执照.pdf'), pdf('章程.pdf'));
    await waitUntil(() => visitor.element.sendings.length === 1);
    visitor.element.sendings[0]?.onUploadProgress(4, 8);
    await visitor.element.updateComplete;
    const [first, second] = visitor.rows;
    expect(first?.querySelector('.file-name')?.textContent).to.equal('执照.pdf（8 B）');
    expect(first?.querySelector('.file-state')?.textContent).to.equal('正在上传，已完成 50%');
    expect(first?.querySelector('progress')?.value).to.equal(50);
    await waitUntil(() => second?.querySelector('.file-state')?.textContent === '等待上传');
  });

  it('can be filled with the same file again once that was taken away', async () => {
    const visitor = await Visitor.arrives();
    const input = visitor.find('input[type=file]');
    await visitor.chooses(pdf());
    expect(input.files).to.have.length(0);
    await visitor.presses('取消上传');
    expect(visitor.rows).to.have.length(0);
    await visitor.chooses(pdf());
    expect(visitor.rows).to.have.length(1);
  });

  it('tells each state by another word and another picture', async () => {
    const visitor = await Visitor.arrives();
    const pictures = new Map<string, string>();
    const words = new Set<string>();
    const see = () =>
      visitor.rows.forEach((row) => {
        pictures.set(row.dataset.state ?? '', row.querySelector('path')?.getAttribute('d') ?? '');
        words.add(row.querySelector('.file-state')?.textContent ?? '');
      });
    for (const state of ['stored', 'checking', 'clean', 'infected', 'check-failed'] as const) {
      await visitor.chooses(pdf(`${state}.pdf`), pdf(`${state}.zip`, 'PK'));
      see();
      await waitUntil(() => visitor.rows[0]?.dataset.state === 'sending');
      see();
      await visitor.answers(upload(state, state));
      see();
      visitor.element.files.reset();
      await visitor.element.updateComplete;
    }
    let go: () => void = () => undefined;
    visitor.element.held = new Promise((resolve) => (go = resolve));
    await visitor.chooses(pdf('a.pdf'), pdf('b.pdf'));
    see();
    go();
    await waitUntil(() => visitor.rows[1]?.dataset.state === 'waiting');
    see();
    const sending = visitor.element.sendings[visitor.element.sendings.length - 1];
    sending?.moved({ url: 'https://service.example/abc', id: 'abc' });
    sending?.waits(true);
    await visitor.element.updateComplete;
    see();
    await visitor.presses('暂停');
    see();
    sending?.answer(failure('aborted'));
    await visitor.presses('继续上传');
    await visitor.answers(failure('network'));
    see();
    const states =
      'check-failed checking clean failed infected offline paused preparing refused sending stored waiting';
    expect([...pictures.keys()].sort().join(' ')).to.equal(states);
    expect(new Set(pictures.values()).size).to.equal(12);
    expect(words.size).to.be.at.least(12);
  });

  it('offers the way on that each state has', async () => {
    const visitor = await Visitor.arrives();
    const offered = () => [...visitor.root.querySelectorAll('.file button')].map((each) => each.textContent?.trim());
    await visitor.chooses(pdf());
    expect(offered()).to.deep.equal(['取消上传']);
    await visitor.answers(failure('network'));
    expect(offered()).to.deep.equal(['重试', '移除']);
    await visitor.presses('重试');
    await visitor.answers(upload('u', 'check-failed'));
    expect(offered()).to.deep.equal(['重新上传', '移除']);
    await visitor.presses('重新上传');
    await visitor.answers(failure('too-large'));
    expect(offered()).to.deep.equal(['移除']);
    await visitor.presses('移除');
    await visitor.chooses(pdf('a.pdf', 'PK'));
    expect(offered()).to.deep.equal(['知道了']);
  });

  it('leads from the summary of errors to the control, and says what is against sending', async () => {
    const visitor = await Visitor.arrives();
    await visitor.presses('提交');
    await waitUntil(() => visitor.root.activeElement?.id === 'probe-summary');
    visitor.find<HTMLElement>('.summary .link').click();
    expect(visitor.root.activeElement?.id).to.equal('probe-licence');
    const described = visitor.find('input[type=file]').getAttribute('aria-describedby') ?? '';
    expect(described.split(' ')).to.include('probe-licence-findings');
    await visitor.chooses(pdf());
    await visitor.presses('提交');
    expect(visitor.find<HTMLElement>('.summary').textContent).to.contain('正在上传');
    expect(visitor.element.submitted).to.equal(0);
    await visitor.answers(upload('u', 'clean'));
    await visitor.presses('提交');
    expect(visitor.element.submitted).to.equal(1);
  });

  it('keeps the focus near when a file goes, and hands it back to the chooser after the last one', async () => {
    const visitor = await Visitor.arrives();
    await visitor.chooses(pdf('a.pdf'), pdf('b.pdf'));
    await visitor.presses('取消上传');
    await waitUntil(() => visitor.root.activeElement?.getAttribute('aria-label') === '取消上传：b.pdf');
    await visitor.presses('取消上传');
    await waitUntil(() => visitor.root.activeElement?.id === 'probe-licence');
  });

  it('is worked by the keyboard alone', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.picked = () => Promise.resolve([pdf()]);
    visitor.element.requestUpdate();
    await visitor.element.updateComplete;
    visitor.find<HTMLElement>('#probe-licence').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => visitor.rows.length === 1);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(visitor.root.activeElement?.getAttribute('aria-label')).to.equal('取消上传：营业执照.pdf');
    await sendKeys({ press: 'Space' });
    await waitUntil(() => visitor.rows.length === 0);
  });

  it('names everything for a screen reader, and says what happens to a file once', async () => {
    const visitor = await Visitor.arrives();
    await visitor.chooses(pdf());
    const names = flatten(await a11ySnapshot()).map(({ name }) => name ?? '');
    expect(names.join('\n')).to.contain('继续添加');
    expect(names.join('\n')).to.contain('取消上传：营业执照.pdf');
    expect(names.join('\n')).to.contain('营业执照.pdf的上传进度');
    await visitor.answers(upload('u', 'clean'));
    expect(visitor.element.said).to.deep.equal(['营业执照.pdf：已收到，通过了安全检查']);
  });

  it('asks for one file where one is wanted, and takes another in its place', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.most = 1;
    visitor.element.requestUpdate();
    await visitor.element.updateComplete;
    expect(visitor.find('input[type=file]').multiple).to.equal(false);
    await visitor.chooses(pdf('a.pdf'));
    await visitor.answers(upload('a', 'clean'));
    expect(visitor.root.querySelector('label.button')?.textContent).to.equal('换一个文件');
    await visitor.chooses(pdf('b.pdf'));
    await waitUntil(() => visitor.rows[0]?.textContent?.includes('b.pdf'), 'the first one stays');
    expect(visitor.rows).to.have.length(1);
  });

  it('changes nothing while the form is on its way', async () => {
    const visitor = await Visitor.arrives();
    await visitor.chooses(pdf());
    await visitor.answers(upload('u', 'clean'));
    visitor.element.locked = true;
    visitor.element.requestUpdate();
    await visitor.presses('移除');
    expect(visitor.rows).to.have.length(1);
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    visitor.find('input[type=file]').dispatchEvent(click);
    expect(click.defaultPrevented, 'the chooser doesn’t open').to.equal(true);
  });

  it('keeps names and bytes of files nowhere', async () => {
    const visitor = await Visitor.arrives();
    await visitor.chooses(pdf('张三的身份证.pdf'));
    await visitor.answers(upload('u', 'clean'));
    const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]);
    expect(kept).not.to.contain('张三');
    visitor.element.files.reset();
    await visitor.element.updateComplete;
    expect(visitor.root.textContent).not.to.contain('张三');
  });
});
