/** What every element has to do, and what everything that is filed and followed does, one line each in its own test. */
export { accessible } from './accessible.js';
export { followable } from './followable.js';
export { survivesHostileAnswers } from './hostile.js';
export { abortsOnDisconnect, definesOnce, upgradesLate, worksInsideHostForm } from './lifetime.js';
export { localised } from './localised.js';
export { noCspViolation } from './policy.js';
export { receipted } from './receipted.js';
export * from './subject.js';
export { withdrawable } from './withdrawable.js';
