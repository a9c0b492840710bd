// Fills the generated blocks of both READMEs; with --check only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build/project.js';
import { elementTables } from './docs/element-tables.js';
import { readEventDetails } from './docs/event-details.js';
import { type Language, LANGUAGES, staleChinese } from './docs/languages.js';
import { readElements } from './docs/manifest.js';
import { code, fenced, fill, table } from './docs/markdown.js';
import { TOKEN_TEXTS } from './docs/token-texts.js';
import { readTokens } from './docs/tokens.js';
import { STRICT_POLICY } from './start/page-server.js';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const check = process.argv.includes('--check');
const elements = readElements();
const details = readEventDetails();
const tokens = readTokens();
const embed = readFileSync(join(root, 'demo/pages/bare.html'), 'utf8');

function tokenTable({ tokens: header, tokenText }: Language): string {
  const rows = tokens.map(({ name, light, dark }) => {
    const text = TOKEN_TEXTS[name]?.[tokenText];
    return [code(name), code(light), code(dark), text ?? fail(`scripts/docs/token-texts.ts says nothing of ${name}.`)];
  });
  return table(header, rows);
}

const blocksFor = (language: Language): Record<string, string> => ({
  embed: fenced('html', embed),
  policy: fenced('text', `Content-Security-Policy: ${STRICT_POLICY}`),
  tokens: tokenTable(language),
  ...Object.fromEntries(
    [...elements].map(([tag, element]) => [tag, elementTables(element, details, language.wording)]),
  ),
});

const outdated: string[] = [];
for (const language of LANGUAGES) {
  const path = join(root, language.file);
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  let filled = text;
  try {
    filled = fill(text, blocksFor(language));
  } catch (error) {
    fail(`${language.file}: ${(error as Error).message}`);
  }
  if (filled === text) continue;
  if (check) outdated.push(language.file);
  else writeFileSync(path, filled);
}

const stale = [
  ...staleChinese().map((entry) => `scripts/docs/chinese.ts: ${entry}`),
  ...Object.keys(TOKEN_TEXTS)
    .filter((name) => !tokens.some((token) => token.name === name))
    .map((name) => `scripts/docs/token-texts.ts: ${name}`),
];
if (stale.length > 0) fail(`Said of nothing that exists:\n${stale.join('\n')}`);
if (outdated.length > 0) fail(`${outdated.join(', ')}: differs from the sources. Run \`npm run docs\` and commit it.`);
