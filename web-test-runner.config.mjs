import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromeArgs, ensureChrome, findFirefox } from './scripts/browser.mjs';
import { uploadServer } from './test/browser/helpers/upload-server.mjs';

const devtoolsOf = new WeakMap();

/** Media features that the runner's own emulateMedia does not pass on (forced-colors, prefers-contrast). */
const mediaFeatures = {
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media-features') return undefined;
    // Firefox speaks no DevTools protocol, thus has nothing to restore either.
    if (process.env.BROWSER === 'firefox' && payload.length === 0) return true;
    const page = session.browser.getPage(session.id);
    // Kept: detaching the session would end the emulation.
    const devtools = devtoolsOf.get(page) ?? (await page.createCDPSession());
    devtoolsOf.set(page, devtools);
    await devtools.send('Emulation.setEmulatedMedia', { features: payload });
    return true;
  },
};

/** sm-crypto-v2 asks Node for its `crypto` where the platform has none; a browser never comes there, so the name stays as it is. */
const nodeCrypto = {
  name: 'node-crypto',
  resolveImport: ({ source }) => (source === 'crypto' ? source : undefined),
};

/** The tus library's parser of addresses is CommonJS; the bundles have the browser's own in its place too. */
const nativeUrl = {
  name: 'native-url',
  resolveImport: ({ source }) => (source === 'url-parse' ? '/__native-url.js' : undefined),
  serve: ({ path }) => (path === '/__native-url.js' ? { body: 'export default URL;', type: 'js' } : undefined),
};

/** Each test page is a window of its own with the focus: keys, the accessibility tree and animation frames fail in a background tab. */
async function windowOf(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const chrome = () =>
  chromeLauncher({
    launchOptions: { executablePath: ensureChrome(), args: chromeArgs() },
    createPage: ({ browser }) => windowOf(browser),
  });

function firefox() {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('BROWSER=firefox, but no Firefox was found: set FIREFOX_PATH.');
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, headless: true, defaultViewport: null },
    async createPage({ context }) {
      const page = await context.newPage();
      const setViewport = page.setViewport.bind(page);
      // With the size puppeteer sets the screen's orientation, which Firefox before 144 doesn't know; the size is on its way all the same.
      page.setViewport = (viewport) =>
        setViewport(viewport).catch((error) => {
          if (!error.message.includes('unknown command')) throw error;
          return page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
        });
      return page;
    },
  });
}

/** How much ran: the default reporter says it only on a terminal. */
const summary = () => ({
  onTestRunFinished({ sessions }) {
    const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];
    const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
    const count = (test) => tests.filter(test).length;
    const skipped = count(({ skipped }) => skipped);
    const failed = count((test) => !test.passed && !test.skipped);
    console.log(
      `${sessions.length} files: ${count(({ passed }) => passed)} passed, ${failed} failed, ${skipped} skipped`,
    );
  },
});

export default {
  files: ['test/browser/**/*.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['development'] },
  // Two keep two cores busy. Firefox has its test pages in tabs, where keys and frames fail in the background.
  concurrency: process.env.BROWSER === 'firefox' ? 1 : 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [process.env.BROWSER === 'firefox' ? firefox() : chrome()],
  plugins: [
    a11ySnapshotPlugin(),
    mediaFeatures,
    nodeCrypto,
    nativeUrl,
    uploadServer(),
    // The flags for decorators are read from this very file; esbuild does not follow `extends`.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    summary(),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts'] },
};
