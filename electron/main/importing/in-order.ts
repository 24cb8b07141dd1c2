/** Tells results in the order of what they belong to, in whatever order they come in. */
export class InOrder<T> {
  private readonly early = new Map<number, T>();
  private next = 0;

  constructor(private readonly tell: (result: T, index: number) => void) {}

  /** Told at once when everything before it was told. */
  settle(index: number, result: T): void {
    this.early.set(index, result);
    for (let ready = this.early.get(this.next); ready !== undefined; ready = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.next += 1;
      this.tell(ready, this.next - 1);
    }
  }

  /** Tells what is left, gaps or not: something before it will never come. */
  end(): void {
    const left = [...this.early].sort(([a], [b]) => a - b);
    this.early.clear();
    for (const [index, result] of left) {
      this.next = index + 1;
      this.tell(result, index);
    }
  }
}
