import { parse } from 'acorn';
import type { AnyNode, Program } from 'acorn';
import { full } from 'acorn-walk';
import { cssFaults } from '../lint/css-floor.mjs';

/** Where a script is used: modules for bundlers, a module that pages load, or a classic script. */
export type ScriptKind = 'package' | 'module' | 'classic';

/** URLs that name something and are never requested. */
const named = [
  /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1999\/xlink|1998\/Math\/MathML|2000\/xmlns\/|XML\/1998\/namespace)/,
  /^https:\/\/json-schema\.org\//,
  /^https:\/\/spec\.openapis\.org\//,
  /^https?:\/\/(?:[\w.-]+\.)?(?:lit\.dev|github\.com\/lit)\//,
];

/** Calls of methods that the oldest supported browsers lack and no compiler adds. */
const missingMethods = /^(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|throwIfAborted|checkVisibility)$/;
const missingStatics =
  /^(?:Object\.(?:hasOwn|groupBy)|AbortSignal\.(?:timeout|any)|URL\.(?:canParse|parse)|Promise\.(?:withResolvers|try)|Array\.fromAsync|Response\.json)$/;
const missingGlobals = /^(?:structuredClone|reportError|eval|Function)$/;

function parseAtFloor(code: string, kind: ScriptKind): Program {
  if (kind === 'package') return parse(code, { ecmaVersion: 2021, sourceType: 'module' });
  // ES2019 and, beyond it, import() and import.meta: acorn knows them from 2020, so its other news are looked for below.
  return parse(code, { ecmaVersion: 2020, sourceType: kind === 'classic' ? 'script' : 'module' });
}

/** Syntax of ES2020 other than import() and import.meta. */
function newerThan2019(node: AnyNode): string | undefined {
  if (node.type === 'ChainExpression') return 'optional chaining';
  if (node.type === 'LogicalExpression' && node.operator === '??') return '??';
  if (node.type === 'Literal' && node.bigint) return 'a bigint';
  if (node.type === 'ExportAllDeclaration' && node.exported) return 'export * as';
  return undefined;
}

function runtimeFault(node: AnyNode): string | undefined {
  if (node.type === 'Literal' && node.regex) {
    if (/\(\?<[=!]/.test(node.regex.pattern)) return 'a regex lookbehind';
    if (/[dv]/.test(node.regex.flags)) return `regex flag ${node.regex.flags}`;
  }
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.property.type === 'Identifier') {
    const name = `${node.object.name}.${node.property.name}`;
    if (!node.computed && missingStatics.test(name)) return name;
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const { callee } = node;
    if (callee.type === 'Identifier' && missingGlobals.test(callee.name)) return `${callee.name}()`;
    if (
      callee.type === 'MemberExpression' &&
      !callee.computed &&
      callee.property.type === 'Identifier' &&
      missingMethods.test(callee.property.name)
    )
      return `.${callee.property.name}()`;
  }
  return undefined;
}

/** Text inside a script that a page could show, load or apply. */
const textOf = (node: AnyNode): string | undefined =>
  node.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : node.type === 'TemplateLiteral'
      ? node.quasis.map((part) => part.value.cooked ?? part.value.raw).join('x')
      : undefined;

/** What is wrong with a built script, in words. */
export function scriptFaults(code: string, kind: ScriptKind): string[] {
  let program: Program;
  try {
    program = parseAtFloor(code, kind);
  } catch (error) {
    return [`does not parse at the floor: ${String(error)}`];
  }
  const found = new Set<string>();
  full(program, (node) => {
    const each = node;
    const newer = kind === 'package' ? undefined : newerThan2019(each);
    if (newer) found.add(`${newer} is newer than ES2019`);
    if (kind === 'classic' && each.type === 'MetaProperty' && each.meta.name === 'import')
      found.add('import.meta in a classic script');
    const fault = runtimeFault(each);
    if (fault) found.add(`${fault} is missing at the floor`);
    const text = textOf(each);
    for (const [url] of (text ?? '').matchAll(/https?:\/\/[^\s"'`<>]*/g))
      if (/^https?:\/\/[\w-]+\./.test(url) && !named.some((pattern) => pattern.test(url)))
        found.add(`names the address ${url}`);
    if (
      each.type === 'TaggedTemplateExpression' &&
      kind === 'package' &&
      each.tag.type === 'Identifier' &&
      each.tag.name === 'css'
    )
      for (const css of cssFaults(textOf(each.quasi) ?? '')) found.add(css);
  });
  if (kind !== 'package' && /[\u0080-\uffff]/.test(code)) found.add('is not ASCII');
  return [...found];
}
