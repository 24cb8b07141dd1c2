const underWay = new Set<Promise<unknown>>();

/** Remembers what was pasted or dropped until it stands in the text, or was told as not taken. Never rejects for that. */
export function whilePasting(pasting: Promise<unknown>): void {
  underWay.add(pasting);
  const forget = () => underWay.delete(pasting);
  pasting.then(forget, forget);
}

/** Waits until all that was pasted or dropped has been read and stands in its text. */
export async function pastesUnderWay(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled([...underWay]);
}
