/** Order of two decimals such as `1.5`, exact: negative, 0 or positive. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(fraction(a).length, fraction(b).length);
  const scaled = (decimal: string): bigint => {
    const [whole = '', rest = ''] = decimal.replace('-', '').split('.');
    const digits = BigInt(whole + rest.padEnd(places, '0'));
    return decimal.startsWith('-') ? -digits : digits;
  };
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Digits behind the point. */
export const fraction = (decimal: string): string => decimal.split('.')[1] ?? '';
