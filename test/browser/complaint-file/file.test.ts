import type { CreditComplaintSubmitEvent } from '../../../src/elements/credit-complaint/credit-complaint.events.js';
import { aComplaint, NUMBER, QUERY_CODE } from '../../fixtures/complaints.js';
import { expect, setViewport, waitUntil } from '../helpers/index.js';
import { problem, reply, unmount } from '../suites/index.js';
import { Endpoint, Visitor } from './visitor.js';

const endpointWith = (change: Partial<Endpoint>): Endpoint => Object.assign(new Endpoint(), change);

async function reviewed(endpoint = new Endpoint()): Promise<Visitor> {
  const visitor = await Visitor.arrives({ endpoint });
  await visitor.reviews();
  return visitor;
}

describe('Filing a complaint', () => {
  afterEach(async () => {
    unmount();
    sessionStorage.clear();
    await setViewport({ width: 1024, height: 768 });
  });

  it('sends what was told, in the facts of the contract and nothing that is empty', async () => {
    const visitor = await reviewed();
    await visitor.sends();
    await visitor.settles('submitted');
    expect(visitor.endpoint.sent).to.deep.equal({
      version: '2026-1',
      complainant: { name: '上海演示工程有限公司', uscc: '91310120MADEMA019F', nature: 'private' },
      contact: { name: '演示甲', phone: '13800000000' },
      respondent: { name: '演示区建设管理局', kind: 'organ' },
      facts: {
        field: 'procurement',
        promiseKind: 'payment',
        contractName: '演示道路养护合同',
        disputedAmount: { value: '1234.5', currency: 'CNY', unit: '1' },
        breachFacts: '工程验收合格已满一年，尾款至今没有支付，多次催告没有结果。',
        claim: '支付尾款。',
      },
      proceedings: { kind: 'none' },
      evidence: [],
      truthPledge: true,
      privacy: { version: '1', consented: true },
    });
    expect(visitor.endpoint.of('submitComplaint')[0]?.key).to.be.a('string');
  });

  it('reads an amount out in capitals, in the unit that was chosen', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    await visitor.turns('第 2 步');
    await visitor.tellsWho();
    await visitor.turns('第 3 步');
    await visitor.fills('disputedAmount', '12');
    await visitor.sees('壹拾贰元整');
    await visitor.ticks('unit', '10000');
    await visitor.sees('壹拾贰万元整');
  });

  it('keeps everything when somebody goes back, and does not ask twice what the check has asked', async () => {
    const visitor = await reviewed();
    for (const page of [5, 4, 3, 2, 1]) await visitor.turns(`第 ${page} 步`, '上一步');
    expect(visitor.find<HTMLInputElement>('input[name="check-kind"]:checked')?.value).to.equal('organ');
    await visitor.turns('第 2 步');
    expect(visitor.find<HTMLInputElement>('input[name="name"]')?.value).to.equal('上海演示工程有限公司');
    expect(visitor.text).not.to.include('被投诉单位类型');
  });

  it('asks on each page for what is missing there, and for nothing of other pages', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    await visitor.turns('第 2 步');
    await visitor.presses('下一步');
    await visitor.sees('请填写企业名称');
    expect(visitor.find('.summary')?.textContent).not.to.include('事情经过');
  });

  it('leads from the review to one field, and from there back to the review', async () => {
    const visitor = await reviewed();
    await visitor.presses('修改：您的诉求');
    await visitor.sees('第 4 步');
    await waitUntil(
      () => (visitor.root.activeElement as HTMLInputElement | null)?.name === 'claim',
      'the field has the focus',
    );
    await visitor.fills('claim', '支付尾款和利息。');
    await visitor.presses('返回核对');
    await visitor.settles('reviewing');
    expect(visitor.text).to.include('支付尾款和利息。');
  });

  it('declares nothing beforehand, and sends nothing that is not declared', async () => {
    const visitor = await reviewed();
    await visitor.presses('提交投诉');
    await visitor.sees('请阅读后勾选：真实性承诺');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(0);
  });

  it('sends once however often somebody presses', async () => {
    const visitor = await reviewed(endpointWith({ submit: () => new Promise(() => undefined) }));
    await visitor.ticks('pledge');
    await visitor.ticks('consent');
    const button = visitor.find<HTMLButtonElement>('button[type=submit]');
    for (let press = 0; press < 10; press++) button?.click();
    visitor.element.submit();
    await visitor.settles('sending');
    await waitUntil(() => visitor.endpoint.of('submitComplaint').length > 0, 'it is sent');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(1);
    expect(visitor.text).to.include('正在提交');
  });

  it('shows the receipt of a complaint whose answer was lost', async () => {
    const done = reply({ state: 'done', result: aComplaint({ number: NUMBER, queryCode: QUERY_CODE }) });
    const visitor = await reviewed(
      endpointWith({ submit: () => problem(409, 'conflict', { retryAfter: 1 }), find: () => done }),
    );
    await visitor.sends();
    await visitor.settles('submitted');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(1);
  });

  it('leads to the page that the endpoint found something on, with everything still there', async () => {
    const detail = '被投诉单位名称与代码不一致，请核对。';
    const errors = [{ pointer: '/respondent/name', code: 'mismatch', detail }];
    const visitor = await reviewed(endpointWith({ submit: () => problem(422, 'invalid', { errors }) }));
    await visitor.sends();
    await visitor.sees('第 3 步');
    await visitor.sees(detail);
    expect(visitor.find<HTMLInputElement>('input[name="respondent"]')?.value).to.equal('演示区建设管理局');
    visitor.endpoint.submit = new Endpoint().submit;
    await visitor.fills('respondent', '演示区城乡建设局');
    await visitor.presses('返回核对');
    await visitor.settles('reviewing');
  });

  it('says when the rules have changed, and keeps what was told', async () => {
    const visitor = await reviewed(endpointWith({ submit: () => problem(409, 'rules-changed') }));
    await visitor.sends();
    await visitor.settles('changed');
    expect(visitor.text).to.include('受理规则有变动');
    visitor.endpoint.service.complaints = {
      ...(visitor.endpoint.service.complaints as object),
      version: '2026-2',
    } as never;
    await visitor.presses('按新规则确认');
    await visitor.sees('第 1 步');
    expect(visitor.endpoint.of('describeService')).to.have.length(2);
    await visitor.turns('第 2 步');
    expect(visitor.find<HTMLInputElement>('input[name="name"]')?.value).to.equal('上海演示工程有限公司');
  });

  it('says when the same complaint was filed before, and shows no receipt for it', async () => {
    const detail = '同样的投诉已于 2026-11-25 提交。';
    const visitor = await reviewed(
      endpointWith({
        submit: () => problem(409, 'duplicate', { detail }),
        find: () => reply({ state: 'refused', problem: { code: 'duplicate', status: 409, detail } }),
      }),
    );
    await visitor.sends();
    await visitor.settles('not-sent');
    expect(visitor.text).to.include(detail);
  });

  it('lets the page send by its own means', async () => {
    const visitor = await reviewed();
    const keys: string[] = [];
    visitor.element.addEventListener('credit-complaint-submit', (event: CreditComplaintSubmitEvent) => {
      expect(JSON.stringify(event.detail)).to.equal('{"operation":"submitComplaint"}');
      event.respondWith((request, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        expect(request.facts.claim).to.equal('支付尾款。');
        return Promise.resolve(aComplaint({ number: NUMBER, queryCode: QUERY_CODE }));
      });
    });
    await visitor.sends();
    await visitor.settles('submitted');
    expect(keys).to.have.length(1);
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(0);
  });

  it('goes back to the review where the page holds it back', async () => {
    const visitor = await reviewed();
    visitor.element.addEventListener('credit-complaint-submit', (event) => event.preventDefault());
    await visitor.sends();
    await visitor.settles('reviewing');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(0);
  });

  it('shows what the page knows of the enterprise with its source, and asks only for the rest', async () => {
    const applicant = { name: '上海演示工程有限公司', code: '91310120MADEMA019F', source: '电子营业执照' };
    const visitor = await Visitor.arrives({ applicant });
    await visitor.belongs();
    await visitor.turns('第 2 步');
    expect(visitor.text).to.include('来源：电子营业执照');
    expect(visitor.find('input[name="name"]')).to.equal(null);
  });

  it('asks an agent for name and authorisation', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    await visitor.turns('第 2 步');
    await visitor.tellsWho();
    await visitor.ticks('agent', 'agent');
    await visitor.presses('下一步');
    await visitor.sees('请填写代理人姓名');
    await visitor.sees('请上传授权书');
  });

  it('asks how far proceedings are where there are some', async () => {
    const visitor = await Visitor.arrives();
    await visitor.belongs();
    await visitor.ticks('check-court', 'litigation');
    await visitor.turns('第 2 步');
    await visitor.tellsWho();
    await visitor.turns('第 3 步');
    await visitor.tellsPromise();
    await visitor.turns('第 4 步');
    await visitor.tellsStory();
    await visitor.presses('下一步');
    await visitor.sees('请填写进展到哪一步');
  });

  it('has what says nothing about a person back after a reload, and asks again for the rest', async () => {
    const first = await Visitor.arrives({ draftStore: sessionStorage });
    await first.belongs();
    await first.turns('第 2 步');
    await first.tellsWho();
    await first.turns('第 3 步');
    await first.tellsPromise();
    const kept = () => sessionStorage.getItem('credit-complaint') ?? '';
    await waitUntil(() => kept().includes('演示道路养护合同'), 'the draft is kept');
    expect(kept()).not.to.include('13800000000').and.not.to.include('演示甲');
    unmount();
    const second = await Visitor.arrives({ draftStore: sessionStorage });
    await second.sees('已恢复您填写到');
    await second.turns('第 2 步');
    expect(second.find<HTMLInputElement>('input[name="name"]')?.value).to.equal('上海演示工程有限公司');
    expect(second.find<HTMLInputElement>('input[name="phone"]')?.value).to.equal('');
  });

  it('leaves nothing behind after reset()', async () => {
    const visitor = await Visitor.arrives({ draftStore: sessionStorage });
    await visitor.belongs();
    await visitor.turns('第 2 步');
    await visitor.tellsWho();
    await waitUntil(() => sessionStorage.getItem('credit-complaint'), 'the draft is kept');
    visitor.element.reset();
    await visitor.sees('第 1 步');
    expect(JSON.stringify({ ...sessionStorage })).not.to.include('演示');
    expect(visitor.find('input:checked')).to.equal(null);
  });

  it('reads out what a page holds, without secrets', async () => {
    const visitor = await reviewed();
    expect(visitor.element.toPlainText()).to.include('您的诉求：支付尾款。').and.include('第 6 步');
  });
});
