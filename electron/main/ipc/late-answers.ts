import type { WebFrameMain } from 'electron';
import type { Reply } from '../../../shared/ipc/app-error';
import type { Channel, Output } from '../../../shared/ipc/contract';
import { asksFirstList } from '../../../shared/ipc/first-list';

/** What stands behind the doors: see `answerRequests`. */
export type RequestAnswers = {
  request(channel: Channel, frame: WebFrameMain | null, input: unknown): Promise<Reply<unknown>>;
  drop(frame: WebFrameMain | null, input: unknown): Promise<Reply<unknown>>;
  /** Adds a picture that was dropped or pasted. */
  image(frame: WebFrameMain | null, input: unknown): Promise<Reply<unknown>>;
  /** A picture of the library, for the page that shows it. */
  findImage(sha256: string): Promise<Output<'images:bytes'>>;
};

export type LateAnswers = {
  /** Called at each request; loads what answers at the first. */
  loadAnswers: () => Promise<RequestAnswers>;
  isOwnFrame: (frame: WebFrameMain | null) => boolean;
  /** What the library read unasked when it was opened; undefined where it could not. */
  firstList: Promise<unknown>;
};

/**
 * Answers requests from before the code that answers them is loaded. Only the very first request, when it asks for
 * `FIRST_LIST`, is answered without that code, with what the library read unasked: nothing can have changed the
 * library before it, as no request went in.
 */
export function answerFromTheStart(options: LateAnswers): RequestAnswers {
  let isFirst = true;
  return {
    async request(channel, frame, input) {
      const asksFirst = isFirst && channel === 'articles:list' && asksFirstList(input);
      isFirst = false;
      if (asksFirst && options.isOwnFrame(frame)) {
        const value = await options.firstList;
        // After the answer has gone out: loading would hold it back.
        setImmediate(() => void options.loadAnswers().catch(() => undefined));
        if (value !== undefined) return { ok: true, value };
      }
      return (await options.loadAnswers()).request(channel, frame, input);
    },
    async drop(frame, input) {
      isFirst = false;
      return (await options.loadAnswers()).drop(frame, input);
    },
    async image(frame, input) {
      isFirst = false;
      return (await options.loadAnswers()).image(frame, input);
    },
    async findImage(sha256) {
      return (await options.loadAnswers()).findImage(sha256);
    },
  };
}
