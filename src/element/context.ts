import { createContext } from '@lit/context';

import type { CreditSettings } from './settings.js';

/** Carries settings from `<credit-config>` inwards; a registered symbol, so that two copies of the kit on a page understand each other. */
export const settingsContext = createContext<CreditSettings>(Symbol.for('credit-elements/settings'));
