import type { TemplateResult } from 'lit';

import { warningIcon } from './icons.js';
import { clockIcon, cloudOffIcon, lockIcon, noneIcon, plugIcon } from './icons-more.js';
import { loadingBlock, type StateBlock, stateFrame, type StateKind } from './state-frame.js';

export type { StateBlock, StateKind };

const icons: Record<Exclude<StateKind, 'loading'>, () => TemplateResult> = {
  none: noneIcon,
  notPublic: lockIcon,
  sourceUnavailable: cloudOffIcon,
  sourceNotConnected: plugIcon,
  failed: warningIcon,
  offline: cloudOffIcon,
  rateLimited: clockIcon,
  challenge: lockIcon,
  signIn: lockIcon,
};

/** A state, drawn the same way everywhere. For parts that load when used; what only waits takes `loadingBlock`. */
export const stateBlock = (state: StateBlock): TemplateResult =>
  state.kind === 'loading' ? loadingBlock(state.title) : stateFrame(icons[state.kind](), state);
