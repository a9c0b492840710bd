/** How {@link toCsv} writes. */
export interface CsvOptions {
  /**
   * For people who open the file in Excel or WPS (default): begins with a byte order mark, or Chinese is garbled there,
   * and ends numbers of more than 15 digits with a tab, or they are rounded there (codes, account numbers). `false` for
   * programs.
   */
  readonly bom?: boolean;
}

/**
 * Rows as CSV (RFC 4180, lines end with CRLF). A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front: one that begins with `= + - @` of either width, also behind spaces, or with a tab or line break. A plain
 * negative number computes nothing and stays a number.
 */
export function toCsv(rows: readonly (readonly string[])[], { bom = true }: CsvOptions = {}): string {
  const cell = (text: string): string => {
    const safe = neutral(text);
    const written = bom && /^\d{16,}$/.test(safe) ? `${safe}\t` : safe;
    return /[",\r\n]|^\s|\s$/.test(written) ? `"${written.replace(/"/g, '""')}"` : written;
  };
  return (bom ? '\uFEFF' : '') + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function neutral(text: string): string {
  const isFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) && !/^-\d+(?:\.\d+)?$/.test(text);
  return isFormula ? `'${text}` : text;
}
