import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { chosenTypes, refusalOf } from '../../../src/form/files/file-check.js';
import { fileStateText, limitsText, nameOf } from '../../../src/form/files/file-texts.js';
import { unpackKept } from '../../../src/form/files/kept-files.js';
import { lookAtPdf } from '../../../src/form/files/pdf-file.js';
import { jpegFile, readJpeg } from '../../../src/form/files/photo/jpeg.js';
import { pdfOf } from '../../../src/form/files/photo/pdf.js';
import { readPng } from '../../../src/form/files/photo/png.js';
import { prepare } from '../../../src/form/files/prepare.part.js';
import { formFiles as english } from '../../../src/locale/en/form-files.js';
import { formFiles as words } from '../../../src/locale/zh-hans/form-files.js';
import { rest } from '../client/support.js';
import { aFilesForm, file, upload } from './files-support.js';

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const bytesOf = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));
const segment = (marker: number, ...content: (number[] | string)[]): number[] => {
  const body = [...bytesOf(...content)];
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
};

const CANARY = 'GPS31.2304N121.4737E';
/** Exif that says how a photo is turned, and where it was taken. */
const exif = (orientation: number): number[] =>
  segment(
    0xe1,
    'Exif\0\0',
    'II*\0',
    [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
    CANARY,
  );
const FRAME = segment(0xc0, [8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
const SCAN = [...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const END = [0xff, 0xd9];
const JPEG = (orientation = 1) =>
  bytesOf(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    exif(orientation),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', CANARY),
    segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'colours'),
    segment(0xe2, 'MPF\0', CANARY),
    segment(0xed, 'Photoshop 3.0\0', CANARY),
    segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]),
    segment(0xfe, CANARY),
    FRAME,
    SCAN,
    END,
    CANARY,
  );
const textOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('latin1');

const chunk = (type: string, content: number[] | string): number[] => {
  const body = [...bytesOf(content)];
  return [0, 0, body.length >> 8, body.length & 255, ...ascii(type), ...body, 0, 0, 0, 0];
};
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG = bytesOf(
  PNG_HEAD,
  chunk('IHDR', [0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0]),
  chunk('tEXt', `Comment\0${CANARY}`),
  chunk('eXIf', CANARY),
  chunk('tIME', CANARY),
  chunk('IDAT', 'pixels'),
  chunk('IEND', ''),
  CANARY,
);

describe('a photo taken apart', () => {
  it('as JPEG keeps its picture, its colours and how it is turned, and loses all else, behind its end too', async () => {
    for (const orientation of [1, 6]) {
      const picture = readJpeg(JPEG(orientation));
      assert.ok(picture);
      const { width, height, channels, isStripped, isWhole } = picture;
      assert.deepEqual([width, height, channels, isStripped, isWhole], [40, 30, 3, true, true]);
      assert.equal(picture.orientation, orientation);
      const made = jpegFile(picture);
      const text = await textOf(made);
      assert.ok(!text.includes('GPS') && !text.includes('Photoshop') && !text.includes('MPF'));
      assert.ok(text.includes('ICC_PROFILE') && text.includes('Adobe') && text.includes('JFIF'));
      assert.equal(text.includes('Exif'), orientation !== 1);
      const again = readJpeg(new Uint8Array(await made.arrayBuffer()));
      assert.deepEqual([again?.orientation, again?.width, again?.isWhole], [orientation, 40, true]);
      assert.ok(text.endsWith(Buffer.from([...SCAN, ...END]).toString('latin1')), 'its bits are the same');
    }
  });

  it('as PNG loses texts, times and places', async () => {
    const picture = readPng(PNG);
    assert.ok(picture?.isStripped && picture.isWhole);
    const text = await textOf(new Blob([...picture.parts]));
    assert.ok(!text.includes('GPS') && text.includes('pixels') && text.endsWith('IEND\0\0\0\0'));
  });

  it('without its end is known to be cut short, and something that only begins like one is none', () => {
    const whole = JPEG();
    const start = Buffer.from(whole).toString('latin1').indexOf(Buffer.from(SCAN).toString('latin1'));
    assert.equal(readJpeg(whole.slice(0, start + 15))?.isWhole, false);
    assert.equal(readPng(PNG.slice(0, PNG.length - CANARY.length - 12))?.isWhole, false);
    for (const length of [0, 2, 3, 10, 30, start - 3]) assert.equal(readJpeg(whole.slice(0, length)), undefined);
    assert.equal(readJpeg(bytesOf([0xff, 0xd8, 0xff], 'MZ')), undefined);
    assert.equal(readPng(bytesOf(PNG_HEAD, chunk('IDAT', 'x'))), undefined);
    assert.equal(readPng(bytesOf(PNG_HEAD)), undefined);
  });

  it('never takes for ever, whatever stands in it', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const bytes = JPEG(6);
      for (let index = 0; index < 5; index += 1)
        bytes[(seed * 7919 * (index + 1)) % bytes.length] = (seed * 31 + index) & 255;
      readJpeg(bytes);
      readPng(bytesOf(PNG_HEAD, [...bytes]));
    }
  });

  it('that needs no canvas is sent so, and one that cannot be followed is not sent at all', async () => {
    const sent = await prepare([new File([JPEG()], 'a.jpg')], { accept: ['image/jpeg'] });
    assert.ok('body' in sent);
    assert.deepEqual(sent.notes, ['stripped']);
    assert.ok(!(await textOf(sent.body)).includes('GPS'));
    const broken = await prepare([new File([bytesOf([0xff, 0xd8, 0xff], 'MZ')], 'a.jpg')], { accept: ['image/jpeg'] });
    assert.deepEqual(broken, { refusal: 'photo' });
  });
});

describe('a document of photos', () => {
  it('has a page for each, and the same photos give the same bytes', async () => {
    const page = { bytes: new Blob([JPEG()]), width: 40, height: 30, orientation: 6, channels: 3 };
    const text = await textOf(pdfOf([page, { ...page, orientation: 1 }]));
    assert.equal(text, await textOf(pdfOf([page, { ...page, orientation: 1 }])));
    assert.equal(text.match(/\/Type\/Page\//g)?.length, 2);
    assert.ok(text.startsWith('%PDF-1.4\n') && text.endsWith('%%EOF\n'));
    const at = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    assert.ok(text.slice(at).startsWith('xref\n0 9\n'));
    const places = [...text.slice(at).matchAll(/(\d{10}) 00000 n/g)].map(([, place]) => Number(place));
    places.forEach((place, index) => assert.ok(text.slice(place).startsWith(`${index + 1} 0 obj`)));
    assert.deepEqual(await lookAtPdf(new Blob([Buffer.from(text, 'latin1')])), { isLocked: false, isWhole: true });
  });
});

describe('a PDF', () => {
  const TRAILER = (dictionary: string) =>
    `%PDF-1.4\n1 0 obj <<>> endobj\n`.concat(
      `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1 ${dictionary}>>\nstartxref\n29\n%%EOF\n`,
    );
  const STREAM = (dictionary: string) =>
    `%PDF-1.5\n1 0 obj <<>> endobj\n7 0 obj\n<</Type/XRef ${dictionary}/Length 3>>\nstream\n/Encrypt 5 0 R\nendstream\nendobj\nstartxref\n29\n%%EOF`;

  it('with a password or restrictions is found out, by its table or by its stream, and the visitor is told the way on', async () => {
    for (const make of [TRAILER, STREAM]) {
      assert.equal((await lookAtPdf(new Blob([make('/Root 1 0 R/Encrypt 5 0 R')]))).isLocked, true);
      assert.equal((await lookAtPdf(new Blob([make('/Encrypt<</Filter/Standard>>')]))).isLocked, true);
      assert.equal((await lookAtPdf(new Blob([make('/Root 1 0 R')]))).isLocked, false);
      assert.equal((await lookAtPdf(new Blob([make('/EncryptMetadata false')]))).isLocked, false);
    }
    const locked = new File([TRAILER('/Encrypt 5 0 R')], 'a.pdf');
    assert.deepEqual(await prepare([locked], { accept: ['application/pdf'] }), { refusal: 'locked' });
    assert.match(words.refused.locked, /打印/);
  });

  it('whose end is missing is sent, and said to be cut short', async () => {
    const cut = await prepare([file('a.pdf', '%PDF-1.4 and then nothing')], {});
    assert.deepEqual('notes' in cut && cut.notes, ['cut-short']);
    assert.equal((await lookAtPdf(new Blob(['%PDF-1.4 startxref 99999999 %%EOF']))).isLocked, false);
  });
});

describe('a field that takes documents', () => {
  const limits = { accept: ['application/pdf'], maxBytes: 1000 };

  it('lets photos be chosen where it takes no photos, and says that they become one', () => {
    assert.deepEqual(chosenTypes(limits), ['application/pdf', 'image/jpeg', 'image/png']);
    assert.deepEqual(chosenTypes({ accept: ['application/pdf', 'image/png'] }), ['application/pdf', 'image/png']);
    assert.match(limitsText(limits, words), /合成一个 PDF/);
    assert.doesNotMatch(limitsText({ accept: ['image/png'] }, words), /合成/);
  });

  it('makes one document of photos that are chosen together, in their order', async () => {
    const asked: string[][] = [];
    const form = aFilesForm(
      {
        prepare: ([...files], { most }) => {
          asked.push(files.map(({ name }) => name));
          return Promise.resolve({ body: new Blob([`%PDF ${most}`]), notes: ['document'] });
        },
      },
      { type: 'files', name: 'licence', label: '营业执照', accept: ['application/pdf'], most: 1 },
    );
    const photo = (name: string) => new File([JPEG()], name, { type: 'image/jpeg' });
    await form.choose(photo('2.jpg'), photo('1.jpg'), photo('3.jpg'));
    assert.deepEqual(asked, [['2.jpg', '1.jpg', '3.jpg']]);
    assert.equal(form.sendings.length, 1);
    const [entry] = form.files.of('licence');
    assert.ok(entry);
    assert.equal(nameOf(entry, words), '2.jpg等 3 张照片');
    assert.equal(nameOf(entry, english), '2.jpg and 2 more photos');
    await form.answer(upload('u1', 'clean'));
    assert.deepEqual(form.model.many('licence'), ['u1']);
  });
});

describe('photos of other formats', () => {
  it('are refused with the way to make a common one of them', async () => {
    const accept = ['image/jpeg', 'image/png'];
    const heic = new File([bytesOf([0, 0, 0, 24], 'ftypheic')], 'IMG_1.HEIC', { type: 'image/heic' });
    assert.equal(await refusalOf(heic, { accept }), 'heic');
    assert.equal(await refusalOf(heic, { accept: [...accept, 'image/heic'] }), undefined);
    const webp = new File([bytesOf('RIFF', [1, 0, 0, 0], 'WEBPVP8 ')], 'a.jpg', { type: 'image/jpeg' });
    assert.equal(await refusalOf(webp, { accept }), 'webp');
    assert.equal(await refusalOf(new File([bytesOf([0, 0, 0, 24], 'ftypisom')], 'a.mp4'), { accept }), 'type');
    assert.match(fileStateText({ status: 'refused', reason: 'heic' }, words), /兼容性最佳/);
  });

  it('may be longer than the longest file, as they are made smaller', async () => {
    const large = new File([JPEG(), new Uint8Array(2000)], 'a.jpg');
    assert.equal(await refusalOf(large, { maxBytes: 1000 }), 'size');
    assert.equal(await refusalOf(large, { maxBytes: 1000 }, true), undefined);
  });
});

describe('a file that was begun before the page was left', () => {
  // At once, as files of different lengths are all that is told apart here.
  const digest = (blob: Blob) => Promise.resolve(`${blob.size}`.padStart(64, '0'));
  const place = { url: 'http://service.example/v1/uploads/resumable/abc', id: 'abc' };

  async function left(end?: Parameters<ReturnType<typeof aFilesForm>['answer']>[0]) {
    const form = aFilesForm({ digest });
    await form.choose(file('张三的合同.pdf', '%PDF-one'));
    form.sendings[0]?.moved(place);
    if (end) await form.answer(end);
    const kept = JSON.stringify(form.files.keep());
    assert.ok(!kept.includes('张三') && !kept.includes('PDF-'), 'neither its name nor its content is kept');
    return JSON.parse(kept) as unknown;
  }

  it('goes on when the same bytes are chosen, under whatever name', async () => {
    const kept = await left();
    const form = aFilesForm({ digest });
    form.files.restore(kept);
    assert.deepEqual(
      form.files.begunIn('licence').map(({ size }) => size),
      [8],
    );
    await form.choose(file('另一个名字.pdf', '%PDF-one'));
    assert.deepEqual(form.sendings[0]?.place, place);
    assert.equal(form.sendings[0]?.idempotencyKey, 'key-1', 'under the key of the first time');
    assert.deepEqual(form.files.of('licence')[0]?.notes, ['resumed']);
    assert.equal(form.files.begunIn('licence').length, 0);
  });

  it('that had arrived counts again at once, after the endpoint has said that it is there', async () => {
    const kept = await left(upload('u1', 'clean'));
    const form = aFilesForm({ digest });
    form.answers.push(upload('u1', 'clean'));
    form.files.restore(kept);
    await form.choose(file('b.pdf', '%PDF-one'));
    assert.deepEqual([form.sendings.length, form.looks], [0, ['u1']]);
    assert.deepEqual(form.model.many('licence'), ['u1']);
  });

  it('and has been thrown away there is sent anew, under a new key', async () => {
    const kept = await left(upload('u1', 'clean'));
    const form = aFilesForm({ digest });
    form.answers.push({ ok: false, failure: { operation: 'getUpload', code: 'not-found' } });
    form.files.restore(kept);
    await form.choose(file('b.pdf', '%PDF-one'));
    assert.equal(form.sendings[0]?.place, undefined);
    assert.equal(form.sendings[0]?.idempotencyKey, 'key-2');
  });

  it('stays offered when another one is chosen, which says so, until it is given up', async () => {
    const form = aFilesForm({ digest });
    form.files.restore(await left());
    await form.choose(file('b.pdf', '%PDF-another'));
    assert.deepEqual(form.files.of('licence')[0]?.notes, ['other']);
    const [begun] = form.files.begunIn('licence');
    assert.ok(begun);
    form.files.forsake(begun);
    assert.deepEqual([form.removed, form.files.begunIn('licence')], [['abc'], []]);
    form.files.restore(await left());
    form.files.release();
    assert.deepEqual(form.files.keep(), []);
  });

  it('is not believed when a draft says something else than was written', () => {
    const good = ['licence', 'a'.repeat(64), 8, 'key', '', '', ''];
    assert.equal(unpackKept([good]).length, 1);
    for (const bad of [
      null,
      'x',
      {},
      [[]],
      [null],
      [[...good.slice(0, 1), 'zz', ...good.slice(2)]],
      [[...good.slice(0, 2), -1, ...good.slice(3)]],
      [[{}, ...good.slice(1)]],
      [[...good.slice(0, 6), 'x'.repeat(3000)]],
    ])
      assert.deepEqual(unpackKept(bad), []);
    assert.equal(unpackKept(Array.from({ length: 5000 }, () => good)).length, 50);
  });
});

describe('a file that is stopped', () => {
  it('goes on from where it was, and others go meanwhile', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('b.pdf'));
    const [first] = form.sendings;
    const key = form.keyOf('a.pdf');
    form.files.pause(key);
    assert.deepEqual(form.statuses(), ['sending', 'waiting'], 'one that goes whole can’t be');
    first?.moved({ url: 'http://x/abc', id: 'abc' });
    first?.onUploadProgress(5, 10);
    form.files.pause(key);
    assert.equal(first?.signal.aborted, true);
    first?.answer({ ok: false, failure: { operation: 'createUpload', code: 'aborted' } });
    await rest();
    assert.deepEqual(form.statuses(), ['paused', 'sending']);
    assert.equal(
      fileStateText(form.files.of('licence')[0]?.state ?? { status: 'waiting' }, words),
      '已暂停，已完成 50%',
    );
    assert.equal(form.model.attempt(), false);
    form.files.resume(key);
    await form.answer(upload('u2', 'clean'));
    assert.equal(form.sendings[2]?.place?.id, 'abc');
    await form.answer(upload('u1', 'clean'));
    assert.deepEqual(form.model.many('licence'), ['u1', 'u2']);
    assert.equal(form.said.filter((text) => text.includes('已暂停')).length, 1);
  });

  it('and taken away is taken back at the endpoint too', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    form.sendings[0]?.moved({ url: 'http://x/abc', id: 'abc' });
    form.files.remove('licence', form.keyOf('a.pdf'));
    assert.deepEqual(form.removed, ['abc']);
  });
});

describe('a dead network', () => {
  it('is said once for a file, which goes on by itself', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    const [sending] = form.sendings;
    for (let breaks = 0; breaks < 3; breaks += 1) {
      sending?.waits(true);
      assert.deepEqual(form.statuses(), ['offline']);
      sending?.waits(false);
      assert.deepEqual(form.statuses(), ['sending']);
    }
    assert.equal(form.said.length, 1);
    assert.match(form.said[0] ?? '', /网络断了.*自动接着传/);
  });
});

describe('names of files', () => {
  it('are shown without what turns the text around or cannot be seen, and no longer than somebody reads', () => {
    const shown = (name: string) => nameOf({ file: file(name) }, words);
    assert.equal(shown('合同\u202egpj.exe'), '合同gpj.exe');
    assert.equal(shown('a\u0000\n\u2066b.pdf'), 'ab.pdf');
    assert.equal(shown('<img src=x onerror=alert(1)>.pdf'), '<img src=x onerror=alert(1)>.pdf');
    assert.equal(shown('...'), '...');
    const long = shown(`${'很长'.repeat(150)}.pdf`);
    assert.ok([...long].length <= 81 && long.endsWith('.pdf') && long.includes('…'));
  });
});
