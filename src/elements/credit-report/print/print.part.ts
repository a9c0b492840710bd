// Loaded when somebody wants to print.
export { PrintDialog } from './print-dialog.js';
