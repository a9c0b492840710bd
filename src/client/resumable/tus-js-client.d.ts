/** The protocol alone: the package's entry brings a store of addresses, and writes to `localStorage` to try it. */
declare module 'tus-js-client/lib/upload.js' {
  import type { Upload, UploadOptions } from 'tus-js-client';

  class BaseUpload extends Upload {
    static readonly defaultOptions: UploadOptions;
  }
  export { BaseUpload as default };
}
