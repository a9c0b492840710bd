// The arrows between the folders of src, as an ESLint rule. The same table is drawn in CONTRIBUTING.md.
import { dirname, relative, resolve } from 'node:path';

const view = ['locale', 'style'];

/** Which layers a layer may import besides itself. What isn't listed is refused. */
export const arrows = {
  contract: [],
  client: ['contract'],
  form: ['contract', ...view],
  element: ['contract', 'client', ...view],
  parts: ['contract', 'client', 'form', 'element', ...view],
  elements: ['contract', 'client', 'form', 'element', 'parts', ...view],
  locale: [],
  style: [],
};

/** What a layer may import from packages; a layer that isn't listed may import any. */
const packages = {
  contract: ['valibot'],
  client: ['valibot', 'tus-js-client'],
  locale: [],
};

/**
 * What a path inside the repository belongs to.
 * @param {string} path with forward slashes, relative to the root of the repository
 */
function place(path) {
  const [top, folder, third] = path.split('/');
  if (top === 'src')
    return path.split('/').length > 2 ? { area: 'src', layer: folder, element: third } : { area: 'entry' };
  return { area: top === 'demo' && folder === 'service' ? 'demo/service' : top };
}

/**
 * Why `from` may not import `to`, or undefined when it may.
 * @param {string} from path of the importing file
 * @param {string} to path of the imported file
 * @param {boolean} typeOnly types vanish from the bundle, so a leaf may name those of the contract
 */
export function refusal(from, to, typeOnly = false) {
  const a = place(from);
  const b = place(to);
  if (a.area === 'demo/service') {
    const allowed =
      b.area === 'demo/service' || (b.area === 'src' && b.layer === 'contract') || !/^(src|demo|entry)$/.test(b.area);
    return allowed
      ? undefined
      : 'demo/service imports src/contract and nothing else: an endpoint must be possible from the contract alone.';
  }
  if (a.area !== 'src' && a.area !== 'entry') return undefined;
  if (b.area !== 'src' && b.area !== 'entry' && to !== 'package.json')
    return `src is shipped and can't import ${b.area}.`;
  if (a.area === 'entry') return undefined;
  if (b.area === 'entry') return 'Entry points are imported by pages, not from inside src: that would be a circle.';
  if (a.layer === b.layer) {
    const crosses = a.layer === 'elements' && a.element !== b.element;
    return crosses
      ? 'One element does not import another: move the shared part to src/element, src/form or src/parts.'
      : undefined;
  }
  if (typeOnly && view.includes(a.layer) && b.layer === 'contract') return undefined;
  const allowed = arrows[a.layer];
  if (!allowed) return `src/${a.layer} is not a layer; add it to scripts/lint/layers.mjs with its arrows.`;
  if (allowed.includes(b.layer)) return undefined;
  return `src/${a.layer} may import ${allowed.map((name) => `src/${name}`).join(', ') || 'nothing of src'}, not src/${b.layer}.`;
}

/** Why `from` may not import the package `name`, or undefined when it may. */
export function packageRefusal(from, name) {
  const { area, layer } = place(from);
  if (area !== 'src' && area !== 'entry') return undefined;
  if (name.startsWith('node:')) return 'src runs in pages and imports nothing of Node.';
  const allowed = packages[layer];
  if (!allowed || allowed.some((root) => name === root || name.startsWith(`${root}/`))) return undefined;
  return `src/${layer} may import ${allowed.join(', ') || 'no package'}, not ${name}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}}' } },
  create(context) {
    const posix = (path) => path.replaceAll('\\', '/');
    const from = posix(relative(context.cwd, context.filename));
    const check = (source, typeOnly) => {
      const name =
        source?.type === 'Literal'
          ? source.value
          : source?.quasis?.length === 1
            ? source.quasis[0].value.cooked
            : undefined;
      if (typeof name !== 'string') return;
      const reason = name.startsWith('.')
        ? refusal(from, posix(relative(context.cwd, resolve(dirname(context.filename), name))), typeOnly)
        : packageRefusal(from, name);
      if (reason) context.report({ node: source, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument, true),
    };
  },
};
