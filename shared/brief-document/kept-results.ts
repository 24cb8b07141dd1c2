/**
 * Results kept by everything that they depend on, written out as one key: what an analyst prints, previews and checks again
 * without a change is not worked out again. Only words that are the same to the last character find what was kept.
 */
export class KeptResults<T extends object> {
  readonly #most: number;
  readonly #byKey = new Map<string, T>();

  /** Keeps the `most` results that were asked for last. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What was kept under `key`, or what `make` gives now. Nobody may change it. */
  get(key: string, make: () => T): T {
    const known = this.#byKey.get(key);
    this.#byKey.delete(key);
    const result = known ?? deepFrozen(make());
    this.#byKey.set(key, result);
    if (this.#byKey.size > this.#most) {
      const [oldest] = this.#byKey.keys();
      if (oldest !== undefined) this.#byKey.delete(oldest);
    }
    return result;
  }
}

function deepFrozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) deepFrozen(inner);
  return value;
}
