// What the oldest supported browsers don't understand in a style sheet, and what host pages break. No compiler lowers the
// text of a `css` template, so the same list judges the sources (as an ESLint rule) and the built files.

const forbidden = [
  [/\d\s*r(?:em|lh|cap|ex|ch)\b/i, 'root-relative unit: the host page owns the font size of the root'],
  [/:has\(/, ':has() (Chromium 105)'],
  [/@layer\b/, '@layer (Chromium 99)'],
  [/\bcolor-mix\(/, 'color-mix() (Chromium 111)'],
  [/\blight-dark\(/, 'light-dark() (Chromium 123)'],
  [/\b(?:oklch|oklab|lch|lab)\(/, 'wide-gamut colour function (Chromium 111)'],
  [/:(?:is|where)\(/, ':is() and :where() (Chromium 88)'],
  [/\baspect-ratio\s*:/, 'aspect-ratio (Chromium 88)'],
  [/(?:^|[;{\s])(?:inset|inset-inline|inset-block)\s*:/, 'inset shorthand (Chromium 87): use the longhands'],
  [/(?:^|[;{\s])(?:margin|padding)-(?:inline|block)\s*:/, 'logical shorthand (Chromium 87): use -start and -end'],
  [/\d(?:[sdl]v[hwib]|[sdl]vmin|[sdl]vmax|cq[whib])\b/i, 'dynamic viewport or container unit (Chromium 105)'],
];

/** Blocks that only run where the browser says that it knows what is inside. */
function withoutSupports(css) {
  let rest = css;
  for (let start = rest.search(/@supports\b/); start >= 0; start = rest.search(/@supports\b/)) {
    let depth = 0;
    let end = rest.indexOf('{', start);
    if (end < 0) break;
    do {
      if (rest[end] === '{') depth += 1;
      if (rest[end] === '}') depth -= 1;
      end += 1;
    } while (depth > 0 && end < rest.length);
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return rest;
}

/** A rule inside a rule: a declaration block that opens inside a block which isn't an at-rule's. */
function hasNesting(css) {
  const open = [];
  let prelude = '';
  for (const char of css) {
    if (char === '{') {
      if (open.includes('rule') && !prelude.trim().startsWith('@')) return true;
      open.push(
        /^@(?:media|supports|container|page|keyframes|-webkit-keyframes)\b/.test(prelude.trim()) ? 'at' : 'rule',
      );
      prelude = '';
    } else if (char === '}') {
      open.pop();
      prelude = '';
    } else if (char === ';') prelude = '';
    else prelude += char;
  }
  return /(?:^|[{};])\s*&/.test(css);
}

/**
 * What is wrong with a style sheet, in words.
 * @param {string} css the text; comments are ignored
 * @returns {string[]}
 */
export function cssFaults(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  const always = withoutSupports(text);
  const faults = forbidden.filter(([pattern]) => pattern.test(always)).map(([, why]) => why);
  if (/@container\b/.test(always)) faults.push('@container outside @supports (Chromium 105)');
  if (hasNesting(text)) faults.push('nesting (Chromium 112)');
  for (const [, selector, body] of text.matchAll(/([^{}]*:not\(:defined\)[^{}]*)\{([^}]*)\}/g)) {
    if (/visibility\s*:\s*hidden|display\s*:\s*none|opacity\s*:\s*0\b/.test(body))
      faults.push(`${selector.trim()} hides the fallback of a page whose script never arrives`);
  }
  return faults;
}

/** @type {import('eslint').Rule.RuleModule} */
export const cssFloor = {
  meta: { type: 'problem', schema: [], messages: { fault: 'Not in this kit: {{fault}}.' } },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'css') return;
      // An interpolated sheet is judged where it is written; here it stands for one word.
      const text = node.quasi.quasis.map((part) => part.value.cooked ?? part.value.raw).join('x');
      for (const fault of cssFaults(text)) context.report({ node, messageId: 'fault', data: { fault } });
    },
  }),
};
