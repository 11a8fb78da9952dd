/** Whether two names are the same, however they are capitalised. */
export const sameText = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Splits a list such as "Mette Holm; Bent Sø"; if there is no semicolon, commas separate the items.
 */
export function listed(text: string): string[] {
  return text
    .split(text.includes(';') ? /[;\n]/ : /[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
