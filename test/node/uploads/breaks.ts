import type { Case } from './case.js';
import { aFile } from './visitor.js';

const PERCENT = Array.from({ length: 19 }, (_, index) => (index + 1) * 5);
const WAYS = ['tus', 'multipart'] as const;
/** What goes around the bytes of a file, and what is sent once more because it was on its way: amply. */
const AROUND = 0.2;
/** A torn line takes along what of a piece the service hasn't read. */
const TORN = AROUND + (512 * 1024) / 1_200_000;

/** The line breaks at every twentieth of a file. */
export const breaks: readonly Case[] = WAYS.flatMap((way) =>
  (['reset', 'stall'] as const).flatMap((how) =>
    PERCENT.map((percent): Case => ({
      fault: how === 'reset' ? 'the line is torn' : 'the line goes dead',
      moment: `at ${percent} %`,
      way,
      ends: 'arrived',
      // Piece by piece what has arrived isn't sent again; whole it is.
      most: 1 + (way === 'multipart' ? percent / 100 + AROUND : TORN),
      async run({ visitor, line, file }) {
        line.cut((file.size * percent) / 100, how, () => how === 'stall' && visitor.losesPatience());
        await visitor.chooses(file);
      },
    })),
  ),
);

/** The line breaks more than once. */
export const severalBreaks: readonly Case[] = [
  {
    fault: 'the line breaks three times',
    moment: 'at 20, 50 and 90 %',
    way: 'tus',
    ends: 'arrived',
    most: 1 + 2 * TORN + AROUND,
    async run({ visitor, line, file }) {
      line.cut(file.size * 0.2, 'reset');
      line.cut(file.size * 0.5, 'stall', () => visitor.losesPatience());
      line.cut(file.size * 0.9, 'reset');
      await visitor.chooses(file);
    },
  },
];

/** The network goes, by the page's own knowledge or without it. */
export const outages: readonly Case[] = [
  ...WAYS.map((way): Case => ({
    fault: 'there is no network, and it comes back',
    moment: 'at 50 %',
    way,
    ends: 'arrived',
    async run({ visitor, line, file }) {
      line.cut(file.size * 0.5, 'reset', () => {
        visitor.network.isThere = false;
        line.down();
      });
      await visitor.chooses(file);
      await visitor.sees(({ state }) => state.status === 'offline');
      line.up();
      visitor.network.comesBack();
      const { said } = visitor.form;
      await visitor.settled();
      if (said.filter((text) => text.includes('网络断了')).length !== 1) throw new Error(`Said: ${said.join()}`);
    },
  })),
  {
    fault: 'nothing listens for a while',
    moment: 'at 30 %',
    way: 'tus',
    ends: 'arrived',
    most: 1 + TORN,
    async run({ visitor, line, file }) {
      line.cut(file.size * 0.3, 'reset', () => line.down());
      await visitor.chooses(file);
      await visitor.sees(({ state }) => state.status === 'offline');
      line.up();
    },
  },
  ...WAYS.map((way): Case => ({
    fault: 'nothing listens any more',
    moment: 'at 30 %',
    way,
    ends: { failed: 'network' },
    async run({ visitor, line, file }) {
      line.cut(file.size * 0.3, 'reset', () => line.down());
      await visitor.chooses(file);
    },
  })),
  {
    fault: 'nothing listens until the visitor tries again',
    moment: 'at 60 %',
    way: 'tus',
    ends: 'arrived',
    most: 1 + TORN,
    async run({ visitor, line, file }) {
      line.cut(file.size * 0.6, 'reset', () => line.down());
      await visitor.chooses(file);
      await visitor.sees(({ state }) => state.status === 'failed');
      line.up();
      visitor.form.files.retry(visitor.entry.key);
    },
  },
  {
    fault: 'the visitor stops it, and goes on later',
    moment: 'at 40 %',
    way: 'tus',
    ends: 'arrived',
    most: 1 + TORN,
    async run({ visitor, line, file }) {
      line.cut(file.size * 0.4, 'stall', () => visitor.form.files.pause(visitor.entry.key));
      await visitor.chooses(file);
      await visitor.sees(({ state }) => state.status === 'paused');
      visitor.form.files.resume(visitor.entry.key);
    },
  },
];

const other = aFile();

/** The page is left, and the file chosen again. */
export const reloads: readonly Case[] = [
  ...[25, 50, 75].map((percent): Case => ({
    fault: 'the page is left, and the same file chosen again',
    moment: `at ${percent} %`,
    way: 'tus',
    ends: 'arrived',
    most: 1 + TORN,
    async run({ visitor, line, file, comesBack }) {
      const left = new Promise<unknown>((resolve) =>
        line.cut((file.size * percent) / 100, 'stall', () => resolve(visitor.leaves())),
      );
      await visitor.chooses(file);
      const next = comesBack(await left);
      await next.chooses(new File([file], '另一个名字.pdf', { type: file.type }));
      if (!next.entry.notes.includes('resumed')) await next.sees(({ notes }) => notes.includes('resumed'));
      return next;
    },
  })),
  {
    fault: 'the page is left, and the same file chosen again',
    moment: 'at 50 %',
    way: 'multipart',
    ends: 'arrived',
    async run({ visitor, line, file, comesBack }) {
      const left = new Promise<unknown>((resolve) =>
        line.cut(file.size * 0.5, 'stall', () => resolve(visitor.leaves())),
      );
      await visitor.chooses(file);
      const next = comesBack(await left);
      await next.chooses(file);
      return next;
    },
  },
  {
    fault: 'the page is left, and another file chosen',
    moment: 'at 50 %',
    way: 'tus',
    ends: 'arrived',
    file: () => other,
    async run({ visitor, line, file, comesBack }) {
      const left = new Promise<unknown>((resolve) =>
        line.cut(file.size * 0.5, 'stall', () => resolve(visitor.leaves())),
      );
      await visitor.chooses(aFile());
      const next = comesBack(await left);
      await next.chooses(file);
      await next.sees(({ notes }) => notes.includes('other'));
      return next;
    },
  },
  {
    fault: 'the page is left, and the same file chosen again',
    moment: 'after it has arrived',
    way: 'tus',
    ends: 'arrived',
    most: 1.05,
    async run({ visitor, file, comesBack }) {
      await visitor.chooses(file);
      await visitor.settled();
      const next = comesBack(visitor.leaves());
      await next.chooses(file);
      return next;
    },
  },
];
