import { canonicalJson } from '../../../src/contract/canonical-json.js';
import { aSignedReport, aSigner, recordPages } from '../../fixtures/signed-reports.js';
import { expect, sendKeys, waitUntil } from '../helpers/index.js';
import { accessible, reply, unmount } from '../suites/index.js';
import { bureau } from './trust-element.js';
import { aVerifiedReport, Endpoint, fileOf, problem, Visitor } from './visitor.js';

const CODE = '7KFN-3W9Q';

/** Everything that the page could keep or pass on. */
class Watch {
  readonly events: string[] = [];
  private readonly note = (event: Event) =>
    this.events.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
  private readonly log = console.log;
  private readonly warn = console.warn;
  private readonly error = console.error;
  readonly said: string[] = [];

  constructor(target: EventTarget) {
    for (const type of ['credit-failure', 'credit-report-loaded', 'credit-report-verified', 'credit-auth-required'])
      target.addEventListener(type, this.note, true);
    const keep = (...words: unknown[]) => void this.said.push(words.join(' '));
    Object.assign(console, { log: keep, warn: keep, error: keep });
  }

  stop(): string {
    Object.assign(console, { log: this.log, warn: this.warn, error: this.error });
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)).join();
    return [...this.events, ...this.said, stored, location.href].join('\n');
  }
}

describe('Verifying a report by code', () => {
  afterEach(unmount);

  it('shows the report that a typed code opens', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.element.state).to.equal('asking');
    await visitor.tries('７kfn－3w9q ');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: '7KFN3W9Q' }]);
    expect(visitor.element.state).to.equal('report');
    expect(visitor.text).to.include('上海演示玉兰机械有限公司');
  });

  it('verifies at once by a code that the page gives', async () => {
    const visitor = await Visitor.arrives({ code: 'https://example.test/verify#credit-code=AbC-1_x' });
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: 'AbC-1_x' }]);
  });

  it('takes the code of a whole link that is pasted, and nothing else of it', async () => {
    const visitor = await Visitor.arrives();
    const event = await visitor.pastes('code', '  https://example.test/v?a=1#x=1&credit-code=AbC-1_x%2B9  ');
    expect(event.defaultPrevented).to.equal(true);
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: 'AbC-1_x+9' }]);
  });

  it('takes what a scanner that acts as a keyboard types: a link, and Enter', async () => {
    const visitor = await Visitor.arrives();
    await visitor.tries('https://example.test/v#credit-code=AbC-1_x');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: 'AbC-1_x' }]);
  });

  it('leaves an ordinary paste to the box, and reads the code back in groups', async () => {
    const visitor = await Visitor.arrives();
    expect((await visitor.pastes('code', CODE)).defaultPrevented).to.equal(false);
    await visitor.types('code', CODE);
    expect((await visitor.sees('.verify-read')).textContent).to.include('7KFN 3W9Q');
  });

  it('warns of letters that look alike, and sends nevertheless', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('code', '7KFN-3W9O');
    visitor.box('code').blur();
    expect((await visitor.sees('[data-severity=warning]')).textContent).to.include('I、L、O');
    await visitor.sends();
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: '7KFN3W9O' }]);
  });

  it('sends nothing for a link that carries no code, and says so', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('code', 'https://example.test/else');
    await visitor.sends();
    expect(visitor.endpoint.tries).to.have.length(0);
    expect(visitor.find('.summary')?.textContent).to.include('这个链接里没有核验码');
  });

  it('says how often a wrong code may still be tried, keeps it, and never tries by itself', async () => {
    const endpoint = new Endpoint();
    endpoint.verify = () => problem(404, 'not-found', { triesLeft: 2 });
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.tries(CODE);
    expect(visitor.element.state).to.equal('failed');
    expect(visitor.find('.summary')?.textContent).to.include('没有找到这个核验码').and.include('还可以试 2 次');
    expect(visitor.root.activeElement?.id).to.equal('verify-code-summary');
    expect(visitor.box('code').value.replace('-', '')).to.equal('7KFN3W9Q');
    expect(endpoint.tries).to.have.length(1);
  });

  it('counts down while it is locked, with nothing sent before the end', async () => {
    const endpoint = new Endpoint();
    endpoint.verify = () => problem(429, 'rate-limited', { triesLeft: 0, retryAfter: 900 });
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.tries(CODE);
    const block = await visitor.sees('[data-kind=rateLimited]', '暂时不能核验');
    const button = block.querySelector('button') as HTMLButtonElement;
    expect(button.textContent).to.match(/约 15 分钟后可以再试/);
    const presses: (() => unknown)[] = [
      () => button.click(),
      () => visitor.sends(),
      () => visitor.element.refresh(),
      () => visitor.element.submit(),
      () => visitor.pastes('code', 'https://example.test/#credit-code=x'),
    ];
    for (const press of presses) {
      await press();
      expect(visitor.element.state).to.equal('failed');
    }
    expect(endpoint.tries).to.have.length(1);
    expect(visitor.box('code').readOnly).to.equal(true);
    // A file costs no try.
    await visitor.drops(fileOf(aSignedReport(bureau)));
    expect(visitor.element.state).to.equal('report');
  });

  it('can be tried again when the lock is over', async () => {
    const endpoint = new Endpoint();
    endpoint.verify = () => problem(429, 'rate-limited', { retryAfter: 1 });
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.tries(CODE);
    endpoint.verify = () => reply(aVerifiedReport());
    await visitor.sees('[data-kind=rateLimited] button', '重试');
    (await visitor.sees('[data-kind=rateLimited] button')).click();
    await visitor.settles('report');
    expect(endpoint.tries).to.have.length(2);
  });

  for (const [reason, words] of [
    ['code-expired', '这个核验码已经过期'],
    ['code-revoked', '这个核验码已被持有人收回'],
  ] as const)
    it(`says ${reason} in clear words, and what to do`, async () => {
      const endpoint = new Endpoint();
      endpoint.verify = () => problem(410, reason);
      const visitor = await Visitor.arrives({ endpoint });
      await visitor.tries(CODE);
      expect(visitor.element.state).to.equal('refused');
      expect((await visitor.sees('[data-kind=failed]')).textContent).to.include(words);
      expect(visitor.news).to.equal(words);
      expect(visitor.element.toPlainText()).to.include(words);
    });

  it('tries again after a broken line only when the visitor says so', async () => {
    const endpoint = new Endpoint();
    endpoint.verify = () => Promise.reject(new TypeError('offline'));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.tries(CODE);
    expect(endpoint.tries).to.have.length(1);
    endpoint.verify = () => reply(aVerifiedReport());
    (await visitor.sees('.verify-state button', '重试')).click();
    await visitor.settles('report');
    expect(endpoint.tries).to.have.length(2);
  });

  it('does not send again by itself when the page moves the element', async () => {
    const endpoint = new Endpoint();
    endpoint.verify = () => new Promise(() => undefined);
    const visitor = await Visitor.arrives({ endpoint, code: CODE });
    await visitor.settles('verifying');
    await waitUntil(() => endpoint.tries.length === 1);
    const parent = visitor.element.parentElement as HTMLElement;
    visitor.element.remove();
    parent.append(visitor.element);
    await visitor.settles('failed');
    expect(endpoint.tries).to.have.length(1);
    expect(visitor.text).to.include('重试');
  });

  it('makes one request of a double click', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('code', CODE);
    await Promise.all([visitor.sends(), visitor.sends(), visitor.sends()]);
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.have.length(1);
  });

  it('leads back to an empty form afterwards, even where the page gave the code', async () => {
    const visitor = await Visitor.arrives({ code: CODE });
    (await visitor.sees('button', '核验另一份')).focus();
    (await visitor.sees('button', '核验另一份')).click();
    await visitor.settles('asking');
    expect(visitor.box('code').value).to.equal('');
    await waitUntil(() => visitor.root.activeElement === visitor.box('code'), 'the focus is lost');
    expect(visitor.endpoint.tries).to.have.length(1);
  });

  it('sends what stands on paper', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('reportNo', ' ２０２６1120093000DEMA0001 ');
    await visitor.types('checkCode', 'ab cd-12');
    visitor.element.submit();
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.deep.equal([{ reportNo: '20261120093000DEMA0001', checkCode: 'ABCD12' }]);
  });

  it('says at the field when number and check code do not fit', async () => {
    const endpoint = new Endpoint();
    endpoint.verify = () => problem(404, 'not-found', { triesLeft: 0 });
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.types('reportNo', '1');
    await visitor.types('checkCode', '2');
    await visitor.sends('checkCode');
    await visitor.settles('failed');
    expect(visitor.find('#verify-paper-checkCode-findings')?.textContent)
      .to.include('对不上')
      .and.include('没有剩余次数');
  });

  it('scans through the page, and takes only the code of a link', async () => {
    let text: string | null = 'https://example.test/v#credit-code=AbC-1_x';
    const visitor = await Visitor.arrives({ host: { scanCode: () => Promise.resolve(text) } });
    (await visitor.sees('button', '扫一扫')).click();
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: 'AbC-1_x' }]);

    unmount();
    text = 'https://example.test/menu';
    const other = await Visitor.arrives({ host: { scanCode: () => Promise.resolve(text) } });
    (await other.sees('button', '扫一扫')).click();
    await other.settles('refused');
    expect(other.text).to.include('扫到的不是核验码');

    unmount();
    const denied = await Visitor.arrives({ host: { scanCode: () => Promise.reject(new Error('denied')) } });
    (await denied.sees('button', '扫一扫')).click();
    await denied.settles('refused');
    expect(denied.text).to.include('没能扫码');
  });

  it('has no scan button where the page cannot scan', async () => {
    expect((await Visitor.arrives()).text).to.not.include('扫一扫');
  });

  it('leaves the code in no address, storage, console or event', async () => {
    for (const verify of [
      () => reply(aVerifiedReport()),
      () => problem(404, 'not-found', { triesLeft: 1 }),
      () => problem(500, 'x'),
    ]) {
      const endpoint = new Endpoint();
      endpoint.verify = verify;
      const visitor = await Visitor.arrives({ endpoint });
      const watch = new Watch(visitor.element);
      await visitor.tries(CODE);
      const traces = watch.stop();
      expect(traces).to.not.match(/7KFN-?3W9Q/i);
      expect(endpoint.asked.map(({ url }) => url).join()).to.not.match(/7KFN/i);
      expect(traces).to.include(visitor.element.state === 'report' ? 'credit-report-loaded' : 'credit-failure');
      unmount();
    }
  });

  it('forgets what was typed on reset', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('code', CODE);
    visitor.element.reset();
    await visitor.sees('.verify');
    await waitUntil(() => visitor.box('code')?.value === '', 'the code is still there');
  });

  it('works by keyboard alone', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.focus();
    await sendKeys({ type: '7kfn3w9q' });
    await sendKeys({ press: 'Enter' });
    await visitor.settles('report');
    expect(visitor.endpoint.tries).to.deep.equal([{ code: '7KFN3W9Q' }]);
  });
});

describe('Verifying a saved file', () => {
  afterEach(unmount);

  it('shows a file that is what was signed', async () => {
    const visitor = await Visitor.arrives();
    await visitor.drops(fileOf(aSignedReport(bureau)));
    expect(visitor.element.state).to.equal('report');
    expect(visitor.endpoint.tries).to.have.length(0);
    expect(visitor.text).to.include('上海演示玉兰机械有限公司');
  });

  it('refuses a file with one changed byte, wherever it is, in clear words and without showing anything of it', async function () {
    this.timeout(60_000);
    const report = aSignedReport(bureau);
    const bytes = fileOf(report);
    const [head = ''] = report.signature.split('.');
    // The signature stands at the end, all in ASCII.
    const name = bytes.length - `"${report.signature}"}`.length;
    const visitor = await Visitor.arrives();
    const step = Math.ceil(bytes.length / 60);
    const places = [0, 3, 12, 20, 24, bytes.length - 1, ...Array.from({ length: 60 }, (_, index) => 30 + index * step)];
    for (const place of places.filter((each) => each < bytes.length)) {
      // Another name of the key is a key that nobody knows; see below.
      if (place > name && place <= name + head.length) continue;
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      await visitor.drops(changed);
      expect(visitor.element.state, `byte ${place}`).to.equal('refused');
      const block = visitor.find('[data-kind=failed]')?.textContent ?? '';
      // Inside the name of the format it can't be told from a newer version.
      expect(block, `byte ${place}`).to.match(/文件被改动过|不认识这个文件的格式版本/);
      expect(visitor.text).to.not.include('玉兰');
    }
    expect(visitor.news).to.equal('文件被改动过');
  });

  it('refuses a file whose header was changed by somebody who knows the form', async () => {
    const report = aSignedReport(bureau);
    const header = { ...report.header, reportNo: '20261120093000DEMA0002' };
    const visitor = await Visitor.arrives();
    await visitor.drops(fileOf({ ...report, header }));
    expect(visitor.text).to.include('文件被改动过');
  });

  it('does not call a file of an unknown key altered: it is shown, and cannot be confirmed', async () => {
    const visitor = await Visitor.arrives();
    await visitor.drops(fileOf(aSignedReport(aSigner('ES256', { kid: 'stranger' }))));
    expect(visitor.element.state).to.equal('report');
    expect((await visitor.sees('[data-verdict]', '无法确认真伪')).dataset.verdict).to.equal('unknown');
  });

  for (const [what, content, words] of [
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), '读不出这个文件'],
    ['a text', '你好', '读不出这个文件'],
    ['another JSON file', '{"a":1}', '这不是信用报告'],
    ['an empty file', '', '读不出这个文件'],
    ['a newer version', canonicalJson({ format: 'credit-report/2', header: {} }), '不认识这个文件的格式版本'],
    [
      'a report that was cut off',
      new TextDecoder().decode(fileOf(aSignedReport(bureau))).slice(0, 900),
      '文件被改动过',
    ],
    [
      'a report with white space',
      new TextDecoder().decode(fileOf(aSignedReport(bureau))).replace('{"format"', '{ "format"'),
      '文件被改动过',
    ],
    [
      'a report with a byte order mark',
      `\uFEFF${new TextDecoder().decode(fileOf(aSignedReport(bureau)))}`,
      '文件被改动过',
    ],
  ] as const)
    it(`says what is wrong with ${what}`, async () => {
      const visitor = await Visitor.arrives();
      await visitor.drops(content);
      expect(visitor.element.state).to.equal('refused');
      expect(visitor.find('[data-kind=failed]')?.textContent).to.include(words);
    });

  it('refuses what is too large without reading it, and more than one file', async () => {
    const visitor = await Visitor.arrives();
    const dataTransfer = new DataTransfer();
    const large = new File([], 'large.json');
    Object.defineProperty(large, 'size', { value: 65 * 1024 * 1024 });
    const input = visitor.find<HTMLInputElement>('#verify-file') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [large], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await visitor.settles('refused');
    expect(visitor.text).to.include('文件太大');
    expect(dataTransfer.files).to.have.length(0);
    await visitor.drops('a', 'b');
    expect(visitor.text).to.include('一次只能核验一个文件');
  });

  it('takes a file by the page’s own means', async () => {
    const file = new File([fileOf(aSignedReport(bureau))], 'report.json');
    const visitor = await Visitor.arrives({ host: { pickFile: () => Promise.resolve([file]) } });
    (await visitor.sees('button', '选择文件')).click();
    await visitor.settles('report');
  });

  it('works offline: a file is read and checked by what the page itself trusts', async () => {
    const endpoint = new Endpoint();
    endpoint.keys = () => Promise.reject(new TypeError('offline'));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.drops(fileOf(aSignedReport(bureau)));
    expect(visitor.element.state).to.equal('report');
    unmount();
    const another = await Visitor.arrives({ endpoint });
    const report = aSignedReport(bureau);
    await another.drops(
      fileOf({ ...report, pages: recordPages(2, 1).map((page) => page.map((each) => ({ ...each, title: '改' }))) }),
    );
    expect(another.text).to.include('文件被改动过');
  });

  it('says that a file can be dropped, and lets go when it leaves', async () => {
    const visitor = await Visitor.arrives();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.json'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    visitor.find('.verify')?.dispatchEvent(over);
    await visitor.element.updateComplete;
    expect(over.defaultPrevented).to.equal(true);
    expect(visitor.text).to.include('松开鼠标');
    visitor.find('.verify')?.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    await visitor.element.updateComplete;
    expect(visitor.text).to.not.include('松开鼠标');
  });

  it('can be chosen by keyboard, with the focus to be seen', async () => {
    const visitor = await Visitor.arrives();
    visitor.box('checkCode').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(visitor.root.activeElement?.id).to.equal('verify-file');
    expect(getComputedStyle(visitor.find('label[for=verify-file]') as Element).outlineStyle).to.equal('solid');
  });
});

describe('The view of whoever is shown a report', () => {
  afterEach(unmount);

  const failing = (answer: () => ReturnType<typeof problem>) => {
    const endpoint = new Endpoint();
    endpoint.verify = answer;
    return endpoint;
  };

  accessible({
    asking: async (setup) =>
      (await Visitor.arrives({ ...setup, host: { scanCode: () => Promise.resolve(null) } })).element,
    'a wrong code': async (setup) => {
      const visitor = await Visitor.arrives({
        ...setup,
        endpoint: failing(() => problem(404, 'not-found', { triesLeft: 2 })),
      });
      await visitor.tries(CODE);
      return visitor.element;
    },
    locked: async (setup) => {
      const visitor = await Visitor.arrives({
        ...setup,
        endpoint: failing(() => problem(429, 'rate-limited', { retryAfter: 900 })),
      });
      await visitor.tries(CODE);
      return visitor.element;
    },
    'an altered file': async (setup) => {
      const visitor = await Visitor.arrives(setup);
      await visitor.drops('{"format":"credit-report/1","header":{}}');
      return visitor.element;
    },
  });

  it('speaks English where the page does', async () => {
    const visitor = await Visitor.arrives({ lang: 'en', host: { scanCode: () => Promise.resolve(null) } });
    expect(visitor.text)
      .to.match(/Verify a credit report/)
      .and.not.match(/[\u3400-\u9fff]/);
    await visitor.drops('x');
    expect(visitor.text).to.not.match(/[\u3400-\u9fff]/);
  });
});
