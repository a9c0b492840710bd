import type { CreditRecordActionEvent } from '../../../src/element/events.js';
import {
  aCommitment,
  aCommitmentRecord,
  aJudgedCommitment,
  aMaterial,
  NUMBER,
  PICTURE,
  QUERY_CODE,
} from '../../fixtures/commitments.js';
import { expect, waitUntil } from '../helpers/index.js';
import { UPLOAD } from '../helpers/recording-endpoint.js';
import { accessible, followable, reply, unmount, withdrawable } from '../suites/index.js';
import { commitment, Endpoint, Visitor } from './visitor.js';

afterEach(unmount);

describe('A commitment as it stands', () => {
  it('has an icon for each state that no other state has', async () => {
    const drawn = new Set<string | null | undefined>();
    for (const state of Object.keys(commitment.states)) {
      const visitor = await Visitor.sees(aCommitment({ state }));
      drawn.add(visitor.find('.standing > .icon path')?.getAttribute('d'));
      unmount();
    }
    expect(drawn.size).to.equal(8);
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

  it('leads to objection by its number alone, and says from when repair is possible', async () => {
    const visitor = await Visitor.sees(aJudgedCommitment());
    const told: CreditRecordActionEvent[] = [];
    visitor.element.addEventListener('credit-record-action', (event) => told.push(event));
    expect(visitor.text).to.include('暂不能申请信用修复').and.include('2027-04-15');
    await visitor.presses('提出异议');
    expect(told.map(({ detail }) => detail)).to.deep.equal([{ action: 'objection', recordRef: NUMBER, subjectId: '' }]);
  });
});

describe('Changing a commitment', () => {
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
    await visitor.attaches('supplement-material-1', '健康证明.pdf');
    await visitor.presses('提交材料');
    await waitUntil(() => endpoint.of('supplementCommitment').length > 0);
    await visitor.settles('tracked');
    const [asked, ...more] = endpoint.of('supplementCommitment');
    expect(more).to.have.length(0);
    expect(asked?.body).to.deep.equal({
      queryCode: QUERY_CODE,
      materials: [{ material: 'health', uploads: [UPLOAD.id] }],
    });
    expect(asked?.key).to.match(/^[0-9a-f-]{36}$/);
    await visitor.hears('材料已提交');
    expect(visitor.find('#supplement-material-1')).to.equal(null);
  });
});

describe('A commitment', () => {
  followable(commitment);
  withdrawable(commitment);
  accessible({
    'one judged': async (setup) => (await Visitor.sees(aJudgedCommitment(), setup)).element,
  });
});
