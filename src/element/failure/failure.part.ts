// Loaded when the visitor first touches an element, and at the latest by the first failure.
export { failureBlock, failureText } from './failure-view.js';
export { settle } from './settle.js';
