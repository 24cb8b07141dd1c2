import { create } from 'zustand';
import type { Quote, TemplateId } from '../../shared/model';
import { request } from '../api';
import type { BriefPaneHandle, BriefStatus } from '../editor/BriefPane';
import type { OutlinePart } from '../editor/quotation/insert-quote';
import { wantNoFocus } from '../editor/use-kept-focus';
import { openBrief, useDesk } from './desk';
import { useLibrary } from './library-data';
import { quotingOf } from './quoting';

/** What the open brief reports about itself; null while none is open. */
export const useBriefStatus = create<{ status: BriefStatus | null }>()(() => ({ status: null }));
export const showBriefStatus = (status: BriefStatus | null): void => useBriefStatus.setState({ status });

let handle: BriefPaneHandle | null = null;
let waiting: ((handle: BriefPaneHandle) => void)[] = [];

/** Called by the pane when its editor is ready and when it goes. */
export function setBriefHandle(now: BriefPaneHandle | null): void {
  handle = now;
  if (!now) return;
  const ready = waiting;
  waiting = [];
  for (const resolve of ready) resolve(now);
}

export const briefHandle = (): BriefPaneHandle | null => handle;

/** Counts how often the open brief was read anew from the library. */
export const useBriefRound = create<{ round: number }>()(() => ({ round: 0 }));

/** Reads the open brief anew if it is one of these: what it rests on was changed under it. Save it before. */
export const reopenBrief = (briefIds: readonly string[]): void => {
  const { briefId } = useDesk.getState();
  if (briefId !== null && briefIds.includes(briefId))
    useBriefRound.setState(({ round }) => ({ round: round + 1 }));
};

/** Save what is unsaved in the open brief. Resolves when it is safe in the library. */
export const flushBrief = async (): Promise<void> => handle?.flush();

async function createBrief(template: TemplateId): Promise<void> {
  const brief = await request('briefs:create', { header: {}, template });
  openBrief(brief.id);
}

const nextHandle = (): Promise<BriefPaneHandle> => new Promise((resolve) => waiting.push(resolve));

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Begin a brief and put the cursor where its writing begins: in the title. `onMade` is called once the brief is there, for
 * a dialog to close; the dialog gives the focus back before the title takes it.
 */
export async function beginBrief(template: TemplateId, onMade?: () => void): Promise<void> {
  const before = handle;
  await createBrief(template);
  onMade?.();
  const pane = handle && handle !== before ? handle : await nextHandle();
  if (onMade) {
    await nextFrame();
    await nextFrame();
  }
  // The text of the brief that was open had the focus, where no dialog had: it would go into the new text.
  wantNoFocus();
  pane.focusTitle();
  await pane.whenOpen();
}

/** Shows a brief to somebody who goes on writing there. Resolves once it stands and has the focus that its forerunner had. */
export async function openBriefToWrite(briefId: string): Promise<void> {
  const isOpen = useDesk.getState().briefId === briefId;
  const before = handle;
  openBrief(briefId);
  if (isOpen) return;
  const pane = handle && handle !== before ? handle : await nextHandle();
  await pane.whenOpen();
}

/**
 * Put a saved quote into the open brief. Without one, the brief changed last is opened, or a new one begun, so that
 * pressing the key always has the effect that it names; the pane shows which brief it went into. False where that brief
 * takes nothing, which the pane says.
 */
export async function quoteIntoBrief(quote: Quote): Promise<boolean> {
  return await (await someBrief()).insertQuote(quote, quotingOf(quote));
}

/** Put parts of an outline into the open brief, as `quoteIntoBrief` does with one quote. */
export async function outlineIntoBrief(parts: readonly OutlinePart[]): Promise<boolean> {
  return await (await someBrief()).insertOutline(parts);
}

async function someBrief(): Promise<BriefPaneHandle> {
  const { briefId } = useDesk.getState();
  if (!briefId) {
    const briefs = useLibrary.getState().briefs ?? (await request('briefs:list', {}));
    const last = [...briefs].sort((a, b) => b.modified.localeCompare(a.modified))[0];
    if (last) openBrief(last.id);
    else await createBrief('bluf');
  } else openBrief(briefId);
  return handle ?? (await nextHandle());
}
