/** A cell: a line break or a bar would end it. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** A table; nothing where there are no rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code in a line; nothing stays nothing. */
export const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

/** A block of code. */
export const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/**
 * Fills every block between `<!-- generated: name -->` and `<!-- end -->`.
 * @throws Error when a block is unknown, or one of `blocks` has no place in the text
 */
export function fill(text: string, blocks: Readonly<Record<string, string>>): string {
  const missing = new Set(Object.keys(blocks));
  const filled = text.replace(
    /(<!-- generated: ([\w-]+) -->\n)[^]*?(<!-- end -->)/g,
    (_match, start: string, name: string, end: string) => {
      const block = blocks[name];
      if (block === undefined) throw new Error(`There is no generated block "${name}".`);
      missing.delete(name);
      return `${start}\n${block}\n\n${end}`;
    },
  );
  if (missing.size > 0) throw new Error(`No place for: ${[...missing].join(', ')}.`);
  return filled;
}
