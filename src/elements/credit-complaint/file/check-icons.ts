import { icon } from '../../../style/icon.js';

/** "Yes": a tick in a circle. */
export const yesIcon = icon('M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12l3 3l5-6');
/** "Yes, but": a mark in a square. */
export const noteIcon = icon('M4 4h16v16H4zM12 8v5M12 16v0.5');
/** "This belongs elsewhere": an arrow out of a box. */
export const elsewhereIcon = icon('M13 5H5v14h14v-8M14 4h6v6M20 4l-9 9');
