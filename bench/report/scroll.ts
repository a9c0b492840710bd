// Scrolls through the records as fast as a thumb does, and counts what of it could be seen.
import type { Browser, CDPSession } from 'puppeteer-core';
import { openVisit, settle } from '../speed/browser.js';
import type { Visit, Which } from '../speed/browser.js';
import { openReport, reportProbe } from './open.js';
import type { ReportServer } from './server.js';

/** What was seen of three seconds of scrolling. */
export interface Scrolled {
  /** Frames that should have shown something new. */
  readonly frames: number;
  /** Those that came too late or not at all, as a share. */
  readonly dropped: number;
  /** Those in which the compositor had nothing yet for a part of the window, as a share. */
  readonly missing: number;
  /** The longest stretch of the window without anything on it, in pixels, of all pictures that were taken. */
  readonly blank: number;
}

const SECONDS = 3;
/** Pixels in a second: more than three windows. */
const SPEED = 3000;
const THROTTLE = 4;

/** What Chromium says of each frame. */
interface FrameReport {
  readonly state?: string;
  readonly scroll_state?: string;
  readonly has_missing_content?: boolean;
  readonly checkerboarded_needs_raster?: boolean;
  readonly checkerboarded_needs_record?: boolean;
}
interface TraceEvent {
  readonly name: string;
  readonly args: { readonly frame_reporter?: FrameReport };
}

/** The records up to the window's top, and nothing on its way. */
async function toRecords(visit: Visit): Promise<{ distance: number }> {
  await settle(visit);
  await visit.ask('rested');
  const { top, bottom } = await visit.ask<{ top: number; bottom: number }>('listBox');
  await visit.ask('scrollTo', top);
  await settle(visit);
  return { distance: Math.min(SECONDS * SPEED, bottom - top - 900) };
}

const scroll = (client: CDPSession, distance: number): Promise<void> =>
  client.send('Input.synthesizeScrollGesture', { x: 500, y: 450, yDistance: -distance, speed: SPEED });

async function framesOf(visit: Visit, distance: number): Promise<FrameReport[]> {
  const { client } = visit;
  const reports: FrameReport[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as unknown as TraceEvent[])
      if (name === 'PipelineReporter' && args.frame_reporter) reports.push(args.frame_reporter);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame'], excludedCategories: ['*'] },
  });
  await scroll(client, distance);
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  return reports.filter(
    ({ state, scroll_state: scrolling }) => scrolling !== 'SCROLL_NONE' && state !== 'STATE_NO_UPDATE_DESIRED',
  );
}

/** Pictures of the window while it scrolls, as many as the browser can take. */
async function picturesOf({ client }: Visit, distance: number): Promise<string[]> {
  const pictures: string[] = [];
  client.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data);
    void client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await scroll(client, distance);
  await client.send('Page.stopScreencast');
  return pictures;
}

/** Runs in a page: the most rows that follow each other without anything on them, in CSS pixels. */
async function longestBlank(picture: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to read pictures by');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  // The frames of records run along their sides: a row counts as empty when there is nothing between them.
  const [left, right] = [Math.round(width * 0.06), Math.round(width * 0.94)];
  let longest = 0;
  let rows = 0;
  for (let y = 0; y < height; y += 1) {
    const first = data[4 * (y * width + left)] ?? 0;
    let isEmpty = true;
    for (let x = left; x < right && isEmpty; x += 1) isEmpty = Math.abs((data[4 * (y * width + x)] ?? 0) - first) < 8;
    rows = isEmpty ? rows + 1 : 0;
    longest = Math.max(longest, rows);
  }
  return Math.round((longest * innerHeight) / height);
}

async function withReport<T>(
  browser: Browser,
  server: ReportServer,
  which: Which,
  count: number,
  use: (visit: Visit, distance: number) => Promise<T>,
): Promise<T> {
  const visit = await openVisit(browser, server.origin, THROTTLE, reportProbe);
  try {
    await openReport(visit, server.origin, which, count);
    const { distance } = await toRecords(visit);
    return await use(visit, distance);
  } finally {
    await visit.close();
  }
}

/** Scrolls twice: once with the frames counted, once with pictures taken, which takes time of its own. Wants a browser with a real frame rate. */
export async function measureScroll(
  browser: Browser,
  server: ReportServer,
  which: Which,
  count: number,
): Promise<Scrolled> {
  const reports = await withReport(browser, server, which, count, framesOf);
  const blank = await withReport(browser, server, which, count, async (visit, distance) => {
    const pictures = await picturesOf(visit, distance);
    await visit.client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    let longest = 0;
    for (const picture of pictures) longest = Math.max(longest, await visit.page.evaluate(longestBlank, picture));
    return longest;
  });
  const share = (holds: (report: FrameReport) => unknown) => reports.filter(holds).length / reports.length;
  return {
    frames: reports.length,
    dropped: share(({ state }) => state === 'STATE_DROPPED'),
    missing: share(
      (report) =>
        report.has_missing_content || report.checkerboarded_needs_raster || report.checkerboarded_needs_record,
    ),
    blank,
  };
}
