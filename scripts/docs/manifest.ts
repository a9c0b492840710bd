import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeElementsManifest } from '../build/manifest.js';
import { dist } from '../build/project.js';

interface Described {
  readonly name: string;
  readonly description?: string;
}

/** A member of a class as the manifest has it. */
export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly parameters?: readonly { readonly name: string; readonly optional?: boolean }[];
}

/** An element as the manifest has it. */
export interface ManifestElement {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly events?: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Partial<ManifestElement>[] }[];
}

/** The elements of the kit by tag, as a fresh manifest describes them. */
export function readElements(): Map<string, ManifestElement> {
  writeElementsManifest();
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as Manifest;
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((each): each is ManifestElement => each.tagName !== undefined);
  return new Map(elements.map((element) => [element.tagName, element]));
}
