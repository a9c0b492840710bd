import { expect } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { Visitor } from './visitor.js';

let isOnline = true;

function network(on: boolean): void {
  isOnline = on;
  window.dispatchEvent(new Event(on ? 'online' : 'offline'));
}

describe('Finishing a complaint without a network', () => {
  before(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline }));
  after(() => Reflect.deleteProperty(navigator, 'onLine'));
  afterEach(() => {
    unmount();
    isOnline = true;
  });

  it('keeps it ready, and sends it only when somebody says so after the network is back', async () => {
    const visitor = await Visitor.arrives();
    await visitor.reviews();
    network(false);
    await visitor.sends();
    await visitor.settles('outbox');
    expect(visitor.text).to.include('写好了，还没有提交').and.include('不会自动发出');
    await visitor.presses('现在提交');
    network(true);
    await visitor.sees('网络已经恢复，请确认提交。');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(0);
    await visitor.presses('现在提交');
    await visitor.settles('submitted');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(1);
  });

  it('lets somebody finish before the phone is confirmed, and asks for that before sending', async () => {
    const visitor = await Visitor.arrives({ offer: { contactCheck: { channel: 'phone', required: true } } });
    network(false);
    await visitor.reviews();
    await visitor.sends();
    await visitor.settles('outbox');
    network(true);
    await visitor.presses('现在提交');
    await visitor.sees('第 2 步');
    await visitor.sees('请先发送验证码');
    expect(visitor.endpoint.of('submitComplaint')).to.have.length(0);
  });

  it('lets files wait for the network, and says how many do', async () => {
    const visitor = await Visitor.arrives();
    network(false);
    await visitor.belongs();
    await visitor.turns('第 2 步');
    await visitor.tellsWho();
    await visitor.turns('第 3 步');
    await visitor.tellsPromise();
    await visitor.turns('第 4 步');
    await visitor.tellsStory();
    await visitor.turns('第 5 步');
    const request = visitor.endpoint.request;
    Object.assign(visitor.endpoint, {
      request: (each: Parameters<typeof request>[0]) =>
        each.operation === 'createUpload' && !isOnline ? Promise.reject(new TypeError('offline')) : request(each),
    });
    const input = visitor.find<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'], '合同.pdf', { type: 'application/pdf' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await visitor.sees('合同.pdf');
  });
});
