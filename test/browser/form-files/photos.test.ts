import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { FilesField } from '../../../src/form/field.js';
import { expect, waitUntil } from '../helpers/index.js';
import { unmount } from '../suites/index.js';
import { type Corner, cornersOf, photo, type PhotoSettings } from './photo-maker.js';
import { type ProbeFiles, Visitor } from './probe-files.js';

GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs';

const CANARY = 'GPS-31.2304-121.4737';
const textOf = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Chooses photos, and waits until something is sent. */
async function sent(files: readonly File[], change: Partial<FilesField> = {}): Promise<[Visitor, Blob]> {
  const visitor = await Visitor.arrives();
  visitor.element.changes = change;
  visitor.element.requestUpdate();
  await visitor.element.updateComplete;
  await visitor.chooses(...files);
  await waitUntil(() => visitor.element.sendings.length > 0, 'nothing is sent', { timeout: 10_000 });
  return [visitor, (visitor.element.sendings[0] as { file: Blob }).file];
}

const noteOf = async ({ element, rows }: Visitor): Promise<string> => {
  await element.updateComplete;
  return rows[0]?.querySelector('.file-note')?.textContent ?? '';
};

describe('a photo that was chosen', function () {
  this.timeout(30_000);
  afterEach(unmount);

  it('is made smaller, stands upright, and says nothing of its place; the visitor is told', async () => {
    const file = await photo({ width: 3000, height: 2000, orientation: 6, canary: CANARY });
    expect(await textOf(file), 'the test’s own photo holds its place').to.contain(CANARY);
    const [visitor, body] = await sent([file]);
    expect(body.type).to.equal('image/jpeg');
    expect(await textOf(body)).not.to.match(/GPS|Exif|Adobe/);
    const { width, height, corners } = await cornersOf(body);
    expect([width, height]).to.deep.equal([1920, 2880]);
    expect(corners).to.deep.equal(['blue', 'red', 'white', 'green'] satisfies Corner[]);
    expect(await noteOf(visitor)).to.equal('已在本机压缩，并去掉照片中的位置等信息。');
  });

  it('and is small enough keeps its picture bit by bit, and how it is turned, and loses its place', async () => {
    const file = await photo({ width: 400, height: 300, orientation: 8, canary: CANARY });
    const [visitor, body] = await sent([file]);
    expect(await textOf(body)).not.to.contain(CANARY);
    const { width, height, corners } = await cornersOf(body);
    expect([width, height]).to.deep.equal([300, 400]);
    expect(corners).to.deep.equal(['green', 'white', 'red', 'blue'] satisfies Corner[]);
    expect(await noteOf(visitor)).to.contain('画面不变');
  });

  it('stands upright in each of the eight ways to be turned, drawn anew or not', async () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const looks: string[] = [];
      for (const width of [60, 400]) {
        const settings: PhotoSettings = { width, height: (width * 3) / 4, orientation };
        const file = await photo(settings);
        const [, body] = await sent([file], { maxBytes: width === 60 ? undefined : Math.floor(file.size * 0.9) });
        const { corners } = await cornersOf(body);
        expect(corners, `turned by ${orientation}`).to.deep.equal((await cornersOf(file)).corners);
        looks.push(corners.join());
        unmount();
      }
      expect(looks[0]).to.equal(looks[1]);
    }
  });

  it('as a PNG loses its texts; what can be seen through is white when it becomes a JPEG', async () => {
    const small = await photo({ width: 40, height: 30, type: 'image/png', canary: CANARY });
    const [, body] = await sent([small]);
    expect(body.type).to.equal('image/png');
    expect(await textOf(body)).not.to.contain(CANARY);
    unmount();
    const large = await photo({ width: 2600, height: 2600, type: 'image/png', isClear: true });
    const [, made] = await sent([large], { maxBytes: large.size - 1 });
    expect(made.type).to.equal('image/jpeg');
    expect((await cornersOf(made)).corners).to.deep.equal(['white', 'white', 'white', 'white'] satisfies Corner[]);
  });

  it('that is a long screenshot stays as it is, so that it can be read', async () => {
    const [, body] = await sent([await photo({ width: 700, height: 9000, type: 'image/png' })]);
    const { width, height } = await cornersOf(body);
    expect([width, height]).to.deep.equal([700, 9000]);
  });

  it('gives the same bytes each time, so that it is known again after a reload', async () => {
    const file = await photo({ width: 3000, height: 2000, canary: CANARY });
    const [, one] = await sent([file]);
    unmount();
    const [, two] = await sent([file]);
    expect(await bytesOf(one)).to.deep.equal(await bytesOf(two));
  });

  it('that cannot be taken apart is not sent: nobody would know what it gives away', async () => {
    const visitor = await Visitor.arrives();
    await visitor.chooses(new File([new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]), CANARY], 'a.jpg'));
    await waitUntil(() => visitor.rows[0]?.dataset.state === 'refused');
    expect(visitor.element.sendings).to.have.length(0);
    expect(visitor.rows[0]?.textContent).to.contain('没法去掉其中的位置等信息');
  });
});

describe('photos for a field that takes documents', function () {
  this.timeout(30_000);
  afterEach(unmount);

  const documents: Partial<FilesField> = { accept: ['application/pdf'], most: 1 };
  const pagesOf = async (body: Blob) => {
    const document = await getDocument({ data: await bytesOf(body) }).promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const canvas = window.document.createElement('canvas');
      [canvas.width, canvas.height] = [viewport.width, viewport.height];
      await page.render({ canvas, viewport }).promise;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      // Between the margins.
      const { corners } = await cornersOf(blob as Blob, 0.2);
      pages.push({ size: [viewport.width, viewport.height], corners });
    }
    return pages;
  };

  it('become one document, a page for each in their order, without their places', async () => {
    const files = [
      await photo({ width: 300, height: 400, canary: CANARY, name: '3.jpg' }),
      await photo({ width: 3000, height: 2000, canary: CANARY, name: '1.jpg' }),
      await photo({ width: 300, height: 400, orientation: 6, canary: CANARY, name: '2.jpg' }),
      await photo({ width: 400, height: 300, type: 'image/png', canary: CANARY, name: '4.png' }),
    ];
    const [visitor, body] = await sent(files, documents);
    expect(visitor.rows).to.have.length(1);
    expect(visitor.rows[0]?.querySelector('.file-name')?.textContent).to.contain('3.jpg等 4 张照片');
    expect(await noteOf(visitor)).to.equal('已在本机合成一个 PDF，不含照片中的位置等信息。');
    expect(await textOf(body)).not.to.contain(CANARY);
    const pages = await pagesOf(body);
    expect(pages.map(({ size }) => size)).to.deep.equal([
      [595, 842],
      [842, 595],
      [842, 595],
      [842, 595],
    ]);
    const upright: readonly Corner[] = ['red', 'green', 'blue', 'white'];
    expect(pages[0]?.corners).to.deep.equal(upright);
    expect(pages[2]?.corners).to.deep.equal(['blue', 'red', 'white', 'green']);
  });

  it('stand upright on their pages in each of the eight ways to be turned', async () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const file = await photo({ width: 400, height: 300, orientation });
      const [, body] = await sent([file], documents);
      const [page] = await pagesOf(body);
      expect(page?.corners, `turned by ${orientation}`).to.deep.equal((await cornersOf(file)).corners);
      unmount();
    }
  });

  it('and are too long together are made smaller until they fit', async () => {
    const files = [
      await photo({ width: 1900, height: 1900, isNoisy: true, name: 'a.jpg' }),
      await photo({ width: 1900, height: 1900, isNoisy: true, name: 'b.jpg' }),
    ];
    const longest = Math.floor((files[0] as File).size * 1.2);
    const [, body] = await sent(files, { ...documents, maxBytes: longest });
    expect(body.size).to.be.at.most(longest);
    expect(await pagesOf(body)).to.have.length(2);
  });

  it('can be chosen together even where there is room for one document, which is said', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.changes = documents;
    visitor.element.requestUpdate();
    await visitor.element.updateComplete;
    const input = visitor.find('input[type=file]');
    expect(input.multiple).to.equal(true);
    expect(input.accept).to.contain('image/jpeg');
    expect(visitor.find<HTMLElement>('.hint').textContent).to.contain('合成一个 PDF');
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'probe-files': ProbeFiles;
  }
}
