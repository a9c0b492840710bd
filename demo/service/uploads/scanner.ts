/** What a check found. */
export type Verdict = { readonly state: 'clean' } | { readonly state: 'infected'; readonly reason: string };

/** Looks for malicious software in a file. A rejection means that nothing is known of it. */
export type Scanner = (bytes: Uint8Array) => Promise<Verdict>;

/** A text in a file that forces what its check says, for demonstrations and tests. */
export interface MagicFile {
  /** The file contains this text; EICAR's is put together, or scanners would take this very file for infected. */
  readonly contains: string;
  readonly says: string;
}

/** The harmless text by which scanners are tried (EICAR), without its beginning. */
const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!';
const FAILS = 'CREDIT-ELEMENTS-CHECK-FAILS';

/** All of them, for the index page. */
export const MAGIC_FILES: readonly MagicFile[] = [
  { contains: EICAR, says: '检查出恶意程序（EICAR 测试文本），文件不被接受' },
  { contains: FAILS, says: '安全检查没有完成，不能当作安全' },
];

/** Stands for a real scanner (ClamAV's `INSTREAM`, an operator's own service): it knows the text that all of them know. */
export const demoScanner: Scanner = async (bytes) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(FAILS)) throw new Error('The check broke off');
  return file.includes(EICAR)
    ? { state: 'infected', reason: '文件含有恶意程序，已删除，请换一个文件。' }
    : { state: 'clean' };
};
