import type jsQrModule from 'jsqr';
// Not an ES module: loaded for its effect, it sets `window.jsQR`.
import 'jsqr/dist/jsQR.js';
import { nothing, render } from 'lit';

import { qrPicture } from '../../../src/element/qr/qr-picture.js';
import { qrCode, wholeSize } from '../../../src/element/qr/qr-code.js';
import { qrSvg } from '../../../src/element/qr/qr-svg.js';
import { expect, fixture, html, oneEvent, waitUntil } from '../helpers/index.js';

const jsQR = (globalThis as unknown as { jsQR: typeof jsQrModule }).jsQR;

const address = 'https://credit.example/verify.html#credit-code=7QK2-MX4T-9WHC-R3DP-8NBE';
const texts = [address, '20261120093015AB12CD34 K7QX2M', '核验码：演示', 'x', 'A'.repeat(500)];

/** Pixels of a picture at a size, on a ground that isn't white, as a camera would see it. */
async function pixels(source: string, edge: number): Promise<ImageData> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const margin = Math.round(edge / 10);
  const canvas = Object.assign(document.createElement('canvas'), {
    width: edge + 2 * margin,
    height: edge + 2 * margin,
  });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#24292f';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, margin, margin, edge, edge);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

const read = ({ data, width, height }: ImageData): string | undefined => jsQR(data, width, height)?.data;

const addressOf = (svg: SVGElement): string =>
  `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;

async function drawn(text: string, way: 'bitmap' | 'vector'): Promise<Element> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const picture = qrPicture(text);
  render(way === 'bitmap' ? picture.bitmap('说明', () => {}) : picture.vector('说明'), place);
  return place.firstElementChild!;
}

describe('a QR code on a screen', () => {
  for (const text of texts)
    it(`is read by another library as bitmap and as vectors: ${text.slice(0, 30)}`, async () => {
      const image = (await drawn(text, 'bitmap')) as HTMLImageElement;
      expect(read(await pixels(image.src, image.width))).to.equal(text);
      const svg = (await drawn(text, 'vector')) as SVGSVGElement;
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      expect(read(await pixels(addressOf(svg), image.width))).to.equal(text);
    });

  it('is at least 200 px wide, whole pixels for each module, with four white modules around', async () => {
    for (const text of texts) {
      const image = (await drawn(text, 'bitmap')) as HTMLImageElement;
      const modules = wholeSize(qrCode(text));
      expect(image.width).to.be.at.least(200);
      expect(image.width % modules).to.equal(0);
      await image.decode();
      expect(image.naturalWidth).to.equal(image.width * 2);
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.width });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, image.width, image.width);
      const quiet = (image.width / modules) * 4;
      const strip = context.getImageData(0, 0, image.width, quiet).data;
      expect(strip.every((value) => value === 255)).to.equal(true);
      // The corner of the finder pattern begins right behind.
      expect([...context.getImageData(quiet + 1, quiet + 1, 1, 1).data]).to.deep.equal([0, 0, 0, 255]);
    }
  });

  it('has a text alternative both ways', async () => {
    expect(((await drawn('x', 'bitmap')) as HTMLImageElement).alt).to.equal('说明');
    expect((await drawn('x', 'vector')).getAttribute('aria-label')).to.equal('说明');
    expect((await drawn('x', 'vector')).getAttribute('role')).to.equal('img');
  });

  it('tells when a picture is refused, so that vectors can take its place', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    let refused = 0;
    render(
      qrPicture('x').bitmap('说明', () => (refused += 1)),
      place,
    );
    const image = place.querySelector('img')!;
    const failed = oneEvent(image, 'error');
    image.src = 'data:image/png;base64,AAAA';
    await failed;
    expect(refused).to.equal(1);
    render(nothing, place);
  });
});

describe('a QR code on paper', () => {
  // 18 mm at the foot of a page and 32 mm on the first one, at 300 dots for an inch.
  for (const [millimetres, text] of [
    [18, address],
    [32, address],
    [32, 'A'.repeat(200)],
  ] as const)
    it(`of ${millimetres} mm is read at 300 dpi: ${text.slice(0, 30)}`, async () => {
      const svg = qrSvg(text, document);
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      expect(read(await pixels(addressOf(svg), Math.round((millimetres / 25.4) * 300)))).to.equal(text);
    });

  it('stands in a document as vectors without one style attribute', async () => {
    const svg = qrSvg('x', document);
    document.body.append(svg);
    await waitUntil(() => svg.isConnected);
    expect(svg.querySelectorAll('[style]').length).to.equal(0);
    svg.remove();
  });
});
