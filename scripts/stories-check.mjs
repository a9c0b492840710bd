/* global window, document, requestAnimationFrame, setTimeout, URLSearchParams */
// Opens every story in Chromium at the widths of a phone and a desktop, as `npm run test:stories` and a step of `npm test`. Fails when a story doesn't
// come to its end, when axe finds a violation, when a page is wider than its window, and when a request leaves this machine.
//   --screenshots DIR  writes a picture of each story at each width
//   --only TEXT        takes the stories whose id holds the text
//   --built            takes storybook-static as it is
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromeArgs, ensureChrome } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'storybook-static');
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const WIDTHS = [360, 1280];
const HEIGHT = 800;
const PATIENCE = 30_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// Two pages keep two cores busy; each in a context, thus a window of its own, so that neither is in the background.
const PAGES = 2;

const { values: options } = parseArgs({
  options: { screenshots: { type: 'string' }, only: { type: 'string' }, built: { type: 'boolean' } },
});

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built Storybook as any plain web server would. */
async function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = normalize(join(built, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    if (!path.startsWith(built + sep) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

const isHere = (url) => !/^(https?|wss?):/.test(url) || new URL(url).hostname === '127.0.0.1';

// Runs in the page, before anything else: hears how each story ends.
function listen() {
  const ends = new Map();
  const endOf = (id) => {
    if (!ends.has(id)) {
      const end = {};
      end.promise = new Promise((resolve) => (end.resolve = resolve));
      ends.set(id, end);
    }
    return ends.get(id);
  };
  let current = new URLSearchParams(window.location.search).get('id');
  let isFirst = true;
  let channel;
  const fail = (what) => (payload) => {
    const error = payload?.exception ?? payload?.error ?? payload;
    const words = error?.message ?? error?.description ?? JSON.stringify(error);
    // What follows is the whole document.
    endOf(current).resolve([`${what}: ${words.split('Ignored nodes:')[0].trim()}`]);
  };
  window.showStory = (storyId) => {
    // The first one begins with its document, and may have ended by now.
    current = storyId;
    if (!isFirst) {
      ends.delete(storyId);
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }
    isFirst = false;
    return endOf(storyId).promise;
  };
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyFinished', ({ storyId, status }) =>
        endOf(storyId).resolve(status === 'error' ? ['ended with an error'] : []),
      );
      channel.on('storyMissing', fail('missing'));
      channel.on('storyErrored', fail('not rendered'));
      channel.on('storyThrewException', fail('threw'));
      channel.on('playFunctionThrewException', fail('play'));
      channel.on('unhandledErrorsWhilePlaying', ([error]) => fail('while playing')(error));
    },
  });
}

/** What is wrong with what the page shows at its present width. */
async function look(page) {
  // A picture's worth of frames: observers of sizes speak after the first.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(async (values) => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const { violations, passes } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')} ${failureSummary}`),
    );
    if (passes.length === 0) found.push('axe has looked at nothing');
    if (wide > 0) found.push(`${wide} px wider than the window`);
    return found.map((line) => line.replace(/\s+/g, ' '));
  }, TAGS);
}

/** Looks at one story, in the document that shows the ones before where there is one: loading Storybook for each takes longer than most stories. */
async function check(page, origin, { id }, isFresh) {
  const findings = [];
  const note = (text) => findings.push(text);
  const onRequest = (request) => isHere(request.url()) || note(`leaves this machine: ${request.url()}`);
  const onError = (error) => note(`script error: ${error.message}`);
  page.on('request', onRequest);
  page.on('pageerror', onError);
  try {
    await page.setViewport({ width: WIDTHS[0], height: HEIGHT });
    if (isFresh) {
      // The addon's own run of axe is left out: it knows one width only.
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`, { timeout: PATIENCE });
      await page.evaluate(readFileSync(axePath, 'utf8'));
    } else
      await page.evaluate(() => {
        window.sessionStorage.clear();
        window.scrollTo(0, 0);
      });
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, ['never came to its end']).unref());
    const problems = await Promise.race([page.evaluate((story) => window.showStory(story), id), late]);
    problems.forEach(note);
    for (const width of WIDTHS) {
      if (width !== WIDTHS[0]) await page.setViewport({ width, height: HEIGHT });
      for (const finding of await look(page)) note(`at ${width} px: ${finding}`);
      if (options.screenshots)
        await page.screenshot({ path: join(options.screenshots, `${id}-${width}.png`), fullPage: true });
    }
  } catch (error) {
    note(error.message);
  } finally {
    page.off('request', onRequest);
    page.off('pageerror', onError);
  }
  return findings;
}

/** The frame around the stories: it must not call home either. */
async function checkManager(page, origin) {
  const findings = [];
  const onRequest = (request) => isHere(request.url()) || findings.push(`leaves this machine: ${request.url()}`);
  page.on('request', onRequest);
  await page.goto(origin, { timeout: PATIENCE, waitUntil: 'networkidle0' });
  page.off('request', onRequest);
  return findings;
}

if (!options.built) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['run', '--silent', 'build-storybook'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(stdout, stderr);
    process.exit(1);
  }
}
if (options.screenshots) mkdirSync(options.screenshots, { recursive: true });

const started = performance.now();
const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(
  ({ type, id }) => type === 'story' && (!options.only || id.includes(options.only)),
);
const { server, origin } = await serve();
const browser = await puppeteer.launch({
  executablePath: ensureChrome(),
  args: [...chromeArgs(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--lang=zh-CN'],
});
let failed = 0;
const report = (name, findings) => {
  if (findings.length === 0) return;
  failed += 1;
  console.error(`✗ ${name}\n${findings.map((finding) => `    ${finding.slice(0, 600)}`).join('\n')}`);
};

try {
  const waiting = [...stories];
  const work = async (index) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    // A form warns before what was typed in it is lost; here the next story may come.
    page.on('dialog', (dialog) => dialog.accept());
    await page.evaluateOnNewDocument(listen);
    await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    if (index === 0) report('manager', await checkManager(page, origin));
    let isFresh = true;
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      let findings = await check(page, origin, story, isFresh);
      // What a story before has left behind is nothing against this one.
      if (findings.length > 0 && !isFresh) findings = await check(page, origin, story, true);
      isFresh = findings.length > 0;
      report(`${story.title} / ${story.name} (${story.id})`, findings);
    }
  };
  await Promise.all(Array.from({ length: PAGES }, (_, index) => work(index)));
} finally {
  await browser.close();
  server.close();
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${stories.length} stories at ${WIDTHS.join(' and ')} px, ${failed} with findings, ${seconds} s`);
process.exit(failed || stories.length === 0 ? 1 : 0);
