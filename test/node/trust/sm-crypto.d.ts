/** The second implementation of SM2 and SM3, which has no types of its own. Bytes are plain arrays there. */
declare module 'sm-crypto' {
  interface Options {
    readonly hash?: boolean;
    readonly der?: boolean;
    readonly userId?: string;
    readonly publicKey?: string;
  }

  const smCrypto: {
    sm2: {
      generateKeyPairHex(): { privateKey: string; publicKey: string };
      doSignature(message: number[], privateKey: string, options: Options): string;
      doVerifySignature(message: number[], signature: string, publicKey: string, options: Options): boolean;
    };
    sm3(message: number[]): string;
  };
  export default smCrypto;
}
