import { warnOnce } from './warn.js';

/** A class that knows its usual tag and the version of the kit it came with. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
}

/**
 * Registers an element and never throws, because an exception here stops the host page's whole script. With two copies of the kit on a page the
 * first wins and a warning names both versions.
 */
export function defineElement(element: Definable, tag = element.tag, registry?: CustomElementRegistry): void {
  // Importing the kit in Node, where there is no registry, does nothing.
  const target = registry ?? globalThis.customElements;
  if (!target) return;
  const taken = target.get(tag) as Partial<Definable> | undefined;
  if (taken) {
    if (taken !== element && Object.getPrototypeOf(taken) !== element)
      warnOnce(
        `<${tag}> is already defined, by version ${taken.version ?? 'unknown'}; version ${element.version} is not used.`,
      );
    return;
  }
  try {
    // A class can be registered only once: other tags get a class of their own.
    target.define(tag, tag === element.tag ? element : class extends element {});
  } catch (error) {
    warnOnce(`<${tag}> could not be defined: ${String(error)}`);
  }
}
