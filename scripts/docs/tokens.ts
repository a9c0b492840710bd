import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../build/project.js';

/** A custom property that pages may set. */
export interface Token {
  readonly name: string;
  readonly light: string;
  /** Only where the dark theme has another default. */
  readonly dark?: string;
}

/** The text from `start` up to the bracket that closes it. */
function untilClosed(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')') depth--;
  }
  return text.slice(start, end - 1);
}

function defaultsIn(file: string): Map<string, string> {
  const text = readFileSync(join(root, 'src/style', file), 'utf8');
  const uses = [...text.matchAll(/var\(\s*(--credit-[\w-]+)\s*(,?)/g)];
  const found = new Map<string, string>();
  for (const { 0: start, 1: name = '', 2: comma, index } of uses) {
    const preset = untilClosed(text, index + start.length)
      .replace(/\s+/g, ' ')
      .trim();
    const known = found.get(name);
    if (!comma || (known !== undefined && known !== preset))
      throw new Error(`src/style/${file}: ${name} needs one default, the same everywhere.`);
    found.set(name, preset);
  }
  return found;
}

/** Every `--credit-…` that the sheets read, with its default, in the order of `tokens.ts`. */
export function readTokens(): Token[] {
  const sheets = readdirSync(join(root, 'src/style')).filter((file) => file.endsWith('.ts') && file !== 'dark.ts');
  const light = new Map(sheets.flatMap((file) => [...defaultsIn(file)]));
  const dark = defaultsIn('dark.ts');
  const unknown = [...dark.keys()].filter((name) => !light.has(name));
  if (unknown.length > 0) throw new Error(`src/style/dark.ts: ${unknown.join(', ')} stands in no other sheet.`);
  return [...light].map(([name, preset]) => {
    const other = dark.get(name);
    return { name, light: preset, ...(other !== undefined && other !== preset ? { dark: other } : {}) };
  });
}
