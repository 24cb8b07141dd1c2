/** Do two values that came as messages hold the same? */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ofOne, ofOther] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    ofOne.length === ofOther.size &&
    ofOne.every(([name, value]) => ofOther.has(name) && isAlike(value, ofOther.get(name)))
  );
}

/**
 * A list as it was read now, in which what reads as before is the same object as before; the list itself, too, where nothing
 * in it changed. Whoever shows it then draws nothing anew.
 */
export function keepAlike<T extends object>(before: T[] | null, now: T[]): T[] {
  if (before === null) return now;
  const next = now.map((each, index) => {
    const old = before[index];
    return old !== undefined && isAlike(old, each) ? old : each;
  });
  return next.length === before.length && next.every((each, index) => each === before[index]) ? before : next;
}
