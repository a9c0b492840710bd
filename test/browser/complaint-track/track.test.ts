import { aComplaint, aComplaintFile, aDeadline, allowing, aWanted, QUERY_CODE } from '../../fixtures/complaints.js';
import { expect, mediaFeatures, waitUntil } from '../helpers/index.js';
import { leftBehind, overheard } from '../helpers/overheard.js';
import { UPLOAD } from '../helpers/recording-endpoint.js';
import { accessible, followable, problem, reply, unmount, withdrawable } from '../suites/index.js';
import { complaint, Endpoint, late, Visitor } from './visitor.js';

const closed = () => aComplaint({ state: 'closed' });
const asked = () => aComplaint({ state: 'supplementRequired' });

afterEach(async () => {
  unmount();
  await mediaFeatures();
});

describe('A complaint as it stands', () => {
  it("says a term's state that nobody here knows in the endpoint's words, however it is named", async () => {
    const visitor = await Visitor.sees(aComplaint({ deadlines: [aDeadline({ state: 'constructor' })] }));
    const item = visitor.find('[data-state=constructor]');
    expect(item?.textContent).to.include('constructor').and.not.include('正在计时');
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
        { wanted: 'receipt', uploads: [UPLOAD.id] },
        { text: '还有一份录音。' },
      ],
    });
    expect(sent?.key).to.match(/^[0-9a-f-]{36}$/);
    await visitor.hears('补充的内容已提交');
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
    expect(visitor.valueOf('wanted-0-text')).to.equal('三月');
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
    await visitor.hears('上一次的补充已经成功');
    expect(endpoint.of('supplementComplaint')).to.have.length(1);
  });

  it('lets somebody add of their own accord, and give it up again', async () => {
    const visitor = await Visitor.sees(aComplaint());
    expect(visitor.find('[name=own-text]')).to.equal(null);
    await visitor.presses('补充材料');
    await visitor.isAt('#supplement-own-text');
    await visitor.fills('own-text', '补充一句');
    await visitor.presses('取消');
    await visitor.isAt('[data-action=supplement]');
    await visitor.presses('补充材料');
    expect(visitor.valueOf('own-text')).to.equal('');
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
  it('leaves nothing of what is written in the address, a store, the console or an event, also where it fails', async () => {
    const canary = '只有我知道的情况';
    const endpoint = new Endpoint();
    endpoint.write = () => problem(503, 'unavailable');
    endpoint.find = () => problem(503, 'unavailable');
    const said = await overheard(async () => {
      const visitor = await Visitor.sees(late(), { endpoint });
      await visitor.presses('催办');
      await visitor.fills('urgeText', canary);
      await visitor.presses('提交催办');
      await visitor.reads('.write .state');
    });
    expect(endpoint.of('urgeComplaint')[0]?.body.text).to.equal(canary);
    const left = [said, leftBehind(), ...endpoint.asked.map(({ url }) => url)].join();
    expect(left).to.not.include(canary).and.not.include(QUERY_CODE);
  });

  it('is given up when another one is looked up', async () => {
    const visitor = await Visitor.sees(late());
    await visitor.presses('催办');
    await visitor.presses('查询另一件');
    await visitor.settles('asking');
    expect(visitor.find('[name=urgeText]')).to.equal(null);
  });

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
    await visitor.isAt('#urge-urgeText');
    const send = await visitor.reads('button', '提交催办');
    for (let click = 0; click < 10; click += 1) send.click();
    await visitor.hears('已催办');
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
    await visitor.hears('评价已提交');
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
    expect(visitor.valueOf('urgeText')).to.equal('请尽快');
    endpoint.write = () => reply(late());
    await visitor.presses('提交催办');
    await visitor.hears('已催办');
    expect(new Set(endpoint.of('urgeComplaint').map(({ key }) => key)).size).to.equal(1);
  });
});

describe('A complaint', () => {
  followable(complaint);
  withdrawable(complaint);
  accessible({
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
  });
});
