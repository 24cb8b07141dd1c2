/** A switch between two pieces of work: while it is on, nothing new begins. */
export class Pause {
  private on = false;
  private waitingSince: number | null = null;
  private waited = 0;
  private release: () => void = () => undefined;

  set(on: boolean): void {
    this.on = on;
    if (!on) this.release();
  }

  isOn(): boolean {
    return this.on;
  }

  /** Resolves when the switch is off, or when `signal` says that nothing is to follow. */
  async over(signal?: AbortSignal): Promise<void> {
    if (!this.on || signal?.aborted) return;
    const began = Date.now();
    this.waitingSince = began;
    await new Promise<void>((resolve) => {
      this.release = resolve;
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    this.waited += Date.now() - began;
    this.waitingSince = null;
  }

  /** Milliseconds in which nothing was done. What was still finished after the switch was thrown is work. */
  waitedMs(): number {
    return this.waited + (this.waitingSince === null ? 0 : Date.now() - this.waitingSince);
  }
}
