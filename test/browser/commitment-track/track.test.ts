import type { CreditRecordActionEvent } from '../../../src/element/events.js';
import {
  aCommitment,
  aCommitmentRecord,
  aJudgedCommitment,
  aMaterial,
  NUMBER,
  PICTURE,
  QUERY_CODE,
  stepsTo,
} from '../../fixtures/commitments.js';
import { HOSTILE_TEXTS } from '../../fixtures/reports.js';
import { expect, sendKeys, setViewport, waitUntil } from '../helpers/index.js';
import { accessible, reply, unmount } from '../suites/index.js';
import { Endpoint, problem, Visitor } from './visitor.js';

const STATES = {
  made: '已提交',
  accepted: '已受理',
  rejected: '不予受理',
  supervised: '履约核查中',
  fulfilled: '全部履行',
  partlyFulfilled: '部分履行',
  notFulfilled: '全部未履行',
  withdrawn: '已撤回',
};

/** An endpoint whose answer to looking up is given by hand. */
const answering = (track: Endpoint['track']): Endpoint => {
  const endpoint = new Endpoint();
  endpoint.track = track;
  return endpoint;
};

const offline = () => Promise.reject(new TypeError('offline'));

afterEach(async () => {
  unmount();
  sessionStorage.clear();
  localStorage.clear();
  await setViewport({ width: 1024, height: 768 });
});

describe('Looking a commitment up', () => {
  it('takes number and query code as they are typed from paper, and shows the number in groups', async () => {
    const visitor = await Visitor.arrives();
    await visitor.types('number', '３１０１ 2020 2611 2000 0011');
    expect(visitor.text).to.include('您输入的是：3101 2020 2611 2000 0011');
    await visitor.looksUp('３１０１ 2020 2611 2000 0011', ' ｋ7qx-2m9r ');
    await visitor.settles('tracked');
    expect(visitor.endpoint.of('trackCommitment').map(({ body }) => body)).to.deep.equal([
      { number: NUMBER, queryCode: 'k7qx-2m9r' },
    ]);
  });

  it('says what is missing before a try is spent', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('123', '');
    expect(visitor.find('.summary')?.textContent).to.include('应为 20 位');
    expect(visitor.endpoint.of('trackCommitment')).to.have.length(0);
  });

  it('says how many tries are left after a wrong code, keeps what was typed and sends nothing by itself', async () => {
    const endpoint = answering(() => problem(404, 'not-found', { triesLeft: 3 }));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp();
    await visitor.settles('failed');
    expect(visitor.find('#track-queryCode-findings')?.textContent).to.include('还可以试 3 次');
    expect(visitor.root.activeElement?.id).to.equal('track-summary');
    expect(visitor.find<HTMLInputElement>('[name=number]')?.value).to.equal(NUMBER);
    expect(endpoint.of('trackCommitment')).to.have.length(1);
  });

  it('locks after too many tries, counts the time down and takes nothing meanwhile', async () => {
    const endpoint = answering(() => problem(429, 'rate-limited', { retryAfter: 600 }));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp();
    await visitor.settles('failed');
    expect(visitor.find('[data-kind=rateLimited]')?.textContent).to.include('暂时不能查询').and.include('约 10 分钟');
    expect(visitor.find('[type=submit]')?.getAttribute('aria-disabled')).to.equal('true');
    visitor.element.submit();
    visitor.element.refresh();
    await visitor.element.updateComplete;
    expect(endpoint.of('trackCommitment')).to.have.length(1);
  });

  it('is never repeated by itself when the line breaks', async () => {
    const endpoint = answering(offline);
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp();
    await visitor.settles('failed');
    expect(endpoint.of('trackCommitment')).to.have.length(1);
    endpoint.track = () => reply(aCommitment());
    await visitor.presses('重试');
    await visitor.settles('tracked');
    expect(endpoint.of('trackCommitment')).to.have.length(2);
  });

  it('goes without a code for whoever is signed in, and says what to do where that opens nothing', async () => {
    const endpoint = answering(() => problem(403, 'forbidden'));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.looksUp(NUMBER, '');
    await visitor.settles('failed');
    expect(endpoint.of('trackCommitment')[0]?.body).to.deep.equal({ number: NUMBER });
    expect(visitor.find('[data-kind=notPublic]')?.textContent).to.include('或者填写查询码');
    endpoint.track = () => problem(401, 'unauthenticated');
    await visitor.presses('查询');
    await visitor.reads('[data-kind=signIn]', '登录');
    expect(visitor.text).to.include('没有登录也可以查');
    endpoint.track = () =>
      problem(422, 'invalid', { errors: [{ pointer: '/queryCode', code: 'required', detail: '请填写查询码。' }] });
    await visitor.presses('查询');
    await visitor.reads('#track-queryCode-findings', '请填写查询码');
  });

  it('leaves neither number nor code in the address, a store, the console or an event', async () => {
    const said: string[] = [];
    const { log, warn, error } = console;
    for (const name of ['log', 'warn', 'error'] as const)
      console[name] = (...all: unknown[]) => void said.push(all.join(' '));
    try {
      const endpoint = answering(() => problem(404, 'not-found'));
      const visitor = await Visitor.arrives({ endpoint });
      visitor.element.addEventListener('credit-failure', ({ detail }) => said.push(JSON.stringify(detail)));
      await visitor.looksUp();
      await visitor.settles('failed');
      endpoint.track = () => reply(aJudgedCommitment());
      await visitor.looksUp();
      await visitor.settles('tracked');
      const kept = [location.href, JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie];
      expect([...said, ...kept, ...endpoint.asked.map(({ url }) => url)].join()).to.not.include(QUERY_CODE);
      expect([...kept, ...endpoint.asked.map(({ url }) => url)].join()).to.not.include(NUMBER);
    } finally {
      Object.assign(console, { log, warn, error });
    }
  });

  it('forgets everything when another one is to be looked up', async () => {
    const visitor = await Visitor.sees(aCommitment());
    await visitor.presses('查询另一份');
    await visitor.settles('asking');
    expect(visitor.find<HTMLInputElement>('[name=queryCode]')?.value).to.equal('');
    expect(visitor.text).to.not.include('上海演示餐饮');
    expect(visitor.root.activeElement?.id).to.equal('track-number');
  });
});

describe('A commitment as it stands', () => {
  for (const [state, word] of Object.entries(STATES))
    it(`says “${word}” by word and icon`, async () => {
      const visitor = await Visitor.sees(aCommitment({ state }));
      expect(visitor.find('.standing-name')?.textContent).to.include(word);
      expect(visitor.find('.standing > .icon')).to.not.equal(null);
      expect(visitor.news).to.include(word);
    });

  it('has an icon for each state that no other state has', async () => {
    const drawn = new Set<string | null | undefined>();
    for (const state of Object.keys(STATES)) {
      const visitor = await Visitor.sees(aCommitment({ state }));
      drawn.add(visitor.find('.standing > .icon path')?.getAttribute('d'));
      unmount();
    }
    expect(drawn.size).to.equal(8);
  });

  it("says a state that nobody here knows in the endpoint's words, and doesn't take it for a good one", async () => {
    const visitor = await Visitor.sees(aCommitment({ state: 'suspended', stateLabel: '暂停办理' }));
    expect(visitor.find('.standing-name')?.textContent).to.include('暂停办理');
    expect(visitor.find('.standing')?.dataset.tone).to.equal('unknown');
  });

  it('is not led astray by a state that is named like a member of every object', async () => {
    const visitor = await Visitor.sees(aCommitment({ state: 'constructor', steps: stepsTo('toString') }));
    expect(visitor.find('.standing-name')?.textContent).to.include('constructor');
  });

  it('tells its way in order, oldest first, with when, by whom and what was said', async () => {
    const visitor = await Visitor.sees(aCommitment({ state: 'supervised' }));
    const steps = [...visitor.root.querySelectorAll('ol.steps > li')].map((each) => each.textContent ?? '');
    expect(steps).to.have.length(3);
    expect(steps[0]).to.include('作出承诺').and.include('2026-11-20 09:30');
    expect(steps[1]).to.include('演示市场监督管理局').and.include('予以容缺受理');
  });

  it('says a judgement with what was not fulfilled and what followed, and when the authority is silent about it', async () => {
    const visitor = await Visitor.sees(aJudgedCommitment('partlyFulfilled'));
    expect(visitor.find('.judgement')?.textContent)
      .to.include('未履行的承诺内容')
      .and.include('排水接入证明未按期补交')
      .and.include('责令限期改正')
      .and.include('2027-01-15');
    unmount();
    const record = aCommitmentRecord({ fulfillmentStatus: 'notFulfilled' });
    const silent = await Visitor.sees(aJudgedCommitment('notFulfilled', { record }));
    expect(silent.find('.judgement')?.textContent).to.include('违诺责任追究内容').and.include('认定单位没有写明');
  });

  it('marks what is overdue by word and icon, beside what is due, received and replaced', async () => {
    const materials = [
      ...aCommitment().materials,
      aMaterial({ id: 'late', name: '消防验收意见', state: 'overdue', dueOn: '2026-11-01' }),
    ];
    const visitor = await Visitor.sees(aCommitment({ materials }));
    const late = await visitor.reads('.material', '消防验收意见');
    expect(late.textContent).to.include('已逾期').and.include('应在 2026-11-01 前补交');
    expect(late.querySelector('.icon')).to.not.equal(null);
    for (const word of ['待补交', '已收到', '以承诺代替']) await visitor.reads('.material', word);
  });

  it('shows the signed text to the byte, with its digest found to be right', async () => {
    const { signed } = aCommitment();
    const visitor = await Visitor.sees(aCommitment());
    expect(visitor.find('.signed-text')?.textContent).to.equal(signed.text);
    await visitor.reads('.digest-note', '文字与摘要一致');
    expect(visitor.find('.signed-facts')?.textContent)
      .to.include(signed.digest.value)
      .and.include('不是《电子签名法》所说的可靠电子签名');
  });

  it('says so when the text does not belong to its digest', async () => {
    const { signed } = aCommitment();
    const visitor = await Visitor.sees(aCommitment({ signed: { ...signed, text: `${signed.text} ` } }));
    const note = await visitor.reads('.digest-note', '不一致');
    expect(note.dataset.digest).to.equal('different');
  });

  it('shows the handwritten picture, and no address made of anything else', async () => {
    const { signed } = aCommitment();
    const by = (picture: string) =>
      aCommitment({ signed: { ...signed, signature: { level: 'handwritten', picture } } });
    const visitor = await Visitor.sees(by(PICTURE));
    const picture = visitor.find<HTMLImageElement>('img.signed-picture');
    await waitUntil(() => picture?.naturalWidth === 2, 'the picture is drawn');
    unmount();
    const other = await Visitor.sees(by('PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+'));
    expect(other.find('img')).to.equal(null);
    expect(other.text).to.include('手写签名图片没能显示');
  });

  it('lists the record that is collected with all 20 fields, and says which are empty', async () => {
    const visitor = await Visitor.sees(aCommitment());
    visitor.find<HTMLElement>('details summary')?.click();
    const rows = [...visitor.root.querySelectorAll('.fields dt')].map(({ textContent }) => textContent);
    expect(rows).to.have.length(20);
    expect(rows[0]).to.equal('承诺编码');
    expect(visitor.find('.fields')?.textContent).to.include('容缺受理型').and.include('未填写');
  });

  it('stays text whatever an endpoint sends', async () => {
    for (const text of HOSTILE_TEXTS) {
      const record = aCommitmentRecord({ subjectName: text, reason: text, content: text });
      const materials = [aMaterial({ id: text, name: text })];
      const steps = [{ what: text, label: text, at: text, by: text, text }];
      const visitor = await Visitor.sees(
        aCommitment({ title: text, state: text, record, materials, steps, next: [text] }),
      );
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(visitor.root.querySelectorAll('img, script')).to.have.length(0);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      unmount();
    }
  });

  it('leads to objection by its number alone, and says from when repair is possible', async () => {
    const visitor = await Visitor.sees(aJudgedCommitment());
    const told: CreditRecordActionEvent[] = [];
    visitor.element.addEventListener('credit-record-action', (event) => told.push(event));
    expect(visitor.text).to.include('暂不能申请信用修复').and.include('2027-04-15');
    await visitor.presses('提出异议');
    expect(told.map(({ detail }) => detail)).to.deep.equal([{ action: 'objection', recordRef: NUMBER, subjectId: '' }]);
  });

  it('stays where it is when asking again fails, and says that it is what was found last', async () => {
    const visitor = await Visitor.sees(aCommitment({ state: 'accepted' }));
    visitor.endpoint.track = () => problem(503, 'unavailable');
    await visitor.presses('刷新');
    await visitor.reads('.track-state', '没能刷新');
    expect(visitor.find('.standing-name')?.textContent).to.include('已受理');
    visitor.endpoint.track = () => reply(aJudgedCommitment());
    await visitor.presses('重试');
    await visitor.reads('.standing-name', '部分履行');
    expect(visitor.endpoint.of('trackCommitment').map(({ body }) => body.queryCode)).to.deep.equal(
      Array.from({ length: 3 }, () => QUERY_CODE),
    );
  });

  it('can be read aloud and copied as a whole, without the query code', async () => {
    const visitor = await Visitor.sees(aJudgedCommitment());
    const text = visitor.element.toPlainText();
    expect(text)
      .to.include('部分履行')
      .and.include('3101 2020 2611 2000 0011')
      .and.include('排水接入证明未按期补交')
      .and.include(aCommitment().signed.text)
      .and.not.include(QUERY_CODE);
  });
});

describe('Changing a commitment', () => {
  it('asks for a reason and once more before it withdraws, and withdraws exactly once', async () => {
    let answer: (value: ReturnType<typeof reply>) => void = () => undefined;
    const endpoint = new Endpoint();
    endpoint.write = () => new Promise((resolve) => (answer = resolve));
    const visitor = await Visitor.sees(aCommitment(), { endpoint });
    await visitor.presses('撤回承诺');
    await visitor.presses('下一步');
    expect(visitor.find('#withdraw-reason-findings')?.textContent).to.include('请填写撤回的原因');
    await visitor.types('reason', '填错了经营场所');
    await visitor.presses('下一步');
    await visitor.reads('#withdraw-confirm');
    await waitUntil(() => visitor.root.activeElement?.id === 'withdraw-confirm');
    expect(visitor.text).to.include('撤回后不能恢复').and.include('填错了经营场所');
    expect(endpoint.of('withdrawCommitment')).to.have.length(0);
    const confirm = await visitor.reads('button', '确定撤回');
    for (let click = 0; click < 10; click += 1) confirm.click();
    await visitor.settles('sending');
    await waitUntil(() => endpoint.of('withdrawCommitment').length > 0);
    answer(reply(aCommitment({ state: 'withdrawn', allowed: [] })));
    await visitor.settles('tracked');
    const [asked, ...more] = endpoint.of('withdrawCommitment');
    expect(more).to.have.length(0);
    expect(asked?.body).to.deep.equal({ queryCode: QUERY_CODE, reason: '填错了经营场所' });
    expect(asked?.key).to.match(/^[0-9a-f-]{36}$/);
    expect(asked?.url).to.not.include(QUERY_CODE);
    expect(visitor.find('.standing-name')?.textContent).to.include('已撤回');
    await waitUntil(() => visitor.news.includes('承诺已撤回'));
  });

  it('finds out what became of a withdrawal whose answer was lost', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply('<html>');
    endpoint.find = () => reply({ state: 'done', result: aCommitment({ state: 'withdrawn', allowed: [] }) });
    const visitor = await Visitor.sees(aCommitment(), { endpoint });
    await visitor.presses('撤回承诺');
    await visitor.types('reason', '不办了');
    await visitor.presses('下一步');
    await visitor.presses('确定撤回');
    await visitor.reads('.standing-name', '已撤回');
    expect(endpoint.of('withdrawCommitment')).to.have.length(1);
    expect(endpoint.of('findSubmission')[0]?.body.idempotencyKey).to.equal(endpoint.of('withdrawCommitment')[0]?.key);
  });

  it('keeps the reason when withdrawing is refused, and lets it be given up', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => problem(403, 'forbidden', { detail: '已经认定，不能撤回。' });
    const visitor = await Visitor.sees(aCommitment(), { endpoint });
    await visitor.presses('撤回承诺');
    await visitor.types('reason', '不办了');
    await visitor.presses('下一步');
    await visitor.presses('确定撤回');
    await visitor.reads('.state', '已经认定，不能撤回');
    await visitor.presses('取消');
    expect(visitor.find<HTMLTextAreaElement>('[name=reason]')?.value).to.equal('不办了');
    await visitor.presses('取消');
    expect(visitor.find('[name=reason]')).to.equal(null);
    await waitUntil(() => visitor.root.activeElement?.getAttribute('data-action') === 'withdraw');
  });

  it('says until when something can be done, or why not', async () => {
    const visitor = await Visitor.sees(aJudgedCommitment());
    expect(visitor.text).to.include('暂不能更正承诺').and.include('已经受理，不能更正');
    expect(visitor.find('[data-action]')).to.equal(null);
    unmount();
    const allowed = [{ action: 'withdraw', available: true, until: '2026-12-01T18:00:00+08:00' }];
    const other = await Visitor.sees(aCommitment({ allowed }));
    expect(other.text).to.include('请在 2026-12-01 18:00 前办理');
  });

  it('takes materials that were to follow under the same number', async () => {
    const endpoint = new Endpoint();
    endpoint.write = () => reply(aCommitment({ materials: [aMaterial({ state: 'received' })] }));
    const visitor = await Visitor.sees(aCommitment(), { endpoint });
    await visitor.presses('提交材料');
    expect(visitor.find('.summary')?.textContent).to.include('请至少上传一个文件');
    const input = visitor.find<HTMLInputElement>('#supplement-material-1') as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.7\n'], '健康证明.pdf', { type: 'application/pdf' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await visitor.reads('.file-state', '通过了安全检查');
    await visitor.presses('提交材料');
    await waitUntil(() => endpoint.of('supplementCommitment').length > 0);
    await visitor.settles('tracked');
    const [asked, ...more] = endpoint.of('supplementCommitment');
    expect(more).to.have.length(0);
    expect(asked?.body).to.deep.equal({
      queryCode: QUERY_CODE,
      materials: [{ material: 'health', uploads: ['upload-00000001'] }],
    });
    expect(asked?.key).to.match(/^[0-9a-f-]{36}$/);
    await waitUntil(() => visitor.news.includes('材料已提交'));
    expect(visitor.find('#supplement-material-1')).to.equal(null);
  });

  it('is done by the keyboard alone', async () => {
    const visitor = await Visitor.arrives();
    visitor.find('[name=number]')?.focus();
    await sendKeys({ type: NUMBER });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: QUERY_CODE });
    await sendKeys({ press: 'Enter' });
    await visitor.settles('tracked');
    await waitUntil(() => visitor.root.activeElement?.classList.contains('track-title'));
  });
});

describe('Following a commitment', () => {
  accessible({
    'the form': async (setup) => (await Visitor.arrives(setup)).element,
    'a wrong code': async (setup) => {
      const endpoint = answering(() => problem(404, 'not-found', { triesLeft: 3 }));
      const visitor = await Visitor.arrives({ ...setup, endpoint });
      await visitor.looksUp();
      await visitor.settles('failed');
      return visitor.element;
    },
    'one just made': async (setup) => (await Visitor.sees(aCommitment(), setup)).element,
    'one judged': async (setup) => (await Visitor.sees(aJudgedCommitment(), setup)).element,
    'the question before withdrawing': async (setup) => {
      const visitor = await Visitor.sees(aCommitment(), setup);
      await visitor.presses('撤回承诺');
      await visitor.types('reason', '不办了');
      await visitor.presses('下一步');
      return visitor.element;
    },
  });
});
