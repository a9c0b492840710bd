import { isResidentId } from '../../../../src/contract/resident-id.js';

// Keys of the publication standard, of older platforms and Chinese headers: numbers and sorts of identity documents, and how to reach a
// person. They are collected but not for publication.
const PERSONAL_KEY =
  /(?:frzjlx|frzjhm|frsfzh|xdrzjlx|xdrzjhm|xdrsfz|fddbrsfzh|sfzh|zjhm|zjlx)$|证件|身份证|护照|手机|电话|联系人|联系方式|邮箱|邮件|住址|银行账|开户/;

/** Whether a column holds personal data that no file may bring in; takes a normalised header. */
export const isPersonal = (header: string): boolean =>
  PERSONAL_KEY.test(header) && !/许可证件|吊销证|暂扣/.test(header);

/** Columns that only the natural person's own form of the publication standard has: number and sort of their identity document. */
const PERSONS_OWN = /^(?:cf|xk)xdr(?:zjhm|zjlx|sfz)$|^(?:自然人|行政相对人)?(?:证件|身份证)(?:号码|号|类型)$|自然人/;

/** Whether only a natural person has something in a column; takes a normalised header. */
export const isPersonsOwn = (header: string): boolean => isPersonal(header) && PERSONS_OWN.test(header);

/** The text with numbers of identity cards replaced: they turn up in facts of cases and in wrong columns. */
export const withoutResidentIds = (text: string): string =>
  text.replace(/\d{17}[\dXx]/g, (number) => (isResidentId(number) ? '（证件号码已略）' : number));
