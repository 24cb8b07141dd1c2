/** Hands things from one stage of an import to the next. `take` waits while there is nothing and more may come. */
export class ImportQueue<T> {
  private items: T[] = [];
  private closed = false;
  private wake: () => void = () => undefined;

  get length(): number {
    return this.items.length;
  }

  push(item: T): void {
    this.items.push(item);
    this.wake();
  }

  /** Puts things back that were taken, before all others. */
  putBack(items: readonly T[]): void {
    this.items.unshift(...items);
    this.wake();
  }

  peek(): T | undefined {
    return this.items[0];
  }

  shift(): T | undefined {
    return this.items.shift();
  }

  /** Nothing more comes. */
  close(): void {
    this.closed = true;
    this.wake();
  }

  /** Takes out everything that waits. */
  drain(): T[] {
    const all = this.items;
    this.items = [];
    return all;
  }

  /** Resolves with true once there is something, with false once there never will be. */
  async hasMore(): Promise<boolean> {
    while (this.items.length === 0 && !this.closed)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    return this.items.length > 0;
  }
}
