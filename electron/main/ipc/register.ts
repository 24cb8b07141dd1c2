import { ipcMain } from 'electron';
import {
  CHANNEL_NAMES,
  CHANNEL_PREFIX,
  DROP_CHANNEL,
  IMAGE_CHANNEL,
} from '../../../shared/ipc/channel-names';
import type { RequestAnswers } from './late-answers';

/**
 * The one place where requests of windows come in. It is open before what answers has been loaded (`loadAnswers`, at
 * the first request): requests made meanwhile wait. The frame is read at once, since a page that went elsewhere has
 * none later.
 */
export function registerRequests({ request, drop, image }: Omit<RequestAnswers, 'findImage'>): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(CHANNEL_PREFIX + channel, ({ senderFrame }, input: unknown) =>
      request(channel, senderFrame, input),
    );
  }
  ipcMain.handle(DROP_CHANNEL, ({ senderFrame }, input: unknown) => drop(senderFrame, input));
  ipcMain.handle(IMAGE_CHANNEL, ({ senderFrame }, input: unknown) => image(senderFrame, input));
}
