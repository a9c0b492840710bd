import type { Upload } from '../../../src/contract/schema/upload.js';
import type { FilesField } from '../../../src/form/field.js';
import { FilesController, type FilesOptions, type SendOptions } from '../../../src/form/files/files.controller.js';
import { FormModel } from '../../../src/form/form-model.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import type { SubmissionFailure, SubmissionResult } from '../../../src/form/submission/submission.js';
import { form as words } from '../../../src/locale/zh-hans/form.js';
import { formFiles } from '../../../src/locale/zh-hans/form-files.js';
import { formFurther } from '../../../src/locale/zh-hans/form-further.js';
import { FakeClock, rest } from '../client/support.js';

/** A field that takes PDF, PNG and JPEG. */
export const LICENCE: FilesField = {
  type: 'files',
  name: 'licence',
  label: '营业执照',
  required: true,
  accept: ['application/pdf', 'image/png', 'image/jpeg'],
  maxBytes: 1000,
  most: 3,
};

/** A file of some bytes; its content decides what it is. */
export const file = (name: string, content: BlobPart = `%PDF-1.4 ${name}`, type = 'application/pdf'): File =>
  new File([content], name, { type, lastModified: 1 });

/** A file as it left, with the way to end its sending. */
export interface Sending extends SendOptions {
  readonly file: Blob;
  answer(result: SubmissionResult<Upload>): void;
}

/** An upload as an endpoint tells of it. */
export const upload = (id: string, state: Upload['state'] = 'checking'): SubmissionResult<Upload> => ({
  ok: true,
  value: { id, state, size: 10, type: 'application/pdf' },
});

/** A failure as the client tells it. */
export const failure = (code: SubmissionFailure['code']): SubmissionResult<never> => ({
  ok: false,
  failure: { operation: 'createUpload', code },
});

/** A form with one field for files, in front of an endpoint that does what the test says. */
export function aFilesForm(options: Partial<FilesOptions> = {}, field: FilesField = LICENCE) {
  const clock = new FakeClock();
  clock.chance = 0.999999;
  const sendings: Sending[] = [];
  const looks: string[] = [];
  const removed: string[] = [];
  const said: string[] = [];
  const answers: SubmissionResult<Upload>[] = [];
  const state = { locked: false };
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
    renderRoot: { querySelector: () => null, querySelectorAll: () => [] } as unknown as ParentNode,
  };
  const model = new FormModel({
    words: () => words,
    further: furtherTypes(() => formFurther),
    fields: () => [field],
  });
  let keys = 0;
  const files = new FilesController(host, {
    model,
    words: () => formFiles,
    locked: () => state.locked,
    send: (sent, sending) => new Promise((answer) => sendings.push({ ...sending, file: sent, answer })),
    look: (id) => {
      looks.push(id);
      return Promise.resolve(answers.shift() ?? upload(id));
    },
    remove: (id) => Promise.resolve(removed.push(id)),
    announce: (text) => said.push(text),
    // As they are: what is made of photos needs a browser.
    prepare: ([chosen]) => Promise.resolve({ body: chosen as File, notes: [] }),
    clock,
    makeKey: () => `key-${(keys += 1)}`,
    ...options,
  });
  return {
    clock,
    files,
    model,
    /** What was sent, in order. */
    sendings,
    looks,
    removed,
    /** What a screen reader hears. */
    said,
    /** What the next looks bring. */
    answers,
    state,
    field,
    statuses: () => files.of(field.name).map((entry) => entry.state.status),
    keyOf: (name: string) => files.of(field.name).find((entry) => entry.file.name === name)?.key ?? -1,
    /** Chooses files, and waits until what can begin has begun. */
    choose: async (...chosen: File[]) => {
      await files.add(field, chosen);
      await rest();
    },
    /** The sending that runs ends so. */
    answer: async (result: SubmissionResult<Upload>) => {
      sendings[sendings.length - 1]?.answer(result);
      await rest();
    },
    /** The next timer goes off, and what follows from it happens. */
    later: async () => {
      clock.fire();
      await rest();
      await rest();
    },
  };
}
