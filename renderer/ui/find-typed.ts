const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|^[\s\p{P}]+/gu, '')
    .toLocaleLowerCase();

/**
 * Index of the row that typed letters mean, or -1. Looks onwards from `from` and round; a row that begins with the
 * letters comes before one in which a later word does. One letter repeated steps through the rows that begin with it.
 */
export function findTyped(texts: readonly string[], typed: string, from: number): number {
  const letters = [...typed];
  const repeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const wanted = plain(repeated ? (letters[0] ?? '') : typed);
  if (wanted === '') return -1;
  const step = letters.length === 1 || repeated ? 1 : 0;
  const order = texts.map((_, i) => (Math.max(from, 0) + step + i) % texts.length);
  const whole = order.find((i) => plain(texts[i] ?? '').startsWith(wanted));
  return whole ?? order.find((i) => ` ${plain(texts[i] ?? '')}`.includes(` ${wanted}`)) ?? -1;
}
