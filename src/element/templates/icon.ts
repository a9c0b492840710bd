export { icon } from '../../style/icon.js';
