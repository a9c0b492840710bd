import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { refusalOf } from '../../../src/form/files/file-check.js';
import { uploadState } from '../../../src/form/files/file-entry.js';
import { fileStateText, limitsText, percentSent, sizeText } from '../../../src/form/files/file-texts.js';
import { formFiles as english } from '../../../src/locale/en/form-files.js';
import { formFiles as words } from '../../../src/locale/zh-hans/form-files.js';
import { rest } from '../client/support.js';
import { aFilesForm, failure, file, LICENCE, upload } from './files-support.js';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
const ZIP = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]);

describe('before a byte of a file is sent', () => {
  const limits = { accept: LICENCE.accept, maxBytes: 100 };

  it('its type is told by its content, whatever its name and the system say', async () => {
    assert.equal(await refusalOf(file('a.pdf'), limits), undefined);
    assert.equal(await refusalOf(file('a.txt', PNG, 'text/plain'), limits), undefined);
    assert.equal(await refusalOf(file('a', JPEG, ''), limits), undefined);
    assert.equal(await refusalOf(file('a.pdf', ZIP), limits), 'type');
    assert.equal(await refusalOf(file('a.png', '<svg onload=alert(1)>', 'image/png'), limits), 'type');
    assert.equal(await refusalOf(file('a.exe', 'MZ', 'application/x-msdownload'), limits), 'type');
    assert.equal(await refusalOf(file('a.pdf', JPEG), { accept: ['application/pdf'] }), 'type');
  });

  it('a PDF with some bytes before its mark is one, and a picture that holds the mark of a PDF stays a picture', async () => {
    assert.equal(await refusalOf(file('a.pdf', `\ufeff\r\n%PDF-1.7`), limits), undefined);
    assert.equal(await refusalOf(file('a.pdf', `${' '.repeat(1024)}%PDF-1.7`), { accept: LICENCE.accept }), 'type');
    const both = new Blob([PNG, '%PDF-1.7']);
    assert.equal(await refusalOf(both, { accept: ['application/pdf'] }), 'type');
  });

  it('a type that cannot be told by its bytes is left to the endpoint, if it says what is accepted', async () => {
    const accept = ['application/ofd', 'application/pdf'];
    assert.equal(await refusalOf(file('a.ofd', ZIP, 'application/ofd'), { accept }), undefined);
    assert.equal(await refusalOf(file('a.zip', ZIP, 'application/zip'), { accept }), 'type');
    assert.equal(await refusalOf(file('a.bin', ZIP, ''), {}), undefined);
  });

  it('an empty one, one that is too large and one that cannot be read are refused, each with its reason', async () => {
    assert.equal(await refusalOf(file('a.pdf', ''), limits), 'empty');
    assert.equal(await refusalOf(file('a.pdf', `%PDF-${'x'.repeat(96)}`), limits), 'size');
    assert.equal(await refusalOf(file('a.pdf', `%PDF-${'x'.repeat(95)}`), limits), undefined);
    const gone = { size: 5, type: '', slice: () => ({ arrayBuffer: () => Promise.reject(new Error('moved')) }) };
    assert.equal(await refusalOf(gone as unknown as Blob, limits), 'unreadable');
  });
});

describe('chosen files', () => {
  it('are sent one after another, each with a key of its own, and the form holds the ids of what has arrived', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('b.pdf'));
    assert.deepEqual(form.statuses(), ['sending', 'waiting']);
    assert.equal(form.sendings.length, 1);
    await form.answer(upload('u1', 'clean'));
    assert.deepEqual(form.statuses(), ['clean', 'sending']);
    await form.answer(upload('u2', 'clean'));
    assert.deepEqual(form.model.many('licence'), ['u1', 'u2']);
    assert.deepEqual(
      form.sendings.map(({ idempotencyKey }) => idempotencyKey),
      ['key-1', 'key-2'],
    );
    assert.equal(form.model.attempt(), true);
  });

  it('show how far they are, and nothing that comes after they were cancelled', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('b.pdf'));
    const [first] = form.sendings;
    first?.onUploadProgress(5, 10);
    assert.deepEqual(form.files.of('licence')[0]?.state, { status: 'sending', sent: 5, total: 10 });
    form.files.remove('licence', form.keyOf('a.pdf'));
    assert.equal(first?.signal.aborted, true);
    first?.onUploadProgress(10, 10);
    first?.answer(upload('late'));
    await rest();
    assert.deepEqual(form.statuses(), ['sending']);
    assert.equal((form.sendings[1]?.file as File).name, 'b.pdf');
    await form.answer(upload('u2', 'clean'));
    assert.deepEqual(form.model.many('licence'), ['u2']);
  });

  it('that are refused are said with their reason, sent by nobody, and in nobody’s way', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf', ZIP), file('b.pdf', ''), file('c.pdf'));
    assert.deepEqual(form.statuses(), ['refused', 'refused', 'sending']);
    assert.deepEqual(form.said, [`a.pdf：${words.refused.type}\nb.pdf：${words.refused.empty}`]);
    await form.answer(upload('u1', 'clean'));
    assert.equal(form.model.attempt(), true);
    await form.choose(file('d.pdf'));
    assert.deepEqual(form.statuses(), ['clean', 'sending'], 'what was refused before has been read by now');
  });

  it('that are too many or were chosen before are not sent', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('a.pdf'), file('b.pdf'), file('c.pdf'), file('d.pdf'));
    assert.deepEqual(
      form.files.of('licence').map(({ state }) => (state.status === 'refused' ? state.reason : state.status)),
      ['sending', 'twice', 'waiting', 'waiting', 'too-many'],
    );
  });

  it('take the place of the one before where there is room for one', async () => {
    const form = aFilesForm({}, { ...LICENCE, most: 1 });
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1', 'clean'));
    await form.choose(file('b.pdf', ZIP));
    assert.deepEqual(form.statuses(), ['clean', 'refused'], 'what can’t be used replaces nothing');
    await form.choose(file('c.pdf'));
    await form.answer(upload('u3', 'clean'));
    assert.deepEqual(form.model.many('licence'), ['u3']);
    assert.deepEqual(form.removed, ['u1']);
  });

  it('are within what the endpoint takes at all, whatever the field says', () => {
    const offer = { accept: ['image/png'], maxBytes: 500 };
    const { files } = aFilesForm({ offer: () => offer });
    assert.deepEqual(files.limits(LICENCE), { accept: LICENCE.accept, maxBytes: 500, most: 3 });
    assert.deepEqual(files.limits({ ...LICENCE, accept: undefined, maxBytes: 100 }).accept, ['image/png']);
    assert.equal(files.limits({ ...LICENCE, maxBytes: undefined }).maxBytes, 500);
  });

  it('stay as they are while the form is on its way', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1', 'clean'));
    form.state.locked = true;
    form.files.remove('licence', form.keyOf('a.pdf'));
    await form.choose(file('b.pdf'));
    assert.deepEqual(form.statuses(), ['clean']);
  });

  it('come by the page’s own means where it has some, and a means that breaks down is said', async () => {
    const asked: object[] = [];
    const form = aFilesForm({
      pick: () => (options) => {
        asked.push(options);
        return asked.length > 1 ? Promise.reject(new Error('bridge')) : Promise.resolve([file('a.pdf')]);
      },
    });
    await form.files.pick(form.field, 'application/pdf');
    await rest();
    assert.deepEqual(asked, [{ accept: 'application/pdf', multiple: true }]);
    assert.deepEqual(form.statuses(), ['sending']);
    await form.files.pick(form.field, '');
    assert.deepEqual(form.said, [words.pickFailed]);
  });
});

describe('a form with files', () => {
  it('is not sent while one is on its way, has failed, or was found to be bad', async () => {
    const form = aFilesForm();
    const against = () => {
      form.model.attempt();
      return form.model.shown('licence').map(({ message }) => message);
    };
    assert.match(String(against()), /请上传营业执照/);
    await form.choose(file('a.pdf'));
    assert.match(String(against()), /正在上传/);
    await form.answer(failure('network'));
    assert.match(String(against()), /没有传好/);
    form.files.retry(form.keyOf('a.pdf'));
    await rest();
    await form.answer(upload('u1', 'infected'));
    assert.match(String(against()), /没有传好或不能使用/);
    form.files.remove('licence', form.keyOf('a.pdf'));
    assert.match(String(against()), /请上传营业执照/);
  });

  it('is sent while one is still being checked, as the endpoint goes on checking', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1', 'checking'));
    assert.equal(form.model.attempt(), true);
    assert.deepEqual(form.model.many('licence'), ['u1']);
  });

  it('keeps nothing of files in a draft, and nothing anywhere after a reset', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('b.pdf'));
    await form.answer(upload('u1'));
    assert.deepEqual(form.model.draft(), {});
    form.files.reset();
    await rest();
    assert.deepEqual(form.removed, ['u1']);
    assert.equal(form.sendings[1]?.signal.aborted, true);
    assert.deepEqual([form.statuses(), form.model.many('licence'), form.clock.pending], [[], [], 0]);
  });

  it('leaves the files alone that belong to what was sent', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1'));
    form.files.release();
    assert.deepEqual([form.removed, form.statuses(), form.clock.pending], [[], [], 0]);
  });

  it('takes nothing in that was chosen before it was emptied', async () => {
    const form = aFilesForm();
    const coming = form.files.add(form.field, [file('a.pdf')]);
    form.files.reset();
    await coming;
    assert.deepEqual([form.statuses(), form.sendings.length], [[], 0]);
  });
});

describe('a file that has failed', () => {
  it('is sent again under its key, and nothing else is lost', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('b.pdf'));
    await form.answer(failure('network'));
    assert.deepEqual(form.statuses(), ['failed', 'sending']);
    await form.answer(upload('u2', 'clean'));
    assert.deepEqual(form.statuses(), ['failed', 'clean']);
    form.files.retry(form.keyOf('a.pdf'));
    await rest();
    assert.equal(form.sendings[2]?.idempotencyKey, 'key-1');
    await form.answer(upload('u1', 'clean'));
    assert.deepEqual(form.model.many('licence'), ['u1', 'u2']);
  });

  it('whose check has failed is sent under a new key, and the old one is taken back', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1', 'check-failed'));
    assert.deepEqual([form.statuses(), form.model.attempt()], [['check-failed'], false]);
    form.files.retry(form.keyOf('a.pdf'));
    await rest();
    assert.deepEqual(form.removed, ['u1']);
    assert.equal(form.sendings[1]?.idempotencyKey, 'key-2');
  });

  it('is told apart by what has happened to it', () => {
    const told = (code: Parameters<typeof failure>[0], detail?: string) => {
      const result = failure(code);
      assert.ok(!result.ok);
      return fileStateText({ status: 'failed', failure: { ...result.failure, detail } }, words);
    };
    assert.equal(told('network'), words.failed + words.failures.network);
    assert.equal(told('unavailable', 'ECONNREFUSED'), words.failed + words.failures.other);
    assert.equal(told('invalid', '这不是 PDF。'), `${words.failed}这不是 PDF。`);
    assert.equal(told('challenge-required'), words.failed + words.failures.other);
  });

  it('is one whose adapter throws, too', async () => {
    const form = aFilesForm({ send: () => Promise.reject(new Error('host')) });
    await form.choose(file('a.pdf'));
    assert.deepEqual(form.statuses(), ['failed']);
  });
});

describe('a file that is being checked', () => {
  it('is asked after ever more seldom until it is settled, and the visitor hears of it once', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1', 'stored'));
    form.answers.push(upload('u1', 'stored'), upload('u1', 'checking'), failure('network'), upload('u1', 'clean'));
    for (let look = 0; look < 4; look += 1) await form.later();
    assert.deepEqual(form.clock.fired.map(Math.round), [1000, 2000, 4000, 8000]);
    assert.equal(form.clock.pending, 0);
    assert.deepEqual(form.statuses(), ['clean']);
    assert.deepEqual(form.said, [`a.pdf：${words.stored}`, `a.pdf：${words.checking}`, `a.pdf：${words.clean}`]);
  });

  it('and turns out to be infected is no part of the form any more', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1'));
    form.answers.push(upload('u1', 'infected'));
    await form.later();
    assert.deepEqual(form.statuses(), ['infected']);
    assert.equal(form.model.attempt(), false);
    assert.ok(!form.model.many('licence').includes('u1'));
  });

  it('and that the endpoint has thrown away is sent anew', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1'));
    form.answers.push(failure('not-found'));
    await form.later();
    assert.deepEqual([form.statuses(), form.clock.pending], [['failed'], 0]);
    form.files.retry(form.keyOf('a.pdf'));
    await rest();
    assert.equal(form.sendings[1]?.idempotencyKey, 'key-2');
  });

  it('is not asked after for ever', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1'));
    let looks = 0;
    while (form.clock.pending) {
      await form.later();
      looks += 1;
      assert.ok(looks < 100, 'it never ends');
    }
    assert.deepEqual(form.statuses(), ['checking'], 'what was never settled is not clean');
  });

  it('is asked after no more once it is taken away', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    await form.answer(upload('u1'));
    form.files.remove('licence', form.keyOf('a.pdf'));
    assert.deepEqual([form.clock.pending, form.removed], [0, ['u1']]);
  });

  it('is never called clean by a word that nobody knows', () => {
    for (const state of ['quarantined', '', 'CLEAN', 'constructor', '__proto__'])
      assert.equal(uploadState({ id: 'u', state, size: 1, type: '' }).status, 'check-failed');
  });
});

describe('an element that leaves the page', () => {
  it('sends and asks no more, and goes on with what was left when it comes back', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'), file('b.pdf'));
    await form.answer(upload('u1'));
    form.files.hostDisconnected();
    await form.answer(upload('late'));
    assert.equal(form.sendings[1]?.signal.aborted, true);
    assert.deepEqual([form.statuses(), form.clock.pending, form.sendings.length], [['checking', 'waiting'], 0, 2]);
    form.files.hostConnected();
    await rest();
    assert.deepEqual(form.statuses(), ['checking', 'sending']);
    assert.equal(form.sendings[2]?.idempotencyKey, 'key-2');
    assert.equal(form.clock.pending, 1);
  });

  it('and comes back at once sends each file once at a time', async () => {
    const form = aFilesForm();
    await form.choose(file('a.pdf'));
    form.files.hostDisconnected();
    form.files.hostConnected();
    form.sendings[0]?.answer(failure('aborted'));
    await rest();
    assert.deepEqual([form.statuses(), form.sendings.length], [['sending'], 2]);
  });
});

describe('words about files', () => {
  it('differ for every state, in both languages', () => {
    const value = { id: 'u', size: 1, type: '', state: '' };
    for (const said of [words, english]) {
      const texts = [
        ...(['stored', 'checking', 'clean', 'infected', 'check-failed'] as const).map((status) =>
          fileStateText({ status, upload: value }, said),
        ),
        fileStateText({ status: 'waiting' }, said),
        fileStateText({ status: 'sending', sent: 1, total: 2 }, said),
        fileStateText({ status: 'sending', sent: 2, total: 2 }, said),
        ...(['type', 'size', 'empty', 'unreadable', 'too-many', 'twice'] as const).map((reason) =>
          fileStateText({ status: 'refused', reason }, said),
        ),
      ];
      assert.equal(new Set(texts).size, texts.length);
    }
  });

  it('give sizes and limits as people do', () => {
    assert.deepEqual([0, 999, 1024, 1536, 10_485_760, 5_000_000_000].map(sizeText), [
      '0 B',
      '999 B',
      '1 KB',
      '1.5 KB',
      '10 MB',
      '4.7 GB',
    ]);
    assert.equal(
      limitsText({ accept: LICENCE.accept, maxBytes: 10_485_760, most: 3 }, words),
      '支持 PDF、PNG、JPEG。单个文件不超过 10 MB。最多 3 个文件。',
    );
    assert.equal(limitsText({}, words), '');
    assert.deepEqual([percentSent({ sent: 1, total: 0 }), percentSent({ sent: 9, total: 5 })], [0, 100]);
  });
});
