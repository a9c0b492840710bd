/** What every element has to do, one line each in its own test. */
export { accessible } from './accessible.js';
export { survivesHostileAnswers } from './hostile.js';
export { abortsOnDisconnect, definesOnce, upgradesLate, worksInsideHostForm } from './lifetime.js';
export { localised } from './localised.js';
export { noCspViolation } from './policy.js';
export * from './subject.js';
