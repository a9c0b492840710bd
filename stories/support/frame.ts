import { html, nothing, type TemplateResult } from 'lit';
import { action } from 'storybook/actions';

import { Visitor } from './visitor.js';

/** What can be set on every story of an element. */
export interface FrameArgs {
  endpoint: string | undefined;
  lang: 'zh-Hans' | 'en';
  view: 'standard' | 'elder';
  theme: 'light' | 'dark';
  /** Width of the place that the page has for the element, in px; all there is when not set. */
  width?: number;
}

/** Events that every element may fire. */
const SHARED = ['credit-record-action', 'credit-auth-required', 'credit-challenge-required', 'credit-failure'];

/** Tells the panel of an element's events, its own and those that every element may fire. */
export function teller(...own: string[]): (event: Event) => void {
  const tell = new Map([...own, ...SHARED].map((name) => [name, action(name)]));
  // The detail alone: an event carries its whole window, which the panel would walk.
  return (event) => tell.get(event.type)?.((event as CustomEvent).detail);
}

/** A page that gives an element this much room. */
export const storyFrame = ({ theme, width }: FrameArgs, content: unknown): TemplateResult =>
  html`<div
    class=${theme === 'dark' ? 'story story-dark' : 'story'}
    style=${width ? `max-width: ${width}px; padding: 0` : nothing}
  >
    ${content}
  </div>`;

/** An attribute that is a text. */
export const textControl = (description: string) => ({
  control: 'text' as const,
  description,
  table: { category: '属性' },
});

/** Where every story begins. */
export const frameArgs: FrameArgs = { endpoint: '/api/v1', lang: 'zh-Hans', view: 'standard', theme: 'light' };

/** Controls that every story has. */
export const frameControls = {
  endpoint: textControl('接口地址'),
  lang: { control: 'inline-radio', options: ['zh-Hans', 'en'], description: '语言' },
  view: { control: 'inline-radio', options: ['standard', 'elder'], description: 'elder 是长辈版' },
  theme: { control: 'inline-radio', options: ['light', 'dark'], description: '外层 <credit-config> 的配色' },
  width: { control: { type: 'range', min: 240, max: 1280, step: 20 }, description: '页面留给元素的宽度（px）' },
} as const;

/** What a visitor does in a story of an element. */
export const visitOf =
  (tag: string) =>
  (steps: (visitor: Visitor) => Promise<void>): ((context: { canvasElement: HTMLElement }) => Promise<void>) =>
  async ({ canvasElement }) =>
    steps(await Visitor.at(canvasElement, tag));
