import { create } from 'zustand';
import { request, sentenceOf } from '../../api';
import { showProblem } from '../../state/problem';
import { announce } from '../../ui/announce';

/** A setting that the library keeps: whether straight marks become typographic ones as they are typed. */
const SMART = 'typing.smart';

export const useTypingSettings = create<{ smart: boolean; isRead: boolean }>()(() => ({
  smart: true,
  isRead: false,
}));

/** Reads the setting once; straight marks are changed until it is known. */
export async function readTypingSettings(onNotice: (notice: string) => void): Promise<void> {
  if (useTypingSettings.getState().isRead) return;
  try {
    const settings = await request('settings:get', {});
    useTypingSettings.setState({ smart: settings[SMART] !== 'off', isRead: true });
  } catch (error) {
    onNotice(sentenceOf(error));
  }
}

/** Turns typographic marks on, or leaves the straight ones that were typed. */
export function toggleSmartMarks(): void {
  const smart = !useTypingSettings.getState().smart;
  useTypingSettings.setState({ smart, isRead: true });
  request('settings:set', { key: SMART, value: smart ? 'on' : 'off' }).catch(showProblem);
  announce(
    smart
      ? 'Quotation marks, dashes and ellipses become typographic as you type.'
      : 'Quotation marks, dashes and ellipses stay as you type them.',
  );
}
