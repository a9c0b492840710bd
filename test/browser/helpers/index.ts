/** What browser tests may use. Tests import from here only, so that the runner underneath can be replaced. */
import { a11ySnapshot as snapshot, executeServerCommand } from '@web/test-runner-commands';

export {
  elementUpdated,
  expect,
  fixture,
  fixtureCleanup,
  html,
  nextFrame,
  oneEvent,
  waitUntil,
} from '@open-wc/testing';
export { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
export { expectAccessible } from './axe.js';

/** A node of the accessibility tree as the browser hands it to assistive software. */
export interface AccessibilityNode {
  role: string;
  name?: string;
  value?: string | number;
  description?: string;
  focused?: boolean;
  disabled?: boolean;
  required?: boolean;
  invalid?: string;
  checked?: boolean | 'mixed';
  expanded?: boolean;
  level?: number;
  children?: AccessibilityNode[];
}

/** The accessibility tree of the page, or of the first element that `selector` matches. Chromium only. */
export async function a11ySnapshot(selector?: string): Promise<AccessibilityNode> {
  const tree: unknown = await snapshot(selector === undefined ? {} : { selector });
  return tree as AccessibilityNode;
}

/** Every node of an accessibility tree, in reading order. */
export const flatten = (node: AccessibilityNode): AccessibilityNode[] => [
  node,
  ...(node.children ?? []).flatMap(flatten),
];

/**
 * Sets media features for the page until it is called again; an empty call restores the browser's own. Chromium only.
 * @example await mediaFeatures({ 'forced-colors': 'active' });
 */
export async function mediaFeatures(features: Record<string, string> = {}): Promise<void> {
  const payload = Object.entries(features).map(([name, value]) => ({ name, value }));
  await executeServerCommand('media-features', payload);
}

/** Origin of an endpoint for files on real HTTP; see `upload-server.mjs` for what its paths do. */
export async function uploadServer(): Promise<string> {
  const origin: unknown = await executeServerCommand('upload-server');
  return origin as string;
}
