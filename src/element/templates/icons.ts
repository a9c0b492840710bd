import { icon } from './icon.js';

export * from './icons-more.js';

export const searchIcon = icon('M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6');
export const clearIcon = icon('M6 6l12 12M18 6L6 18');
export const warningIcon = icon('M12 3L2 21h20zM12 10v5M12 18h0');
export const noneIcon = icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h8');
export const lockIcon = icon('M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4');
export const plugIcon = icon('M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v4');
export const cloudOffIcon = icon('M7 19h10a4 4 0 0 0 1-8 6 6 0 0 0-11-1 5 5 0 0 0 0 9zM3 3l18 18');
export const clockIcon = icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2');
