import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import type { Plugin } from 'vite';

/** Style sheets without comments and without the white space that means nothing. Strings stay as they are. */
export const compactCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
    )
    .join('');

/** Markup whose indentation is one space: to the reader of the page it is the same. */
export const compactHtml = (html: string): string => html.replace(/\s*\n\s*/g, ' ');

const compacters: Record<string, (text: string) => string> = { css: compactCss, html: compactHtml, svg: compactHtml };

/** Takes the indentation out of Lit templates, which no minifier may touch because it can't know what a tag does. */
export const compactTemplates = (): Plugin => ({
  name: 'compact-templates',
  enforce: 'post',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(?:css|html|svg)`/.test(code)) return undefined;
    const pieces: { start: number; end: number; text: string }[] = [];
    simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      TaggedTemplateExpression(node) {
        const compact = node.tag.type === 'Identifier' ? compacters[node.tag.name] : undefined;
        if (!compact) return;
        const trim = compact === compactCss;
        node.quasi.quasis.forEach(({ start, end, value, tail }, index) => {
          let text = compact(value.raw);
          if (trim && index === 0) text = text.trimStart();
          if (trim && tail) text = text.trimEnd();
          pieces.push({ start, end, text });
        });
      },
    });
    pieces.sort((a, b) => a.start - b.start);
    let out = '';
    let at = 0;
    for (const { start, end, text } of pieces) {
      out += code.slice(at, start) + text;
      at = end;
    }
    return { code: out + code.slice(at), map: null };
  },
});
