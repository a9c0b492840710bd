import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { Drafts, type DraftOptions } from '../../../src/form/drafts.js';
import { type FieldDefinition, STATED } from '../../../src/form/field.js';
import type { FormModel } from '../../../src/form/form-model.js';
import type { FormStore } from '../../../src/form/store.js';
import { FakeClock, rest } from '../client/support.js';
import { aFullForm, aStorage, SlowStore } from './support.js';

const fields: readonly FieldDefinition[] = [
  { type: 'text', name: 'project', label: '项目' },
  { type: 'text', name: 'reason', label: '理由', multiline: true },
  { type: 'choice', name: 'kind', label: '种类', options: [{ value: 'a', label: 'A' }] },
  { type: 'phone', name: 'phone', label: '电话', privacy: 'personal' },
  { type: 'code', name: 'id', label: '证件号码', privacy: 'secret' },
  { type: 'statement', name: 'true', label: '声明', statement: '属实' },
  { type: 'files', name: 'files', label: '文件', privacy: 'personal' },
];

/** Somebody at a form in a page that keeps drafts, until the page is gone. */
class Page {
  readonly model: FormModel;
  readonly drafts: Drafts;
  readonly window = new EventTarget();
  sent = false;
  begun = 0;

  constructor(
    readonly clock: FakeClock,
    store: FormStore | undefined,
    options: Partial<DraftOptions> & { fields?: readonly FieldDefinition[] } = {},
  ) {
    this.model = aFullForm(options.fields ?? fields);
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => this.draw(),
      updateComplete: Promise.resolve(true),
    };
    this.drafts = new Drafts(host, {
      model: this.model,
      name: 'credit-draft-t1',
      version: () => '1',
      store,
      sent: () => this.sent,
      begun: () => (this.begun += 1),
      clock,
      page: this.window,
      ...options,
    });
    this.drafts.hostConnected();
  }

  async types(values: Parameters<FormModel['restore']>[0] & object): Promise<void> {
    for (const [name, value] of Object.entries(values)) this.model.change(name, value as string);
    this.draw();
    await rest();
  }

  /** Whether leaving the page asks first. */
  get asks(): boolean {
    return !this.window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }

  private draw(): void {
    queueMicrotask(() => this.drafts.hostUpdated());
  }
}

/** Lets the time of a write come. */
const pause = async (clock: FakeClock) => {
  while (clock.pending) clock.fire();
  await rest();
};

test('what was typed is there again after a reload, and the page says when it was kept', async () => {
  const clock = new FakeClock();
  const store = aStorage();
  const page = new Page(clock, store);
  await page.drafts.open();
  await page.types({ project: '示例项目', kind: 'a' });
  await pause(clock);
  const at = clock.now();
  const later = new Page(clock, store);
  await later.drafts.open();
  assert.deepEqual(later.model.draft(), { project: '示例项目', kind: 'a' });
  assert.deepEqual(later.drafts.state, { keeping: 'store', restored: { at, isOther: false } });
});

test('a page that opts in to nothing keeps nothing but in memory', async () => {
  const page = new Page(new FakeClock(), undefined);
  await page.drafts.open();
  await page.types({ project: '示例项目' });
  assert.equal(page.clock.pending, 0);
  assert.deepEqual(page.drafts.state, { keeping: 'memory' });
  assert.equal(page.asks, true);
});

test('phones, identity numbers, statements and files are written nowhere, nor their names', async () => {
  const clock = new FakeClock();
  const store = aStorage();
  const page = new Page(clock, store);
  await page.drafts.open();
  await page.types({
    project: 'plain',
    phone: 'canary-13800138000',
    id: 'canary-310101199001011234',
    true: STATED,
    files: ['canary-file'],
  });
  await pause(clock);
  const written = JSON.stringify([...store.held]);
  assert.match(written, /plain/);
  assert.doesNotMatch(written, /canary|13800138000|310101199001011234|"true"|"files"|"phone"/);
});

test('words with the number of a person or of a mobile phone in them are not kept, wherever they were typed', async () => {
  const { holdsPersonalNumber } = await import('../../../src/form/personal-numbers.js');
  for (const text of [
    '请联系 13800138000。',
    '１３８ ００１３ ８０００',
    '+86 138-0013-8000',
    '身份证310101199001011234',
    '3101 0119 9001 0112 34',
  ])
    assert.equal(holdsPersonalNumber(text), true, text);
  for (const text of ['2026年11月26日', '91310115MADEM00010', '编号 202611260000001', '50 万元', '021-62300000'])
    assert.equal(holdsPersonalNumber(text), false, text);
  const clock = new FakeClock();
  const store = aStorage();
  const page = new Page(clock, store);
  await page.drafts.open();
  await page.types({ project: '示例项目', reason: '请打 13800138000 找我' });
  await pause(clock);
  assert.match(JSON.stringify([...store.held]), /示例项目/);
  assert.doesNotMatch(JSON.stringify([...store.held]), /13800138000/);
});

test('a store that is full or forbidden is told, all that was typed stays, and it is tried again', async () => {
  const clock = new FakeClock();
  const store = aStorage();
  let full = true;
  const page = new Page(clock, {
    ...store,
    setItem: (key, text) => {
      if (full) throw new Error('QuotaExceededError');
      store.setItem(key, text);
    },
  });
  await page.drafts.open();
  await page.types({ project: '示例项目' });
  await pause(clock);
  assert.equal(page.drafts.state.keeping, 'failed');
  assert.equal(page.model.text('project'), '示例项目');
  full = false;
  await page.types({ reason: '理由' });
  await pause(clock);
  assert.equal(page.drafts.state.keeping, 'store');
  assert.match(JSON.stringify([...store.held]), /示例项目.*理由/);
});

test('a store that cannot even be read stops nobody', async () => {
  const refuse = () => {
    throw new Error('SecurityError');
  };
  const page = new Page(new FakeClock(), { getItem: refuse, setItem: refuse, removeItem: refuse });
  await page.drafts.open();
  assert.equal(page.drafts.state.keeping, 'failed');
  await page.types({ project: '示例项目' });
  await page.drafts.flush();
  page.drafts.reset();
  assert.equal(page.model.text('project'), '示例项目');
});

test('nothing that stands in the store by another hand breaks the form', async () => {
  const envelope = fc.oneof(
    fc.string(),
    fc.json(),
    fc.anything().map((values) => JSON.stringify([1, Date.parse('2025-06-01T00:00:00Z'), ['1', values]]) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(envelope, async (text) => {
      const store = aStorage();
      store.setItem('credit-draft-t1', text);
      const page = new Page(new FakeClock(), store);
      await page.drafts.open();
      page.model.attempt();
      assert.equal(typeof page.model.text('project'), 'string');
      assert.equal(page.drafts.state.keeping, 'store');
    }),
  );
});

test('a draft of another version comes back as far as it fits, and the form says so', async () => {
  const clock = new FakeClock();
  const store = aStorage();
  const page = new Page(clock, store);
  await page.drafts.open();
  await page.types({ project: '示例项目', reason: '理由', kind: 'a' });
  await page.drafts.flush();
  const later = new Page(clock, store, {
    version: () => '2',
    fields: [
      { type: 'text', name: 'project', label: '项目' },
      { type: 'choice', name: 'kind', label: '种类', options: [{ value: 'b', label: 'B' }] },
      { type: 'phone', name: 'reason', label: '电话', privacy: 'personal' },
    ],
  });
  await later.drafts.open();
  assert.deepEqual(later.model.draft(), { project: '示例项目' });
  assert.equal(later.model.text('reason'), '');
  assert.equal(later.drafts.state.restored?.isOther, true);
});

test('a draft is kept for a week and no longer', async () => {
  for (const [days, there] of [
    [6.9, true],
    [7.1, false],
    [-8, false],
  ] as const) {
    const clock = new FakeClock();
    const store = aStorage();
    store.setItem('credit-draft-t1', JSON.stringify([1, clock.now() - days * 86_400_000, ['1', { project: '示例' }]]));
    const page = new Page(clock, store);
    await page.drafts.open();
    assert.equal(page.model.text('project'), there ? '示例' : '', String(days));
    await page.drafts.flush();
    assert.equal(store.held.size, there ? 1 : 0, 'what is too old is taken away');
  }
});

test('what was sent is kept no longer, and what was reset leaves nothing', async () => {
  for (const end of ['sent', 'reset'] as const) {
    const clock = new FakeClock();
    const store = aStorage();
    const page = new Page(clock, store);
    await page.drafts.open();
    await page.types({ project: '示例项目' });
    await pause(clock);
    assert.equal(store.held.size, 1);
    await page.types({ project: '示例项目二' });
    if (end === 'sent') {
      page.sent = true;
      page.drafts.hostUpdated();
    } else {
      page.model.reset();
      page.drafts.reset();
    }
    await pause(clock);
    assert.equal(store.held.size, 0, end);
    assert.equal(clock.pending, 0);
    assert.equal(page.asks, false);
    assert.equal(page.drafts.state.restored, undefined);
  }
});

test('leaving asks only while something typed is not sent', async () => {
  const page = new Page(new FakeClock(), aStorage());
  await page.drafts.open();
  page.drafts.hostUpdated();
  assert.equal(page.asks, false, 'nothing was typed');
  await page.types({ phone: '13800138000' });
  assert.equal(page.asks, true, 'what no draft keeps as well');
  await page.types({ phone: '' });
  assert.equal(page.asks, false);
  await page.types({ project: '示例' });
  page.drafts.hostDisconnected();
  assert.equal(page.asks, false, 'the element is gone');
  page.drafts.hostUpdated();
  assert.equal(page.asks, false, 'an answer that comes late draws it once more');
});

test('what was kept stays while the fields are asked for anew, and leaving asks as before', async () => {
  const clock = new FakeClock();
  const store = aStorage();
  const shown = [...fields];
  const page = new Page(clock, store, { fields: shown });
  await page.drafts.open();
  await page.types({ project: '示例项目' });
  await pause(clock);
  const kept = [...store.held.values()];
  shown.length = 0;
  page.drafts.hostUpdated();
  await pause(clock);
  assert.equal(page.asks, true);
  page.drafts.hostDisconnected();
  assert.deepEqual([...store.held.values()], kept);
});

for (const type of ['pagehide', 'visibilitychange'])
  test(`what was typed just before is kept when the page tells that it may go: ${type}`, async () => {
    const store = aStorage();
    const page = new Page(new FakeClock(), store);
    await page.drafts.open();
    await page.types({ project: '示例项目' });
    assert.equal(store.held.size, 0);
    page.window.dispatchEvent(new Event(type));
    assert.match(JSON.stringify([...store.held]), /示例项目/);
  });

test('before a login that leaves the page the draft can be handed over, also to a store that takes its time', async () => {
  const store = new SlowStore();
  const page = new Page(new FakeClock(), store);
  const opening = page.drafts.open();
  store.answer();
  await opening;
  await page.types({ project: '示例项目' });
  let handed = false;
  const flushing = page.drafts.flush().then(() => (handed = true));
  await rest();
  assert.equal(handed, false);
  store.answer();
  await flushing;
  assert.match(JSON.stringify([...store.held]), /示例项目/);
});

test('what somebody types while a slow store is read stays, and the rest comes back', async () => {
  const store = new SlowStore();
  const clock = new FakeClock();
  store.held.set('credit-draft-t1', JSON.stringify([1, clock.now(), ['1', { project: '旧', reason: '旧理由' }]]));
  const page = new Page(clock, store);
  const opening = page.drafts.open();
  await page.types({ project: '新' });
  assert.equal(clock.pending, 0, 'nothing is written before it is known what is there');
  store.answer();
  await opening;
  assert.deepEqual(page.model.draft(), { project: '新', reason: '旧理由' });
});

test('in a slow store an old draft never comes to stand over a newer one, nor over its removal', async () => {
  const store = new SlowStore();
  const clock = new FakeClock();
  const page = new Page(clock, store);
  const opening = page.drafts.open();
  store.answer();
  await opening;
  for (const project of ['一', '二', '三']) {
    await page.types({ project });
    while (clock.pending) clock.fire();
  }
  page.model.reset();
  page.drafts.reset();
  for (let turn = 0; turn < 5; turn++) {
    store.answer();
    await rest();
  }
  assert.equal(store.held.size, 0);
  assert.match(store.done.join(), /set.*remove/);
});

test('the key to send with is made as soon as there is something to keep', async () => {
  const clock = new FakeClock();
  const store = aStorage();
  const page = new Page(clock, store);
  await page.drafts.open();
  assert.equal(page.begun, 0);
  await page.types({ project: '示例' });
  await pause(clock);
  assert.equal(page.begun, 1);
  await page.types({ project: '示例项目' });
  await pause(clock);
  assert.equal(page.begun, 1);
});

/** What somebody does in a kill test, one after the other. */
const story = Array.from({ length: 60 }, (_, index) => ({
  project: '示例项目'.repeat(1 + (index % 3)) + index,
  phone: `1380013${String(8000 + index)}`,
  ...(index % 4 === 1 && { reason: `理由 ${index}` }),
  ...(index % 7 === 3 && { kind: 'a' }),
}));

for (let point = 0; point < story.length; point++)
  test(`a page that is killed after ${point + 1} changes has everything again but the last second`, async () => {
    const clock = new FakeClock();
    const store = aStorage();
    const page = new Page(clock, store);
    await page.drafts.open();
    /** What stood there when. */
    const history: { at: number; draft: unknown }[] = [{ at: clock.now(), draft: {} }];
    for (const change of story.slice(0, point + 1)) {
      await page.types(change);
      history.push({ at: clock.now(), draft: page.model.draft() });
      // Somebody types on, ever 200 ms; every third time the clock stops short of the write.
      clock.setTimeout(() => undefined, 200);
      const target = clock.now() + 200;
      while (clock.pending && clock.now() < target) clock.fire();
      await rest();
    }
    const killedAt = clock.now();
    // Nothing more is run of the page: its store is copied as it stands.
    const disk = aStorage();
    store.held.forEach((text, key) => disk.setItem(key, text));
    const later = new Page(new FakeClock(), disk);
    await later.drafts.open();
    const back = JSON.stringify(later.model.draft());
    const found = history.filter(({ draft }) => JSON.stringify(draft) === back);
    assert.ok(found.length, `${back} never stood there`);
    const lost = history.slice(history.indexOf(found[found.length - 1]!) + 1);
    const oldest = lost[0];
    assert.ok(!oldest || killedAt - oldest.at <= 1000, `${killedAt - (oldest?.at ?? 0)} ms are lost`);
    assert.doesNotMatch(JSON.stringify([...disk.held]), /1380013/);
  });
