import { icon } from '../../style/icon.js';

export * from './icons-more.js';

/** 查询. */
export const searchIcon = icon('M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6');
/** 清空. */
export const clearIcon = icon('M6 6l12 12M18 6L6 18');
export { warningIcon } from '../../style/icon.js';
