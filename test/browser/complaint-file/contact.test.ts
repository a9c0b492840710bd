import { expect } from '../helpers/index.js';
import { problem, reply, unmount } from '../suites/index.js';
import { Endpoint, Visitor } from './visitor.js';

const offer = { contactCheck: { channel: 'phone', required: true } } as const;

async function atContact(change: Partial<Endpoint> = {}): Promise<Visitor> {
  const visitor = await Visitor.arrives({ endpoint: Object.assign(new Endpoint(), change), offer });
  await visitor.belongs();
  await visitor.turns('第 2 步');
  await visitor.tellsWho();
  return visitor;
}

describe('Confirming a contact by a code', () => {
  afterEach(unmount);

  it('goes no further before the phone is confirmed, and says so at the phone', async () => {
    const visitor = await atContact();
    await visitor.presses('下一步');
    await visitor.sees('请先发送验证码，验证联系电话。');
    expect(visitor.text).to.include('第 2 步');
  });

  it('sends a code when asked to, counts down to the next one, and sends the proof along', async () => {
    const visitor = await atContact();
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到 138****0000，5 分钟内有效。');
    await visitor.sees('秒后可以重新发送');
    await visitor.presses('重新发送验证码');
    expect(visitor.endpoint.of('sendContactCode')).to.have.length(1);
    await visitor.fills('code', '123456');
    await visitor.presses('确认验证码');
    await visitor.sees('138****0000 已验证');
    await visitor.turns('第 3 步');
    await visitor.tellsPromise();
    await visitor.turns('第 4 步');
    await visitor.tellsStory();
    await visitor.turns('第 5 步');
    await visitor.turns('第 6 步');
    await visitor.sends();
    await visitor.settles('submitted');
    expect(visitor.endpoint.sent?.contact).to.deep.equal({ name: '演示甲', phone: '13800000000', proof: 'proof-1' });
  });

  it('tries the code when somebody goes on right away', async () => {
    const visitor = await atContact();
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
    await visitor.fills('code', '123456');
    await visitor.turns('第 3 步');
    expect(visitor.endpoint.of('confirmContactCode')).to.have.length(1);
  });

  it('says how many tries are left after a wrong code, and asks for a new one when there is none', async () => {
    let left = 2;
    const visitor = await atContact({ confirm: () => problem(422, 'invalid', { triesLeft: --left }) });
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
    await visitor.fills('code', '000000');
    await visitor.presses('确认验证码');
    await visitor.sees('验证码不对，还可以试 1 次。');
    await visitor.fills('code', '111111');
    await visitor.presses('确认验证码');
    await visitor.sees('验证码试错的次数太多，请重新发送。');
    expect(visitor.find('input[name="code"]')).to.equal(null);
    expect(visitor.endpoint.of('confirmContactCode')).to.have.length(2);
  });

  it('asks for another code where the phone is another one', async () => {
    const visitor = await atContact();
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
    await visitor.fills('code', '123456');
    await visitor.presses('确认验证码');
    await visitor.sees('138****0000 已验证');
    await visitor.fills('phone', '13900000000');
    expect(visitor.find('.contact-confirmed')).to.equal(null);
    await visitor.presses('下一步');
    await visitor.sees('请先发送验证码');
    visitor.find('.contact-send button')?.click();
    await visitor.sees('验证码已发到');
    expect(visitor.endpoint.of('sendContactCode')).to.have.length(2);
  });

  it('sends no code to what is no phone number', async () => {
    const visitor = await atContact();
    await visitor.fills('phone', '138');
    await visitor.presses('发送验证码');
    await visitor.sees('联系电话的写法不对');
    expect(visitor.endpoint.of('sendContactCode')).to.have.length(0);
  });

  it('says when too many codes were asked for, and until when', async () => {
    const visitor = await atContact({ code: () => problem(429, 'rate-limited', { retryAfter: 90 }) });
    await visitor.presses('发送验证码');
    await visitor.sees('90 秒后可以重新发送');
    expect(visitor.endpoint.of('sendContactCode')).to.have.length(1);
  });

  it('leads back to the phone where the endpoint does not take the proof any more', async () => {
    const errors = [{ pointer: '/contact/proof', code: 'expired', detail: '验证已过期，请重新验证联系电话。' }];
    const visitor = await atContact({ submit: () => problem(422, 'invalid', { errors }) });
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
    await visitor.fills('code', '123456');
    await visitor.turns('第 3 步');
    await visitor.tellsPromise();
    await visitor.turns('第 4 步');
    await visitor.tellsStory();
    await visitor.turns('第 5 步');
    await visitor.turns('第 6 步');
    await visitor.sends();
    await visitor.sees('第 2 步');
    await visitor.sees('验证已过期，请重新验证联系电话。');
    expect(visitor.find('.contact-confirmed')).to.equal(null);
  });

  it('shows the code of a demonstration', async () => {
    const answer = { id: 'c', sentTo: '138****0000', length: 6, expiresIn: 300, resendAfter: 60, triesLeft: 5 };
    const visitor = await atContact({ code: () => reply({ ...answer, demonstration: '演示验证码：246810' }) });
    await visitor.presses('发送验证码');
    await visitor.sees('演示验证码：246810');
  });
});
