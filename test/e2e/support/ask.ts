import type { Page } from 'playwright-core';
import type { Channel, Input, Output } from '../../../shared/ipc/contract';

/** Asks as the page itself does; throws the sentence of a refusal. */
export type Ask = ReturnType<typeof askIn>;

/** Asks of the page of a window. */
export function askIn(page: Page) {
  return async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const reply = await page.evaluate(
      async (request) => await globalThis.window.briefwright.request(request.channel, request.input),
      { channel: channel as string, input: input as unknown },
    );
    const { ok, value, error } = reply as { ok: boolean; value: never; error?: { message: string } };
    if (!ok) throw new Error(`${channel}: ${error?.message}`);
    return value;
  };
}
