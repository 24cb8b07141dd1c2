import { ipcMain, type WebFrameMain } from 'electron';
import type { Reply } from '../../../shared/ipc/app-error';
import { CHANNEL_NAMES, CHANNEL_PREFIX, DROP_CHANNEL } from '../../../shared/ipc/channel-names';
import type { Channel } from '../../../shared/ipc/contract';

/** What stands behind the doors: see `answerRequests`. */
export type RequestAnswers = {
  request(channel: Channel, frame: WebFrameMain | null, input: unknown): Promise<Reply<unknown>>;
  drop(frame: WebFrameMain | null, input: unknown): Promise<Reply<unknown>>;
};

/**
 * The one place where requests of windows come in. It is open before what answers has been loaded: requests made
 * meanwhile wait. The frame is read at once, since a page that went elsewhere has none later.
 */
export function registerRequests(answers: Promise<RequestAnswers>): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(CHANNEL_PREFIX + channel, async ({ senderFrame }, input: unknown) =>
      (await answers).request(channel, senderFrame, input),
    );
  }
  ipcMain.handle(DROP_CHANNEL, async ({ senderFrame }, input: unknown) =>
    (await answers).drop(senderFrame, input),
  );
}
