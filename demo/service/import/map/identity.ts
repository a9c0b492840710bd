import { isResidentId } from '../../../../src/contract/resident-id.js';
import { checkUscc } from '../../../../src/contract/uscc.js';
import type { Cells } from './cells.js';

/** What identifies a subject; at least one of them, or its name alone. */
export interface Identity {
  readonly uscc?: string;
  readonly businessRegNo?: string;
  readonly orgCode?: string;
}

/**
 * Codes of a row. A check digit that doesn't fit only warns: registers hold such codes. What can't be a code at all rejects the row, because
 * the subject would be found by nobody, or under somebody else's code.
 */
export function identityOf(cells: Cells): Identity {
  const businessRegNo = cells.code('businessRegNo');
  const orgCode = orgCodeOf(cells);
  const given = cells.code('uscc');
  const rest = { ...(businessRegNo ? { businessRegNo } : {}), ...(orgCode ? { orgCode } : {}) };
  if (given === undefined) return missing(cells, rest);
  if (isResidentId(given)) return cells.reject('uscc', '', '代码栏里是个人证件号码，不予导入');
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(given)) {
    return cells.reject('uscc', given, '代码被表格软件改成了科学计数法，请把该列设为“文本”后重新导出');
  }
  switch (checkUscc(given)) {
    case 'placeholder':
      return missing(cells, rest);
    case 'wrong-length':
      if (/^\d{15}$/.test(given) && !businessRegNo) {
        cells.warn('uscc', given, '代码栏里是 15 位工商注册号，按注册号导入');
        return { ...rest, businessRegNo: given };
      }
      return cells.reject('uscc', given, '统一社会信用代码应为 18 位', `现为 ${[...given].length} 位`);
    case 'wrong-character':
      return cells.reject('uscc', given, '统一社会信用代码含有不用的字符（不用字母 I、O、S、V、Z）');
    case 'wrong-check-digit':
      cells.warn('uscc', given, '统一社会信用代码的校验位不符，已照原样导入，请与来源核对');
      return { ...rest, uscc: given };
    case 'valid':
      return { ...rest, uscc: given };
  }
}

function orgCodeOf(cells: Cells): string | undefined {
  const orgCode = cells.code('orgCode');
  if (orgCode === undefined || orgCode.length === 9) return orgCode;
  cells.warn('orgCode', orgCode, '组织机构代码应为 9 位，未导入该代码');
  return undefined;
}

function missing(cells: Cells, rest: Identity): Identity {
  cells.warn('uscc', cells.text('uscc') ?? '', '没有统一社会信用代码，按名称导入');
  return rest;
}
