// What finds the controls of a form on both pages.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs in every page with a form. */
export const formProbe = readFileSync(fileURLToPath(new URL('probe.js', import.meta.url)), 'utf8');

/** The button that turns the page. */
export const NEXT = '.step-buttons [type=submit]';

/** One of several that can be chosen. */
export const option = (name: string, value: string): string => `[name="${name}"][value="${value}"]`;
