import { aReportHeader, aShownReport, aSpecialReport, domainCode } from '../../fixtures/reports.js';
import { expect, mediaFeatures, setViewport, waitUntil } from '../helpers/index.js';
import { accessible, reply, unmount } from '../suites/index.js';
import { aCode, Endpoint, problem, SECRET, SHORT, viewingList, Visitor } from './visitor.js';

/** Puts the page into the background, or back. */
function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (isHidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('Showing a report by a code', () => {
  afterEach(async () => {
    Reflect.deleteProperty(document, 'visibilityState');
    unmount();
    await mediaFeatures();
    await setViewport({ width: 1024, height: 768 });
  });

  it('offers only what the report says something of, and nothing is chosen beforehand', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.at).to.equal('出示合规码');
    expect(visitor.has('input:checked')).to.equal(false);
    await visitor.ticks('scope', 'some');
    const offered = [...visitor.root.querySelectorAll<HTMLInputElement>('input[name=domains]')];
    expect(offered.map(({ value }) => value)).to.deep.equal([0, 1, 2, 3, 4].map(domainCode));
    const lifetimes = [...visitor.root.querySelectorAll('input[name=lifetime]')].map((each) =>
      each.closest('label')?.textContent?.trim(),
    );
    expect(lifetimes).to.deep.equal(['10 分钟', '1 小时', '1 天']);
    const [from, to] = visitor.root.querySelectorAll<HTMLInputElement>('input[name=period]');
    expect([from?.min, from?.value, to?.max, to?.value]).to.deep.equal([
      '2021-11-20',
      '2021-11-20',
      '2026-11-20',
      '2026-11-20',
    ]);
  });

  it('says before the code is made what the other side will see', async () => {
    const visitor = await Visitor.arrives();
    await visitor.ticks('scope', 'some');
    await visitor.sees('.present-preview', '还没有选择');
    await visitor.fillsIn();
    const preview = visitor.find('.present-preview')?.textContent ?? '';
    for (const words of [
      '市场监管（有 3 条记录）、消防救援（数据暂不可用）',
      '上海演示玉兰机械有限公司',
      '2021-11-20 至 2026-11-20',
      '申请贷款',
      '演示银行',
      '10 分钟',
      '拿到这个码的人都能查看',
    ])
      expect(preview).to.include(words);
    expect(preview).not.to.include('税务');
  });

  it('promises no records of times that are not shown', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    const from = visitor.find<HTMLInputElement>('#present-period') as HTMLInputElement;
    from.value = '2025-01-01';
    from.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const preview = await visitor.sees('.present-preview', '2025-01-01 至 2026-11-20');
    expect(preview.textContent).to.include('市场监管、消防救援').and.not.include('3 条');
    await visitor.presses('生成合规码');
    await visitor.settles('code');
    const [order] = visitor.endpoint.of('createReportCode');
    expect(order?.body['period']).to.deep.equal({ from: '2025-01-01', to: '2026-11-20' });
    await visitor.sees('.present-code', '申请贷款');
  });

  it('says what is missing, and makes nothing', async () => {
    const visitor = await Visitor.arrives();
    await visitor.presses('生成合规码');
    await visitor.sees('.summary', '有 2 处需要修改');
    expect(visitor.endpoint.of('createReportCode')).to.have.length(0);
  });

  it('asks for the recipient where the endpoint wants one', async () => {
    const endpoint = new Endpoint();
    endpoint.service = {
      ...endpoint.service,
      reports: { kinds: [], codes: { lifetimes: [600], recipientRequired: true } },
    };
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.ticks('scope', 'all');
    await visitor.ticks('lifetime', '600');
    await visitor.presses('生成合规码');
    await visitor.sees('.summary', '请填写提供给谁');
    await visitor.types('recipient', '演示银行');
    await visitor.presses('生成合规码');
    await visitor.settles('code');
    const [{ body } = { body: {} }] = endpoint.of('createReportCode');
    expect(body).to.deep.equal({ recipient: '演示银行', lifetime: 600 });
  });

  it('makes one code on a double click, with what was chosen, and moves the focus to it', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    const button = await visitor.sees('button', '生成合规码');
    button.click();
    button.click();
    await visitor.settles('code');
    const orders = visitor.endpoint.of('createReportCode');
    expect(orders).to.have.length(1);
    expect(orders[0]?.key).to.have.length.above(15);
    expect(orders[0]?.body).to.deep.equal({
      domains: [domainCode(0), domainCode(4)],
      purpose: 'loan',
      recipient: '演示银行',
      lifetime: 600,
    });
    await waitUntil(() => visitor.at === '请对方扫码查看', visitor.at);
  });

  it('shows a picture large enough to scan, black on white in the dark too, and a short code in groups', async () => {
    const visitor = await Visitor.arrives({ theme: 'dark' });
    await visitor.makes();
    const picture = visitor.find<HTMLImageElement>('img.qr') as HTMLImageElement;
    await picture.decode();
    expect(picture.getBoundingClientRect().width).to.be.at.least(200);
    expect(picture.alt).to.include('二维码').and.not.include('7KFN');
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(picture, 0, 0);
    const [red, green, blue] = context.getImageData(1, 1, 1, 1).data;
    expect([red, green, blue], 'the quiet zone').to.deep.equal([255, 255, 255]);
    const groups = [...visitor.root.querySelectorAll('.present-short .code > span')];
    expect(groups.map(({ textContent }) => textContent)).to.deep.equal(['7KFN', '3W9Q']);
    expect(visitor.find('.present-short .visually-hidden')?.textContent).to.equal('7 K F N，3 W 9 Q');
  });

  it('draws it as vectors where the page’s policy refuses the bitmap', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    visitor.find('img.qr')?.dispatchEvent(new Event('error'));
    const svg = await visitor.sees('svg.qr');
    expect(svg.getBoundingClientRect().width).to.be.at.least(200);
    expect(svg.getAttribute('aria-label')).to.include('二维码');
  });

  it('counts down, says once that it ends soon, and then shows nothing to scan', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    expect(visitor.find('[role=timer]')?.textContent).to.equal('10 分 0 秒');
    const before = visitor.element.said.length;
    await visitor.passes(1);
    expect(visitor.find('[role=timer]')?.textContent).to.equal('9 分 59 秒');
    for (const seconds of [538, 1, 1, 1]) await visitor.passes(seconds);
    expect(visitor.element.said.slice(before)).to.deep.equal(['合规码还有一分钟失效。']);
    (await visitor.sees('button', '立即停用')).focus();
    await visitor.passes(58);
    expect(visitor.element.state).to.equal('code-expired');
    expect(visitor.has('.qr')).to.equal(false);
    expect(visitor.text).not.to.include('7KFN');
    expect(visitor.element.said.slice(before + 1)).to.deep.equal(['合规码已过期']);
    await waitUntil(() => visitor.at === '合规码已过期', 'the focus is lost');
  });

  it('counts from when it was asked for, however wrong the clock of the device is', async () => {
    const endpoint = new Endpoint();
    endpoint.create = (body) => {
      const issuedAt = '2020-01-01T08:00:00+08:00';
      return reply(aCode(body, { issuedAt, expiresAt: '2020-01-01T08:10:00+08:00' }));
    };
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.makes();
    expect(visitor.find('[role=timer]')?.textContent).to.equal('10 分 0 秒');
  });

  it('is made again with the same terms after it has expired', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    await visitor.passes(600);
    await visitor.presses('重新生成');
    await visitor.settles('code');
    const [first, second] = visitor.endpoint.of('createReportCode');
    expect(second?.body).to.deep.equal(first?.body);
    expect(second?.key).not.to.equal(first?.key);
    expect(visitor.find('[role=timer]')?.textContent).to.equal('10 分 0 秒');
  });

  it('is hidden with the page, and comes back with it', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    setHidden(true);
    await visitor.element.updateComplete;
    expect(visitor.has('.qr')).to.equal(false);
    expect(visitor.text).not.to.include('7KFN').and.not.include('7 K F N');
    expect(visitor.view.toPlainText()).not.to.include('7KFN');
    setHidden(false);
    await visitor.element.updateComplete;
    expect(visitor.has('.qr')).to.equal(true);
    expect(visitor.text).to.include('7KFN');
  });

  it('is ended after one more question, and not by the first press', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    await visitor.presses('立即停用');
    expect(visitor.at).to.equal('确定停用这个码吗？');
    await visitor.presses('先不停用');
    expect(visitor.at).to.equal('立即停用');
    expect(visitor.endpoint.of('revokeReportCode')).to.have.length(0);
    await visitor.presses('立即停用');
    await visitor.presses('确定停用');
    await visitor.settles('code-revoked');
    expect(visitor.endpoint.of('revokeReportCode')).to.have.length(1);
    expect(visitor.has('.qr')).to.equal(false);
    await waitUntil(() => visitor.at === '合规码已停用', 'the focus is lost');
    await visitor.sees('.present-code', '对方已经不能用它查看报告');
    expect(visitor.element.said).to.include('合规码已停用');
  });

  it('never says that it has ended when that isn’t confirmed', async () => {
    const endpoint = new Endpoint();
    endpoint.revoke = () => problem(403, 'forbidden');
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.makes();
    await visitor.presses('立即停用');
    await visitor.presses('确定停用');
    await visitor.sees('.present-confirm', '这个码可能仍然有效');
    expect(visitor.element.state).to.equal('code');
    expect(visitor.has('.qr')).to.equal(true);
    endpoint.revoke = () => reply({ id: 'code-1', revokedAt: '2026-11-20T10:00:00+08:00' });
    await visitor.presses('重试');
    await visitor.settles('code-revoked');
  });

  it('says that nobody has looked only when the endpoint says so', async () => {
    const endpoint = new Endpoint();
    const visitor = await Visitor.arrives({ endpoint });
    expect(endpoint.of('listReportViewings'), 'nothing is asked unasked').to.have.length(0);
    await visitor.makes();
    await visitor.sees('.present-viewings', '还没有人查看');
    endpoint.viewings = () => problem(404, 'not-found');
    await visitor.presses('刷新');
    const failed = await visitor.sees('.present-viewings', '这不表示没有人查看');
    expect(failed.textContent).not.to.include('还没有人查看');
    endpoint.viewings = () => reply(viewingList({ sources: [{ name: '演示平台', state: 'unavailable' }] }));
    await visitor.presses('重试');
    const unknown = await visitor.sees('.present-viewings', '不能确认有没有人查看');
    expect(unknown.textContent).not.to.include('还没有人查看');
  });

  it('lists who looked, and marks what was seen by this code', async () => {
    const endpoint = new Endpoint();
    const at = '2026-11-20T10:00:00+08:00';
    const items = [
      { id: '2', at, codeId: 'code-1', viewer: '演示银行', purpose: '申请贷款' },
      { id: '1', at, codeId: 'code-0' },
    ];
    endpoint.viewings = () => reply(viewingList({ items, total: 5 }));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.makes();
    await visitor.sees('.present-viewings', '共查看 5 次，下面列出最近 2 次');
    const [first, second] = [...visitor.root.querySelectorAll('.present-list li')].map((each) => each.textContent);
    expect(first).to.include('演示银行').and.include('用这个码').and.include('2026-11-20 10:00');
    expect(second).to.include('未提供身份').and.not.include('用这个码');
  });

  it('keeps the code out of addresses, storage, console, events and announcements', async () => {
    const said: string[] = [];
    const kept = { log: console.log, warn: console.warn, error: console.error, info: console.info };
    const keep = (...words: unknown[]) => void said.push(words.join(' '));
    Object.assign(console, { log: keep, warn: keep, error: keep, info: keep });
    const events: string[] = [];
    const note = (event: Event) => void events.push(JSON.stringify((event as CustomEvent).detail ?? null));
    for (const type of ['credit-failure', 'credit-auth-required', 'credit-report-loaded'])
      document.addEventListener(type, note, true);
    const endpoint = new Endpoint();
    endpoint.revoke = () => problem(403, 'forbidden');
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.makes();
    await visitor.presses('立即停用');
    await visitor.presses('确定停用');
    await visitor.sees('.present-confirm', '这个码可能仍然有效');
    await visitor.passes(545);
    await visitor.passes(55);
    Object.assign(console, kept);
    for (const type of ['credit-failure', 'credit-auth-required', 'credit-report-loaded'])
      document.removeEventListener(type, note, true);
    expect(events.length, 'the failure is told').to.be.above(0);
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage));
    const urls = endpoint.asked.map(({ url }) => url);
    const out = [...said, ...events, ...stored, ...urls, ...visitor.element.said, location.href].join('\n');
    for (const secret of [SECRET, SHORT, '7KFN', '7 K F N', '演示银行']) expect(out).not.to.include(secret);
  });

  it('is read aloud with its terms', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    const lines = visitor.view.toPlainText().split('\n');
    expect(lines).to.include('短码（可以读给对方）：7KFN 3W9Q');
    expect(lines).to.include('提供给谁：演示银行');
    expect(lines.join()).to.match(/有效期至：\d{4}-\d\d-\d\d \d\d:\d\d/);
    expect(lines.join()).not.to.include(SECRET);
  });

  it('leaves nothing behind, and leads back to the report', async () => {
    const visitor = await Visitor.arrives();
    await visitor.makes();
    await visitor.presses('返回报告');
    expect(visitor.backs).to.equal(1);
    visitor.view.dispose();
    expect(visitor.view.toPlainText()).not.to.include('7KFN');
    const said = visitor.element.said.length;
    await visitor.passes(1000);
    expect(visitor.element.said).to.have.length(said);
  });

  it('keeps what was filled in when the code could not be made, and sends nothing twice', async () => {
    const endpoint = new Endpoint();
    endpoint.create = () => problem(403, 'forbidden');
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.fillsIn();
    await visitor.presses('生成合规码');
    await visitor.sees('[data-kind=notPublic]', '您不能出示这份报告');
    expect(visitor.element.state).to.equal('failed');
    expect(visitor.find<HTMLInputElement>('input[name=recipient]')?.value).to.equal('演示银行');
    expect(endpoint.of('createReportCode')).to.have.length(1);
  });

  it('shows the endpoint’s objections at their fields', async () => {
    const endpoint = new Endpoint();
    endpoint.create = () =>
      problem(422, 'invalid', { errors: [{ pointer: '/recipient', code: 'format', detail: '请写全称。' }] });
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.fillsIn();
    await visitor.presses('生成合规码');
    await visitor.sees('#present-recipient-findings', '请写全称');
  });

  for (const [why, report] of [
    ['a report of somebody else’s', aSpecialReport(2, { origin: 'verified' })],
    ['a report from a file', aSpecialReport(2, { origin: 'file', id: undefined })],
  ] as const)
    it(`offers no code for ${why}`, async () => {
      const visitor = await Visitor.arrives({ report });
      expect(visitor.element.state).to.equal('failed');
      await visitor.sees('.state', '这份报告不能生成合规码');
    });

  it('shows all of a standard report, without asking for 领域', async () => {
    const visitor = await Visitor.arrives({ report: aShownReport([], { header: aReportHeader([]) }) });
    expect(visitor.has('input[name=scope]')).to.equal(false);
    expect(visitor.has('input[name=period]')).to.equal(false);
    await visitor.ticks('lifetime', '3600');
    await visitor.presses('生成合规码');
    await visitor.settles('code');
    expect(visitor.endpoint.of('createReportCode')[0]?.body).to.deep.equal({ lifetime: 3600 });
  });

  it('speaks English', async () => {
    const visitor = await Visitor.arrives({ lang: 'en' });
    expect(visitor.at).to.equal('Show this report by a code');
    await visitor.fillsIn();
    await visitor.presses('Make the code');
    await visitor.settles('code');
    expect(visitor.find('[role=timer]')?.textContent).to.equal('10 min 0 s');
    await visitor.presses('End it now');
    await visitor.presses('End the code');
    await visitor.settles('code-revoked');
    await visitor.sees('.present-title', 'The code has been ended');
  });
});

accessible({
  'the form': async (setup) => {
    const visitor = await Visitor.arrives(setup);
    await visitor.ticks('scope', 'some');
    return visitor.element;
  },
  'a code': async (setup) => {
    const visitor = await Visitor.arrives(setup);
    await visitor.makes();
    await visitor.presses('立即停用');
    return visitor.element;
  },
  'a code that has expired': async (setup) => {
    const visitor = await Visitor.arrives(setup);
    await visitor.makes();
    await visitor.passes(600);
    return visitor.element;
  },
});
