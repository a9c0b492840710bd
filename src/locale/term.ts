/** A member of a catalogue's table; what a server sends must not reach the members of `Object.prototype`. */
export const term = (table: Readonly<Record<string, string>>, key: string | undefined): string | undefined =>
  key !== undefined && Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
