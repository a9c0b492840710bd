import { createReadStream } from 'node:fs';

import { FileFailure } from '../findings.js';
import { decoder } from './encoding.js';
import type { ReadOptions, Row } from './rows.js';
import type { Source } from './source.js';

/** A JSON file is held in memory while it is read. */
const LARGEST = 256 * 1024 * 1024;
const DEEPEST = 4;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a JSON file: a list of objects, or such lists under names (data, list, rows …), or one object per line. @throws FileFailure */
export async function* readJson(source: Source, { onBytes, signal }: ReadOptions): AsyncGenerator<Row> {
  if (source.size > LARGEST) throw new FileFailure('JSON 文件超过 256 MB，请分成几个文件，或改用 CSV。');
  let text = '';
  for await (const piece of createReadStream(source.path, { signal }).pipe(decoder(source.encoding)))
    text += piece as string;
  onBytes?.(source.size);
  let line = 0;
  for (const value of listsIn(parsed(text), 0)) {
    line++;
    const headers = isObject(value) ? Object.keys(value) : [];
    yield { line, headers, cells: isObject(value) ? headers.map((key) => textOf(value[key])) : [] };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{'))) return lines.map(parsedLine);
    throw new FileFailure(`JSON 格式有误，无法读取${placeOf(text, error as Error)}。文件可能被截断，请重新导出。`);
  }
}

function parsedLine(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new FileFailure(`JSON 格式有误：第 ${index + 1} 行无法读取。请重新导出。`);
  }
}

/** Engines word it differently, and the text around the place may hold personal data: only the line is passed on. */
function placeOf(text: string, { message }: Error): string {
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? `（约在第 ${text.slice(0, Number(position)).split('\n').length} 行）` : '';
}

function listsIn(value: unknown, depth: number): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth > DEEPEST) return [];
  const nested = Object.values(value).filter((each) => typeof each === 'object' && each !== null);
  const lists = nested.flatMap((each) => listsIn(each, depth + 1));
  // An object without lists in it is a row by itself.
  return lists.length > 0 || nested.length > 0 ? lists : [value];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
