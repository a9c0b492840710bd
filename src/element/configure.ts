import { mergeSettings, type PageSettings } from './settings.js';
import { changePage, pageSettings } from './page.js';

/**
 * Settings for all elements of the page that no `<credit-config>` says otherwise. May be called at any time and again; what a call leaves out stays.
 * @example configure({ endpoint: '/api/v1', getToken: () => session.token() });
 */
export function configure(settings: PageSettings): void {
  changePage(mergeSettings(pageSettings(), settings));
}
