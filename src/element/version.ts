/** Replaced by the build. */
declare const __VERSION__: string | undefined;

/** The kit's version; `development` when it runs from its sources. */
export const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';
