import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

import { root } from '../build/project.js';

const eventFiles = (): string[] => [
  'src/element/events.ts',
  ...readdirSync(join(root, 'src/elements')).flatMap((tag) =>
    readdirSync(join(root, 'src/elements', tag))
      .filter((file) => file.endsWith('.events.ts'))
      .map((file) => `src/elements/${tag}/${file}`),
  ),
];

/** Names of the members of `detail`, by the name of the event's class; a method has its brackets. */
export function readEventDetails(): Map<string, readonly string[]> {
  const interfaces = new Map<string, readonly string[]>();
  const details = new Map<string, string>();
  for (const file of eventFiles()) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (ts.isInterfaceDeclaration(node))
        interfaces.set(
          node.name.text,
          node.members.map((each) => `${each.name?.getText() ?? ''}${ts.isMethodSignature(each) ? '()' : ''}`),
        );
      // The last one: events by which something is sent name the request and its answer before it.
      const detail = ts.isClassDeclaration(node)
        ? node.heritageClauses?.[0]?.types[0]?.typeArguments?.at(-1)
        : undefined;
      if (detail && ts.isClassDeclaration(node)) details.set(node.name?.text ?? '', detail.getText());
    }
  }
  return new Map([...details].map(([event, detail]) => [event, interfaces.get(detail) ?? []]));
}
