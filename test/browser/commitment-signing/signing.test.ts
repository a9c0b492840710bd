import { pictureBinding } from '../../../src/contract/commitment-text.js';
import { CommitmentSignatureSchema } from '../../../src/contract/schema/commitment.js';
import type { DocumentToSign, Signature } from '../../../src/element/host.js';
import { digestBytes, digestText } from '../../../src/element/digest/digest.js';
import { safeParse } from 'valibot';
import { a11ySnapshot, expect, flatten, mediaFeatures, sendKeys, waitUntil } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { PERSON, TEXT, Visitor } from './probe-signing.js';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Dark points of a canvas, and where they begin and end from side to side. */
function inkOf(canvas: HTMLCanvasElement | HTMLImageElement) {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  let [left, right, count] = [copy.width, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) > 128 || (data[at + 3] ?? 0) < 128) continue;
    const x = (at / 4) % copy.width;
    [left, right, count] = [Math.min(left, x), Math.max(right, x), count + 1];
  }
  return { left: left / copy.width, right: right / copy.width, count, corner: [...data.slice(0, 4)] };
}

async function pictureOf(base64: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  return image;
}

describe('signing by a typed name', () => {
  afterEach(unmount);

  it('takes a tick and the name that the text names, and says what it is worth', async () => {
    const visitor = await Visitor.arrives();
    expect(visitor.find('[name=agreed]').checked, 'nothing is ticked beforehand').to.equal(false);
    expect(visitor.text).to.contain('不是《中华人民共和国电子签名法》所称的可靠电子签名');
    await visitor.ticks();
    await visitor.types(PERSON);
    await visitor.presses('签署并提交');
    expect(visitor.element.signatures).to.deep.equal([{ level: 'typedName', name: PERSON }]);
  });

  it('signs nothing without the tick or the name, and says what is missing', async () => {
    const visitor = await Visitor.arrives();
    await visitor.presses('签署并提交');
    await waitUntil(() => visitor.root.activeElement?.id === 'signing-summary');
    expect(visitor.root.querySelectorAll('.summary li')).to.have.length(2);
    await visitor.types(PERSON);
    await visitor.presses('签署并提交');
    expect(visitor.root.querySelectorAll('.summary li')).to.have.length(1);
    expect(visitor.element.signatures).to.deep.equal([]);
  });

  it('explains a name that is another one, and how to mend it', async () => {
    const visitor = await Visitor.arrives();
    await visitor.ticks();
    for (const other of ['阿依古丽', '阿依古丽·样列', '阿依古丽样例', '阿依古丽·样例·样例', '阿依古丽 ·样例']) {
      await visitor.types(other);
      await visitor.presses('签署并提交');
      expect(visitor.element.signatures, other).to.deep.equal([]);
      expect(visitor.find('.finding').textContent, other).to.contain(`“${PERSON}”不一致`);
      expect(visitor.find('[name=name]').value, 'it isn’t rewritten').to.equal(other);
    }
  });

  it('takes the dots of other keyboards, and blanks around the name, for what they are', async () => {
    for (const typed of ['阿依古丽•样例', '阿依古丽・样例', `  ${PERSON} `]) {
      const visitor = await Visitor.arrives();
      await visitor.ticks();
      await visitor.types(typed);
      await visitor.presses('签署并提交');
      expect(visitor.element.signatures, typed).to.deep.equal([{ level: 'typedName', name: PERSON }]);
      unmount();
    }
  });

  it('is sent by Enter', async () => {
    const visitor = await Visitor.arrives();
    await visitor.ticks();
    await visitor.types(PERSON);
    visitor.find('[name=name]').focus();
    await sendKeys({ press: 'Enter' });
    expect(await visitor.isSigned()).to.deep.equal({ level: 'typedName', name: PERSON });
  });
});

describe('choosing how to sign', () => {
  afterEach(unmount);

  it('is asked where there are several ways, with none chosen beforehand', async () => {
    const visitor = await Visitor.arrives({ levels: ['handwritten', 'typedName', 'adapter', 'seal'] });
    const offered = [...visitor.root.querySelectorAll<HTMLInputElement>('[name=level]')];
    expect(offered.map(({ value }) => value)).to.deep.equal(['typedName', 'handwritten']);
    expect(offered.some(({ checked }) => checked)).to.equal(false);
    await visitor.presses('签署并提交');
    expect(visitor.element.signatures).to.deep.equal([]);
    expect(visitor.find('.summary').textContent).to.contain('签署方式');
  });

  it('isn’t asked where there is one way', async () => {
    const visitor = await Visitor.arrives({ levels: ['typedName'] });
    expect(visitor.root.querySelector('[name=level]')).to.equal(null);
  });

  it('says where to go when no way is open here', async () => {
    const visitor = await Visitor.arrives({ levels: ['adapter', 'seal'] });
    expect(visitor.text).to.contain('不能在这里签署').and.to.contain('到受理单位办理');
    expect(visitor.root.querySelector('button')).to.equal(null);
    visitor.step.submit();
    expect(visitor.element.signatures).to.deep.equal([]);
    expect(visitor.step.toPlainText()).to.contain('不能在这里签署');
  });
});

describe('signing by hand', () => {
  afterEach(async () => {
    unmount();
    await mediaFeatures();
  });

  const HAND = { levels: ['handwritten', 'typedName'] };

  for (const algorithm of ['SHA-256', 'SM3'] as const)
    it(`makes a picture that is bound to the text by ${algorithm}, small, and black on white`, async () => {
      const visitor = await Visitor.arrives({ levels: ['handwritten'], algorithm });
      await visitor.signs();
      expect(visitor.find('.signing-strokes').textContent).to.equal('已写 2 笔');
      await visitor.presses('签署并提交');
      const signature = await visitor.isSigned();
      expect(safeParse(CommitmentSignatureSchema, signature).success).to.equal(true);
      if (signature.level !== 'handwritten') throw new Error('by hand');
      const bytes = bytesOf(signature.picture);
      expect([...bytes.slice(0, 4)]).to.deep.equal([0x89, 0x50, 0x4e, 0x47]);
      expect(bytes.length).to.be.at.most(300_000);
      const line = pictureBinding(await digestText(algorithm, TEXT), await digestBytes(algorithm, bytes));
      expect(signature.binding).to.equal(await digestText(algorithm, line));
      const ink = inkOf(await pictureOf(signature.picture));
      expect(ink.corner).to.deep.equal([255, 255, 255, 255]);
      expect(ink.left).to.be.within(0.05, 0.15);
      expect(ink.right).to.be.within(0.75, 0.85);
    });

  it('signs nothing while nothing, or next to nothing, is written', async () => {
    const visitor = await Visitor.arrives({ levels: ['handwritten'] });
    await visitor.pad();
    await visitor.presses('签署并提交');
    await waitUntil(() => visitor.root.querySelector('.summary')?.textContent?.includes('还没有签名'));
    await visitor.writes([0.5, 0.5], [0.52, 0.5]);
    await visitor.presses('签署并提交');
    await waitUntil(() => visitor.root.querySelector('.summary')?.textContent?.includes('笔画太少'));
    await visitor.signs();
    await visitor.presses('签署并提交');
    await visitor.isSigned();
  });

  it('can be taken back stroke by stroke, or as a whole', async () => {
    const visitor = await Visitor.arrives({ levels: ['handwritten'] });
    await visitor.signs();
    const canvas = await visitor.pad();
    const whole = inkOf(canvas).count;
    await visitor.presses('撤销一笔');
    expect(inkOf(canvas).count).to.be.within(1, whole - 1);
    expect(visitor.find('.signing-strokes').textContent).to.equal('已写 1 笔');
    await visitor.presses('清空重写');
    expect(inkOf(canvas).count).to.equal(0);
    expect(visitor.element.said).to.deep.equal(['已写 1 笔', '还没有签名']);
  });

  it('keeps what was written when the phone is turned, on screens of any density', async () => {
    const density = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio') as PropertyDescriptor;
    const visitor = await Visitor.arrives({ levels: ['handwritten'] });
    const { element } = visitor;
    try {
      await visitor.signs();
      const canvas = await visitor.pad();
      const before = inkOf(canvas);
      for (const [width, ratio] of [
        [300, 1],
        [420, 3],
        [260, 2],
      ] as const) {
        Object.defineProperty(window, 'devicePixelRatio', { value: ratio, configurable: true });
        element.style.setProperty('display', 'block');
        element.style.setProperty('width', `${width}px`);
        await waitUntil(() => canvas.width === Math.round(canvas.getBoundingClientRect().width * ratio), `${width}`);
        const now = inkOf(canvas);
        expect(now.left).to.be.closeTo(before.left, 0.03);
        expect(now.right).to.be.closeTo(before.right, 0.03);
        expect(canvas.height / canvas.width).to.be.closeTo(0.5, 0.01);
      }
      await visitor.writes([0.1, 0.9], [0.9, 0.9]);
      expect(inkOf(canvas).right, 'the pen is where the finger is').to.be.within(0.85, 0.95);
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', density);
      element.removeAttribute('style');
    }
  });

  it('is black on white in the colours of the system too', async () => {
    await mediaFeatures({ 'forced-colors': 'active' });
    const visitor = await Visitor.arrives({ levels: ['handwritten'] });
    await visitor.signs();
    const { corner, count } = inkOf(await visitor.pad());
    expect(corner).to.deep.equal([255, 255, 255, 255]);
    expect(count).to.be.greaterThan(50);
  });

  it('is dropped with its picture when the element leaves the page, when another way is chosen, and at a reset', async () => {
    const visitor = await Visitor.arrives(HAND);
    await visitor.chooses('handwritten');
    await visitor.signs();
    visitor.step.reset();
    await visitor.settles();
    expect(visitor.root.querySelector('.signing-pad')).to.equal(null);
    await visitor.chooses('handwritten');
    await visitor.signs();
    const canvas = await visitor.pad();
    const parent = visitor.element.parentNode as ParentNode & Node;
    visitor.element.remove();
    expect(inkOf(canvas).count).to.equal(0);
    parent.append(visitor.element);
    await visitor.settles();
    await visitor.pad();
    expect(visitor.find('.signing-strokes').textContent).to.equal('还没有签名');
    await visitor.signs();
    await visitor.chooses('typedName');
    await visitor.chooses('handwritten');
    await visitor.pad();
    expect(visitor.find('.signing-strokes').textContent).to.equal('还没有签名');
    const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(kept).to.equal('[{},{}]');
  });

  it('leads whoever can’t write to the typed name, where that is open', async () => {
    const visitor = await Visitor.arrives(HAND);
    await visitor.chooses('handwritten');
    expect(visitor.find('#signing-pad-other').textContent).to.contain('输入姓名');
    expect(visitor.root.querySelector('input[type=file]')).to.equal(null);
  });

  it('takes a picture of a signature from whoever can’t write, where no other way is open', async () => {
    const drawn = document.createElement('canvas');
    drawn.width = 1000;
    drawn.height = 1000;
    const context = drawn.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1000, 1000);
    context.fillStyle = '#000';
    context.fillRect(100, 400, 800, 200);
    const photo = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, 'image/png'));
    const brought = [new File(['no picture'], 'a.png'), new File([photo as Blob], '张三.png')];
    const pickFile = () => Promise.resolve(brought.splice(0, 1));
    const visitor = await Visitor.arrives({ levels: ['handwritten'], adapters: { pickFile } });
    await visitor.pad();
    await visitor.presses('选择签名图片');
    await waitUntil(() => visitor.text.includes('打不开这张图片'));
    await visitor.presses('选择签名图片');
    await waitUntil(() => visitor.find('.signing-strokes').textContent === '已放入签名图片');
    const canvas = await visitor.pad();
    const ink = inkOf(canvas);
    expect(ink.left).to.be.closeTo(0.3, 0.02);
    expect(ink.right).to.be.closeTo(0.7, 0.02);
    await visitor.presses('签署并提交');
    const signature = await visitor.isSigned();
    expect(signature.level === 'handwritten' && inkOf(await pictureOf(signature.picture)).count).to.be.greaterThan(
      1000,
    );
  });

  it('stays within the size that the endpoint takes, whatever is brought', async () => {
    const noise = document.createElement('canvas');
    noise.width = noise.height = 900;
    const context = noise.getContext('2d') as CanvasRenderingContext2D;
    const pixels = context.createImageData(900, 900);
    for (let at = 0; at < pixels.data.length; at += 65_536)
      crypto.getRandomValues(pixels.data.subarray(at, at + 65_536));
    for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
    context.putImageData(pixels, 0, 0);
    const photo = await new Promise<Blob | null>((resolve) => noise.toBlob(resolve, 'image/png'));
    const pickFile = () => Promise.resolve([new File([photo as Blob], 'noise.png')]);
    const visitor = await Visitor.arrives({ levels: ['handwritten'], adapters: { pickFile } });
    await visitor.pad();
    await visitor.presses('选择签名图片');
    await waitUntil(() => visitor.find('.signing-strokes').textContent === '已放入签名图片');
    await visitor.presses('签署并提交');
    const signature = await visitor.isSigned();
    expect(safeParse(CommitmentSignatureSchema, signature).success).to.equal(true);
  });

  it('tells a screen reader what the box is, what stands in it, and the other way', async () => {
    const visitor = await Visitor.arrives({ levels: ['handwritten'] });
    await visitor.signs();
    const box = flatten(await a11ySnapshot()).find(({ name = '' }) => name.startsWith('手写签名区'));
    expect(box?.name).to.equal('手写签名区，已写 2 笔');
    expect(box?.description).to.contain('可以在纸上签好');
  });
});

describe('signing by the page’s service', () => {
  afterEach(unmount);

  /** A service that answers when the test says so. */
  function service() {
    const asked: DocumentToSign[] = [];
    const ends: { sign(signature: Partial<Signature>): void; refuse(): void }[] = [];
    const sign = (document: DocumentToSign) => {
      asked.push(document);
      return new Promise<Signature>((resolve, reject) =>
        ends.push({ sign: (signature) => resolve(signature as Signature), refuse: () => reject(new Error('no')) }),
      );
    };
    return { asked, ends, arrive: () => Visitor.arrives({ levels: ['adapter'], adapters: { sign } }) };
  }

  const until = (visitor: Visitor, state: string) =>
    waitUntil(() => visitor.element.state === state, `is ${visitor.element.state}`).then(() => visitor.settles());

  it('hands over exactly the text and its digest, waits in words, and ends in its signature', async () => {
    const { asked, ends, arrive } = service();
    const visitor = await arrive();
    expect(visitor.text).to.contain('以签名服务和您所用的证书为准').and.not.to.contain('这种方式不是');
    await visitor.presses('前往签署');
    expect(asked).to.deep.equal([{ text: TEXT, digest: visitor.digest }]);
    expect(visitor.element.state).to.equal('signing-waiting');
    expect(visitor.text).to.contain('正在等待签名服务').and.to.contain('还剩 5 分 0 秒');
    visitor.element.clock.pass(61_000);
    await visitor.settles();
    expect(visitor.text).to.contain('还剩 3 分 59 秒');
    ends[0]?.sign({ algorithm: 'SM2-SM3', value: 'c2ln', certificate: 'Y2VydA' });
    expect(await visitor.isSigned()).to.deep.equal({
      level: 'adapter',
      algorithm: 'SM2-SM3',
      value: 'c2ln',
      certificate: 'Y2VydA',
    });
    expect(visitor.element.clock.pending).to.equal(0);
    expect(visitor.element.said).to.have.length(1);
  });

  it('asks once however often the button is pressed', async () => {
    const { asked, arrive } = service();
    const visitor = await arrive();
    for (let press = 0; press < 10; press += 1) await visitor.presses('前往签署');
    visitor.step.submit();
    expect(asked).to.have.length(1);
  });

  it('says that it was refused, and lets the visitor sign again', async () => {
    const { asked, ends, arrive } = service();
    const visitor = await arrive();
    await visitor.presses('前往签署');
    ends[0]?.refuse();
    await until(visitor, 'signing-refused');
    expect(visitor.text).to.contain('没有完成签署').and.to.contain('承诺书没有提交');
    await visitor.presses('前往签署');
    ends[1]?.sign({ algorithm: 'A', value: 'v' });
    await visitor.isSigned();
    expect(asked).to.have.length(2);
  });

  it('ends after five minutes, and a signature that comes later counts for nothing', async () => {
    const { ends, arrive } = service();
    const visitor = await arrive();
    await visitor.presses('前往签署');
    visitor.element.clock.pass(300_000);
    await until(visitor, 'signing-expired');
    expect(visitor.text).to.contain('等待超过 5 分钟');
    ends[0]?.sign({ algorithm: 'A', value: 'late' });
    await visitor.settles();
    expect(visitor.element.signatures).to.deep.equal([]);
    expect(visitor.element.state).to.equal('signing-expired');
  });

  it('can be given up, also by leaving the page', async () => {
    const { ends, arrive } = service();
    const visitor = await arrive();
    await visitor.presses('前往签署');
    await visitor.presses('停止等待');
    expect(visitor.element.state).to.equal('signing-stopped');
    ends[0]?.sign({ algorithm: 'A', value: 'late' });
    await visitor.presses('前往签署');
    visitor.element.remove();
    ends[1]?.sign({ algorithm: 'A', value: 'late' });
    await visitor.settles();
    expect(visitor.element.signatures).to.deep.equal([]);
    expect(visitor.element.clock.pending).to.equal(0);
  });

  it('takes nothing for a signature that the endpoint could not take', async () => {
    const hostile: unknown[] = [
      undefined,
      null,
      {},
      { algorithm: 'A' },
      { algorithm: '', value: 'v' },
      { algorithm: 'A'.repeat(51), value: 'v' },
      { algorithm: 'A', value: 'v'.repeat(20_001) },
      { algorithm: 'A', value: 1 },
      { algorithm: 'A', value: 'v', certificate: 'c'.repeat(50_001) },
    ];
    for (const brought of hostile) {
      const { ends, arrive } = service();
      const visitor = await arrive();
      await visitor.presses('前往签署');
      ends[0]?.sign(brought as Signature);
      await until(visitor, 'signing-broken');
      expect(visitor.element.signatures).to.deep.equal([]);
      expect(visitor.text).to.contain('不完整');
      unmount();
    }
  });

  it('is refused where the service throws at once', async () => {
    const sign = () => {
      throw new Error('no bridge');
    };
    const visitor = await Visitor.arrives({ levels: ['adapter'], adapters: { sign } });
    await visitor.presses('前往签署');
    await until(visitor, 'signing-refused');
  });

  it('tells every end in words of its own', async () => {
    const { arrive, ends } = service();
    const visitor = await arrive();
    await visitor.presses('前往签署');
    await visitor.presses('停止等待');
    await visitor.presses('前往签署');
    ends[1]?.refuse();
    await until(visitor, 'signing-refused');
    await visitor.presses('前往签署');
    visitor.element.clock.pass(300_000);
    expect(new Set(visitor.element.said).size).to.equal(4);
  });
});
