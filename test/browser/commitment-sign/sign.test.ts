import { commitmentText } from '../../../src/contract/commitment-text.js';
import type { SubmitCommitmentRequest } from '../../../src/contract/schema/commitment.js';
import type { CreditAuthRequiredEvent } from '../../../src/element/events.js';
import type { CreditCommitmentSubmitEvent } from '../../../src/elements/credit-commitment/credit-commitment.events.js';
import { aCommitment, aTemplate, NUMBER, QUERY_CODE, textDigest } from '../../fixtures/commitments.js';
import { expect, setViewport, waitUntil } from '../helpers/index.js';
import { problem, reply, unmount } from '../suites/index.js';
import { aShortTemplate, Endpoint, offering, Visitor } from './visitor.js';

const APPLICANT = {
  category: 'legalPerson',
  name: '上海演示餐饮有限公司',
  code: '91310120MADEMA019F',
  source: '电子营业执照',
  asOf: '2026-11-26',
} as const;

const endpointWith = (change: Partial<Endpoint>): Endpoint => Object.assign(new Endpoint(), change);
const offline = () => Promise.reject(new TypeError('offline'));

async function signed(endpoint = new Endpoint()): Promise<Visitor> {
  const visitor = await Visitor.arrives({ endpoint });
  await visitor.fillsIn();
  await visitor.readsOn();
  await visitor.signs();
  return visitor;
}

describe('Making a commitment', () => {
  afterEach(async () => {
    unmount();
    sessionStorage.clear();
    await setViewport({ width: 1024, height: 768 });
  });

  it('shows the whole text, plain words beside it and what follows from a breach, with nothing chosen', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.text).to.include('承诺不实的，撤销许可决定').and.include('没有做到的，许可会被撤销');
    const inputs = [...visitor.root.querySelectorAll<HTMLInputElement>('input')];
    expect(inputs.filter(({ checked }) => checked)).to.have.length(0);
    expect(visitor.text).to.include('承诺和履行情况在信用网站公示');
  });

  it('shows in the text what is filled in below it', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.root.querySelectorAll('.blank[data-empty]')).to.have.length(2);
    await visitor.fills('value-address', '演示路1号');
    expect(visitor.find('.text-legal .blank:not([data-empty])')?.textContent).to.equal('演示路1号');
  });

  it('lists what is missing, and leads to it', async () => {
    const visitor = await Visitor.arrives();
    await visitor.presses('下一步：核对');
    expect(visitor.element.state).to.equal('filling');
    expect(visitor.find('.summary')?.textContent).to.include('请填写承诺人名称').and.include('请选择承诺是否公开');
    await waitUntil(() => visitor.root.activeElement?.classList.contains('summary'));
  });

  it('does not ask for what the page knows, and says where that comes from', async () => {
    const visitor = await Visitor.arrives({ applicant: APPLICANT });
    expect(visitor.find('[name=name]')).to.equal(null);
    expect(visitor.text).to.include('上海演示餐饮有限公司').and.include('来源：电子营业执照，2026-11-26');
    await visitor.fills('authorisedPerson', '演示甲');
    await visitor.fillsInText();
    await visitor.readsOn();
    await visitor.signs();
    await visitor.settles('submitted');
    const { content } = visitor.endpoint.of('submitCommitment')[0]?.body as unknown as SubmitCommitmentRequest;
    expect(content.applicant).to.include({ name: APPLICANT.name, code: APPLICANT.code, category: 'legalPerson' });
  });

  it('sends exactly the text that was shown, once, with its digest, and shows it again on the receipt', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    await visitor.presses('下一步：核对');
    await visitor.settles('reviewing');
    const shown = visitor.find('.sign-text')?.textContent;
    await visitor.presses('下一步：签署');
    await visitor.settles('signing');
    await visitor.signs();
    await visitor.settles('submitted');
    const [asked, ...more] = visitor.endpoint.of('submitCommitment');
    expect(more).to.have.length(0);
    expect(asked?.key).to.match(/^[0-9a-f-]{36}$/);
    const request = asked?.body as unknown as SubmitCommitmentRequest;
    expect(request.text).to.equal(shown);
    expect(request.text).to.equal(commitmentText(aShortTemplate(), request.content));
    expect(request.digest).to.deep.equal({ algorithm: 'SHA-256', value: textDigest(request.text) });
    expect(request.signature).to.deep.equal({ level: 'typedName', name: '演示甲' });
    expect(request.content.deferred).to.deep.equal(['health', 'drain']);
    expect(request.privacy).to.deep.equal({ version: '1', consented: true });
    expect(visitor.text).to.include(request.text.split('\n')[2] ?? '-');
    await visitor.sees('您签署的版本');
  });

  it('keeps every character as it was typed', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    // NFC would make 豈 (U+F900) into 豈 (U+8C48).
    await visitor.fills('value-address', '\uF900路1号𠮷座');
    await visitor.readsOn();
    await visitor.signs();
    await visitor.settles('submitted');
    const { text } = visitor.endpoint.of('submitCommitment')[0]?.body as unknown as SubmitCommitmentRequest;
    expect(text).to.include('\uF900路1号𠮷座');
  });

  it('lets a wrong check digit stand after a warning, and tells the clerk', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    await visitor.fills('code', '91310120MADEMA0190');
    await visitor.presses('下一步：核对');
    await visitor.settles('reviewing');
    expect(visitor.find('.review-notes')?.textContent).to.include('统一社会信用代码');
    await visitor.presses('下一步：签署');
    await visitor.settles('signing');
    await visitor.signs();
    await visitor.settles('submitted');
    expect(visitor.endpoint.of('submitCommitment')[0]?.body.warnings).to.deep.equal(['/content/applicant/code']);
  });

  it('makes one commitment of ten clicks', async () => {
    let answer = (): void => undefined;
    const endpoint = new Endpoint();
    const { submit } = endpoint;
    endpoint.submit = (body) => new Promise((resolve) => (answer = () => resolve(submit(body))));
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.fillsIn();
    await visitor.readsOn();
    await visitor.ticks('level', 'typedName');
    await visitor.ticks('agreed');
    await visitor.fills('name', '演示甲');
    const button = visitor.find('button[type=submit]');
    for (let click = 0; click < 10; click += 1) button?.click();
    visitor.element.submit();
    await waitUntil(() => endpoint.of('submitCommitment').length > 0);
    answer();
    await visitor.settles('submitted');
    expect(endpoint.of('submitCommitment')).to.have.length(1);
  });

  it('finds out what became of a commitment whose answer was lost', async () => {
    let asked = 0;
    const endpoint = endpointWith({ submit: () => reply('<html>') });
    endpoint.find = () => {
      asked += 1;
      const body = endpoint.of('submitCommitment')[0]?.body as unknown as SubmitCommitmentRequest;
      return reply(
        asked === 1
          ? { state: 'processing', retryAfter: 0.5 }
          : { state: 'done', result: endpoint.made(body.text, body.digest) },
      );
    };
    const visitor = await signed(endpoint);
    await visitor.sees('正在确认上次提交');
    await visitor.settles('submitted');
    expect(asked).to.equal(2);
  }).timeout(40_000);

  it('still has everything after a failure, and sends the same again under the same key', async () => {
    const endpoint = endpointWith({ submit: () => problem(500, 'internal-error'), find: offline });
    const visitor = await signed(endpoint);
    await visitor.settles('not-sent');
    expect(visitor.text).to.include('演示路1号');
    const { submit } = new Endpoint();
    endpoint.submit = submit;
    await visitor.presses('重试');
    await visitor.settles('submitted');
    expect(new Set(endpoint.of('submitCommitment').map(({ key }) => key)).size).to.equal(1);
  }).timeout(60_000);

  it('says at the field what the endpoint refuses', async () => {
    const errors = [{ pointer: '/content/values/area', code: 'invalid', detail: '经营面积不能超过 100 平方米。' }];
    const visitor = await signed(endpointWith({ submit: () => problem(400, 'invalid', { errors }) }));
    await visitor.settles('filling');
    expect(visitor.find('.summary')?.textContent).to.include('经营面积不能超过 100 平方米');
    expect(visitor.find<HTMLInputElement>('[name=value-area]')?.value).to.equal('120');
  });

  it('shows what is new when the text changed meanwhile, and lets the new one be signed', async () => {
    const changed = aShortTemplate({
      version: '2026-03',
      sections: aTemplate().sections.map((section) =>
        section.id === 'liability'
          ? { ...section, paragraphs: [...section.paragraphs, [{ text: '三、三年内不再适用容缺受理。' }]] }
          : section,
      ),
    });
    const endpoint = new Endpoint();
    const { submit } = endpoint;
    endpoint.submit = () => {
      endpoint.template = () => reply(changed);
      endpoint.submit = submit;
      return problem(409, 'template-changed');
    };
    const visitor = await signed(endpoint);
    await visitor.settles('changed');
    const added = [...visitor.root.querySelectorAll('.difference [data-kind=added]')].map((each) => each.textContent);
    expect(added.join()).to.include('三、三年内不再适用容缺受理');
    await visitor.presses('按新文本重新核对');
    await visitor.settles('filling');
    expect(visitor.find<HTMLInputElement>('[name=value-address]')?.value).to.equal('演示路1号');
    await visitor.readsOn();
    await visitor.signs();
    await visitor.settles('submitted');
    const requests = endpoint.of('submitCommitment').map(({ body }) => body.templateVersion);
    expect(requests).to.deep.equal(['2026-02', '2026-03']);
  }).timeout(40_000);

  it('says that the same was sent before', async () => {
    const detail = '相同内容的承诺已于 2026-11-26 09:00 提交。';
    const visitor = await signed(endpointWith({ submit: () => problem(409, 'duplicate', { detail }) }));
    await visitor.settles('not-sent');
    expect(visitor.text).to.include('同样的承诺已经提交过').and.include(detail);
  });

  it('offers no form to somebody who may not commit, and says why and where else to go', async () => {
    const template = aShortTemplate({
      eligibility: {
        state: 'ineligible',
        reason: '有未修复的违诺记录。',
        route: { text: '到窗口办理', phone: '12345' },
      },
    });
    const visitor = await Visitor.arrives({
      endpoint: endpointWith({ template: () => reply(template) }),
      state: 'ineligible',
    });
    expect(visitor.text).to.include('有未修复的违诺记录').and.include('到窗口办理');
    expect(visitor.find('form')).to.equal(null);
  });

  it('asks the page for the login that is needed before anything is filled in, and keeps what already is', async () => {
    const eligibility = { state: 'login-required', level: 'real-name', actor: 'legal' } as const;
    const endpoint = endpointWith({ template: () => reply(aShortTemplate({ eligibility })) });
    const visitor = await Visitor.arrives({ endpoint });
    await visitor.fills('value-address', '演示路1号');
    const asked: unknown[] = [];
    document.addEventListener(
      'credit-auth-required',
      (event) => {
        const { detail } = event as CreditAuthRequiredEvent;
        asked.push([detail.level, detail.actor]);
        endpoint.template = () => reply(aShortTemplate());
        detail.resume();
      },
      { once: true },
    );
    await visitor.presses('登录');
    await waitUntil(() => !visitor.text.includes('办理前需要先登录'), 'it is known that one may commit');
    expect(asked).to.deep.equal([['real-name', 'legal']]);
    expect(visitor.find<HTMLInputElement>('[name=value-address]')?.value).to.equal('演示路1号');
  });

  it('signs a correction anew under the same number, with what was said before in its fields', async () => {
    const visitor = await Visitor.arrives();
    visitor.endpoint.track = () =>
      reply(
        aCommitment({
          content: {
            values: { address: '演示路1号', area: '120', phone: '13800000000' },
            deferred: ['health', 'drain'],
          },
        }),
      );
    visitor.element.commitmentNumber = NUMBER;
    visitor.element.mode = 'track';
    await visitor.settles('asking');
    await visitor.fills('queryCode', QUERY_CODE);
    await visitor.presses('查询');
    await visitor.settles('tracked');
    await visitor.presses('更正');
    await visitor.settles('filling');
    expect(visitor.text).to.include(`更正承诺`);
    expect(visitor.find<HTMLInputElement>('[name=value-address]')?.value).to.equal('演示路1号');
    expect(visitor.find('[name=code]')).to.equal(null);
    expect(visitor.find('[name=publication]:checked'), 'nothing is chosen beforehand').to.equal(null);
    await visitor.fills('authorisedPerson', '演示甲');
    await visitor.fills('value-address', '演示路2号');
    await visitor.ticks('publication', 'limited');
    await visitor.ticks('consent');
    await visitor.ticks('publicationConsent');
    await visitor.fills('reason', '门牌号写错了');
    await visitor.readsOn();
    await visitor.signs();
    await visitor.settles('submitted');
    const { commitment, ...rest } = visitor.endpoint.of('correctCommitment')[0]?.body as {
      commitment: SubmitCommitmentRequest;
    };
    expect(rest).to.deep.equal({ queryCode: QUERY_CODE, reason: '门牌号写错了' });
    expect(commitment.text).to.include('演示路2号');
    expect(visitor.endpoint.of('submitCommitment')).to.have.length(0);
  });

  it('offers no form that asks for something it does not know', async () => {
    const template = aShortTemplate({ fields: [{ name: 'x', type: 'retina', label: '虹膜', required: true }] });
    const visitor = await Visitor.arrives({
      endpoint: endpointWith({ template: () => reply(template) }),
      state: 'unsupported',
    });
    expect(visitor.text).to.include('在这里填不了');
  });

  it('says where no commitments are taken', async () => {
    const endpoint = endpointWith({ service: offering({ operations: ['describeService'] }) });
    const visitor = await Visitor.arrives({ endpoint, state: 'not-offered' });
    expect(visitor.text).to.include('暂不办理信用承诺');
  });

  it('keeps plain words over a reload where the page wants it, and nothing that says much about a person', async () => {
    const first = await Visitor.arrives({ draftStore: sessionStorage });
    await first.fillsIn();
    await waitUntil(() => JSON.stringify({ ...sessionStorage }).includes('演示路1号'), 'a draft is kept');
    const kept = JSON.stringify({ ...sessionStorage });
    for (const word of ['演示甲', '13800000000']) expect(kept).to.not.include(word);
    unmount();
    const second = await Visitor.arrives({ draftStore: sessionStorage });
    await waitUntil(() => second.find<HTMLInputElement>('[name=value-address]')?.value === '演示路1号');
    expect(second.find<HTMLInputElement>('[name=value-phone]')?.value).to.equal('');
    expect(second.find<HTMLInputElement>('[name=consent]')?.checked).to.equal(false);
    second.element.reset();
    await waitUntil(() => !JSON.stringify({ ...sessionStorage }).includes('演示路1号'), 'the draft is gone');
  });

  it('lets the page send in its own way, and keeps the rest to itself', async () => {
    const visitor = await Visitor.arrives();
    const told: unknown[] = [];
    document.addEventListener(
      'credit-commitment-submit',
      (event) => {
        const asked = event as CreditCommitmentSubmitEvent;
        told.push(asked.detail);
        asked.respondWith((request, { idempotencyKey }) => {
          expect(idempotencyKey).to.match(/^[0-9a-f-]{36}$/);
          const { text, digest } = request as SubmitCommitmentRequest;
          return Promise.resolve(visitor.endpoint.made(text, digest as never));
        });
      },
      { once: true },
    );
    await visitor.fillsIn();
    await visitor.readsOn();
    await visitor.signs();
    await visitor.settles('submitted');
    expect(visitor.endpoint.of('submitCommitment')).to.have.length(0);
    expect(told).to.deep.equal([
      { operation: 'submitCommitment', templateId: 'food-licence-pending', templateVersion: '2026-02' },
    ]);
  });

  it('never signs without the step of signing, whatever the page calls', async () => {
    const visitor = await Visitor.arrives();
    await visitor.fillsIn();
    visitor.element.submit();
    await visitor.settles('reviewing');
    visitor.element.submit();
    await visitor.settles('signing');
    visitor.element.submit();
    await visitor.element.updateComplete;
    expect(visitor.element.state).to.equal('signing');
    expect(visitor.endpoint.of('submitCommitment')).to.have.length(0);
  });

  it('speaks English where the page does, and leaves the legal text as it is', async () => {
    const visitor = await Visitor.arrives({ lang: 'en' });
    const labels = [...visitor.root.querySelectorAll('.step-heading, [type=submit], .step-now')];
    expect(labels.map((each) => each.textContent).join(' '))
      .to.match(/Step 1 of 3/)
      .and.not.match(/[\u3400-\u9fff]/);
    expect(visitor.find('.text-legal')?.getAttribute('lang')).to.equal('zh-Hans');
  });
});
