import { icon } from './icon.js';

export * from './icons-more.js';

/** 查询. */
export const searchIcon = icon('M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6');
/** 清空. */
export const clearIcon = icon('M6 6l12 12M18 6L6 18');
/** Something to look at. */
export const warningIcon = icon('M12 3L2 21h20zM12 10v5M12 18h0');
