import { COMPLAINT_STATES } from '../../../src/contract/schema/complaint.js';
import { complaintTerms as terms } from '../../../src/locale/zh-hans/complaint-terms.js';
import {
  aComplaint,
  aComplaintFile,
  aDeadline,
  allowing,
  aWanted,
  everyDeadline,
  NUMBER,
  QUERY_CODE,
} from '../../fixtures/complaints.js';
import { HOSTILE_TEXTS } from '../../fixtures/reports.js';
import { expect, mediaFeatures, sendKeys, setViewport, waitUntil } from '../helpers/index.js';
import { accessible, reply, unmount } from '../suites/index.js';
import { Endpoint, problem, Visitor } from './visitor.js';

const answering = (track: Endpoint['track']): Endpoint => {
  const endpoint = new Endpoint();
  endpoint.track = track;
  return endpoint;
};

const closed = () => aComplaint({ state: 'closed' });
const late = () =>
  aComplaint({ state: 'verifying', deadlines: everyDeadline(), allowed: allowing('supplement', 'urge', 'withdraw') });
const asked = () => aComplaint({ state: 'supplementRequired' });

afterEach(async () => {
  unmount();
  sessionStorage.clear();
  localStorage.clear();
  await mediaFeatures();
  await setViewport({ width: 1024, height: 768 });
});

describe('Looking a complaint up', () => {
  it('takes number and query code as they are typed from paper, and shows the number in groups', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('ｔｓ2026 1120-0001 23', ' ｍ4tx-8k2q ');
    await visitor.settles('tracked');
    expect(visitor.endpoint.of('trackComplaint').map(({ body }) => body)).to.deep.equal([
      { number: NUMBER, queryCode: 'm4tx-8k2q' },
    ]);
  });

  it('says what is wrong with a number before a try is spent', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('TS?!', '');
    expect(visitor.find('.summary')).to.not.equal(null);
    expect(visitor.focused?.id).to.equal('track-summary');
    expect(visitor.endpoint.of('trackComplaint')).to.have.length(0);
  });

  it('says how many tries are left after a wrong code, keeps what was typed and sends nothing by itself', async () => {
    const endpoint = answering(() => problem(404, 'not-found', { triesLeft: 3 }));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp();
    await visitor.settles('failed');
    expect(visitor.find('#track-queryCode-findings')?.textContent).to.include('还可以试 3 次');
    expect(visitor.find<HTMLInputElement>('[name=number]')?.value).to.equal(NUMBER);
    expect(endpoint.of('trackComplaint')).to.have.length(1);
  });

  it('locks after too many tries, counts the time down and takes nothing meanwhile', async () => {
    const endpoint = answering(() => problem(429, 'rate-limited', { triesLeft: 0, retryAfter: 600 }));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp();
    await visitor.settles('failed');
    expect(visitor.find('[data-kind=rateLimited]')?.textContent).to.include('暂时不能查询').and.include('约 10 分钟');
    visitor.element.submit();
    visitor.element.refresh();
    await visitor.element.updateComplete;
    expect(endpoint.of('trackComplaint')).to.have.length(1);
  });

  it('goes without a code for whoever is signed in, and says what to do where that opens nothing', async () => {
    const endpoint = answering(() => problem(403, 'forbidden'));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp(NUMBER, '');
    await visitor.settles('failed');
    expect(endpoint.of('trackComplaint')[0]?.body).to.deep.equal({ number: NUMBER });
    expect(visitor.find('[data-kind=notPublic]')?.textContent).to.include('打不开这件投诉');
  });

  it('is sent by no Enter that chooses a word of an input method', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fills('number', NUMBER);
    const box = visitor.find<HTMLInputElement>('[name=queryCode]') as HTMLInputElement;
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    box.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
    visitor.element.submit();
    await visitor.element.updateComplete;
    expect(visitor.endpoint.of('trackComplaint')).to.have.length(0);
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });

  it('leaves neither number nor code nor what is written in the address, a store, the console or an event', async () => {
    const said: string[] = [];
    const { log, warn, error } = console;
    for (const name of ['log', 'warn', 'error'] as const)
      console[name] = (...all: unknown[]) => void said.push(all.join(' '));
    const canary = '只有我知道的情况';
    try {
      const endpoint = answering(() => problem(404, 'not-found'));
      const visitor = await Visitor.arrives({ endpoint });
      visitor.element.addEventListener('credit-failure', ({ detail }) => said.push(JSON.stringify(detail)));
      await visitor.looksUp();
      await visitor.settles('failed');
      endpoint.track = () => reply(late());
      await visitor.looksUp();
      await visitor.settles('tracked');
      endpoint.write = () => problem(503, 'unavailable');
      endpoint.find = () => problem(503, 'unavailable');
      await visitor.presses('催办');
      await visitor.fills('urgeText', canary);
      await visitor.presses('提交催办');
      await visitor.reads('.submission');
      const kept = [location.href, JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie];
      const all = [...said, ...kept, ...endpoint.asked.map(({ url }) => url)].join();
      expect(all).to.not.include(QUERY_CODE).and.not.include(canary);
      const withoutWrites = endpoint.asked.filter(({ operation }) => operation !== 'urgeComplaint');
      expect([...kept, ...withoutWrites.map(({ url }) => url)].join()).to.not.include(NUMBER);
    } finally {
      Object.assign(console, { log, warn, error });
    }
  });

  it('forgets everything when another one is to be looked up', async () => {
    const visitor = await Visitor.sees(late());
    await visitor.presses('催办');
    await visitor.presses('查询另一件');
    await visitor.settles('asking');
    expect(visitor.find<HTMLInputElement>('[name=queryCode]')?.value).to.equal('');
    expect(visitor.text).to.not.include('演示区产业促进局');
    expect(visitor.focused?.id).to.equal('track-number');
  });
});

describe('A complaint as it stands', () => {
  for (const state of COMPLAINT_STATES)
    it(`says “${terms.states[state]?.[0]}” by word and icon`, async () => {
      const visitor = await Visitor.sees(aComplaint({ state }));
      const [word] = terms.states[state] as readonly [string, string];
      expect(visitor.find('.standing-name')?.textContent).to.include(word);
      expect(visitor.find('.standing > .icon')).to.not.equal(null);
      expect(visitor.news).to.include(word);
      expect(visitor.root.querySelectorAll('.step').length).to.equal(aComplaint({ state }).steps.length);
    });

  it("says a state and a step that nobody here knows in the endpoint's words, and takes neither for a good one", async () => {
    const steps = [...aComplaint().steps, { what: 'escalated', label: '报上级研究', at: '2026-11-25T09:00:00+08:00' }];
    const visitor = await Visitor.sees(aComplaint({ state: 'escalated', stateLabel: '已报上级研究', steps }));
    expect(visitor.find('.standing-name')?.textContent).to.include('已报上级研究');
    expect(visitor.find('.standing')?.dataset.tone).to.equal('unknown');
    const last = [...visitor.root.querySelectorAll<HTMLElement>('.step')].pop();
    expect(last?.textContent).to.include('报上级研究');
    expect(last?.dataset.tone).to.equal('unknown');
  });

  it('is not led astray by states that are named like members of every object', async () => {
    const steps = [{ what: 'toString', at: '2026-11-25T09:00:00+08:00' }];
    const deadlines = [aDeadline({ state: 'constructor' })];
    const visitor = await Visitor.sees(aComplaint({ state: '__proto__', steps, deadlines }));
    expect(visitor.find('.standing-name')?.textContent).to.include('__proto__');
    expect(visitor.find('[data-state=constructor]')?.textContent).to.include('正在计时');
  });

  it('marks what is overdue by word, icon and colour, and tells the other terms from it', async () => {
    const visitor = await Visitor.sees(late());
    const overdue = await visitor.reads('.item', '核查并答复');
    expect(overdue.textContent).to.include('已逾期').and.include('应在 2026-11-25 前完成').and.include('15 个工作日');
    expect(overdue.querySelector('.tag')?.getAttribute('data-tone')).to.equal('negative');
    expect(overdue.querySelector('.tag .icon')).to.not.equal(null);
    for (const word of ['已完成', '暂停计时', '正在计时']) await visitor.reads('.item .tag', word);
  });

  it('tells its way oldest first, with receipt and files of what was handed in', async () => {
    const files = [aComplaintFile(), aComplaintFile({ state: 'infected' })];
    const supplemented = {
      what: 'supplemented',
      at: '2026-11-24T09:00:00+08:00',
      text: '补充一份回执。',
      reference: 'BC20261124000001',
      files,
    };
    const visitor = await Visitor.sees(aComplaint({ steps: [...aComplaint().steps, supplemented] }));
    const steps = [...visitor.root.querySelectorAll('ol.steps > li')].map((each) => each.textContent ?? '');
    expect(steps[0]).to.include('提交投诉').and.include('2026-11-20 09:30');
    expect(steps[1])
      .to.include('补充一份回执')
      .and.include('BC20261124000001')
      .and.include('检查通过')
      .and.include('有病毒，没有收下');
  });

  it("hands the handler's phone to the page's own dialler", async () => {
    const dialled: string[] = [];
    const visitor = await Visitor.sees(aComplaint(), { host: { dial: (phone) => void dialled.push(phone) } });
    (await visitor.reads('a', '021-00000000')).click();
    expect(dialled).to.deep.equal(['02100000000']);
  });

  it('shows what was told and every state of the evidence, and never calls a failed check a clean file', async () => {
    const visitor = await Visitor.sees(aComplaint());
    await visitor.presses('您提交的内容');
    expect(visitor.find('.fields')?.textContent).to.include('招商引资').and.include('138****0000');
    const item = await visitor.reads('.item', '催告记录');
    expect(item.textContent).to.include('没能完成检查').and.not.include('检查通过');
  });

  it('shows outcome and rating, and what happens next', async () => {
    const rating = { score: 5, text: '办得快', at: '2026-12-30T12:00:00+08:00' };
    const visitor = await Visitor.sees({ ...closed(), rating, next: ['投诉已经办结。'] });
    expect((await visitor.reads('section', '办理结果')).textContent).to.include('120 万元');
    expect((await visitor.reads('section', '您的评价')).textContent)
      .to.include('非常满意')
      .and.include('办得快');
    expect(visitor.text).to.include('投诉已经办结。');
  });

  it('stays text whatever an endpoint sends', async () => {
    for (const text of HOSTILE_TEXTS) {
      const given = {
        state: text,
        stateLabel: text,
        handler: { name: text, phone: text },
        complainant: { name: text, uscc: text },
        respondent: { name: text },
        told: [{ label: text, value: text }],
        evidence: [{ name: text, files: [aComplaintFile({ state: text, reason: text })] }],
        steps: [{ what: text, label: text, at: text, by: text, text, reference: text }],
        deadlines: [aDeadline({ label: text, by: text, state: text })],
        wanted: [aWanted({ id: text, text, kind: text }), aWanted({ id: text, text, state: text })],
        outcome: { text, on: text, by: text },
        next: [text],
      };
      const visitor = await Visitor.sees(aComplaint(given));
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(visitor.root.querySelectorAll('img, script')).to.have.length(0);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      unmount();
    }
  });

  it('stays where it is when asking again fails, and says that it is what was found last', async () => {
    const visitor = await Visitor.sees(aComplaint({ state: 'accepted' }));
    visitor.endpoint.track = () => problem(503, 'unavailable');
    await visitor.presses('刷新');
    await visitor.reads('.track-state', '没能刷新');
    expect(visitor.find('.standing-name')?.textContent).to.include('已受理');
    visitor.endpoint.track = () => reply(closed());
    await visitor.presses('重试');
    await visitor.reads('.standing-name', '已办结');
  });

  it('can be read aloud and copied as a whole, without the query code', async () => {
    const visitor = await Visitor.sees(late());
    expect(visitor.element.toPlainText())
      .to.include('核查中')
      .and.include('TS20 2611 2000 0123')
      .and.include('核查并答复：已逾期')
      .and.include('诉求：按协议兑付扶持资金。')
      .and.not.include(QUERY_CODE);
  });

  it('prints everything that is shown, without the query code', async () => {
    const printed: string[] = [];
    const host = { print: (document?: object) => void printed.push(JSON.stringify(document)) };
    const visitor = await Visitor.sees(late(), { host });
    await visitor.presses('打印');
    await waitUntil(() => printed.length === 1, 'nothing is printed', { timeout: 10_000 });
    expect(printed[0]).to.include('核查并答复').and.include('政务违约失信投诉办理情况').and.not.include(QUERY_CODE);
  });

  it('keeps its marks in forced colours', async () => {
    await mediaFeatures({ 'forced-colors': 'active' });
    const visitor = await Visitor.sees(late());
    const tag = await visitor.reads('.tag', '已逾期');
    expect(getComputedStyle(tag).borderStyle).to.equal('solid');
    expect(tag.querySelector('.icon')).to.not.equal(null);
  });
});

describe('What is wanted of a complainant', () => {
  it('is answered in one form, words to questions and files to materials, and sent once with number and code', async () => {
    let answer: (value: ReturnType<typeof reply>) => void = () => undefined;
    const endpoint = new Endpoint();
    endpoint.write = () => new Promise((resolve) => (answer = resolve));
    const visitor = await Visitor.sees(asked(), { endpoint });
    await visitor.presses('提交补充');
    expect(visitor.find('.summary')?.textContent).to.include('请至少填写一项说明');
    await visitor.fills('wanted-0-text', '今年三月，对方说正在研究。');
    await visitor.attaches('supplement-wanted-1-uploads');
    await visitor.fills('own-text', '还有一份录音。');
    const send = await visitor.reads('button', '提交补充');
    for (let click = 0; click < 10; click += 1) send.click();
    await waitUntil(() => endpoint.of('supplementComplaint').length > 0);
    expect(visitor.element.state).to.equal('sending');
    answer(reply(aComplaint({ state: 'submitted' })));
    await visitor.settles('tracked');
    const [sent, ...more] = endpoint.of('supplementComplaint');
    expect(more).to.have.length(0);
    expect(sent?.body).to.deep.equal({
      queryCode: QUERY_CODE,
      items: [
        { wanted: 'when', text: '今年三月，对方说正在研究。' },
        { wanted: 'receipt', uploads: ['upload-00000009'] },
        { text: '还有一份录音。' },
      ],
    });
    expect(sent?.key).to.match(/^[0-9a-f-]{36}$/);
    await waitUntil(() => visitor.news.includes('补充的内容已提交'));
    expect(visitor.find('[name=own-text]')).to.equal(null);
  });

  it('says until when each is wanted, which are overdue, and which were given', async () => {
    const visitor = await Visitor.sees(asked());
    const open = [...visitor.root.querySelectorAll<HTMLElement>('.wanted')];
    expect(open.map(({ dataset }) => dataset.state)).to.deep.equal(['open', 'open', 'overdue']);
    expect(open[2]?.textContent).to.include('已逾期').and.include('应在 2026-11-24 前补充');
    expect((await visitor.reads('.item', '招商协议全文')).textContent).to.include('已补充');
    expect(visitor.find('[data-action=supplement]')).to.equal(null);
  });

  it('takes words and files for what is of a kind that nobody here knows', async () => {
    const visitor = await Visitor.sees({ ...asked(), wanted: [aWanted({ kind: 'interview' })] });
    expect(visitor.find('[name=wanted-0-text]')).to.not.equal(null);
    expect(visitor.find('#supplement-wanted-0-uploads')).to.not.equal(null);
  });

  it('is only listed where nothing may be handed in any more', async () => {
    const visitor = await Visitor.sees({ ...asked(), allowed: allowing() });
    expect(visitor.find('[name=own-text]')).to.equal(null);
    expect(visitor.root.querySelectorAll('.item[data-state=open]')).to.have.length(2);
    expect(visitor.text).to.include('暂不能补充材料').and.include('不能再补充材料');
  });

  it("has the endpoint's findings at the fields that they are about, with everything still there", async () => {
    const endpoint = new Endpoint();
    const errors = [
      { pointer: '/items/0/text', code: 'format', detail: '内容含有不能使用的字符，请删除后重新填写。' },
      { pointer: '/items/1/uploads/0', code: 'unusable', detail: '这个文件打不开，请换一份。' },
    ];
    endpoint.write = () => problem(422, 'invalid', { errors });
    const visitor = await Visitor.sees(asked(), { endpoint });
    await visitor.fills('wanted-0-text', '三月');
    await visitor.attaches('supplement-wanted-2-uploads');
    await visitor.presses('提交补充');
    await visitor.reads('[id="supplement-wanted-0-text-findings"]', '不能使用的字符');
    await visitor.reads('[id="supplement-wanted-2-uploads-findings"]', '这个文件打不开');
    expect(visitor.find<HTMLTextAreaElement>('[name=wanted-0-text]')?.value).to.equal('三月');
  });

  it('says when what arrived is from before the last changes', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply('<html>');
    endpoint.find = () => problem(403, 'forbidden');
    const visitor = await Visitor.sees(asked(), { endpoint });
    await visitor.fills('own-text', '先写的');
    await visitor.presses('提交补充');
    await visitor.reads('.state');
    endpoint.find = () => reply({ state: 'done', result: aComplaint() });
    await visitor.fills('own-text', '后写的');
    await visitor.presses('提交补充');
    await waitUntil(() => visitor.news.includes('上一次的补充已经成功'), 'it is silent', { timeout: 10_000 });
    expect(endpoint.of('supplementComplaint')).to.have.length(1);
  });

  it('lets somebody add of their own accord, and give it up again', async () => {
    const visitor = await Visitor.sees(aComplaint());
    expect(visitor.find('[name=own-text]')).to.equal(null);
    await visitor.presses('补充材料');
    await waitUntil(() => visitor.focused?.id === 'supplement-own-text');
    await visitor.fills('own-text', '补充一句');
    await visitor.presses('取消');
    await waitUntil(() => visitor.focused?.getAttribute('data-action') === 'supplement');
    await visitor.presses('补充材料');
    expect(visitor.find<HTMLTextAreaElement>('[name=own-text]')?.value).to.equal('');
    await visitor.fills('own-text', '补充一句');
    visitor.element.submit();
    await waitUntil(() => visitor.endpoint.of('supplementComplaint').length === 1);
    expect(visitor.endpoint.of('supplementComplaint')[0]?.body).to.deep.equal({
      queryCode: QUERY_CODE,
      items: [{ text: '补充一句' }],
    });
  });
});

describe('Doing something about a complaint', () => {
  it('is possible only where the endpoint allows it, with the reason where it does not', async () => {
    const visitor = await Visitor.sees(aComplaint());
    expect(visitor.text).to.include('暂不能催办').and.include('还没有超过办理期限').and.include('暂不能评价');
    const offered = [...visitor.root.querySelectorAll<HTMLElement>('[data-action]')].map(
      ({ dataset }) => dataset.action,
    );
    expect(offered).to.deep.equal(['supplement', 'withdraw']);
  });

  it('urges on exactly once, with or without a word', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply({ ...late(), allowed: allowing('withdraw') });
    const visitor = await Visitor.sees(late(), { endpoint });
    await visitor.presses('催办');
    await waitUntil(() => visitor.focused?.id === 'urge-urgeText');
    const send = await visitor.reads('button', '提交催办');
    for (let click = 0; click < 10; click += 1) send.click();
    await waitUntil(() => visitor.news.includes('已催办'), 'it is silent', { timeout: 10_000 });
    expect(endpoint.of('urgeComplaint').map(({ body }) => body)).to.deep.equal([{ queryCode: QUERY_CODE }]);
    expect(visitor.find('[data-action=urge]')).to.equal(null);
    expect(visitor.focused?.classList.contains('track-title')).to.equal(true);
  });

  it('rates by words of which none is chosen beforehand', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply({ ...closed(), rating: { score: 2, at: '2026-12-30T12:00:00+08:00' }, allowed: [] });
    const visitor = await Visitor.sees(closed(), { endpoint });
    (await visitor.reads('[data-action=rate]')).click();
    await visitor.element.updateComplete;
    const scores = [...visitor.root.querySelectorAll<HTMLInputElement>('[name=score]')];
    expect(scores.map((each) => each.closest('label')?.textContent?.trim())).to.deep.equal([
      '非常满意',
      '满意',
      '基本满意',
      '不满意',
      '非常不满意',
    ]);
    expect(scores.some(({ checked }) => checked)).to.equal(false);
    await visitor.presses('提交评价');
    expect(visitor.find('.summary')).to.not.equal(null);
    expect(endpoint.of('rateComplaint')).to.have.length(0);
    await visitor.ticks('score', '2');
    await visitor.fills('rateText', '太慢了');
    await visitor.presses('提交评价');
    await waitUntil(() => visitor.news.includes('评价已提交'), 'it is silent', { timeout: 10_000 });
    expect(endpoint.of('rateComplaint').map(({ body }) => body)).to.deep.equal([
      { queryCode: QUERY_CODE, score: 2, text: '太慢了' },
    ]);
    expect((await visitor.reads('section', '您的评价')).textContent).to.include('不满意');
  });

  it('keeps what was written when urging fails, and sends the same once more with the same key', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => problem(429, 'rate-limited');
    const visitor = await Visitor.sees(late(), { endpoint });
    await visitor.presses('催办');
    await visitor.fills('urgeText', '请尽快');
    await visitor.presses('提交催办');
    await visitor.reads('.write .state');
    expect(visitor.find<HTMLTextAreaElement>('[name=urgeText]')?.value).to.equal('请尽快');
    endpoint.write = () => reply(late());
    await visitor.presses('提交催办');
    await waitUntil(() => visitor.news.includes('已催办'), 'it is silent', { timeout: 20_000 });
    expect(new Set(endpoint.of('urgeComplaint').map(({ key }) => key)).size).to.equal(1);
  });

  it('asks for a reason and once more before it withdraws, and finds out what became of a lost answer', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply('<html>');
    endpoint.find = () => reply({ state: 'done', result: aComplaint({ state: 'withdrawn', allowed: [] }) });
    const visitor = await Visitor.sees(aComplaint(), { endpoint });
    await visitor.presses('撤回投诉');
    await visitor.presses('下一步');
    expect(visitor.find('#withdraw-reason-findings')?.textContent).to.include('请填写撤回的原因');
    await visitor.fills('reason', '已经兑付');
    await visitor.presses('下一步');
    await waitUntil(() => visitor.focused?.id === 'withdraw-confirm');
    expect(visitor.text).to.include('撤回后不再办理').and.include('已经兑付');
    await visitor.presses('确定撤回');
    await visitor.reads('.standing-name', '已撤回');
    const [sent, ...more] = endpoint.of('withdrawComplaint');
    expect(more).to.have.length(0);
    expect(sent?.body).to.deep.equal({ queryCode: QUERY_CODE, reason: '已经兑付' });
    expect(endpoint.of('findSubmission')[0]?.body.idempotencyKey).to.equal(sent?.key);
  });

  it('is done by the keyboard alone, from the number to the withdrawal', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply(aComplaint({ state: 'withdrawn', allowed: [] }));
    const visitor = await Visitor.arrives({ endpoint });
    visitor.find('[name=number]')?.focus();
    await sendKeys({ type: NUMBER });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: QUERY_CODE });
    await sendKeys({ press: 'Enter' });
    await visitor.settles('tracked');
    await waitUntil(() => visitor.focused?.classList.contains('track-title'));
    for (let step = 0; step < 20 && visitor.focused?.getAttribute('data-action') !== 'withdraw'; step += 1)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => visitor.focused?.id === 'withdraw-reason');
    await sendKeys({ type: 'paid' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => visitor.focused?.id === 'withdraw-confirm');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await visitor.reads('.standing-name', '已撤回');
    expect(endpoint.of('withdrawComplaint')[0]?.body.reason).to.equal('paid');
  });
});

describe('Following a complaint', () => {
  accessible({
    'the form': async (setup) => (await Visitor.arrives(setup)).element,
    'a wrong code': async (setup) => {
      const endpoint = answering(() => problem(404, 'not-found', { triesLeft: 3 }));
      const visitor = await Visitor.arrives({ ...setup, endpoint });
      await visitor.looksUp();
      await visitor.settles('failed');
      return visitor.element;
    },
    'too many tries': async (setup) => {
      const endpoint = answering(() => problem(429, 'rate-limited', { retryAfter: 600 }));
      const visitor = await Visitor.arrives({ ...setup, endpoint });
      await visitor.looksUp();
      await visitor.settles('failed');
      return visitor.element;
    },
    'one just filed': async (setup) => (await Visitor.sees(aComplaint(), setup)).element,
    'one that is late': async (setup) => (await Visitor.sees(late(), setup)).element,
    'one that wants more': async (setup) => {
      const visitor = await Visitor.sees(asked(), setup);
      await visitor.presses('提交补充');
      return visitor.element;
    },
    'one closed, being rated': async (setup) => {
      const visitor = await Visitor.sees(closed(), setup);
      (await visitor.reads('[data-action=rate]')).click();
      await visitor.element.updateComplete;
      return visitor.element;
    },
    'the question before withdrawing': async (setup) => {
      const visitor = await Visitor.sees(aComplaint(), setup);
      await visitor.presses('撤回投诉');
      await visitor.fills('reason', '已经兑付');
      await visitor.presses('下一步');
      return visitor.element;
    },
  });
});
