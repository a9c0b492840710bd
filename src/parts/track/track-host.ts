import type { PartHost } from '../../element/part-host.js';

/** An element that shows how something stands. */
export interface TrackHost extends PartHost {
  /** Whether the page has a login (`getToken`) that may open it without its query code. */
  readonly signsIn?: boolean | undefined;
}
