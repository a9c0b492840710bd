// Finds the browsers that the tests and the bench drive. When there is none, Debian as root gets Chromium from apt.
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const isRoot = process.getuid?.() === 0;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** Newest first: the folders below are named by version. */
const inVersions = (folder, tails) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .reverse()
        .flatMap((version) => tails.map((tail) => join(folder, version, tail)))
    : [];

function chromeCandidates() {
  const home = homedir();
  const cached = [
    ...inVersions(join(home, '.cache/puppeteer/chrome'), ['chrome-linux64/chrome']),
    ...inVersions(join(home, '.cache/ms-playwright'), ['chrome-linux/chrome', 'chrome-linux64/chrome']),
  ];
  switch (platform()) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap((name) => [
        `/Applications/${name}.app/Contents/MacOS/${name}`,
        join(home, `Applications/${name}.app/Contents/MacOS/${name}`),
      ]);
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter(Boolean)
        .flatMap((root) => [
          join(root, 'Google\\Chrome\\Application\\chrome.exe'),
          join(root, 'Microsoft\\Edge\\Application\\msedge.exe'),
          join(root, 'Chromium\\Application\\chrome.exe'),
        ]);
    default:
      return [
        ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap(onPath),
        ...['microsoft-edge-stable', 'microsoft-edge', 'brave-browser'].flatMap(onPath),
        '/snap/bin/chromium',
        ...cached,
      ];
  }
}

/** The path of a Chromium-family browser, or undefined. `CHROME_PATH` goes first. */
export function findChrome() {
  const named = process.env.CHROME_PATH;
  return [...(named ? [named] : []), ...chromeCandidates()].find(isExecutable);
}

/** The path of Firefox, or undefined. `FIREFOX_PATH` goes first. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  const candidates =
    platform() === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : platform() === 'win32'
        ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
            .filter(Boolean)
            .map((root) => join(root, 'Mozilla Firefox\\firefox.exe'))
        : ['firefox', 'firefox-esr'].flatMap(onPath);
  return [...(named ? [named] : []), ...candidates].find(isExecutable);
}

/** Chromium refuses its sandbox as root; the rest keeps it from calling home and from the small /dev/shm of containers. */
export const chromeArgs = () => [
  ...(isRoot || process.env.CI ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installChromium() {
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return install() || (apt('update', '-qq') && install());
}

/** The path of a Chromium-family browser, installed first where that is possible; ends the process when there is none. */
export function ensureChrome() {
  let found = findChrome();
  if (found) return found;
  if (!process.env.CREDIT_NO_INSTALL && isRoot && onPath('apt-get').some(isExecutable)) {
    console.error('No Chrome, Chromium or Edge: installing chromium with apt-get (CREDIT_NO_INSTALL=1 refuses).');
    if (installChromium()) found = findChrome();
  }
  if (!found) {
    console.error('No Chrome, Chromium or Edge was found: install one, or set CHROME_PATH to its executable.');
    process.exit(1);
  }
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) ensureChrome();
