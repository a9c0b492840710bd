import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fileStateText } from '../../../src/form/files/file-texts.js';
import { formFiles as words } from '../../../src/locale/zh-hans/form-files.js';
import { Desk } from './desk.js';
import { Line } from './line.js';
import { aFile, sha256, Visitor, type VisitorSettings, type Way } from './visitor.js';

/** Where files come to lie. */
export interface Place {
  /** The data folder. */
  readonly folder: string;
  readonly port: () => number | undefined;
}

/** What a case has in its hands. */
export interface Scene {
  readonly visitor: Visitor;
  readonly line: Line;
  readonly desk: Desk;
  readonly file: File;
  readonly place: Place;
  /** Another visit, for what is kept over a reload. */
  comesBack(kept: unknown): Visitor;
}

/** One fault at one moment, and what comes of it. */
export interface Case {
  readonly fault: string;
  readonly moment: string;
  readonly way: Way;
  /** How it must end: with the file there, byte for byte, or with a failure that says what it is. */
  readonly ends: 'arrived' | 'infected' | 'check-failed' | 'checking' | { readonly failed: string };
  readonly file?: () => File;
  readonly settings?: VisitorSettings;
  /** Goes by the desk, where whole messages are meddled with, instead of by the line of bytes. */
  readonly byDesk?: boolean;
  /** Most bytes that may go over the line, in lengths of the file. */
  readonly most?: number;
  /** Lets things happen; who is looked at in the end. */
  run(scene: Scene): Promise<Visitor | undefined>;
}

/** What came of a case. */
export interface Outcome extends Pick<Case, 'fault' | 'moment' | 'way'> {
  readonly outcome: string;
  /** Bytes over the line, in lengths of the file; unknown by the desk. */
  readonly sent: string;
}

export const titleOf = ({ fault, moment, way }: Pick<Case, 'fault' | 'moment' | 'way'>): string =>
  `${way}: ${fault}, ${moment}`;

/** Runs a case to its end. Fails unless the file is there byte for byte or the form says clearly that it isn't. */
export async function runCase(which: Case, place: Place): Promise<Outcome> {
  const { fault, moment, way, ends, byDesk = false, most } = which;
  const [line, desk] = [await Line.to(place.port), await Desk.to(place.port)];
  const file = (which.file ?? aFile)();
  const visits: Visitor[] = [];
  const visit = (): Visitor => {
    const made = new Visitor(byDesk ? desk.url : line.url, { way, ...which.settings });
    visits.push(made);
    return made;
  };
  try {
    const visitor = visit();
    const comesBack = (kept: unknown): Visitor => {
      const next = visit();
      next.form.files.restore(kept);
      return next;
    };
    const scene = { visitor, line, desk, file, place, comesBack };
    const last = (await which.run(scene)) ?? visitor;
    const { state } =
      ends === 'checking' ? await last.sees((entry) => entry.state.status === 'checking') : await last.settled();
    const says = fileStateText(state, words);
    const sent = line.passed / file.size;
    if (state.status === 'clean' || state.status === 'checking') {
      const there = readFileSync(join(place.folder, 'uploads', state.upload.id));
      assert.equal(
        sha256(there),
        sha256(new Uint8Array(await file.arrayBuffer())),
        'What is there differs from the file',
      );
      assert.deepEqual(last.form.model.many('evidence'), [state.upload.id]);
      if (state.status === 'checking') assert.doesNotMatch(says, /通过/);
    } else {
      assert.ok(says.length > 4);
      assert.equal(last.form.model.attempt(), false, 'Nobody may hand in what isn’t there');
    }
    const outcome = state.status === 'failed' ? `failed: ${state.failure.code}` : state.status;
    const expected = ends === 'arrived' ? 'clean' : typeof ends === 'object' ? `failed: ${ends.failed}` : ends;
    assert.equal(outcome, expected, `${titleOf(which)}; ${desk.seen.join(' | ')} ${JSON.stringify(state)}`);
    if (most !== undefined) assert.ok(sent <= most, `${sent.toFixed(2)} times the file went over the line`);
    return { fault, moment, way, outcome, sent: byDesk ? '–' : sent.toFixed(2) };
  } finally {
    visits.forEach(({ form }) => form.files.hostDisconnected());
    await Promise.all([line.close(), desk.close()]);
  }
}

/** All outcomes as a table. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const head = ['way', 'fault', 'moment', 'what comes of it', 'bytes sent ÷ length'];
  const rows = outcomes.map(({ way, fault, moment, outcome, sent }) => [way, fault, moment, outcome, sent]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
